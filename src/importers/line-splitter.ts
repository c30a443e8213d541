// Splits bytes into lines: numbers and byte offsets, a limit of length, and what makes a line unreadable.

import { Buffer, isUtf8 } from 'node:buffer';

/** Longer lines are rejected; reading goes on behind them in constant memory. */
export const LINE_BYTES_MAX = 16 * 1024 * 1024;
/** Kept of a line that is too long, to show it. */
const SHOWN_BYTES = 8_000;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A place between two lines. */
export interface LinePlace {
  /** Lines before it. */
  readonly line: number;
  /** Bytes before it, decompressed. */
  readonly byteOffset: number;
}

/** The first line of a part. */
export const PART_START: LinePlace = { line: 0, byteOffset: 0 };

/** One line, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where it starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** Readable text; of a line that is too long what it begins with, and of one that is not UTF-8 as much as can be read. */
  readonly text: string;
  readonly fault: 'NOT_UTF8' | 'LINE_TOO_LONG' | null;
}

/** Takes bytes in pieces of any size and gives the lines that end in them; "\n" and "\r\n" end a line, a byte order mark is dropped. */
export class LineSplitter {
  #line: number;
  #start: number;
  #held: Buffer[] = [];
  #length = 0;

  constructor(from: LinePlace = PART_START) {
    this.#line = from.line;
    this.#start = from.byteOffset;
  }

  /** The lines that end in this piece. The piece must not change afterwards. */
  push(bytes: Buffer): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      this.#hold(bytes.subarray(from, at));
      lines.push(this.#take(1));
      from = at + 1;
    }
    this.#hold(bytes.subarray(from));
    return lines;
  }

  /** The last line, where no line end follows it. */
  end(): readonly Line[] {
    return this.#length === 0 ? [] : [this.#take(0)];
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#length += bytes.length;
    if (this.#length <= LINE_BYTES_MAX) {
      this.#held.push(bytes);
    } else if (this.#held.length !== 1 || (this.#held[0]?.length ?? 0) > SHOWN_BYTES) {
      // A copy: a view would keep the whole piece in memory.
      this.#held = [Buffer.from(Buffer.concat([...this.#held, bytes], SHOWN_BYTES))];
    }
  }

  #take(ending: number): Line {
    const [only] = this.#held;
    const whole = this.#held.length === 1 && only !== undefined ? only : Buffer.concat(this.#held);
    const line = {
      number: this.#line + 1,
      start: this.#start,
      end: this.#start + this.#length + ending,
      ...readable(whole, this.#length > LINE_BYTES_MAX, this.#start === 0),
    };
    this.#line = line.number;
    this.#start = line.end;
    this.#held = [];
    this.#length = 0;
    return line;
  }
}

function readable(bytes: Buffer, tooLong: boolean, first: boolean): Pick<Line, 'text' | 'fault'> {
  const from = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const to = bytes.length > from && bytes[bytes.length - 1] === RETURN ? bytes.length - 1 : bytes.length;
  const fault = tooLong ? 'LINE_TOO_LONG' : isUtf8(bytes) ? null : 'NOT_UTF8';
  return { text: bytes.toString('utf8', from, to), fault };
}
