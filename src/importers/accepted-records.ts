// All mapped records of an import as one stream, counted on the way: what a bulk load takes.

import { GraphError } from '../graph/errors.ts';
import type { Incoming } from '../graph/write-plan/write-records.ts';
import type { ImportFormat } from './import-format.ts';
import type { ImportCounts, ImportReport } from './import-report.ts';
import { PART_START } from './line-splitter.ts';
import { countLine, partLines, placeOf } from './part-lines.ts';
import { type PartList, totalBytes } from './parts.ts';
import { rejectsAllowed } from './reject-limit.ts';
import type { RejectsFile } from './rejects.ts';
import type { ImportProgress } from './import-options.ts';

/**
 * Streams the records of all parts. Everything is counted but what the store makes of them; tells of progress now and
 * then. Throws GraphError SOURCE_UNREADABLE where more records are rejected than an import bears.
 */
export async function* acceptedRecords(
  format: ImportFormat,
  { parts }: PartList,
  counts: ImportCounts,
  rejects: RejectsFile,
  onProgress: (progress: ImportProgress) => void,
  maxRejects?: number,
): AsyncGenerator<Incoming> {
  const bytes = totalBytes(parts);
  let bytesDone = 0;
  for (const [partsDone, part] of parts.entries()) {
    const open = await format.open(part, new Set());
    try {
      for await (const lines of partLines(part, open, PART_START, counts)) {
        for (const line of lines) {
          countLine(part, line, counts, rejects);
          if (line.outcome.status === 'mapped') yield { record: line.outcome.record, locator: placeOf(part, line) };
        }
        const report = counts.report();
        if (report.rejected > rejectsAllowed(report, maxRejects)) throw tooManyRejected(report);
        onProgress({
          report,
          partsDone,
          parts: parts.length,
          bytesDone: bytesDone + open.bytesRead(),
          bytes,
        });
      }
    } finally {
      await open.close();
    }
    bytesDone += part.bytes ?? 0;
  }
}

function tooManyRejected({ rejected, lines, rejectedBy }: ImportReport): GraphError {
  return new GraphError(
    'SOURCE_UNREADABLE',
    `stopped: ${rejected} of the first ${lines} lines were rejected, and nothing was stored; is it the right file? --max-rejects allows more`,
    { rejected, lines, rejectedBy },
  );
}
