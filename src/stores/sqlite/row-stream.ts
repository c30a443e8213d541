// Rows in bulk: many a statement on the way in, in the order of a key on the way out.

import type { Cell, Connection } from './connection.ts';
import { quoted } from './schema.ts';

const ROWS_PER_STATEMENT = 64;

/** Inserts rows many at a time; call `end` after the last one. */
export class RowInserter {
  readonly #connection: Connection;
  readonly #table: string;
  readonly #width: number;
  #cells: Cell[] = [];

  constructor(connection: Connection, table: string, columns: readonly string[]) {
    this.#connection = connection;
    this.#table = `${table} (${columns.map(quoted).join(', ')})`;
    this.#width = columns.length;
  }

  push(...row: readonly Cell[]): void {
    for (const cell of row) this.#cells.push(cell);
    if (this.#cells.length === ROWS_PER_STATEMENT * this.#width) this.#write(ROWS_PER_STATEMENT);
  }

  end(): void {
    const rest = this.#cells.length / this.#width;
    if (rest > 0) this.#write(rest);
  }

  #write(rows: number): void {
    const tuple = `(${Array(this.#width).fill('?').join(', ')})`;
    this.#connection.run(`INSERT INTO ${this.#table} VALUES ${Array(rows).fill(tuple).join(', ')}`, ...this.#cells);
    this.#cells = [];
  }
}

/** The rows of a query one by one, without holding them. */
export function* eachRow<Row extends readonly Cell[]>(connection: Connection, sql: string): Generator<Row> {
  const statement = connection.database.prepare(sql);
  statement.setReturnArrays(true);
  yield* statement.iterate() as unknown as Iterable<Row>;
}

/** Rows of a query whose first cell is a key and rises: handed out key by key to a reader whose keys rise as well. */
export class KeyedRows<Row extends readonly [number, ...Cell[]]> {
  readonly #rows: Iterator<Row>;
  #next: Row | undefined;

  constructor(connection: Connection, sql: string) {
    this.#rows = eachRow<Row>(connection, sql);
    this.#advance();
  }

  /** All rows of a key; rows of smaller keys are passed over. */
  take(key: number): readonly Row[] {
    const taken: Row[] = [];
    while (this.#next !== undefined && this.#next[0] <= key) {
      if (this.#next[0] === key) taken.push(this.#next);
      this.#advance();
    }
    return taken;
  }

  #advance(): void {
    const { done, value } = this.#rows.next();
    this.#next = done === true ? undefined : value;
  }
}
