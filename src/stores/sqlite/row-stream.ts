// Rows in bulk: many a statement on the way in, one by one on the way out.

import type { StatementSync } from 'node:sqlite';
import type { Cell, Connection } from './connection.ts';
import { quoted } from './schema.ts';

const ROWS_PER_STATEMENT = 64;

/** Inserts rows many at a time; call `end` after the last one. */
export class RowInserter {
  readonly #connection: Connection;
  readonly #table: string;
  readonly #width: number;
  readonly #full: StatementSync;
  readonly #cells: Cell[] = [];
  #rows = 0;

  /** `columns` in the order of the cells to come. */
  constructor(connection: Connection, table: string, columns: readonly string[]) {
    this.#connection = connection;
    this.#table = `${table} (${columns.map(quoted).join(', ')})`;
    this.#width = columns.length;
    this.#full = connection.database.prepare(this.#sql(ROWS_PER_STATEMENT));
  }

  push(row: readonly Cell[]): void {
    const start = this.#rows * this.#width;
    for (let at = 0; at < this.#width; at++) this.#cells[start + at] = row[at] ?? null;
    this.#rows++;
    if (this.#rows < ROWS_PER_STATEMENT) return;
    this.#full.run(...this.#cells);
    this.#rows = 0;
  }

  end(): void {
    const cells = this.#cells.slice(0, this.#rows * this.#width);
    if (this.#rows > 0) this.#connection.run(this.#sql(this.#rows), ...cells);
    this.#rows = 0;
  }

  #sql(rows: number): string {
    const row = `(${Array(this.#width).fill('?').join(', ')})`;
    return `INSERT INTO ${this.#table} VALUES ${Array(rows).fill(row).join(', ')}`;
  }
}

/** The rows of a query one by one, without holding them. */
export function* eachRow<Row extends readonly Cell[]>(connection: Connection, sql: string): Generator<Row> {
  const statement = connection.database.prepare(sql);
  statement.setReturnArrays(true);
  yield* statement.iterate() as unknown as Iterable<Row>;
}
