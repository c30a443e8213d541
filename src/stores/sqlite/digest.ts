// The digest of a store: what its tables hold, in key order, without what depends on when and how it came there.

import { createHash } from 'node:crypto';
import { NODE_KINDS } from '../../graph/kinds.ts';
import type { Connection } from './connection.ts';
import type { Table } from './schema.ts';
import { columnsOf, quoted, TABLES, textTable } from './schema.ts';

/** SHA-256, hex: of the store, and of each table by name. */
export interface StoreDigest {
  readonly digest: string;
  readonly tables: Readonly<Record<string, string>>;
}

/** Tables that tell when and how data came, not what they are. */
const HISTORY: ReadonlySet<string> = new Set(['meta', 'run', 'checkpoint']);
/** Columns of `record` that do so, and the wide one, for which the record's own digest stands. */
const HISTORY_COLUMNS: ReadonlySet<string> = new Set(['run', 'locator', 'stated']);
const BLOCK_ROWS = 500;

/**
 * Digests all data tables, text too: equal for stores that answer every read alike (provenance's file, line and time
 * apart), as they are at one moment. Streams: reads every row once, holds a block of them.
 */
export function digestOf(connection: Connection): StoreDigest {
  return connection.snapshot(() => digestOfTables(connection));
}

function digestOfTables(connection: Connection): StoreDigest {
  const { database } = connection;
  const entries = TABLES.filter(({ name }) => !HISTORY.has(name)).map((table): [string, string] => [
    table.name,
    digestOfRows(connection, rowsSql(table)),
  ]);
  for (const { kind } of NODE_KINDS) {
    const text = textTable(kind);
    database.exec(`CREATE VIRTUAL TABLE temp.${text}_terms USING fts5vocab(main, ${text}, instance)`);
    try {
      entries.push([text, digestOfRows(connection, `SELECT term, doc FROM temp.${text}_terms`)]);
    } finally {
      database.exec(`DROP TABLE temp.${text}_terms`);
    }
  }
  const digest = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  return { digest, tables: Object.fromEntries(entries) };
}

function rowsSql(table: Table): string {
  const columns = columnsOf(table).filter((name) => table.name !== 'record' || !HISTORY_COLUMNS.has(name));
  const key = Object.keys(table.key).map(quoted).join(', ');
  return `SELECT ${columns.map(quoted).join(', ')} FROM ${table.name} ORDER BY ${key}`;
}

function digestOfRows({ database }: Connection, sql: string): string {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  const hash = createHash('sha256');
  let block: unknown[] = [];
  for (const row of statement.iterate()) {
    if (block.push(row) < BLOCK_ROWS) continue;
    hash.update(JSON.stringify(block));
    block = [];
  }
  return hash.update(JSON.stringify(block)).digest('hex');
}
