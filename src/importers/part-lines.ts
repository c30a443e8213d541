// The lines of a part as an import counts them: damaged parts end early, manifests are compared, rejected lines kept.

import { GraphError } from '../graph/errors.ts';
import { DamagedPart } from './byte-source.ts';
import type { OpenPart } from './import-format.ts';
import type { ImportCounts } from './import-report.ts';
import type { LinePlace } from './line-splitter.ts';
import type { MappedLine } from './mapped-lines.ts';
import type { Part } from './parts.ts';
import type { RejectsFile } from './rejects.ts';

/** A line in words: "works/part_000.gz:17". */
export function placeOf(part: Part, line: MappedLine): string {
  return `${part.name}:${line.line}`;
}

/**
 * The lines of a part from a place on. Where the rest is damaged they end with a warning, and so they do where a manifest
 * promised another number. Throws GraphError SOURCE_UNREADABLE where nothing at all could be read.
 */
export async function* partLines(
  part: Part,
  open: OpenPart,
  from: LinePlace,
  counts: ImportCounts,
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
    counts.warn('PART_DAMAGED', `${name} after line ${last}: ${error.message}`);
    return;
  }
  if (recordCount === null || recordCount === last) return;
  counts.warn('RECORD_COUNT', `${name} has ${last} lines, its manifest says ${recordCount}`);
}

/** Counts a line, and keeps it where it was rejected. What becomes of a mapped record is counted when it is written. */
export function countLine(part: Part, line: MappedLine, counts: ImportCounts, rejects: RejectsFile | null): void {
  const { outcome } = line;
  counts.read();
  if (outcome.status === 'mapped') counts.mapped(outcome, placeOf(part, line));
  else if (outcome.status === 'skipped') counts.skipped(outcome.reason);
  else if (outcome.status === 'blank') counts.line('blank');
  else if (outcome.status === 'rejected') {
    const { code, path, expected, got, recordKey = null } = outcome;
    counts.rejected(code);
    rejects?.append({
      file: part.name,
      line: line.line,
      byteOffset: line.start,
      recordKey,
      code,
      path,
      expected,
      got,
      raw: line.raw,
    });
  }
}
