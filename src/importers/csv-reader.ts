// Reads CSV (RFC 4180) line by line: quoted cells may hold commas, quotes and line ends.

import type { Line } from './line-splitter.ts';
import { LINE_BYTES_MAX } from './line-splitter.ts';
import { type Rejected, rejected } from './mapping.ts';

interface Read {
  readonly first: Line;
  readonly last: Line;
}
/** The header, a row as an object by its columns, or what stands in the place of a row. */
export type CsvRow = Read &
  (
    | { readonly status: 'header'; readonly columns: readonly string[] }
    | { readonly status: 'row'; readonly value: Readonly<Record<string, string>> }
    | { readonly status: 'blank' }
    | Rejected
  );

/** Takes lines and gives the rows that end with them; a row with open quotes waits for the next line. */
export class CsvReader {
  #columns: readonly string[] | null = null;
  #open: { readonly first: Line; text: string; last: Line } | null = null;

  push(line: Line): readonly CsvRow[] {
    const open = this.#open;
    if (line.fault !== null) {
      this.#open = null;
      const code = line.fault;
      const expected = code === 'NOT_UTF8' ? 'text in UTF-8' : 'a line of at most 16 MiB';
      return [{ first: open?.first ?? line, last: line, ...rejected(code, '', expected, line.text) }];
    }
    if (open === null && line.text.trim() === '') return [{ status: 'blank', first: line, last: line }];
    const first = open?.first ?? line;
    const text = open === null ? line.text : `${open.text}\n${line.text}`;
    const cells = cellsOf(text);
    if (cells === null && line.end - first.start < LINE_BYTES_MAX) {
      this.#open = { first, text, last: line };
      return [];
    }
    this.#open = null;
    return [this.#row(cells, text, first, line)];
  }

  /** A row whose quotes never close. */
  end(): readonly CsvRow[] {
    const open = this.#open;
    this.#open = null;
    return open === null ? [] : [this.#row(null, open.text, open.first, open.last)];
  }

  #row(cells: readonly string[] | null, text: string, first: Line, last: Line): CsvRow {
    if (cells === null) return { first, last, ...rejected('WRONG_COLUMNS', '', 'a closing quote', text) };
    if (this.#columns === null) {
      this.#columns = cells.map((cell) => cell.trim());
      return { status: 'header', columns: this.#columns, first, last };
    }
    const columns = this.#columns;
    if (cells.length !== columns.length) {
      return { first, last, ...rejected('WRONG_COLUMNS', '', `${columns.length} cells`, `${cells.length} cells`) };
    }
    const value = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    return { status: 'row', value, first, last };
  }
}

/** The cells of a row, or null while a quote is open. A quote inside an unquoted cell is itself. */
function cellsOf(text: string): readonly string[] | null {
  const cells: string[] = [];
  for (let at = 0; ; ) {
    if (text[at] === '"') {
      let close = at + 1;
      for (; ; close++) {
        close = text.indexOf('"', close);
        if (close < 0) return null;
        if (text[close + 1] !== '"') break;
        close++;
      }
      const comma = text.indexOf(',', close);
      const rest = text.slice(close + 1, comma < 0 ? undefined : comma);
      cells.push(text.slice(at + 1, close).replaceAll('""', '"') + rest);
      if (comma < 0) return cells;
      at = comma + 1;
    } else {
      const comma = text.indexOf(',', at);
      cells.push(text.slice(at, comma < 0 ? undefined : comma));
      if (comma < 0) return cells;
      at = comma + 1;
    }
  }
}
