// A batch of an import: the lines that are written in one go, and what fits into it.

import { RECORDS_PER_WRITE, WEIGHT_PER_WRITE } from '../graph/limits.ts';
import { RecordWeight } from '../graph/write-plan/record-weight.ts';
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

/** Lines of one part, in order. Where it ends depends on its lines and the next alone, so that a resumed run makes the same ones. */
export class ImportBatch {
  readonly part: Part;
  readonly lines: MappedLine[] = [];
  readonly records: BatchRecord[] = [];
  readonly #source: string;
  readonly #weight = new RecordWeight();

  /** `source` is the source of records whose line names none. */
  constructor(part: Part, source: string) {
    this.part = part;
    this.#source = source;
  }

  /** Takes a line where it fits, and any as the first; false where the batch is full. */
  add(line: MappedLine): boolean {
    const { outcome } = line;
    // A line that does not fit is weighed too, but then the batch takes no more.
    const weight = outcome.status === 'mapped' ? this.#weight.add(outcome.record) : 0;
    if (!this.#hasRoomFor(line, weight)) return false;
    this.lines.push(line);
    if (outcome.status === 'mapped') {
      this.records.push({
        record: outcome.record,
        locator: placeOf(this.part, line),
        source: outcome.source ?? this.#source,
        mapped: outcome,
        line,
      });
    }
    return true;
  }

  #hasRoomFor({ end }: MappedLine, weight: number): boolean {
    const [first] = this.lines;
    return (
      first === undefined ||
      (this.records.length < RECORDS_PER_WRITE &&
        this.lines.length < LINES_MAX &&
        end - first.start <= BYTES_MAX &&
        weight <= WEIGHT_PER_WRITE)
    );
  }

  /** The place behind its last line; null while it is empty. */
  end(): LinePlace | null {
    const last = this.lines.at(-1);
    return last === undefined ? null : { line: last.lastLine, byteOffset: last.end };
  }
}
