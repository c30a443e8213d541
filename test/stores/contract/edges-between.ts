// Edges between: of any set of nodes the store knows exactly the edges that the model knows.

import type { EdgeShape } from '../../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../../src/graph/kinds.ts';
import { EDGE_SET_MAX } from '../../../src/graph/limits.ts';
import type { EdgeRow } from '../../../src/graph/store.ts';
import { idOfEdge } from '../../model/stated-edges.ts';
import type { Comparison } from './comparison.ts';
import { allKeys, expectSame } from './comparison.ts';

/** All nodes and some of them, by all shapes and by each, all edges and those that touch some nodes. */
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
  for (const shape of shapes) {
    await expectSame(comparison, (store) => store.edgesBetween(keys, [shape]), arranged);
  }
}

/** Edges come in any order, each once. */
function arranged(edges: readonly EdgeRow[]): unknown {
  return edges
    .map((edge) => ({ id: idOfEdge(edge), values: edge.values }))
    .toSorted((x, y) => (x.id < y.id ? -1 : Number(x.id > y.id)));
}
