// A connection to a SQLite file: pragmas, version check, prepared statements, snapshots and transactions.

import { existsSync, statSync } from 'node:fs';
import type { StatementSync } from 'node:sqlite';
import { DatabaseSync } from 'node:sqlite';
import { badInput, GraphError } from '../../graph/errors.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import { translating } from './errors.ts';
import { APPLICATION_ID, CREATE_STATEMENTS, SCHEMA_VERSION, TEXT_VERSION_NAME } from './schema.ts';

/** A stored value; integers stay below 2^53. */
export type Cell = number | string | Uint8Array | null;

/** How a file is opened. */
export interface OpenOptions {
  /** Refuses every write. */
  readonly readonly?: boolean | undefined;
  /** Makes an empty store where there is no file; ":memory:" is always made. */
  readonly create?: boolean | undefined;
  /** Takes a store whose words another version of text.ts folded: for the rebuild that folds them again. */
  readonly anyWords?: boolean | undefined;
}

/** `:memory:` is a store that lives as long as its connection. */
export const MEMORY = ':memory:';

const BUSY_TIMEOUT_MS = 5_000;
/** Texts are finite but for the sets of shapes that edgesBetween joins; beyond this the oldest is let go. */
const STATEMENTS_MAX = 500;
const READ_PRAGMAS = ['mmap_size = 2147418112', 'cache_size = -65536', 'temp_store = MEMORY'];
const WRITE_PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'journal_size_limit = 67108864',
  // Rare checkpoints: a batch of an import changes 40,000 pages at random, many of them again in the next; release() makes
  // one when a writer goes. Up to 200 MB of log.
  'wal_autocheckpoint = 50000',
  // The pages that a batch changes stay in memory until they are written once: 200 MB at most.
  'cache_spill = 50000',
];

/** One long-lived connection; statements are prepared once and bring rows as arrays. */
export class Connection {
  readonly file: string;
  readonly readonly: boolean;
  readonly database: DatabaseSync;
  /** Rows that statements have brought so far. */
  rowsRead = 0;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, database: DatabaseSync, readonly: boolean) {
    this.file = file;
    this.database = database;
    this.readonly = readonly;
  }

  /** All rows of a query; their cells are in the order of its columns. */
  all<Row extends readonly Cell[]>(sql: string, ...values: readonly Cell[]): Row[] {
    const rows = this.#prepare(sql).all(...values) as unknown as Row[];
    this.rowsRead += rows.length;
    return rows;
  }

  /** The first row of a query. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- callers name the cells of their own query
  get<Row extends readonly Cell[] = readonly Cell[]>(sql: string, ...values: readonly Cell[]): Row | undefined {
    return this.all<Row>(sql, ...values)[0];
  }

  /** Runs a statement that changes rows; returns how many it changed. */
  run(sql: string, ...values: readonly Cell[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  /** Reads of one state of the store, whatever other processes commit meanwhile. May stand within a transaction. */
  snapshot<T>(read: () => T): T {
    return this.#between('BEGIN', read);
  }

  /** Writes that happen all or not at all; durable when it returns, within another transaction when that one ends. */
  transaction<T>(write: () => T): T {
    return this.#between('BEGIN IMMEDIATE', write);
  }

  close(): void {
    this.#statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  #between<T>(begin: string, work: () => T): T {
    const within = this.database.isTransaction;
    this.run(within ? 'SAVEPOINT within' : begin);
    try {
      const result = work();
      this.run(within ? 'RELEASE within' : 'COMMIT');
      return result;
    } catch (error) {
      // A full disk or a failed sync has rolled back already.
      if (this.database.isTransaction) this.database.exec(within ? 'ROLLBACK TO within; RELEASE within' : 'ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    if (this.#statements.size >= STATEMENTS_MAX) {
      for (const oldest of this.#statements.keys().take(1)) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }
}

/**
 * Opens a file, or makes it if `create`. Throws GraphError: BAD_USER_INPUT where there is no file, STORE_FOREIGN where it
 * is not ours, STORE_NEWER or STORE_OLDER where another version made it, STORE_UNAVAILABLE where it cannot be read.
 */
export function openConnection(file: string, options: OpenOptions = {}): Connection {
  const { readonly = false, create = false, anyWords = false } = options;
  if (file !== MEMORY && !create && !existsSync(file)) {
    throw badInput(
      'store',
      `expected a Vicinity store, but there is no file ${file}; "vicinity import ... --store sqlite:${file}" makes it (see "vicinity import --help"), or correct the path`,
    );
  }
  if (file !== MEMORY && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw badInput('store', `expected a store in a file, but ${file} is a folder; name a file in it`);
  }
  return translating(() => {
    const database = new DatabaseSync(file, {
      readOnly: readonly,
      timeout: BUSY_TIMEOUT_MS,
      enableForeignKeyConstraints: false,
    });
    try {
      prepareDatabase(database, readonly, create || file === MEMORY);
      if (!anyWords) checkWords(database);
    } catch (error) {
      database.close();
      throw error;
    }
    return new Connection(file, database, readonly);
  });
}

function prepareDatabase(database: DatabaseSync, readonly: boolean, create: boolean): void {
  const found = identityOf(database);
  if (!(found.empty && create)) checkIdentity(found);
  for (const pragma of readonly ? READ_PRAGMAS : [...READ_PRAGMAS, ...WRITE_PRAGMAS]) database.exec(`PRAGMA ${pragma}`);
  if (!found.empty) return;
  database.exec('BEGIN IMMEDIATE');
  // Another process may have made the tables while this one waited.
  if (identityOf(database).empty) for (const statement of CREATE_STATEMENTS) database.exec(statement);
  database.exec('COMMIT');
}

interface Identity {
  readonly application: number;
  readonly version: number;
  readonly empty: boolean;
}

function identityOf(database: DatabaseSync): Identity {
  const number = (sql: string): number => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  return {
    application: number('PRAGMA application_id'),
    version: number('PRAGMA user_version'),
    empty: number('SELECT count(*) FROM sqlite_schema') === 0,
  };
}

function checkIdentity({ application, version, empty }: Identity): void {
  if (application !== APPLICATION_ID) {
    const found = empty ? 'is empty; import into it, or check the path' : 'holds something else; check the path';
    throw new GraphError('STORE_FOREIGN', `expected a Vicinity store, but the file ${found}`);
  }
  if (version > SCHEMA_VERSION) {
    throw new GraphError(
      'STORE_NEWER',
      `the store has format ${version}, this version of Vicinity reads up to ${SCHEMA_VERSION}; use a newer Vicinity`,
      { found: version, supported: SCHEMA_VERSION },
    );
  }
  if (version < SCHEMA_VERSION) {
    throw new GraphError(
      'STORE_OLDER',
      `the store has format ${version}, this version of Vicinity reads ${SCHEMA_VERSION}; write its facts with the version that made it ("vicinity export facts") and import them into a new store`,
      { found: version, supported: SCHEMA_VERSION },
    );
  }
}

/** What was folded in another way would not be found. */
function checkWords(database: DatabaseSync): void {
  const row = database.prepare('SELECT value FROM meta WHERE name = ?').get(TEXT_VERSION_NAME);
  const found = Number(row?.['value'] ?? 0);
  if (found === TEXT_VERSION) return;
  throw new GraphError(
    'STORE_OLDER',
    `the words of the store were folded for search by another version of Vicinity (${found}, this one does ${TEXT_VERSION}); run "vicinity check --rebuild" once`,
    { found, supported: TEXT_VERSION },
  );
}
