// Splits CSV text into rows as RFC 4180 describes: quoted cells may hold commas, quotes and line ends.

import { GraphError } from '../../graph/errors.ts';

/** One row. A blank line is a row without cells. */
export interface CsvRow {
  /** Line of the text on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that is longer is no row: most likely a quote was not closed. */
const ROW_CHARACTERS_MAX = 16 * 2 ** 20;

/**
 * The rows of a text that comes in pieces of any size. Line ends are LF, CRLF or CR; a byte order mark is left out; a
 * quote inside a cell that does not start with one is a character like others. Memory: one piece and one row. Throws
 * SOURCE_UNREADABLE where a quote is never closed or a row exceeds 16 Mi characters.
 */
export async function* csvRows(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const splitter = new CsvSplitter();
  for await (const piece of pieces) yield* splitter.push(piece);
  yield* splitter.end();
}

type Place = 'start' | 'plain' | 'quoted' | 'quote';

class CsvSplitter {
  #place: Place = 'start';
  #cells: string[] = [];
  #cell = '';
  #size = 0;
  #line = 1;
  #startLine = 1;
  #afterReturn = false;
  #isFirst = true;

  *push(piece: string): Generator<CsvRow> {
    const text = this.#isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
    if (piece !== '') this.#isFirst = false;
    for (let i = 0; i < text.length; i++) {
      const character = text.charAt(i);
      const isSecondHalf = character === '\n' && this.#afterReturn;
      this.#afterReturn = character === '\r';
      const endsLine = character === '\r' || (character === '\n' && !isSecondHalf);
      if (endsLine) this.#line++;
      if (this.#place === 'quoted') this.#inQuotes(character);
      else if (endsLine) yield this.#row();
      else if (!isSecondHalf) this.#outsideQuotes(character);
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#place === 'quoted') throw unreadable(this.#startLine, 'opens a quote that is never closed');
    if (this.#size > 0 || this.#cells.length > 0) yield this.#row();
  }

  #inQuotes(character: string): void {
    if (character === '"') this.#place = 'quote';
    else this.#add(character);
  }

  #outsideQuotes(character: string): void {
    if (character === ',') {
      this.#cells.push(this.#cell);
      this.#cell = '';
      this.#place = 'start';
      this.#size++;
    } else if (character === '"' && this.#place !== 'plain') {
      // A quote after a quote is one quote of the cell; one at the start opens it.
      if (this.#place === 'quote') this.#add(character);
      this.#place = 'quoted';
      this.#size++;
    } else {
      this.#place = 'plain';
      this.#add(character);
    }
  }

  #add(character: string): void {
    this.#cell += character;
    if (++this.#size > ROW_CHARACTERS_MAX) {
      throw unreadable(
        this.#startLine,
        `starts a row of more than ${ROW_CHARACTERS_MAX} characters: is a quote not closed?`,
      );
    }
  }

  #row(): CsvRow {
    const cells = this.#size === 0 ? [] : [...this.#cells, this.#cell];
    const row = { line: this.#startLine, cells };
    this.#place = 'start';
    this.#cells = [];
    this.#cell = '';
    this.#size = 0;
    this.#startLine = this.#line;
    return row;
  }
}

function unreadable(line: number, problem: string): GraphError {
  return new GraphError('SOURCE_UNREADABLE', `expected CSV, but line ${line} ${problem}`, { line });
}
