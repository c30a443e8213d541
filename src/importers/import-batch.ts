// A batch of an import: the lines that are written in one go, and when it is full.

import { RECORDS_PER_WRITE } from '../graph/limits.ts';
import type { Incoming } from '../graph/write-plan/write-records.ts';
import type { LinePlace } from './line-splitter.ts';
import type { MappedLine } from './mapped-lines.ts';
import type { Mapped } from './mapping.ts';
import { placeOf } from './part-lines.ts';
import type { Part } from './parts.ts';

/** Beside the records, bounds for lines that state nothing and for lines that state much: memory stays small. */
const LINES_MAX = 5_000;
const BYTES_MAX = 4 * 1024 * 1024;

/** A mapped record of a batch with the line that it stood on. */
export interface BatchRecord extends Incoming {
  readonly source: string;
  readonly mapped: Mapped;
  readonly line: MappedLine;
}

/** Lines of one part, in order. Where it ends depends on its own lines alone, so that a resumed run makes the same batches. */
export class ImportBatch {
  readonly part: Part;
  readonly lines: MappedLine[] = [];
  readonly records: BatchRecord[] = [];

  constructor(part: Part) {
    this.part = part;
  }

  /** `source` is the source of records whose line names none. */
  add(line: MappedLine, source: string): void {
    this.lines.push(line);
    const { outcome } = line;
    if (outcome.status !== 'mapped') return;
    this.records.push({
      record: outcome.record,
      locator: placeOf(this.part, line),
      source: outcome.source ?? source,
      mapped: outcome,
      line,
    });
  }

  isFull(): boolean {
    const bytes = (this.lines.at(-1)?.end ?? 0) - (this.lines[0]?.start ?? 0);
    return this.records.length >= RECORDS_PER_WRITE || bytes >= BYTES_MAX || this.lines.length >= LINES_MAX;
  }

  /** The place behind its last line; null while it is empty. */
  end(): LinePlace | null {
    const last = this.lines.at(-1);
    return last === undefined ? null : { line: last.lastLine, byteOffset: last.end };
  }
}
