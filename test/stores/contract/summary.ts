// Summary: totals of nodes, edges and records are those of the model.

import type { StoreSummary } from '../../../src/graph/store.ts';
import type { Comparison } from './comparison.ts';
import { expectSame } from './comparison.ts';

/** Totals, and the sources that have records; when they were imported is not the model's to know. */
export async function sameSummary(comparison: Comparison): Promise<void> {
  await expectSame(comparison, (store) => store.summary(), arranged);
}

function arranged({ nodes, edges, sources }: StoreSummary): unknown {
  const stated = sources
    .filter(({ records }) => records > 0)
    .map(({ id, name, license, records }) => ({ id, name, license, records }));
  return { nodes, edges, sources: stated.toSorted((x, y) => (x.id < y.id ? -1 : 1)) };
}
