// Runs an import: reads parts, maps lines, writes batches with their checkpoint, and reports counts that add up.

import type { ImportOptions, ImportResult } from './import-options.ts';
import { ImportRun } from './import-run.ts';

/**
 * Imports. Each batch is written in one transaction with its checkpoint, so a run that was killed goes on with the same
 * command and ends in the same store. Memory does not grow with the input. A dry run is the same, and is undone. Throws
 * GraphError SOURCE_UNREADABLE for a part that cannot be read at all, STORE_BUSY while another writes, STORE_FULL; what
 * was committed stays.
 */
export async function runImport(options: ImportOptions): Promise<ImportResult> {
  const parts = await options.format.parts();
  const writer = await (options.dryRun === true ? options.store.trialWriter() : options.store.writer());
  try {
    const run = await ImportRun.begin(options, parts, writer);
    return await run.read();
  } finally {
    await writer.release();
  }
}
