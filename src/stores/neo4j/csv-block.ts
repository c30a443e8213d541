// Lines of CSV as bytes: fields are written straight into the block that is zipped next, quoted only where they must be.

/** Bytes from which a block is full. */
const FULL = 256 * 1_024;
/** Bytes that a block has room for at first: a full one, and the line that fills it. */
const CAPACITY = 2 * FULL;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const COMMA = 44;
const ZERO = 48;
/** No safe integer has more digits. */
const DIGITS_MAX = 16;
/** Digits that are written at once: as many as arithmetic of small integers takes. */
const GROUP_DIGITS = 8;
const GROUP = 10 ** GROUP_DIGITS;

/** Lines in the making, in two buffers by turns: a new one for each block would be a third of the cost of filling it. */
export class CsvBlock {
  #bytes = Buffer.allocUnsafeSlow(CAPACITY);
  #other = Buffer.allocUnsafeSlow(CAPACITY);
  #end = 0;
  #multiline = false;

  /** Whether it is time to take the lines. */
  get isFull(): boolean {
    return this.#end >= FULL;
  }

  /** Whether any field so far held the end of a line. */
  get isMultiline(): boolean {
    return this.#multiline;
  }

  /** The lines since the last `take`. They are valid until the next one: be done with them before. */
  take(): Buffer {
    const lines = this.#bytes.subarray(0, this.#end);
    [this.#bytes, this.#other] = [this.#other, this.#bytes];
    this.#end = 0;
    return lines;
  }

  /** A field without a value. */
  empty(): void {
    this.#room(1);
    this.#endField();
  }

  /** A field of a number. */
  number(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0) {
      this.text(`${value}`);
      return;
    }
    this.#room(DIGITS_MAX + 1);
    this.#digits(value);
    this.#endField();
  }

  /** A field of a text; an empty one is quoted, which tells it from no value. */
  text(value: string): void {
    // A code unit takes three bytes at most, quotes two each.
    this.#room(3 * value.length + 3);
    const bytes = this.#bytes;
    const start = this.#end;
    this.#end += bytes.write(value, start);
    let quotes = 0;
    let quoted = value === '';
    for (let at = start; at < this.#end; at++) {
      const byte = bytes[at] as number;
      if (byte > COMMA) continue;
      if (byte === QUOTE) quotes++;
      else if (byte === COMMA) quoted = true;
      else if (byte === NEWLINE || byte === RETURN) this.#multiline = quoted = true;
    }
    if (quoted || quotes > 0) this.#quote(start, quotes);
    this.#endField();
  }

  /** Ends a line behind its last field. */
  endLine(): void {
    this.#bytes[this.#end - 1] = NEWLINE;
  }

  #endField(): void {
    this.#bytes[this.#end++] = COMMA;
  }

  #digits(value: number): void {
    if (value < GROUP) {
      let width = 1;
      for (let least = 10; least <= value; least *= 10) width++;
      this.#group(value, width);
    } else {
      const high = Math.floor(value / GROUP);
      this.#digits(high);
      this.#group(value - high * GROUP, GROUP_DIGITS);
    }
  }

  #group(value: number, width: number): void {
    let rest = value;
    for (let at = this.#end + width - 1; at >= this.#end; at--) {
      const higher = (rest / 10) | 0;
      this.#bytes[at] = ZERO + rest - 10 * higher;
      rest = higher;
    }
    this.#end += width;
  }

  /** Puts what was written since `start` between quotes and doubles those in it, from the end, so that nothing is copied. */
  #quote(start: number, quotes: number): void {
    const bytes = this.#bytes;
    let from = this.#end;
    this.#end += quotes + 2;
    let to = this.#end - 1;
    bytes[to] = QUOTE;
    while (from > start) {
      const byte = bytes[--from] as number;
      bytes[--to] = byte;
      if (byte === QUOTE) bytes[--to] = QUOTE;
    }
    bytes[start] = QUOTE;
  }

  #room(bytes: number): void {
    if (this.#end + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#end + bytes));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}
