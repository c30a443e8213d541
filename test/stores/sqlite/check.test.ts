// Checking and rebuilding a store file beside what others do with it.

import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { GraphError } from '../../../src/graph/errors.ts';
import { checkStore, rebuildStore } from '../../../src/stores/sqlite/check.ts';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { TABLES } from '../../../src/stores/sqlite/schema.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { paper } from '../../model/records.ts';
import { keyOf, SAMPLE, storeOf, write } from './sample-store.ts';
import { file, folder, useScratchFolder } from './scratch-folder.ts';

const PAGE = 4_096;

useScratchFolder();

test('a check takes the place of the writer, so that no import comes between', async () => {
  const store = await storeOf(SAMPLE, file);
  const writer = await store.writer();
  expect(() => checkStore(file, () => {})).toThrow(expect.objectContaining({ code: 'STORE_BUSY' }));
  await writer.release();
  let refused: unknown;
  const { findings } = checkStore(file, () => {
    refused ??= store.writer().catch((error: unknown) => error);
  });
  expect(findings).toEqual([]);
  expect(await refused).toMatchObject({ code: 'STORE_BUSY' });
  await (await store.writer()).release();
  await store.close();
  expect(readdirSync(folder).toSorted()).toEqual(['graph.db', 'graph.db.writer-lock']);
});

test('a digest is of one moment, whatever is written while it is made', async () => {
  const store = await storeOf(SAMPLE, file);
  const reader = await openSqliteStore(file, { readonly: true });
  const before = digestOf(reader.connection);
  const { database } = reader.connection;
  const exec = database.exec.bind(database);
  // Somebody commits while the digest is between the tables of two kinds.
  database.exec = (sql) => {
    if (sql.startsWith('CREATE VIRTUAL')) store.connection.run('DELETE FROM text_author WHERE rowid > 0');
    exec(sql);
  };
  expect(digestOf(reader.connection)).toEqual(before);
  database.exec = exec;
  expect(digestOf(reader.connection)).not.toEqual(before);
  await Promise.all([store.close(), reader.close()]);
});

test('a store whose words were folded by another version is refused until it is rebuilt', async () => {
  await (await storeOf(SAMPLE, file)).close();
  change("UPDATE meta SET value = '0' WHERE name = 'text_version'");
  for (const readonly of [false, true]) {
    await expect(openSqliteStore(file, { readonly })).rejects.toMatchObject({
      code: 'STORE_OLDER',
      message: expect.stringContaining('vicinity check --rebuild'),
    });
  }
  rebuildStore(file, () => {});
  await (await openSqliteStore(file)).close();
});

test('a check says how much it looked at, and its steps follow each other to the last', async () => {
  await (await storeOf(SAMPLE, file)).close();
  const steps: (readonly [number, number])[] = [];
  const { findings, ...size } = checkStore(file, (_, index, count) => steps.push([index, count]));
  expect(findings).toEqual([]);
  expect(size).toEqual({ sources: 1, records: SAMPLE.length, tables: TABLES.length, rows: rowsHeld() });
  expect(steps).toEqual(steps.map((_, index) => [index, steps.length]));
});

test.each([
  ['empty', () => writeFileSync(file, ''), 'but the file is empty'],
  ['of another program', () => change('CREATE TABLE customer (name TEXT)'), 'holds something else'],
  ['no database', () => writeFileSync(file, 'Names of people.\n'.repeat(100)), 'is no SQLite database'],
])('a file that is %s is no store, and a check and a rebuild say so', (_, make, words) => {
  make();
  for (const use of [checkStore, rebuildStore]) {
    expect(() => use(file, () => {})).toThrow(
      expect.objectContaining({ code: 'STORE_FOREIGN', message: expect.stringContaining(words) }),
    );
  }
  expect(readdirSync(folder)).toEqual(['graph.db']);
});

test.each([
  ['node', 'DROP TABLE node', 'the table, or a part of it, is missing'],
  ['node', 'ALTER TABLE node DROP COLUMN label', 'the table lacks the column "label"'],
  ['coauthored_from_closeness', 'DROP TABLE coauthored_from_closeness', 'the table, or a part of it, is missing'],
  ['text_author', 'DROP TABLE text_author', 'the table, or a part of it, is missing'],
  ['meta', 'DROP TABLE meta', 'the table, or a part of it, is missing'],
])('the table %s after "%s" is found, nothing else is, and a rebuild makes it again', async (where, sql, what) => {
  const store = await storeOf(SAMPLE, file);
  const before = digestOf(store.connection);
  await store.close();
  change(sql);
  expect(checkStore(file, () => {}).findings).toEqual([{ where, what }]);
  expect(rebuildStore(file, () => {}).tables).toEqual([where]);
  expect(checkStore(file, () => {}).findings).toEqual([]);
  const mended = await openSqliteStore(file);
  expect(digestOf(mended.connection)).toEqual(before);
  await mended.close();
});

test.each(['run', 'checkpoint'])(
  'without its table %s a store is mended, but for what it told of imports',
  async (name) => {
    await (await storeOf(SAMPLE, file)).close();
    change(`DROP TABLE ${name}`);
    expect(checkStore(file, () => {}).findings).toEqual([
      { where: name, what: expect.stringContaining('what it told of imports is lost') },
    ]);
    expect(rebuildStore(file, () => {})).toEqual({ rows: 0, tables: [name] });
    expect(checkStore(file, () => {}).findings).toEqual([]);
  },
);

test.each([
  ['record', 'DROP TABLE record'],
  ['record', 'ALTER TABLE record DROP COLUMN keys'],
  ['source', 'DROP TABLE source'],
])('what was in the table %s follows from nothing: after "%s" no rebuild is tried', async (where, sql) => {
  await (await storeOf(SAMPLE, file)).close();
  change(sql);
  const { findings } = checkStore(file, () => {});
  expect(findings).toMatchObject([{ where, wayOut: expect.stringContaining('import again into a new one') }]);
  expect(() => rebuildStore(file, () => {})).toThrow(
    expect.objectContaining({ code: 'STORE_CORRUPT', message: expect.stringMatching(/^nothing was rebuilt/) }),
  );
});

test('a store without one of its tables is damaged, in words without SQL, whatever is done with it', async () => {
  await (await storeOf(SAMPLE, file)).close();
  change('DROP TABLE node');
  const store = await openSqliteStore(file);
  const sentence = {
    code: 'STORE_CORRUPT',
    message: expect.stringMatching(/^a table of the store is missing .*vicinity check/),
  };
  await expect(store.nodesByKeys([1])).rejects.toMatchObject(sentence);
  const writer = await store.writer();
  await expect(writer.nodesForWrite([1])).rejects.toMatchObject(sentence);
  await store.close();
});

test('damaged pages are one finding, with how to save what can be read', async () => {
  const records = Array.from({ length: 300 }, (_, index) => paper(`W${index + 10}`, [`A${index % 40}`, 'A1']));
  await (await storeOf(records, file)).close();
  const bytes = readFileSync(file);
  const last = bytes.length - PAGE;
  bytes.fill(0xff, last, last + PAGE / 2);
  writeFileSync(file, bytes);
  expect(checkStore(file, () => {}).findings).toEqual([
    {
      where: 'file',
      what: expect.stringMatching(/^its pages are damaged; SQLite says: [^\n*]+$/),
      wayOut: expect.stringContaining('vicinity export facts --skip-damaged'),
    },
  ]);
  expect(() => rebuildStore(file, () => {})).toThrow(expect.objectContaining({ code: 'STORE_CORRUPT' }));
});

test('a damaged record is named by whoever meets it, and passed over by who asks for that', async () => {
  await (await storeOf(SAMPLE, file)).close();
  change("UPDATE record SET stated = 'oops' WHERE record = 'T1'");
  const store = await openSqliteStore(file);
  const sentence = {
    code: 'STORE_CORRUPT',
    message: expect.stringMatching(/^record "T1" of openalex is damaged in the store; "vicinity check"/),
    details: { source: 'openalex', record: 'T1' },
  };
  await expect(recordsOf(store)).rejects.toMatchObject(sentence);
  await expect(store.nodeDetails([await keyOf(store, 'T1')])).rejects.toMatchObject(sentence);
  const writer = await store.writer();
  await expect(write(writer, SAMPLE)).rejects.toMatchObject(sentence);
  const damaged: unknown[] = [];
  expect(await recordsOf(store, (error) => damaged.push(error))).toEqual(['A1', 'I1', 'W1', 'W2']);
  expect(damaged).toMatchObject([sentence]);
  await store.close();
  expect(checkStore(file, () => {}).findings).toEqual([
    {
      where: 'record',
      what: '1 record of openalex is damaged: "T1"',
      wayOut: expect.stringContaining('vicinity export facts --skip-damaged'),
    },
  ]);
});

async function recordsOf(store: SqliteStore, damaged?: (error: GraphError) => void): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { stated } of store.records(damaged)) names.push(stated.record);
  return names;
}

/** Rows of all tables, counted one by one. */
function rowsHeld(): number {
  const database = new DatabaseSync(file);
  const rows = TABLES.reduce((sum, { name }) => sum + database.prepare(`SELECT * FROM ${name}`).all().length, 0);
  database.close();
  return rows;
}

function change(sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
