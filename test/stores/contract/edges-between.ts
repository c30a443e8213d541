// Edges between: of any set of nodes the store knows exactly the edges that the model knows.

import type { EdgeShape } from '../../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../../src/graph/kinds.ts';
import { EDGE_PAIRS_MAX, EDGE_SET_MAX } from '../../../src/graph/limits.ts';
import type { EdgeRow, Pair } from '../../../src/graph/store.ts';
import { idOfEdge } from '../../model/stated-edges.ts';
import type { Comparison } from './comparison.ts';
import { allKeys, expectSame } from './comparison.ts';

/** All nodes and some of them, by all shapes and by each, all edges, those that touch some nodes, and those of some pairs. */
export async function sameEdgesBetween(comparison: Comparison): Promise<void> {
  const keys = allKeys(comparison).slice(0, EDGE_SET_MAX);
  const some = keys.filter((_, index) => index % 3 !== 1);
  const few = keys.filter((_, index) => index % 4 === 0);
  const shapes: readonly EdgeShape[] = EDGE_SHAPES;
  await expectSame(comparison, (store) => store.edgesBetween(keys, shapes), arranged);
  await expectSame(comparison, (store) => store.edgesBetween(some, shapes), arranged);
  await expectSame(comparison, (store) => store.edgesBetween(keys, shapes, few), arranged);
  await expectSame(comparison, (store) => store.edgesBetween(some, shapes, few), arranged);
  await expectSame(comparison, (store) => store.edgesBetween([], shapes), arranged);
  await expectSame(comparison, (store) => store.edgesBetween(keys, []), arranged);
  const pairs = few.flatMap((x, index) => some.filter((_, at) => (at + index) % 3 === 0).map((y): Pair => [x, y]));
  const asked = pairs.slice(0, EDGE_PAIRS_MAX);
  await expectSame(comparison, (store) => store.edgesOfPairs(asked, shapes), arranged);
  await expectSame(
    comparison,
    (store) => store.edgesOfPairs([...asked.slice(0, 9), ...asked.slice(0, 9)], shapes),
    arranged,
  );
  await expectSame(comparison, (store) => store.edgesOfPairs([], shapes), arranged);
  for (const shape of shapes) {
    await expectSame(comparison, (store) => store.edgesOfPairs(asked, [shape]), arranged);
    await expectSame(comparison, (store) => store.edgesBetween(keys, [shape]), arranged);
  }
}

/** Edges come in any order, each once. */
function arranged(edges: readonly EdgeRow[]): unknown {
  return edges
    .map((edge) => ({ id: idOfEdge(edge), values: edge.values }))
    .toSorted((x, y) => (x.id < y.id ? -1 : Number(x.id > y.id)));
}
