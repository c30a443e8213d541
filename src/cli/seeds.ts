// Fills a store that is new with the seeds, also where an earlier try was stopped on the way.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GraphError } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import { factsFormat } from '../importers/import-formats.ts';
import type { ImportResult } from '../importers/import-options.ts';
import { runImport } from '../importers/run-import.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/facts.ndjson', import.meta.url));

/**
 * Imports the seeds into a store that holds nothing else, until that is done once; a store that somebody is filling is left
 * to them. Returns "paused" where `signal` fired first: the next start goes on. Throws GraphError SOURCE_UNREADABLE where
 * the seeds themselves are broken.
 */
export async function fillWithSeeds(store: GraphStore, signal: AbortSignal): Promise<'paused' | 'done'> {
  const format = factsFormat([SEEDS]);
  try {
    if (!(await isFillable(store, format.name))) return 'done';
    const { state, report } = await runImport({ store, format, signal, maxRejects: 0 });
    if (state === 'failed') throw brokenSeeds(report);
    return state;
  } catch (error) {
    if (error instanceof GraphError && error.code === 'STORE_BUSY') return 'done';
    throw error;
  }
}

/** Whether all that a store holds are the seeds, but not yet all of them. */
async function isFillable(store: GraphStore, checkpoint: string): Promise<boolean> {
  const held = await store.sources();
  if (held.length === 0) return true;
  const seeds = await seedSources();
  if (!held.every(({ id }) => seeds.has(id))) return false;
  const writer = await store.writer();
  try {
    return (await writer.checkpointOf(checkpoint))?.done !== true;
  } finally {
    await writer.release();
  }
}

async function seedSources(): Promise<ReadonlySet<string>> {
  const lines = (await readFile(SEEDS, 'utf8')).trimEnd().split('\n');
  return new Set(lines.map((line) => (JSON.parse(line) as { readonly source: string }).source));
}

function brokenSeeds({ rejectedBy }: ImportResult['report']): GraphError {
  const codes = Object.keys(rejectedBy).join(', ');
  return new GraphError('SOURCE_UNREADABLE', `the seeds in ${SEEDS} were rejected (${codes}); install Vicinity again`);
}
