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
  #cells: Cell[] = [];

  /** `columns` in the order of the cells to come. */
  constructor(connection: Connection, table: string, columns: readonly string[]) {
    this.#connection = connection;
    this.#table = `${table} (${columns.map(quoted).join(', ')})`;
    this.#width = columns.length;
    this.#full = connection.database.prepare(this.#sql(ROWS_PER_STATEMENT));
  }

  push(row: readonly Cell[]): void {
    for (const cell of row) this.#cells.push(cell);
    if (this.#cells.length < ROWS_PER_STATEMENT * this.#width) return;
    this.#full.run(...this.#cells);
    this.#cells = [];
  }

  end(): void {
    const rows = this.#cells.length / this.#width;
    if (rows > 0) this.#connection.run(this.#sql(rows), ...this.#cells);
    this.#cells = [];
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
