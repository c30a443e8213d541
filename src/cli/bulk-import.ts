// `vicinity import --bulk`: fills an empty store in one go instead of batch by batch.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { acceptedRecords } from '../importers/accepted-records.ts';
import type { ImportFormat } from '../importers/import-format.ts';
import { ImportCounts } from '../importers/import-report.ts';
import { RejectsFile, rejectsFileName } from '../importers/rejects.ts';
import type { ImportResult } from '../importers/import-options.ts';
import { bulkLoad } from '../stores/sqlite/bulk-load.ts';
import { UsageError } from './exit-codes.ts';
import { type ImportProgressBar, withSteps } from './progress.ts';

/** What is loaded in bulk, and how it is told. */
export interface BulkInput {
  /** Of one source. */
  readonly format: ImportFormat;
  readonly rejectsFolder: string;
  readonly maxRejects: number | undefined;
  readonly quiet: boolean;
  readonly progress: ImportProgressBar;
}

/** Loads a source into a store file that is absent or empty. A crash, or too many rejects, leave nothing behind. */
export async function bulkImport(
  file: string,
  { format, rejectsFolder, maxRejects, quiet, progress }: BulkInput,
): Promise<ImportResult> {
  const { source } = format;
  if (source === null) throw new UsageError(`--bulk takes the records of one source; import ${format.name} without it`);
  const parts = await format.parts();
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const startedAt = new Date().toISOString();
  const rejectsFile = path.join(rejectsFolder, rejectsFileName(format.name, startedAt));
  const rejects = new RejectsFile(rejectsFile);
  const counts = new ImportCounts();
  try {
    await withSteps(quiet, (steps) =>
      bulkLoad(
        file,
        acceptedRecords(format, parts, counts, rejects, (at) => progress.show(at), maxRejects),
        {
          source,
          startedAt,
          report(loaded) {
            counts.loaded(loaded);
            return JSON.stringify(counts.report());
          },
          progress: steps,
        },
      ),
    );
  } catch (error) {
    progress.end();
    if (rejects.bytes > 0) console.error(`Rejected records: ${rejectsFile}`);
    throw error;
  } finally {
    rejects.close();
  }
  return {
    state: 'done',
    report: counts.report(),
    resumed: false,
    parts: {
      read: parts.parts.length,
      total: parts.parts.length,
      listed: parts.listed,
      missing: parts.listed - parts.present,
    },
    notWithdrawn: null,
    rejectsFile: rejects.bytes === 0 ? null : rejectsFile,
  };
}
