// The digest of a SQLite store: all that its tables hold, without what depends on when and how it came there.

import { NODE_KINDS } from '../../graph/kinds.ts';
import type { StoreDigest } from '../../graph/store-digest.ts';
import { RowSums } from '../../graph/store-digest.ts';
import type { Connection } from './connection.ts';
import { translating } from './errors.ts';
import { eachRow } from './row-stream.ts';
import type { Table } from './schema.ts';
import { columnsOf, quoted, TABLES, textTable } from './schema.ts';

/** Tables that tell when and how data came, not what they are. */
const HISTORY: ReadonlySet<string> = new Set(['meta', 'run', 'checkpoint']);
/** Columns of `record` that do so, and the wide one, for which the record's own digest stands. */
const HISTORY_COLUMNS: ReadonlySet<string> = new Set(['run', 'locator', 'stated']);
const DIGESTED: readonly Table[] = TABLES.filter(({ name }) => !HISTORY.has(name));

/**
 * Digests all data tables, text too: equal for stores that answer every read alike (provenance's file, line and time
 * apart), as they are at one moment. Streams: reads every row once.
 */
export function digestOf(connection: Connection): StoreDigest {
  return translating(() =>
    connection.snapshot(() => {
      const sums = new RowSums();
      for (const table of DIGESTED) addRows(connection, sums, table.name, rowsSql(table));
      for (const { kind } of NODE_KINDS) addText(connection, sums, textTable(kind));
      return sums.end();
    }),
  );
}

function addText(connection: Connection, sums: RowSums, text: string): void {
  const { database } = connection;
  database.exec(`CREATE VIRTUAL TABLE temp.${text}_terms USING fts5vocab(main, ${text}, instance)`);
  try {
    addRows(connection, sums, text, `SELECT term, doc FROM temp.${text}_terms`);
  } finally {
    database.exec(`DROP TABLE temp.${text}_terms`);
  }
}

function rowsSql(table: Table): string {
  const columns = columnsOf(table).filter((name) => table.name !== 'record' || !HISTORY_COLUMNS.has(name));
  return `SELECT ${columns.map(quoted).join(', ')} FROM ${table.name}`;
}

function addRows(connection: Connection, sums: RowSums, table: string, sql: string): void {
  for (const row of eachRow<(number | string | null)[]>(connection, sql)) sums.add(table, row);
}
