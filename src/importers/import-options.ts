// What an import is told, what it tells while it goes, and how it ended.

import type { GraphStore } from '../graph/store.ts';
import type { ImportFormat } from './import-format.ts';
import type { ImportReport } from './import-report.ts';

/** How an import is run. */
export interface ImportOptions {
  readonly store: GraphStore;
  readonly format: ImportFormat;
  /** Folder for the file of rejected records; null writes none. */
  readonly rejectsFolder?: string | null | undefined;
  /** Rejected records beyond which the run fails: at least 1,000, or this share (default 0.01) of the lines so far. */
  readonly maxRejects?: number | undefined;
  /**
   * That the parts are all that their sources say: records of these sources that are not among them are withdrawn at the
   * end. Throws SOURCE_UNREADABLE where manifests list parts that are not here.
   */
  readonly complete?: boolean | undefined;
  /** Counts what would change, and changes nothing. BAD_USER_INPUT where the store has no trial writer. */
  readonly dryRun?: boolean | undefined;
  /** Pauses the run after the batch at hand; the same import goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each batch. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Where a run stands. */
export interface ImportProgress {
  readonly report: ImportReport;
  readonly partsDone: number;
  readonly parts: number;
  /** Stored bytes; the total is null where some size is unknown. */
  readonly bytesDone: number;
  readonly bytes: number | null;
}

/** How a run ended. `failed`: too many records were rejected. */
export interface ImportResult {
  readonly state: 'done' | 'paused' | 'failed';
  readonly report: ImportReport;
  /** Whether it went on where an earlier run was stopped. */
  readonly resumed: boolean;
  readonly parts: { readonly read: number; readonly total: number; readonly listed: number; readonly missing: number };
  /** Why an import of all that a source says withdrew nothing: what is missing may only have been unreadable. */
  readonly notWithdrawn: string | null;
  /** The file of rejected records, where there is any. */
  readonly rejectsFile: string | null;
}
