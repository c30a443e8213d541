// Reads CSV (RFC 4180) line by line: quoted cells may hold commas, quotes and line ends.

import type { Line } from './line-splitter.ts';
import { type Rejected, rejected } from './mapping.ts';

interface Read {
  readonly first: Line;
  readonly last: Line;
  /** All its lines, as they were read. */
  readonly text: string;
}
/** The header, a row as an object by its columns, or what stands in the place of a row. */
export type CsvRow = Read &
  (
    | { readonly status: 'header'; readonly columns: readonly string[] }
    | { readonly status: 'row'; readonly value: Readonly<Record<string, string>> }
    | { readonly status: 'blank' }
    | Rejected
  );

/** From the start of a row to a quote that closes it: beyond this the quote is taken for a stray one. */
const OPEN_BYTES_MAX = 1024 * 1024;

/** A row as far as it has been read; `quoted` holds the lines of the cell whose quote is open, none between rows. */
interface OpenRow {
  readonly first: Line;
  last: Line;
  readonly cells: string[];
  readonly lines: string[];
  quoted: string[];
}

/** Takes lines and gives the rows that end with them; a row with an open quote goes on in the next line. Reads each line once. */
export class CsvReader {
  #columns: readonly string[] | null = null;
  #open: OpenRow | null = null;

  push(line: Line): readonly CsvRow[] {
    const open = this.#open;
    if (line.fault !== null) {
      this.#open = null;
      const code = line.fault;
      const expected = code === 'NOT_UTF8' ? 'text in UTF-8' : 'a line of at most 16 MiB';
      const text = [...(open?.lines ?? []), line.text].join('\n');
      return [{ first: open?.first ?? line, last: line, text, ...rejected(code, '', expected, line.text) }];
    }
    if (open === null && line.text.trim() === '') return [{ status: 'blank', first: line, last: line, text: '' }];
    const row = open ?? { first: line, last: line, cells: [], lines: [], quoted: [] };
    row.last = line;
    row.lines.push(line.text);
    readCells(row, line.text);
    this.#open = row.quoted.length > 0 ? row : null;
    if (this.#open === null) return [this.#row(row)];
    return line.end - row.first.start < OPEN_BYTES_MAX ? [] : this.end();
  }

  /** A row whose quotes never close. */
  end(): readonly CsvRow[] {
    const open = this.#open;
    this.#open = null;
    if (open === null) return [];
    const { first, last, lines } = open;
    return [
      {
        first,
        last,
        text: lines.join('\n'),
        ...rejected('WRONG_COLUMNS', '', 'a closing quote within 1 MiB', first.text),
      },
    ];
  }

  #row({ first, last, cells, lines }: OpenRow): CsvRow {
    const text = lines.join('\n');
    if (this.#columns === null) {
      this.#columns = cells.map((cell) => cell.trim());
      return { status: 'header', columns: this.#columns, first, last, text };
    }
    const columns = this.#columns;
    if (cells.length !== columns.length) {
      return {
        first,
        last,
        text,
        ...rejected('WRONG_COLUMNS', '', `${columns.length} cells`, `${cells.length} cells`),
      };
    }
    const value = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    return { status: 'row', value, first, last, text };
  }
}

/** Reads on in a row with its next line. A quote inside an unquoted cell is itself. */
function readCells(row: OpenRow, text: string): void {
  for (let at = 0; ; ) {
    const goesOn = row.quoted.length > 0;
    if (!goesOn && text[at] !== '"') {
      const comma = text.indexOf(',', at);
      row.cells.push(text.slice(at, comma < 0 ? undefined : comma));
      if (comma < 0) return;
      at = comma + 1;
      continue;
    }
    const from = goesOn ? at : at + 1;
    const close = closingQuote(text, from);
    row.quoted.push(text.slice(from, close < 0 ? undefined : close).replaceAll('""', '"'));
    if (close < 0) return;
    const comma = text.indexOf(',', close);
    row.cells.push(row.quoted.join('\n') + text.slice(close + 1, comma < 0 ? undefined : comma));
    row.quoted = [];
    if (comma < 0) return;
    at = comma + 1;
  }
}

/** The place of the quote that closes a cell, -1 where this line has none; two quotes are one of the text. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
