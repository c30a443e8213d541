// Details: the wide values of nodes and edges with their sources are those of the model.

import { DETAILS_PER_CALL } from '../../../src/graph/limits.ts';
import { shapeOf } from '../../../src/graph/lists.ts';
import type { EdgeRef } from '../../../src/graph/store.ts';
import type { Comparison } from './comparison.ts';
import { allKeys, expectSame, inCalls, spread } from './comparison.ts';

/** Every node, every edge of a small world and some of a large one, and some of neither. */
export async function sameDetails(comparison: Comparison): Promise<void> {
  for (const keys of inCalls(allKeys(comparison), DETAILS_PER_CALL)) {
    await expectSame(comparison, (store) => store.nodeDetails(keys));
  }
  const edges = spread(comparison.model.graph.edges, 300).map(
    ({ shape, from, to, part }): EdgeRef => ({ shape, from, to, part }),
  );
  for (const some of inCalls([...edges, ...absentEdges(edges)], DETAILS_PER_CALL)) {
    await expectSame(comparison, (store) => store.edgeDetails(some));
  }
}

/** Edges turned round, with another part, or of another shape. */
function absentEdges([first]: readonly EdgeRef[]): readonly EdgeRef[] {
  if (first === undefined) return [];
  const { shape, from, to, part } = first;
  return [
    { shape, from: to, to: from, part },
    { shape, from, to, part: 4_095 - part },
    { shape: shapeOf('published_in'), from: to, to: from, part },
  ];
}
