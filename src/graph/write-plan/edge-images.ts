// Edges as stores keep them: values, and the rank in every list of their shape.

import type { EdgeShape, EdgeValues, NodeValues } from '../kinds.ts';
import type { Key } from '../keys.ts';
import { listsOf, shapeOf } from '../lists.ts';
import type { EdgeImage, SaidRow, Tally } from '../writer.ts';
import { valuesOfTally } from './tally.ts';

const UNKNOWN: NodeValues = { citations: null, date: null, papers: null };

/** Ranks of an edge in every list of its shape; `said` are the values of the node at the said end. */
function ranksOf(shape: EdgeShape, values: EdgeValues, said: NodeValues): Readonly<Record<string, number>> {
  const ranks: Record<string, number> = {};
  for (const { id, ordering } of listsOf(shape.name)) ranks[id] = ordering.rank(values, said);
  return ranks;
}

/** The edge that a said row shows. */
export function imageOfSaid(row: SaidRow, said: NodeValues): EdgeImage {
  const shape = shapeOf(row.shape);
  const [from, to] = shape.said === 'from' ? [row.a, row.b] : [row.b, row.a];
  return { shape: row.shape, from, to, part: row.part, values: row.values, ranks: ranksOf(shape, row.values, said) };
}

/** The derived edge that a tally makes. */
export function imageOfTally(name: string, from: Key, to: Key, tally: Tally): EdgeImage {
  const shape = shapeOf(name);
  const values = valuesOfTally(tally, shape.carried);
  return { shape: name, from, to, part: 0, values, ranks: ranksOf(shape, values, UNKNOWN) };
}
