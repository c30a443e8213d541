// Checking a store: what its tables hold against what its records make, built again beside it.

import { rmSync } from 'node:fs';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import { GraphError } from '../../graph/errors.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { keyOf, recordKeyOf } from '../../graph/keys.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import { NODE_KINDS } from '../../graph/kinds.ts';
import { keysFromText } from '../../graph/write-plan/keys-text.ts';
import { digestOfRecord } from '../../graph/write-plan/write-records.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import { createStaged, StatementStage } from './build-statements.ts';
import type { BuildProgress } from './build-store.ts';
import { buildStore } from './build-store.ts';
import { attachStage } from './bulk-load.ts';
import type { Cell, Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { translating } from './errors.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { sources } from './runs-and-sources.ts';
import type { Table } from './schema.ts';
import { CHECKPOINT, columnsOf, META, quoted, RECORD, RUN, SOURCE, TABLES, textTable, TOTAL } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';
import { lockWriter } from './writer-lock.ts';

/** What a check found wrong. Rows are shown as they are stored, `missing` from the store or `unexpected` in it. */
export interface Finding {
  /** A table, or "file" for damage that SQLite itself reports. */
  readonly where: string;
  readonly what: string;
}

const FINDINGS_PER_TABLE = 5;
/** Ids of equal hashes have keys of different salts; more than a few never meet. */
const SALTS = [0, 1, 2, 3];
/** Tables that are stated or tell how data came; all others follow from the records. */
const STATED: ReadonlySet<string> = new Set([SOURCE, RUN, CHECKPOINT, RECORD].map(({ name }) => name));
const DERIVED: readonly Table[] = TABLES.filter(({ name }) => !STATED.has(name));
/** Rows that say as much as none. */
const EMPTY: Readonly<Record<string, string>> = {
  [TOTAL.name]: 'value = 0',
  [META.name]: `value = '${formatVersion(EMPTY_VERSION)}'`,
};

/**
 * Checks a store file: SQLite's own integrity, every record against its digest, and every other table against what the
 * records make. Finds any fault in the read model. Cost: a build of the whole store in a file beside it, removed after;
 * it takes the place of the writer meanwhile. Throws STORE_BUSY where there is one.
 */
export function checkStore(file: string, progress: BuildProgress): readonly Finding[] {
  return besides(file, progress, (connection) => [
    ...damage(connection),
    ...badRecords(connection),
    ...DERIVED.flatMap((table) => differences(connection, table)),
    ...NODE_KINDS.flatMap(({ kind }) => textDifferences(connection, textTable(kind))),
  ]);
}

/**
 * Makes every table that follows from the records again, in one transaction. Returns how many rows were wrong or missing.
 * Throws STORE_CORRUPT where a record is damaged: what it stated would be lost; and STORE_BUSY.
 */
export function rebuildStore(file: string, progress: BuildProgress): number {
  return besides(file, progress, (connection) => {
    const [bad] = badRecords(connection);
    if (bad !== undefined) throw new GraphError('STORE_CORRUPT', `expected sound records, but ${bad.what}`);
    return connection.transaction(() => {
      const wrong = DERIVED.reduce((sum, table) => sum + replaceRows(connection, table), 0);
      for (const { kind } of NODE_KINDS) replaceText(connection, kind);
      return wrong;
    });
  });
}

/** Uses the store of a file's records beside that file. No writer may come between: what it changed would look like faults. */
function besides<T>(file: string, progress: BuildProgress, use: (connection: Connection) => T): T {
  openConnection(file, { readonly: true, anyWords: true }).close();
  const release = lockWriter(file);
  try {
    return withBuilt(file, progress, use);
  } finally {
    release();
  }
}

/** Builds the store of a file's records in a file beside it (`main`), with the checked one attached as `origin`. */
function withBuilt<T>(file: string, progress: BuildProgress, use: (connection: Connection) => T): T {
  const [built, staging] = [`${file}.check`, `${file}.check-staging`];
  const clean = (): void => {
    for (const path of [built, staging])
      for (const end of ['', '-journal', '-wal', '-shm']) rmSync(path + end, { force: true });
  };
  clean();
  const connection = openConnection(built, { create: true });
  try {
    return translating(() => {
      attachStage(connection, staging);
      connection.run('ATTACH ? AS origin', file);
      connection.run('INSERT INTO main.source SELECT * FROM origin.source');
      stageStatements(connection);
      identify(connection);
      buildStore(connection, 'origin.record', sources(connection), progress);
      return use(connection);
    });
  } finally {
    connection.close();
    clean();
  }
}

function stageStatements(connection: Connection): void {
  const stage = new StatementStage(connection);
  const records = eachRow<[RecordKey, StatedCell, string]>(connection, 'SELECT rec, stated, keys FROM origin.record');
  for (const [rec, cell, keysText] of records) {
    const readable = readableRecord(cell, keysText);
    if (readable !== null) stage.add({ rec, ...readable });
  }
  stage.end();
}

/** The own id of a node is the one that its key is made of; any place that still has it will do. */
function identify(connection: Connection): void {
  createStaged(connection, 'identity', { id: 'TEXT', kind: 'TEXT' }, 'key INTEGER PRIMARY KEY');
  const into = new RowInserter(connection, 'stage.identity', ['key', 'id', 'kind']);
  const named = eachRow<[Key, string, NodeKind]>(
    connection,
    `SELECT i.key, i.id, k.kind FROM (
       SELECT key, id FROM stage.named UNION ALL SELECT key, id FROM origin.name UNION ALL SELECT key, id FROM origin.node
     ) i CROSS JOIN (SELECT key, min(kind) AS kind FROM stage.named GROUP BY key) k ON k.key = i.key ORDER BY i.key`,
  );
  let last: Key | null = null;
  for (const [key, id, kind] of named) {
    if (key === last || !SALTS.some((salt) => keyOf(id, salt) === key)) continue;
    into.push([key, id, kind]);
    last = key;
  }
  into.end();
}

function damage(connection: Connection): Finding[] {
  return connection
    .all<[string]>('PRAGMA origin.integrity_check(5)')
    .filter(([text]) => text !== 'ok')
    .map(([what]) => ({ where: 'file', what }));
}

/** A record with its keys; null where it cannot be read. */
function readableRecord(cell: StatedCell, keysText: string): Pick<StoredRecord, 'stated' | 'keys'> | null {
  try {
    const stated = unpackStated(cell);
    return { stated, keys: keysFromText(stated, keysText) };
  } catch {
    return null;
  }
}

function badRecords(connection: Connection): Finding[] {
  const findings: Finding[] = [];
  const told = ['rec', 'record', 'digest', 'confidence', 'stated_on'];
  for (const [source, cell, keys, ...stored] of eachRow<[string, StatedCell, string, ...Cell[]]>(
    connection,
    `SELECT source, stated, keys, ${told.join(', ')} FROM origin.record`,
  )) {
    const stated = readableRecord(cell, keys)?.stated;
    if (stated !== undefined) {
      const { record, confidence = null, statedOn = null } = stated;
      const expected = [recordKeyOf(source, record), record, digestOfRecord(stated), confidence, statedOn];
      if (expected.every((value, index) => value === stored[index])) continue;
    }
    findings.push({
      where: 'record',
      what: `record ${JSON.stringify(stored[1])} of ${source} is damaged; import it again`,
    });
    if (findings.length === FINDINGS_PER_TABLE) break;
  }
  return findings;
}

function differences(connection: Connection, table: Table): Finding[] {
  const columns = columnsOf(table).map(quoted).join(', ');
  const empty = EMPTY[table.name] ?? 'FALSE';
  const onlyIn = (here: string, there: string, word: string): Finding[] =>
    connection
      .all(
        `SELECT ${columns} FROM ${here}.${table.name} AS x
         WHERE NOT (${empty}) AND NOT EXISTS (SELECT 1 FROM ${there}.${table.name} AS y WHERE ${sameRow(table)}) LIMIT ${FINDINGS_PER_TABLE}`,
      )
      .map((row) => ({ where: table.name, what: `${word} ${JSON.stringify(row)}` }));
  return [...onlyIn('main', 'origin', 'missing'), ...onlyIn('origin', 'main', 'unexpected')];
}

/** Whether rows x and y are the same: found by the key, then compared. */
function sameRow({ key, values }: Table): string {
  return [
    ...Object.keys(key).map((name) => `y.${quoted(name)} = x.${quoted(name)}`),
    ...Object.keys(values).map((name) => `y.${quoted(name)} IS x.${quoted(name)}`),
  ].join(' AND ');
}

/** Rows that a table lacks or has too many; both are mended. */
function replaceRows(connection: Connection, table: Table): number {
  const columns = columnsOf(table).map(quoted).join(', ');
  const removed = connection.run(
    `DELETE FROM origin.${table.name} AS x WHERE NOT EXISTS (SELECT 1 FROM main.${table.name} AS y WHERE ${sameRow(table)})`,
  );
  const added = connection.run(
    `INSERT OR IGNORE INTO origin.${table.name} (${columns}) SELECT ${columns} FROM main.${table.name}`,
  );
  return Math.max(removed, added);
}

function textDifferences(connection: Connection, table: string): Finding[] {
  for (const schema of ['main', 'origin']) {
    connection.run(`CREATE VIRTUAL TABLE temp.${schema}_terms USING fts5vocab(${schema}, ${table}, instance)`);
  }
  const onlyIn = (here: string, there: string, word: string): Finding[] =>
    connection
      .all(
        `SELECT term, doc FROM temp.${here}_terms EXCEPT SELECT term, doc FROM temp.${there}_terms LIMIT ${FINDINGS_PER_TABLE}`,
      )
      .map((row) => ({ where: table, what: `${word} ${JSON.stringify(row)}` }));
  const found = [...onlyIn('main', 'origin', 'missing'), ...onlyIn('origin', 'main', 'unexpected')];
  for (const schema of ['main', 'origin']) connection.run(`DROP TABLE temp.${schema}_terms`);
  return found;
}

function replaceText(connection: Connection, kind: (typeof NODE_KINDS)[number]['kind']): void {
  const table = textTable(kind);
  connection.run(`INSERT INTO origin.${table} (${table}) VALUES ('delete-all')`);
  connection.run(`INSERT INTO origin.${table} (rowid, body) SELECT place, body FROM stage.${table} ORDER BY place`);
}
