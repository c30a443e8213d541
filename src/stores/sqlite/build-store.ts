// Building a store from its records: the read model, all of it, in the order of its keys. Bulk load, rebuild and check are this.

import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { EMPTY_VERSION, formatVersion, shareOfRecord, shareOfSource, toggled } from '../../graph/data-version.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import { writeVersion } from './apply-plan.ts';
import {
  buildJointPapers,
  buildSaid,
  createValues,
  listDerived,
  listStated,
  valueOthers,
  valuePapers,
} from './build-edges.ts';
import { buildNodes, countedNodes, foldNodes } from './build-nodes.ts';
import { buildNames, SAID_SHAPES, stageStatements } from './build-statements.ts';
import { buildTallies, stagePlaces } from './build-tallies.ts';
import type { Connection } from './connection.ts';
import { listsOf } from './plan-rows.ts';
import { eachRow } from './row-stream.ts';
import { listTable } from './schema.ts';
import { totalOf } from './summary.ts';

/** What a build tells while it goes: the step that begins, and how many there are. */
export type BuildProgress = (step: string, index: number, steps: number) => void;

/**
 * Fills the empty tables of `main` from `records` (a table like RECORD, with resolved keys). `stage` is an attached
 * database with the tables of `createStage` and `stage.identity` filled. Memory: bounded, whatever the size.
 * The result is the store that ordinary writes of the same records make, row for row.
 */
export function buildStore(
  connection: Connection,
  records: string,
  sources: readonly SourceInfo[],
  progress: BuildProgress,
): void {
  const listed = new Set<string>();
  const list = (shape: EdgeShape): void => {
    if (shape.said === null) listDerived(connection, shape);
    else listStated(connection, shape);
    listed.add(shape.name);
  };
  const [ofPapers, ofOthers] = [
    (shape: EdgeShape) => kindOfSaid(shape) === 'PAPER',
    (shape: EdgeShape) => kindOfSaid(shape) !== 'PAPER',
  ];
  const steps: readonly (readonly [string, () => void])[] = [
    ['reading records', () => stageStatements(connection, records)],
    ['names', () => buildNames(connection)],
    ['nodes', () => foldNodes(connection, sources)],
    ['statements', () => buildSaid(connection, sources, records)],
    ['papers', () => valueAll(connection)],
    ['lists of papers', () => SAID_SHAPES.filter(ofPapers).forEach(list)],
    ['joint papers', () => buildJointPapers(connection)],
    ['pairs, topics and bylines', () => buildTallies(connection)],
    ['counts', () => valueOthers(connection, countedNodes(connection, listed))],
    ['lists of people and places', () => EDGE_SHAPES.filter(ofOthers).forEach(list)],
    ['search', () => writeTotals(connection, records, sources, buildNodes(connection, listed))],
  ];
  steps.forEach(([name, run], index) => {
    progress(name, index, steps.length);
    run();
  });
}

function kindOfSaid(shape: EdgeShape): string | null {
  return shape.said === null ? null : shape[shape.said];
}

function valueAll(connection: Connection): void {
  connection.run('CREATE TABLE stage.stated_affiliation (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID');
  connection.run('INSERT INTO stage.stated_affiliation SELECT DISTINCT a, b FROM said_affiliated ORDER BY 1, 2');
  createValues(connection);
  valuePapers(connection);
  stagePlaces(connection);
}

function writeTotals(
  connection: Connection,
  records: string,
  sources: readonly SourceInfo[],
  nodes: ReadonlyMap<Parameters<typeof totalOf.nodes>[0], number>,
): void {
  const put = (name: string, value: number): void => {
    if (value > 0) connection.run('INSERT INTO total (name, value) VALUES (?, ?)', name, value);
  };
  for (const [kind, count] of nodes) put(totalOf.nodes(kind), count);
  for (const shape of EDGE_SHAPES as readonly EdgeShape[]) {
    const [first] = listsOf(shape.name);
    const rows =
      first === undefined ? 0 : (connection.get<[number]>(`SELECT count(*) FROM ${listTable(first).name}`)?.[0] ?? 0);
    put(totalOf.edges(shape.name), shape.directed ? rows : rows / 2);
  }
  let version = EMPTY_VERSION;
  const counts = new Map<string, number>();
  for (const [rec, source, digest, keys] of eachRow<[RecordKey, string, string, string]>(
    connection,
    `SELECT rec, source, digest, keys FROM ${records}`,
  )) {
    version = toggled(version, shareOfRecord({ rec, digest, keys: JSON.parse(keys) as (Key | null)[] }));
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  for (const source of sources) version = toggled(version, shareOfSource(source));
  for (const [source, count] of counts) put(totalOf.records(source), count);
  writeVersion(connection, formatVersion(version));
}
