// Ranks in SQL: what a list is ordered by, computed beside the rows instead of row by row outside.

import type { EdgeShape, NodeValues, Ordering } from '../../graph/kinds.ts';
import { RANK_UNKNOWN } from '../../graph/rank.ts';
import type { Connection } from './connection.ts';

const LAST = RANK_UNKNOWN - 1;
const known = (value: string, rank: string): string =>
  `iif(${value} IS NULL, ${RANK_UNKNOWN}, max(0, min(${LAST}, ${rank})))`;
const down = (value: string): string => known(value, `${LAST} - ${value}`);

/** The orders of millions of edges, by name, over the columns that their edges carry. */
const FORMS: Readonly<Record<string, (column: (name: string) => string) => string>> = {
  position: (column) => known(column('position'), column('position')),
  score: (column) => down(column('score')),
  papers: (column) => down(column('papers')),
  recent: (column) => down(`(${column('lastYear')} + 9999)`),
};
const NO_VALUES: NodeValues = { citations: null, date: null, papers: null };

/** SQL of the rank of an edge in an order that reads the edge's own values: an expression, or else the order's own function. */
export function rankSql(
  connection: Connection,
  shape: EdgeShape,
  ordering: Ordering,
  column: (name: string) => string,
): string {
  const form = FORMS[ordering.name];
  if (form !== undefined) return form(column);
  const name = `${shape.name}_${ordering.name}_rank`;
  connection.database.function(name, { deterministic: true, varargs: true }, (...cells) =>
    ordering.rank(
      Object.fromEntries(shape.carried.map((carried, index) => [carried, cells[index] as number | null])),
      NO_VALUES,
    ),
  );
  return `CAST(${name}(${shape.carried.map(column).join(', ')}) AS INTEGER)`;
}
