// The lines of a part as an import counts them: damaged parts end early, manifests are compared, rejected lines kept.

import { GraphError } from '../graph/errors.ts';
import { DamagedPart } from './byte-source.ts';
import type { OpenPart } from './import-format.ts';
import type { ImportCounts } from './import-report.ts';
import type { LinePlace } from './line-splitter.ts';
import type { MappedLine } from './mapped-lines.ts';
import type { Part } from './parts.ts';
import type { Reject, RejectsFile } from './rejects.ts';

/** Who is told of what is odd about a part. */
export interface PartWarnings {
  warn(code: 'PART_DAMAGED' | 'RECORD_COUNT', example: string): void;
}

/** A line in words: "works/part_000.gz:17"; of a rejected line where it was first read. */
export function placeOf({ name }: Part, { line, origin }: MappedLine): string {
  return origin === undefined ? `${name}:${line}` : `${origin.file}:${origin.line}`;
}

/** A line with the reason why it was rejected. */
export function rejectOfLine(
  { name }: Part,
  { line, start, raw, origin }: MappedLine,
  { code, path, expected, got }: Pick<Reject, 'code' | 'path' | 'expected' | 'got'>,
  recordKey: string | null,
): Reject {
  const place = origin ?? { file: name, line, byteOffset: start };
  return { ...place, recordKey, code, path, expected, got, raw };
}

/**
 * The lines of a part from a place on. Where the rest is damaged they end with a warning, and so they do where a manifest
 * promised another number. Throws GraphError SOURCE_UNREADABLE where nothing at all could be read.
 */
export async function* partLines(
  part: Part,
  open: OpenPart,
  from: LinePlace,
  warnings: PartWarnings,
): AsyncGenerator<readonly MappedLine[]> {
  const { name, recordCount } = part;
  let last = from.line;
  try {
    for await (const lines of open.lines(from)) {
      last = lines.at(-1)?.lastLine ?? last;
      yield lines;
    }
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    if (last === 0) {
      throw new GraphError('SOURCE_UNREADABLE', `${name} cannot be read: ${error.message}`, {}, { cause: error });
    }
    warnings.warn('PART_DAMAGED', `${name} ended early after line ${last}: ${error.message}`);
    return;
  }
  if (recordCount === null || recordCount === last) return;
  warnings.warn('RECORD_COUNT', `${name} has ${last} lines, its manifest says ${recordCount}`);
}

/** Counts a line, and keeps it where it was rejected. What becomes of a mapped record is counted when it is written. */
export function countLine(part: Part, line: MappedLine, counts: ImportCounts, rejects: RejectsFile | null): void {
  const { outcome } = line;
  counts.read();
  if (outcome.status === 'mapped') counts.mapped(outcome, placeOf(part, line));
  else if (outcome.status === 'skipped') counts.skipped(outcome.reason);
  else if (outcome.status === 'blank') counts.line('blank');
  else if (outcome.status === 'rejected') {
    counts.rejected(outcome.code);
    rejects?.append(rejectOfLine(part, line, outcome, outcome.recordKey ?? null));
  }
}
