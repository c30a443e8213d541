// Ranks in SQL: what lists are ordered by, computed where the rows are. rank.ts says what they mean.

import type { Ordering } from '../../graph/kinds.ts';
import { RANK_UNKNOWN } from '../../graph/rank.ts';

/** The SQL of a value by its name in the table of kinds. */
type Column = (name: string) => string;

const LAST = RANK_UNKNOWN - 1;
const clamp = (rank: string): string => `max(0, min(${LAST}, ${rank}))`;
const known = (value: string, rank: string): string => `iif(${value} IS NULL, ${RANK_UNKNOWN}, ${clamp(rank)})`;
const up = (value: string): string => known(value, value);
const down = (value: string): string => known(value, `${LAST} - ${value}`);
const newest = (value: string): string => known(value, `99999999 - ${value}`);

/** The bit length of a positive integer less one: the logarithm, put right where it was rounded to a whole number. */
function log2(value: string): string {
  const about = `CAST(log2(${value}) AS INTEGER)`;
  return `(${about} - ((1 << ${about}) > ${value}) + ((2 << ${about}) <= ${value}))`;
}

function closeness(value: string): string {
  const bits = log2(value);
  const lead = `((${bits} + 1) << 20) + ((${value} - (1 << ${bits})) << (20 - ${bits}))`;
  return `iif(ifnull(${value}, 0) < 1, ${2 ** 26}, ${2 ** 26} - (${lead}))`;
}

const FORMS: Readonly<Record<string, (column: Column) => string>> = {
  citations: (column) => down(column('citations')),
  papers: (column) => down(column('papers')),
  date: (column) => newest(column('date')),
  position: (column) => up(column('position')),
  score: (column) => down(column('score')),
  closeness: (column) => closeness(column('closeness')),
  recent: (column) => down(`(${column('lastYear')} + 9999)`),
  from: (column) => up(`coalesce(${column('from')}, ${column('until')})`),
  until: (column) =>
    `CASE WHEN ${column('until')} IS NOT NULL THEN ${newest(column('until'))}
     WHEN ${column('from')} IS NULL THEN ${RANK_UNKNOWN} ELSE 0 END`,
  year: (column) => newest(`(${column('year')} * 10000)`),
  key: () => '0',
};

/** SQL of the rank of an edge in an order, over the values that the order reads. Throws on an order that has no form here. */
export function rankSql(ordering: Ordering, column: Column): string {
  const form = FORMS[ordering.name];
  if (form === undefined) throw new Error(`the order ${ordering.name} is not known in SQL; add it to rank-sql.ts`);
  return form(column);
}
