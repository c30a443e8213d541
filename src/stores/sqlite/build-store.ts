// Building a store from its records: the read model, all of it, in the order of its keys. Bulk load, rebuild and check are this.

import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { EMPTY_VERSION, formatVersion, shareOfRecord, shareOfSource, toggled } from '../../graph/data-version.ts';
import type { RecordKey } from '../../graph/keys.ts';
import { listsOf } from '../../graph/lists.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import { writeVersion } from './apply-plan.ts';
import { countLists, sumUp } from './build-counts.ts';
import {
  buildJointPapers,
  buildSaid,
  createValues,
  listDerived,
  listStated,
  saidKind,
  valueOthers,
  valuePapers,
} from './build-edges.ts';
import { buildActivity, buildNodes, foldNodes } from './build-nodes.ts';
import { buildNames, SAID_SHAPES } from './build-statements.ts';
import { buildTallies, stagePlaces } from './build-tallies.ts';
import type { Connection } from './connection.ts';
import { eachRow } from './row-stream.ts';
import { listTable } from './schema.ts';
import { totalOf } from './summary.ts';

/** What a build tells while it goes: the step that begins, and how many there are. */
export type BuildProgress = (step: string, index: number, steps: number) => void;

/**
 * Fills the empty tables of `main` from what records state. `stage` is an attached database with the tables of a
 * `StatementStage`, filled, and `stage.identity` (key, id, kind) of every node; `records` is a table like RECORD, with
 * resolved keys. Memory: bounded, whatever the size. The result is the store that ordinary writes of the same records
 * make, row for row.
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
    countLists(connection, shape);
    listed.add(shape.name);
  };
  const ofPapers = (shape: EdgeShape): boolean => saidKind(shape) === 'PAPER';
  const steps: readonly (readonly [string, () => void])[] = [
    ['names', () => buildNames(connection)],
    ['nodes', () => foldNodes(connection, sources, records)],
    ['statements', () => buildSaid(connection, sources, records)],
    ['papers', () => valueAll(connection)],
    ['lists of papers', () => SAID_SHAPES.filter(ofPapers).forEach(list)],
    ['joint papers', () => buildJointPapers(connection)],
    ['pairs, topics and bylines', () => buildTallies(connection)],
    ['sums', () => sumAll(connection, listed)],
    ['lists of people and places', () => EDGE_SHAPES.filter((shape) => !ofPapers(shape)).forEach(list)],
    ['search', () => writeTotals(connection, records, sources, buildNodes(connection, listed))],
  ];
  steps.forEach(([name, run], index) => {
    progress(name, index, steps.length);
    run();
  });
}

function valueAll(connection: Connection): void {
  createValues(connection);
  valuePapers(connection);
  stagePlaces(connection);
}

function sumAll(connection: Connection, listed: ReadonlySet<string>): void {
  sumUp(connection);
  valueOthers(connection, listed);
  buildActivity(connection);
}

function writeTotals(
  connection: Connection,
  records: string,
  sources: readonly SourceInfo[],
  nodes: ReturnType<typeof buildNodes>,
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
    version = toggled(version, shareOfRecord(rec, digest, keys));
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  for (const source of sources) version = toggled(version, shareOfSource(source));
  for (const [source, count] of counts) put(totalOf.records(source), count);
  writeVersion(connection, formatVersion(version));
}
