// All mapped records of an import as one stream, counted on the way: what a bulk load takes.

import type { Incoming } from '../graph/write-plan/write-records.ts';
import type { ImportFormat } from './import-format.ts';
import type { ImportCounts } from './import-report.ts';
import { PART_START } from './line-splitter.ts';
import { countLine, partLines, placeOf } from './part-lines.ts';
import { type PartList, totalBytes } from './parts.ts';
import type { RejectsFile } from './rejects.ts';
import type { ImportProgress } from './import-options.ts';

/** Streams the records of all parts. Everything is counted but what the store makes of them; tells of progress now and then. */
export async function* acceptedRecords(
  format: ImportFormat,
  { parts }: PartList,
  counts: ImportCounts,
  rejects: RejectsFile,
  onProgress: (progress: ImportProgress) => void,
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
        onProgress({
          report: counts.report(),
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
