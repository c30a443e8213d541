// The tables of a checked store against those that this version makes: which are missing or have another form.

import type { Finding } from '../../graph/check-report.ts';
import { NODE_KINDS } from '../../graph/kinds.ts';
import type { Connection } from './connection.ts';
import { CHECKPOINT, quoted, RECORD, RUN, SOURCE, textTable } from './schema.ts';

/** A table that is missing or has another form. */
export interface WrongTable {
  readonly name: string;
  readonly finding: Finding;
}

/** The way out where what was stated is lost. */
const RESTORE = 'Restore the store from a backup, or import again into a new one.';
/** What follows from nothing else: lost for good, or only what tells when and how data came. */
const TRUTH: ReadonlySet<string> = new Set([RECORD.name, SOURCE.name]);
const HISTORY: ReadonlySet<string> = new Set([RUN.name, CHECKPOINT.name]);
const TEXT_TABLES = NODE_KINDS.map(({ kind }) => textTable(kind));

/** Compares the tables of `origin` with those of `main`, a store that this version has made. */
export function wrongTables(connection: Connection): readonly WrongTable[] {
  const wrong = new Map<string, WrongTable>();
  for (const [part, there] of connection.all<[string, string | null]>(WRONG)) {
    const name = TEXT_TABLES.find((text) => part.startsWith(`${text}_`)) ?? part;
    const form = there === null ? 'the table, or a part of it, is missing' : formOf(connection, name);
    const what = HISTORY.has(name) ? `${form}; what it told of imports is lost` : form;
    const finding = { where: name, what, ...(TRUTH.has(name) ? { wayOut: RESTORE } : {}) };
    if (!wrong.has(name)) wrong.set(name, { name, finding });
  }
  return [...wrong.values()];
}

/** Makes a table of `origin` anew, empty; within the transaction that fills it. */
export function remakeTable(connection: Connection, name: string): void {
  const [sql = ''] = connection.get<[string]>('SELECT sql FROM main.sqlite_schema WHERE name = ?', name) ?? [];
  connection.run(`DROP TABLE IF EXISTS origin.${name}`);
  connection.run(sql.replace(/^CREATE (VIRTUAL )?TABLE /, 'CREATE $1TABLE origin.'));
}

function formOf(connection: Connection, name: string): string {
  const columns = (schema: string): readonly string[] =>
    connection.all<[string]>('SELECT name FROM pragma_table_info(?, ?)', name, schema).map(([column]) => column);
  const there = columns('origin');
  const lost = columns('main').filter((column) => !there.includes(column));
  if (lost.length === 0) return 'the table has another form than this version makes';
  return `the table lacks the column${lost.length === 1 ? '' : 's'} ${lost.map(quoted).join(', ')}`;
}

/** Statements are kept as they were written, so tables of one version have equal ones. */
const WRONG = `
  SELECT m.name, o.sql FROM main.sqlite_schema m LEFT JOIN origin.sqlite_schema o ON o.name = m.name
  WHERE m.sql IS NOT NULL AND m.sql IS NOT o.sql ORDER BY m.rowid`;
