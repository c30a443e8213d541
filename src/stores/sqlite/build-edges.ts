// Edges of a store that is built from its records: who says them, what papers make of them, and their lists in rank order.

import type { EdgeShape, NodeValues } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { PAIR_AUTHORS_MAX } from '../../graph/limits.ts';
import { valuesOf } from '../../graph/nodes.ts';
import { closenessOfPaper } from '../../graph/rank.ts';
import type { SourceInfo, StatedRecord } from '../../graph/statements.ts';
import { yearOf } from '../../graph/dates.ts';
import { recordOrder } from '../../graph/write-plan/record-order.ts';
import type { NodeImage } from '../../graph/writer.ts';
import { SAID_SHAPES } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { listsOf } from './plan-rows.ts';
import { eachRow, KeyedRows, RowInserter } from './row-stream.ts';
import { listTable, saidTable } from './schema.ts';

/** Said rows in the order of their keys; where several records say one edge, the best of them shows. */
export function buildSaid(connection: Connection, sources: readonly SourceInfo[], records: string): void {
  const order = recordOrder(new Map(sources.map((source) => [source.id, source])));
  for (const shape of SAID_SHAPES) {
    const table = saidTable(shape);
    connection.run(`INSERT INTO ${table.name} SELECT * FROM stage.${table.name} ORDER BY a, b, part, rec`);
    const contested = connection.all<[Key, Key, number, string]>(
      `SELECT a, b, part, json_group_array(rec) FROM ${table.name} GROUP BY a, b, part HAVING count(*) > 1`,
    );
    for (const [a, b, part, recs] of contested) {
      const rivals = connection
        .all<[RecordKey, string, string]>(
          `SELECT r.rec, r.source, r.stated FROM json_each(?) j CROSS JOIN ${records} r ON r.rec = j.value`,
          recs,
        )
        .map(([rec, source, stated]) => ({ rec, source, stated: JSON.parse(stated) as StatedRecord }))
        .sort(order);
      connection.run(
        `UPDATE ${table.name} SET shown = rec = ? WHERE a = ? AND b = ? AND part = ?`,
        rivals[0]?.rec ?? 0,
        a,
        b,
        part,
      );
    }
  }
}

/** Orders that read the said node's values, by name; its edges share their ranks, so each is computed once a node. */
const saidOrders = new Map(
  EDGE_SHAPES.flatMap((shape: EdgeShape) => [...shape.orders.from, ...shape.orders.to])
    .filter(({ of }) => of === 'said')
    .map((ordering) => [ordering.name, ordering]),
);
const RANKS = [...saidOrders.keys()].map((name) => `by_${name}`);

/** Makes `stage.value`: what lists and tallies read of a node. */
export function createValues(connection: Connection): void {
  connection.run(
    `CREATE TABLE stage.value (key INTEGER PRIMARY KEY, citations, year, authors, closeness, ${RANKS.join(', ')})`,
  );
}

/** Values of papers: citations stated, or counted here where no source states them. */
export function valuePapers(connection: Connection): void {
  const cited = new KeyedRows<[Key, number]>(
    connection,
    'SELECT b, count(*) FROM said_cites WHERE shown GROUP BY b ORDER BY b',
  );
  const authors = new KeyedRows<[Key, number]>(
    connection,
    'SELECT a, count(*) FROM said_authored WHERE shown GROUP BY a ORDER BY a',
  );
  const into = valueInserter(connection);
  const papers = eachRow<[Key, number | null, number | null]>(
    connection,
    `SELECT key, citations, day FROM stage.node WHERE kind = 'PAPER' ORDER BY key`,
  );
  for (const [key, stated, date] of papers) {
    const citations = stated ?? cited.take(key)[0]?.[1] ?? 0;
    const count = authors.take(key)[0]?.[1] ?? 0;
    const year = date === null ? null : yearOf(date);
    into.push(key, citations, year, count, closenessOfPaper(year, count), ...ranksOf({ citations, date, papers: 0 }));
  }
  into.end();
}

/** Values of the other nodes that state edges, from their counters. */
export function valueOthers(connection: Connection, nodes: Iterable<NodeImage>): void {
  const into = valueInserter(connection);
  for (const node of nodes) {
    if (node.kind !== 'PAPER') into.push(node.key, 0, null, 0, 0, ...ranksOf(valuesOf(node)));
  }
  into.end();
}

function valueInserter(connection: Connection): RowInserter {
  return new RowInserter(connection, 'stage.value', ['key', 'citations', 'year', 'authors', 'closeness', ...RANKS]);
}

function ranksOf(values: NodeValues): readonly number[] {
  return [...saidOrders.values()].map(({ rank }) => rank({}, values));
}

/** The lists of a stated shape, from its shown rows. */
export function listStated(connection: Connection, shape: EdgeShape): void {
  const [from, to] = shape.said === 'from' ? ['s.a', 's.b'] : ['s.b', 's.a'];
  const carried = shape.carried.map((name) => `s."${name}"`);
  for (const list of listsOf(shape.name)) {
    const table = listTable(list);
    const { ordering, end } = list;
    const ends = end === 'from' ? [from, to] : [to, from];
    const rank = ordering.of === 'said' ? `v.by_${ordering.name}` : `${table.name}_rank(${carried.join(', ')})`;
    if (ordering.of === 'edge') {
      connection.database.function(`${table.name}_rank`, { deterministic: true, varargs: true }, (...cells) =>
        ordering.rank(
          Object.fromEntries(shape.carried.map((name, index) => [name, cells[index] as number | null])),
          NO_VALUES,
        ),
      );
    }
    const join = ordering.of === 'said' ? 'CROSS JOIN stage.value v ON v.key = s.a' : '';
    connection.run(
      `INSERT INTO ${table.name} SELECT ${[ends[0], rank, ends[1], 's.part', ...carried].join(', ')}
       FROM ${saidTable(shape).name} s ${join} WHERE s.shown ORDER BY 1, 2, 3, 4`,
    );
  }
}

/** The lists of a derived shape, from `stage.derived_<shape>` (a, b, carried, a rank per order). */
export function listDerived(connection: Connection, shape: EdgeShape): void {
  const carried = shape.carried.map((name) => `"${name}"`);
  const staged = `stage.derived_${shape.name}`;
  for (const list of listsOf(shape.name)) {
    const rows = (owner: string, neighbor: string): string =>
      `SELECT ${[owner, `rank_${list.ordering.name}`, neighbor, '0', ...carried].join(', ')} FROM ${staged}`;
    const source = shape.directed
      ? list.end === 'from'
        ? rows('a', 'b')
        : rows('b', 'a')
      : `${rows('a', 'b')} UNION ALL ${rows('b', 'a')}`;
    connection.run(`INSERT INTO ${listTable(list).name} ${source} ORDER BY 1, 2, 3, 4`);
  }
}

const NO_VALUES: NodeValues = { citations: null, date: null, papers: null };

/** Joint papers of every pair of co-authors, newest first, for papers of at most PAIR_AUTHORS_MAX authors. */
export function buildJointPapers(connection: Connection): void {
  connection.run(
    `INSERT INTO joint_paper SELECT x.b, y.b, v.by_date, x.a
     FROM stage.value v CROSS JOIN said_authored x ON x.a = v.key CROSS JOIN said_authored y ON y.a = x.a AND y.b > x.b
     WHERE v.authors BETWEEN 2 AND ${PAIR_AUTHORS_MAX} AND x.shown AND y.shown ORDER BY 1, 2, 3, 4`,
  );
}
