// A whole store as write plans that another store takes one after the other: what `vicinity copy` sends.

import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { valuesOf } from '../../graph/nodes.ts';
import { imageOfSaid, imageOfTally } from '../../graph/write-plan/edge-images.ts';
import type { Change, SaidRow, WritePlan } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { pagesOfRecords } from './each-record.ts';
import { nodesForWrite, recordsByKeys, starsByKeys } from './read-for-write.ts';
import { eachRow } from './row-stream.ts';
import { TALLIES, tallyTable } from './schema.ts';

const ROWS = 5_000;
const NODES = 1_000;
/** A plan that changes nothing. */
export const NOTHING: WritePlan = {
  records: [],
  mentions: [],
  names: [],
  aliases: [],
  nodes: [],
  said: [],
  edges: [],
  tallies: [],
  joint: [],
  pending: [],
};
/** Shapes by name, of which derived ones have tallies. */
const derived: ReadonlySet<string> = new Set(EDGE_SHAPES.filter(({ said }) => said === null).map(({ name }) => name));

/**
 * Nodes first, then the edges that they state, then what papers make of them, then names and mentions, and the records
 * last, which carry the data version. Nothing is planned anew: every row is copied. Holds a few thousand rows.
 */
export function* eachPlan(connection: Connection): Generator<WritePlan> {
  for (const keys of pagesOf(eachKey(connection), NODES)) {
    const nodes = nodesForWrite(connection, keys).flatMap(({ image }) => (image === null ? [] : [image]));
    yield { ...NOTHING, nodes: nodes.map(added) };
  }
  for (const keys of pagesOf(eachKey(connection), NODES)) yield* statedBy(connection, keys);
  for (const { name, closeness } of TALLIES) {
    const sql = `SELECT a, b, papers, ${closeness ? 'closeness' : '0'}, years FROM ${tallyTable(name).name}`;
    for (const rows of pagesOf(eachRow<[Key, Key, number, number, string]>(connection, sql), ROWS)) {
      const tallies = rows.map(([a, b, papers, sum, years]) => ({
        name,
        a,
        b,
        tally: { papers, closeness: sum, years },
      }));
      const edges = derived.has(name) ? tallies.map(({ a, b, tally }) => imageOfTally(name, a, b, tally)) : [];
      yield { ...NOTHING, tallies: tallies.map(added), edges: edges.map(added) };
    }
  }
  yield* sideRows(connection);
  for (const page of pagesOfRecords(connection)) {
    const records = recordsByKeys(connection, [...page]).filter((record) => record !== null);
    yield { ...NOTHING, records: records.map(added) };
  }
}

/** Edges with those who say them: an edge and its words in one plan. */
function* statedBy(connection: Connection, keys: readonly Key[]): Generator<WritePlan> {
  const values = new Map(
    nodesForWrite(connection, keys).flatMap(({ image }) => (image === null ? [] : [[image.key, valuesOf(image)]])),
  );
  const rows = starsByKeys(connection, keys).flat();
  for (const said of pagesOf(byEdge(rows), ROWS)) {
    const edges = said.flat().flatMap((row) => {
      const of = values.get(row.a);
      return row.shown && of !== undefined ? [imageOfSaid(row, of)] : [];
    });
    yield { ...NOTHING, said: said.flat().map(added), edges: edges.map(added) };
  }
}

function byEdge(rows: readonly SaidRow[]): Iterable<readonly SaidRow[]> {
  return Map.groupBy(rows, ({ shape, a, b, part }) => `${shape}|${a}|${b}|${part}`).values();
}

function* sideRows(connection: Connection): Generator<WritePlan> {
  type Name = WritePlan['names'][number];
  const names = eachRow<[string, Key, NonNullable<Name['after']>['why'], number]>(
    connection,
    'SELECT id, key, why, claims FROM name',
  );
  for (const rows of pagesOf(names, ROWS)) {
    yield { ...NOTHING, names: rows.map(([id, key, why, claims]) => added({ id, key, why, claims })) };
  }
  for (const rows of pagesOf(
    eachRow<[Key, 0 | 1 | 2, number]>(connection, 'SELECT key, role, rec FROM mention'),
    ROWS,
  )) {
    yield { ...NOTHING, mentions: rows.map(([key, role, rec]) => added({ key, role, rec })) };
  }
  for (const rows of pagesOf(
    eachRow<[Key, string, number]>(connection, 'SELECT key, label, claims FROM alias'),
    ROWS,
  )) {
    yield { ...NOTHING, aliases: rows.map(([key, label, claims]) => added({ key, label, claims })) };
  }
  for (const rows of pagesOf(eachRow<[string, number]>(connection, 'SELECT id, rec FROM pending'), ROWS)) {
    yield { ...NOTHING, pending: rows.map(([id, rec]) => added({ id, rec })) };
  }
  const joint = eachRow<[Key, Key, number, Key]>(connection, 'SELECT a, b, rank, paper FROM joint_paper');
  for (const rows of pagesOf(joint, ROWS)) {
    yield { ...NOTHING, joint: rows.map(([a, b, rank, paper]) => added({ a, b, rank, paper })) };
  }
}

function added<T>(row: T): Change<T> {
  return { before: null, after: row };
}

function* eachKey(connection: Connection): Generator<Key> {
  for (const [key] of eachRow<[Key]>(connection, 'SELECT key FROM node ORDER BY key')) yield key;
}

function* pagesOf<T>(rows: Iterable<T>, size: number): Generator<readonly T[]> {
  let page: T[] = [];
  for (const row of rows) {
    page.push(row);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
