// Edges of a store that is built from its records: who says them, and their lists in rank order.

import type { EdgeShape, NodeKind, NodeValues, Ordering } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import { yearOf } from '../../graph/dates.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { PAIR_AUTHORS_MAX } from '../../graph/limits.ts';
import { kindRowOf } from '../../graph/lists.ts';
import { closenessOfPaper } from '../../graph/rank.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import { recordOrder } from '../../graph/write-plan/record-order.ts';
import { countersSql } from './build-counts.ts';
import { createStaged, SAID_SHAPES, stagedSaidSql } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { listsOf } from './plan-rows.ts';
import { rankSql } from './rank-sql.ts';
import { listTable, saidTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';

/** Said rows in the order of their keys; where several records say one edge, the best of them shows. */
export function buildSaid(connection: Connection, sources: readonly SourceInfo[], records: string): void {
  const order = recordOrder(new Map(sources.map((source) => [source.id, source])));
  for (const shape of SAID_SHAPES) {
    const { name } = saidTable(shape);
    connection.run(`INSERT INTO ${name} SELECT ${stagedSaidSql(shape)} FROM stage.${name} ORDER BY 1, 2, 3, 4`);
    const contested = connection.all<[Key, Key, number]>(
      `SELECT a, b, part FROM ${name} GROUP BY a, b, part HAVING count(*) > 1`,
    );
    for (const edge of contested) {
      const rivals = connection
        .all<[RecordKey, string, StatedCell]>(
          `SELECT r.rec, r.source, r.stated FROM ${name} s CROSS JOIN ${records} r ON r.rec = s.rec WHERE s.a = ? AND s.b = ? AND s.part = ?`,
          ...edge,
        )
        .map(([rec, source, stated]) => ({ rec, source, stated: unpackStated(stated) }))
        .sort(order);
      const shown = rivals[0]?.rec ?? 0;
      connection.run(`UPDATE ${name} SET shown = rec = ? WHERE a = ? AND b = ? AND part = ?`, shown, ...edge);
    }
  }
}

/** Orders that read the said node's values, by name; its edges share their ranks, so each is computed once a node. */
const SAID_ORDERS: ReadonlyMap<string, Ordering> = new Map(
  EDGE_SHAPES.flatMap((shape: EdgeShape) => [...shape.orders.from, ...shape.orders.to])
    .filter(({ of }) => of === 'said')
    .map((ordering) => [ordering.name, ordering]),
);
const RANKS = [...SAID_ORDERS.keys()].map((name) => `by_${name}`);

/** Makes `stage.value`: what lists and tallies read of a node. */
export function createValues(connection: Connection): void {
  const integers = [...['citations', 'year', 'authors', 'closeness'], ...RANKS];
  createStaged(
    connection,
    'value',
    Object.fromEntries(integers.map((name) => [name, 'INTEGER'])),
    'key INTEGER PRIMARY KEY',
  );
  const { database } = connection;
  const options = { deterministic: true };
  for (const [name, { rank }] of SAID_ORDERS) {
    database.function(`by_${name}`, options, (citations, date, papers) =>
      rank({}, { citations, date, papers } as unknown as NodeValues),
    );
  }
  database.function('year_of', options, (day) => (day === null ? null : yearOf(Number(day))));
  database.function('closeness_of', options, (year, authors) =>
    closenessOfPaper(year as number | null, Number(authors)),
  );
}

/** Values of papers: citations stated, or counted here where no source states them. */
export function valuePapers(connection: Connection): void {
  createStaged(connection, 'cited', { citations: 'INTEGER' }, 'key INTEGER PRIMARY KEY');
  connection.run(
    `INSERT INTO stage.cited (key, citations) SELECT b, count(*) FROM said_cites
     WHERE shown AND b IN (SELECT key FROM stage.node WHERE kind = 'PAPER' AND citations IS NULL) GROUP BY b`,
  );
  createStaged(connection, 'byline', { authors: 'INTEGER' }, 'key INTEGER PRIMARY KEY');
  connection.run(
    'INSERT INTO stage.byline (key, authors) SELECT a, count(*) FROM said_authored WHERE shown GROUP BY a',
  );
  connection.run(
    `INSERT INTO stage.value (key, citations, year, authors, closeness, ${RANKS.join(', ')})
     SELECT key, citations, year, authors, closeness_of(year, authors), ${RANKS.map((rank) => `${rank}(citations, day, 0)`).join(', ')}
     FROM (
       SELECT n.key, n.day, year_of(n.day) AS year, coalesce(n.citations, c.citations, 0) AS citations, coalesce(w.authors, 0) AS authors
       FROM stage.node n LEFT JOIN stage.cited c ON c.key = n.key LEFT JOIN stage.byline w ON w.key = n.key
       WHERE n.kind = 'PAPER' ORDER BY n.key
     )`,
  );
}

/** Values of the other nodes that state edges, from the counters at hand. */
export function valueOthers(connection: Connection, listed: ReadonlySet<string>): void {
  for (const { kind } of NODE_KINDS) {
    if (kind === 'PAPER' || !SAID_SHAPES.some((shape) => saidKind(shape) === kind)) continue;
    const { joins, counters } = countersSql(kind, listed);
    const counter = (name: string): string => counters.get(name) ?? '0';
    const values = `${counter('citations')}, n.day, ${counter(kindRowOf(kind).papers)}`;
    connection.run(
      `INSERT INTO stage.value (key, ${RANKS.join(', ')})
       SELECT n.key, ${RANKS.map((rank) => `${rank}(${values})`).join(', ')} FROM stage.node n ${joins} WHERE n.kind = '${kind}' ORDER BY n.key`,
    );
  }
}

/** The kind of node whose records state a shape. */
export function saidKind(shape: EdgeShape): NodeKind | null {
  return shape.said === null ? null : shape[shape.said];
}

/** The lists of a stated shape, from its shown rows. */
export function listStated(connection: Connection, shape: EdgeShape): void {
  const [from, to] = shape.said === 'from' ? ['s.a', 's.b'] : ['s.b', 's.a'];
  const carried = shape.carried.map((name) => `s."${name}"`);
  for (const list of listsOf(shape.name)) {
    const { ordering, end } = list;
    const ends = end === 'from' ? [from, to] : [to, from];
    const ofNode = ordering.of === 'said';
    const rank = ofNode ? `v.by_${ordering.name}` : rankSql(connection, shape, ordering, (name) => `s."${name}"`);
    connection.run(
      `INSERT INTO ${listTable(list).name} SELECT ${[ends[0], rank, ends[1], 's.part', ...carried].join(', ')}
       FROM ${saidTable(shape).name} s ${ofNode ? 'CROSS JOIN stage.value v ON v.key = s.a' : ''} WHERE s.shown ORDER BY 1, 2, 3, 4`,
    );
  }
}

/** The lists of a derived shape, from `stage.pair_<shape>` (a, b, carried, a rank per order). */
export function listDerived(connection: Connection, shape: EdgeShape): void {
  const carried = shape.carried.map((name) => `"${name}"`);
  for (const list of listsOf(shape.name)) {
    const rows = (owner: string, neighbor: string): string =>
      `SELECT ${[owner, `rank_${list.ordering.name}`, neighbor, '0', ...carried].join(', ')} FROM stage.pair_${shape.name}`;
    const one = list.end === 'from' ? rows('a', 'b') : rows('b', 'a');
    const source = shape.directed ? one : `${rows('a', 'b')} UNION ALL ${rows('b', 'a')}`;
    connection.run(`INSERT INTO ${listTable(list).name} ${source} ORDER BY 1, 2, 3, 4`);
  }
}

/** Joint papers of every pair of co-authors, newest first, for papers of at most PAIR_AUTHORS_MAX authors. */
export function buildJointPapers(connection: Connection): void {
  connection.run(
    `INSERT INTO joint_paper SELECT x.b, y.b, v.by_date, x.a
     FROM stage.value v CROSS JOIN said_authored x ON x.a = v.key CROSS JOIN said_authored y ON y.a = x.a AND y.b > x.b
     WHERE v.authors BETWEEN 2 AND ${PAIR_AUTHORS_MAX} AND x.shown AND y.shown ORDER BY 1, 2, 3, 4`,
  );
}
