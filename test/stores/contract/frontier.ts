// Frontiers: neighbours of many nodes at once are those of the model, cut at the same places.

import { FRONTIER_MAX } from '../../../src/graph/limits.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import type { Comparison } from './comparison.ts';
import { expectSame, keysOfKind } from './comparison.ts';

/** Every list with all its owners, under caps for each owner and for all. */
export async function sameFrontier(comparison: Comparison): Promise<void> {
  const caps = [
    { perNode: 200, total: FRONTIER_MAX },
    { perNode: 1, total: FRONTIER_MAX },
    { perNode: 2, total: 3 },
    { perNode: 200, total: 1 },
  ];
  for (const { id: list, owner } of LISTS) {
    const owners = keysOfKind(comparison, owner).toReversed();
    for (const cap of caps) await expectSame(comparison, (store) => store.neighborsOf({ list, owners, ...cap }));
  }
}
