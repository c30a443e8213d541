// Counters of nodes in a store that is built from its records: degrees off the lists, sums off papers and bylines.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { PAIR_AUTHORS_MAX } from '../../graph/limits.ts';
import { degreeName, endsOf, kindRowOf, listsOf, rowsName } from '../../graph/lists.ts';
import { createStaged } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { listTable } from './schema.ts';

/** Counts the lists of a shape: `stage.degree_<shape>_<end>`. */
export function countLists(connection: Connection, shape: EdgeShape): void {
  for (const end of endsOf(shape)) {
    const list = listsOf(shape.name).find((candidate) => candidate.end === end);
    if (list === undefined) throw new Error(`${shape.name} has no list at its end ${end}`);
    const neighbors = shape.parallel ? 'count(DISTINCT neighbor)' : 'count(*)';
    const name = `degree_${shape.name}_${end}`;
    createStaged(connection, name, { neighbors: 'INTEGER', list_rows: 'INTEGER' }, 'key INTEGER PRIMARY KEY');
    connection.run(
      `INSERT INTO stage.${name} (key, neighbors, list_rows)
       SELECT owner, ${neighbors}, count(*) FROM ${listTable(list).name} GROUP BY owner ORDER BY owner`,
    );
  }
}

const SUMS: Readonly<Partial<Record<NodeKind, string>>> = {
  AUTHOR: `SELECT l.owner, sum(v.citations), sum(v.authors > ${PAIR_AUTHORS_MAX}) FROM authored_from_citations l
           CROSS JOIN stage.value v ON v.key = l.neighbor GROUP BY l.owner ORDER BY l.owner`,
  PAPER: `SELECT v.key, v.citations FROM stage.value v ORDER BY v.key`,
  INSTITUTION: 'SELECT institution, count(DISTINCT paper) FROM stage.place GROUP BY institution ORDER BY institution',
};

/** Sums up what nodes are ordered by beside their degrees: `stage.sum_<kind>`. The lists of papers must be there. */
export function sumUp(connection: Connection): void {
  for (const [kind, sql] of Object.entries(SUMS)) {
    const { sums } = kindRowOf(kind as NodeKind);
    const columns = Object.fromEntries(sums.map((name) => [name, 'INTEGER' as const]));
    createStaged(connection, `sum_${kind}`, columns, 'key INTEGER PRIMARY KEY');
    connection.run(`INSERT INTO stage.sum_${kind} (key, ${sums.join(', ')}) ${sql}`);
  }
}

/** SQL of every counter that the shapes listed so far allow, by name, with the joins of `stage.node n` that it needs. */
export function countersSql(
  kind: NodeKind,
  listed: ReadonlySet<string>,
): { readonly joins: string; readonly counters: ReadonlyMap<string, string> } {
  const joins: string[] = [];
  const counters = new Map<string, string>();
  const join = (table: string): string => {
    joins.push(`LEFT JOIN stage.${table} t${joins.length} ON t${joins.length}.key = n.key`);
    return `t${joins.length - 1}`;
  };
  for (const shape of EDGE_SHAPES as readonly EdgeShape[]) {
    for (const end of endsOf(shape)) {
      if (shape[end] !== kind || !listed.has(shape.name)) continue;
      const degrees = join(`degree_${shape.name}_${end}`);
      counters.set(degreeName(shape, end), `ifnull(${degrees}.neighbors, 0)`);
      counters.set(rowsName(shape, end), `ifnull(${degrees}.${shape.parallel ? 'list_rows' : 'neighbors'}, 0)`);
    }
  }
  if (kind in SUMS) {
    const sums = join(`sum_${kind}`);
    for (const name of kindRowOf(kind).sums) counters.set(name, `ifnull(${sums}.${name}, 0)`);
  }
  return { joins: joins.join(' '), counters };
}
