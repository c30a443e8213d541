// Edges of a store that is built from its records: who says them, and their lists in rank order.

import type { EdgeShape, NodeKind, Ordering } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { PAIR_AUTHORS_MAX } from '../../graph/limits.ts';
import { endsOf, kindRowOf, listsOf } from '../../graph/lists.ts';
import { closenessOfPaper } from '../../graph/rank.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import { recordOrder } from '../../graph/write-plan/record-order.ts';
import { countersSql } from './build-counts.ts';
import { createStaged, dropStaged, SAID_SHAPES, stagedSaidSql } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { rankSql } from './rank-sql.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { listTable, quoted, saidTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';

/** Said rows in the order of their keys; where several records say one edge, the best of them shows. */
export function buildSaid(connection: Connection, sources: readonly SourceInfo[], records: string): void {
  const order = recordOrder(new Map(sources.map((source) => [source.id, source])));
  for (const shape of SAID_SHAPES) {
    const { name } = saidTable(shape);
    connection.run(`INSERT INTO ${name} SELECT ${stagedSaidSql(shape)} FROM stage.${name} ORDER BY 1, 2, 3, 4`);
    dropStaged(connection, name);
    createStaged(connection, 'contested', { a: 'INTEGER', b: 'INTEGER', part: 'INTEGER' });
    connection.run(
      `INSERT INTO stage.contested SELECT a, b, part FROM ${name} GROUP BY a, b, part HAVING count(*) > 1`,
    );
    for (const edge of eachRow<[Key, Key, number]>(connection, 'SELECT a, b, part FROM stage.contested')) {
      const rivals = connection
        .all<[RecordKey, string, StatedCell]>(
          `SELECT r.rec, r.source, r.stated FROM ${name} s CROSS JOIN ${records} r ON r.rec = s.rec WHERE s.a = ? AND s.b = ? AND s.part = ?`,
          ...edge,
        )
        .map(([rec, source, stated]) => ({ rec, source, stated: unpackStated(stated) }))
        .toSorted(order);
      const shown = rivals[0]?.rec ?? 0;
      connection.run(`UPDATE ${name} SET shown = rec = ? WHERE a = ? AND b = ? AND part = ?`, shown, ...edge);
    }
    dropStaged(connection, 'contested');
  }
}

/** Orders that read the said node's values, by name; its edges share their ranks, so each is computed once a node. */
const SAID_ORDERS: ReadonlyMap<string, Ordering> = new Map(
  EDGE_SHAPES.flatMap((shape: EdgeShape) => [...shape.orders.from, ...shape.orders.to])
    .filter(({ of }) => of === 'said')
    .map((ordering) => [ordering.name, ordering]),
);
const RANKS = [...SAID_ORDERS.keys()].map((name) => `by_${name}`);

/** SQL of the ranks of a node, by the SQL of its values. */
function ranksSql(values: Readonly<Record<string, string>>): string {
  return [...SAID_ORDERS.values()].map((ordering) => rankSql(ordering, (name) => values[name] ?? 'NULL')).join(', ');
}

/** Makes `stage.value`: what lists and tallies read of a node. */
export function createValues(connection: Connection): void {
  const integers = ['citations', 'year', 'authors', 'closeness', ...RANKS];
  createStaged(
    connection,
    'value',
    Object.fromEntries(integers.map((name) => [name, 'INTEGER'])),
    'key INTEGER PRIMARY KEY',
  );
}

/** What a paper of a year and a number of authors adds to the closeness of two of them, for all that have pairs. */
function stageCloseness(connection: Connection): void {
  createStaged(connection, 'closeness', { year: 'INTEGER', authors: 'INTEGER', closeness: 'INTEGER' });
  const into = new RowInserter(connection, 'stage.closeness', ['year', 'authors', 'closeness']);
  const years = connection.all<[number]>('SELECT DISTINCT year FROM stage.value WHERE year IS NOT NULL');
  for (const [year] of years) {
    for (let authors = 2; authors <= PAIR_AUTHORS_MAX; authors++) {
      into.push([year, authors, closenessOfPaper(year, authors)]);
    }
  }
  into.end();
  connection.run('CREATE INDEX stage.closeness_of ON closeness (year, authors, closeness)');
  connection.run(
    `UPDATE stage.value SET closeness = coalesce(
       (SELECT c.closeness FROM stage.closeness c WHERE c.year = value.year AND c.authors = value.authors), ${closenessOfPaper(null, 0)})`,
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
  // Years of before 0 are rounded down, as yearOf does.
  connection.run(
    `INSERT INTO stage.value (key, citations, year, authors, ${RANKS.join(', ')})
     SELECT key, citations, (day - iif(day < 0, 9999, 0)) / 10000, authors, ${ranksSql({ citations: 'citations', date: 'day', papers: '0' })}
     FROM (
       SELECT n.key, n.day, coalesce(n.citations, c.citations, 0) AS citations, coalesce(w.authors, 0) AS authors
       FROM stage.node n LEFT JOIN stage.cited c ON c.key = n.key LEFT JOIN stage.byline w ON w.key = n.key
       WHERE n.kind = 'PAPER' ORDER BY n.key
     )`,
  );
  stageCloseness(connection);
}

/** Values of the other nodes that state edges, from the counters at hand. */
export function valueOthers(connection: Connection, listed: ReadonlySet<string>): void {
  for (const { kind } of NODE_KINDS) {
    if (kind === 'PAPER' || !SAID_SHAPES.some((shape) => saidKind(shape) === kind)) continue;
    const { joins, counters } = countersSql(kind, listed);
    const counter = (name: string): string => counters.get(name) ?? '0';
    const ranks = ranksSql({ citations: counter('citations'), date: 'n.day', papers: counter(kindRowOf(kind).papers) });
    connection.run(
      `INSERT INTO stage.value (key, ${RANKS.join(', ')})
       SELECT n.key, ${ranks} FROM stage.node n ${joins} WHERE n.kind = '${kind}' ORDER BY n.key`,
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
    const rank = ofNode ? `v.by_${ordering.name}` : rankSql(ordering, (name) => `s."${name}"`);
    connection.run(
      `INSERT INTO ${listTable(list).name} SELECT ${[ends[0], rank, ends[1], 's.part', ...carried].join(', ')}
       FROM ${saidTable(shape).name} s ${ofNode ? 'CROSS JOIN stage.value v ON v.key = s.a' : ''} WHERE s.shown ORDER BY 1, 2, 3, 4`,
    );
  }
}

/**
 * The lists of a derived shape, the first of each end from `stage.pair_<shape>`, which has its rank. The others are made
 * of that first one: its rows come owner by owner, so that only the few of an owner have to be sorted.
 */
export function listDerived(connection: Connection, shape: EdgeShape): void {
  const carried = shape.carried.map(quoted);
  for (const end of endsOf(shape)) {
    const [first, ...others] = listsOf(shape.name).filter((list) => list.end === end);
    if (first === undefined) continue;
    const rows = (owner: string, neighbor: string): string =>
      `SELECT ${[owner, 'rank', neighbor, '0', ...carried].join(', ')} FROM stage.pair_${shape.name}`;
    const one = end === 'from' ? rows('a', 'b') : rows('b', 'a');
    const source = shape.directed ? one : `${rows('a', 'b')} UNION ALL ${rows('b', 'a')}`;
    connection.run(`INSERT INTO ${listTable(first).name} ${source} ORDER BY 1, 2, 3, 4`);
    for (const list of others) {
      const cells = ['owner', rankSql(list.ordering, quoted), 'neighbor', 'part', ...carried];
      connection.run(
        `INSERT INTO ${listTable(list).name} SELECT ${cells.join(', ')} FROM ${listTable(first).name} ORDER BY 1, 2, 3, 4`,
      );
    }
  }
  dropStaged(connection, `pair_${shape.name}`);
}

/** Joint papers of every pair of co-authors, newest first, for papers of at most PAIR_AUTHORS_MAX authors. */
export function buildJointPapers(connection: Connection): void {
  connection.run(
    `INSERT INTO joint_paper SELECT x.b, y.b, v.by_date, x.a
     FROM stage.value v CROSS JOIN said_authored x ON x.a = v.key CROSS JOIN said_authored y ON y.a = x.a AND y.b > x.b
     WHERE v.authors BETWEEN 2 AND ${PAIR_AUTHORS_MAX} AND x.shown AND y.shown ORDER BY 1, 2, 3, 4`,
  );
}
