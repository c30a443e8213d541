// How many rejected records an import bears.

import type { ImportReport } from './import-report.ts';

const REJECTS_ALLOWED = 1_000;
const REJECTS_SHARE = 0.01;

/** How many of the lines so far may be rejected: `maxRejects`, else 1,000 or one in a hundred. */
export function rejectsAllowed({ lines }: Pick<ImportReport, 'lines'>, maxRejects: number | undefined): number {
  return maxRejects ?? Math.max(REJECTS_ALLOWED, lines * REJECTS_SHARE);
}
