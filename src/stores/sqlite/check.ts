// Checking a store: its file, its tables, its records, and all that follows from the records against what they make.

import type { CheckReport, Finding } from '../../graph/check-report.ts';
import { GraphError } from '../../graph/errors.ts';
import { NODE_KINDS } from '../../graph/kinds.ts';
import { identify } from './build-identity.ts';
import type { BuildProgress } from './build-store.ts';
import { buildStore } from './build-store.ts';
import { attachStage } from './bulk-load.ts';
import { stageRecords } from './check-records.ts';
import { replaceRows, replaceText, rowFindings, textFindings } from './check-rows.ts';
import { remakeTable, wrongTables } from './check-tables.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { translating } from './errors.ts';
import { checkFilesOf, removeScratchFiles } from './left-overs.ts';
import { sources } from './runs-and-sources.ts';
import type { Table } from './schema.ts';
import { CHECKPOINT, NAME, NODE, RECORD, RUN, SOURCE, TABLES, textTable } from './schema.ts';
import { lockWriter } from './writer-lock.ts';

/** Tables that are stated or tell how data came; all others follow from the records. */
const STATED: ReadonlySet<string> = new Set([SOURCE, RUN, CHECKPOINT, RECORD].map(({ name }) => name));
const DERIVED: readonly Table[] = TABLES.filter(({ name }) => !STATED.has(name));
const TEXTS: readonly string[] = NODE_KINDS.map(({ kind }) => textTable(kind));
/** The file and its tables; the records; ten of the build; the comparison. */
const STEPS = 13;

const SALVAGE =
  'Restore the store from a backup; or write what can still be read by "vicinity export facts --skip-damaged" and import it into a new store.';

/** What a rebuild put right. */
export interface Rebuilt {
  /** Rows that were wrong, missing or too many. */
  readonly rows: number;
  /** Tables that were missing or had another form. */
  readonly tables: readonly string[];
}

/**
 * Checks a store file. Finds any fault in what follows from the records; where the file, the records or their table are
 * damaged, it finds that alone. Cost: a build of the whole store in a file beside it, removed after; it takes the place of
 * the writer meanwhile. Throws STORE_BUSY where there is one.
 */
export function checkStore(file: string, progress: BuildProgress): CheckReport {
  return besides(file, (connection) => {
    const { wrong, size, findings } = examine(connection, progress);
    if (findings.some(isFinal)) return { ...size, findings };
    const rows = DERIVED.filter(({ name }) => !wrong.includes(name)).flatMap((table) => rowFindings(connection, table));
    const words = TEXTS.filter((name) => !wrong.includes(name)).flatMap((name) => textFindings(connection, name));
    return { ...size, findings: [...findings, ...rows, ...words] };
  });
}

/**
 * Makes every table that follows from the records again, in one transaction. Throws STORE_CORRUPT where the file, the
 * records or their table are damaged: what was stated would be lost; and STORE_BUSY.
 */
export function rebuildStore(file: string, progress: BuildProgress): Rebuilt {
  return besides(file, (connection) => {
    const { wrong, findings } = examine(connection, progress);
    const obstacle = findings.find(isFinal);
    if (obstacle !== undefined) {
      const { where, what, wayOut } = obstacle;
      throw new GraphError('STORE_CORRUPT', `nothing was rebuilt. ${where}: ${what}. ${wayOut}`);
    }
    return connection.transaction(() => {
      for (const name of wrong) remakeTable(connection, name);
      const rows = DERIVED.reduce((sum, table) => sum + replaceRows(connection, table), 0);
      for (const name of TEXTS) replaceText(connection, name);
      return { rows, tables: wrong };
    });
  });
}

/** What was found before rows are compared, with the tables that are missing or have another form. */
interface Examined {
  readonly size: Omit<CheckReport, 'findings'>;
  readonly wrong: readonly string[];
  readonly findings: readonly Finding[];
}

/** Looks at the file, the tables and the records of `origin`; where no finding is final, `main` is then what the records make. */
function examine(connection: Connection, progress: BuildProgress): Examined {
  progress('the file', 0, STEPS);
  const unread = { sources: 0, records: 0, tables: 0, rows: 0 };
  const damage = fileFindings(connection);
  if (damage.length > 0) return { size: unread, wrong: [], findings: damage };
  const tables = wrongTables(connection);
  const wrong = tables.map(({ name }) => name);
  const findings = tables.map(({ finding }) => finding);
  if (findings.some(isFinal)) return { size: unread, wrong, findings };
  progress('the records', 1, STEPS);
  const size = sizeOf(connection, wrong);
  connection.run('INSERT INTO main.source SELECT * FROM origin.source');
  const damaged = stageRecords(connection);
  if (damaged.length > 0) return { size, wrong, findings: [...findings, ...damaged] };
  const named = [NAME, NODE].filter(({ name }) => !wrong.includes(name));
  identify(
    connection,
    ['SELECT 0, 0 WHERE FALSE', ...named.map(({ name }) => `SELECT key, id FROM origin.${name}`)].join(' UNION ALL '),
  );
  buildStore(connection, 'origin.record', sources(connection), (step, index) => progress(step, index + 2, STEPS));
  progress('the comparison', STEPS - 1, STEPS);
  return { size, wrong, findings };
}

/** Whether what was found stands in the way of a rebuild. */
function isFinal({ wayOut }: Finding): boolean {
  return wayOut !== undefined;
}

/** What SQLite itself says of the file: at most one finding, with the first of its words. */
function fileFindings(connection: Connection): readonly Finding[] {
  const text = integrityOf(connection);
  if (text === 'ok') return [];
  const first = text.replace(/^\*\*\*.*\*\*\*\n/, '').split('\n')[0];
  return [{ where: 'file', what: `its pages are damaged; SQLite says: ${first}`, wayOut: SALVAGE }];
}

function integrityOf(connection: Connection): string {
  try {
    return connection.get<[string]>('PRAGMA origin.integrity_check(1)')?.[0] ?? 'ok';
  } catch (error) {
    // Of a search table that has lost a part not even that can be asked.
    return error instanceof Error ? error.message : String(error);
  }
}

function sizeOf(connection: Connection, wrong: readonly string[]): Examined['size'] {
  const count = ({ name }: Table): number => connection.get<[number]>(`SELECT count(*) FROM origin.${name}`)?.[0] ?? 0;
  const sound = TABLES.filter(({ name }) => !wrong.includes(name));
  return {
    sources: count(SOURCE),
    records: count(RECORD),
    tables: TABLES.length,
    rows: sound.reduce((sum, table) => sum + count(table), 0),
  };
}

/**
 * Opens a store in a file beside (`main`, with `stage`), with the file attached as `origin`. No writer may come between: what
 * it changed would look like faults.
 */
function besides<T>(file: string, use: (connection: Connection) => T): T {
  openConnection(file, { readonly: true, anyWords: true }).close();
  const release = lockWriter(file);
  try {
    removeScratchFiles(file);
    const [built, staging] = checkFilesOf(file);
    const connection = openConnection(built, { create: true });
    try {
      return translating(() => {
        attachStage(connection, staging);
        connection.run('ATTACH ? AS origin', file);
        return use(connection);
      });
    } catch (error) {
      throw error instanceof GraphError && error.code === 'STORE_FULL' ? noRoom(error) : error;
    } finally {
      connection.close();
      removeScratchFiles(file);
    }
  } finally {
    release();
  }
}

function noRoom(cause: GraphError): GraphError {
  return new GraphError(
    'STORE_FULL',
    'the disk is full: a store is checked and rebuilt beside a second one, which takes up to twice its size; free some space and try again',
    {},
    { cause },
  );
}
