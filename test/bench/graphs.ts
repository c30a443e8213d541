// The graphs that are measured: synthetic, bulk-loaded once, kept in a git-ignored folder.

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticRecords, syntheticSource } from '../../seeds/synthetic.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { bulkLoad } from '../../src/stores/sqlite/bulk-load.ts';

/** Where graphs are kept; delete it to load anew. */
export const BENCH_FOLDER = join(import.meta.dirname, '../../data/bench');

/** A loaded graph, and what loading it took; null where it was loaded by an earlier run. */
export interface LoadedGraph {
  readonly papers: number;
  readonly file: string;
  readonly loading: { readonly seconds: number; readonly residentMB: number } | null;
}

/** The synthetic graph of a size, loaded where it is not there yet. */
export async function graphOf(papers: number): Promise<LoadedGraph> {
  mkdirSync(BENCH_FOLDER, { recursive: true });
  const file = join(BENCH_FOLDER, `synthetic-${papers}.sqlite`);
  if (existsSync(file)) return { papers, file, loading: null };
  console.log(`loading ${papers.toLocaleString('en')} synthetic papers ...`);
  const began = performance.now();
  let resident = 0;
  async function* records() {
    for (const record of syntheticRecords({ papers, seed: 1 })) yield { record, locator: '' };
  }
  await bulkLoad(file, records(), {
    source: syntheticSource,
    startedAt: new Date().toISOString(),
    report: () => '{}',
    progress: () => {
      resident = Math.max(resident, process.memoryUsage.rss());
    },
  });
  return { papers, file, loading: { seconds: (performance.now() - began) / 1000, residentMB: resident / 1e6 } };
}

/** Opens a graph for reading. */
export function openGraph({ file }: LoadedGraph): Promise<GraphStore> {
  return openStore(`sqlite:${file}`, { readonly: true });
}
