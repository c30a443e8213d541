// Opening stores: what is made, what is refused, and in which words.

import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../../../src/stores/open-store.ts';
import { SCHEMA_VERSION } from '../../../src/stores/sqlite/schema.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { lockWriter } from '../../../src/stores/sqlite/writer-lock.ts';
import { keyOf, SAMPLE, storeOf } from './sample-store.ts';
import { file, folder, useScratchFolder } from './scratch-folder.ts';

useScratchFolder();

test('a graph is there again when its file is opened again', async () => {
  const first = await storeOf(SAMPLE, file);
  const before = await first.summary();
  await first.close();
  const again = await openStore(`sqlite:${file}`, { readonly: true });
  expect(await again.summary()).toEqual(before);
  expect(before.nodes.AUTHOR).toBe(3);
  await again.close();
});

test('a graph in memory is empty at first', async () => {
  const store = await openStore('sqlite::memory:');
  expect((await store.summary()).nodes.AUTHOR).toBe(0);
  await store.close();
});

test.each(['graph.db', 'mysql://host', 'constructor:x', 'sqlite:', ''])(
  'the address %p is refused with the forms that are expected',
  async (address) => {
    await expect(openStore(address)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('sqlite:FILE'),
    });
  },
);

test('a store that is not there is made only where that was asked for', async () => {
  await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  const store = await openStore(`sqlite:${file}`, { create: true });
  await store.close();
  await expect(openStore(`sqlite:${file}`).then((made) => made.close())).resolves.toBeUndefined();
});

test('a store of a newer version is refused', async () => {
  await (await storeOf([], file)).close();
  change(file, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  await expect(openSqliteStore(file)).rejects.toMatchObject({
    code: 'STORE_NEWER',
    details: { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION },
  });
});

test('a store of an older version is refused with what to do', async () => {
  await (await storeOf([], file)).close();
  change(file, `PRAGMA user_version = ${SCHEMA_VERSION - 1}`);
  await expect(openSqliteStore(file)).rejects.toMatchObject({
    code: 'STORE_OLDER',
    message: expect.stringContaining('vicinity export facts'),
    details: { found: SCHEMA_VERSION - 1, supported: SCHEMA_VERSION },
  });
});

test('where no lock file can be made there is no writer, in one sentence', () => {
  expect(() => lockWriter(path.join(folder, 'absent', 'graph.db'))).toThrow(
    expect.objectContaining({ code: 'STORE_UNAVAILABLE', message: expect.stringContaining('lock file') }),
  );
});

test('a database of another program is refused and left as it is', async () => {
  change(file, 'CREATE TABLE customer (name TEXT)');
  await expect(openSqliteStore(file, { create: true })).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
  const other = new DatabaseSync(file);
  expect(other.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()).toMatchObject({ tables: 1 });
  other.close();
});

test('a folder is no store, and is named', async () => {
  for (const create of [true, false]) {
    await expect(openSqliteStore(folder, { create })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `expected a store in a file, but ${folder} is a folder; name a file in it`,
    });
  }
});

test('a file that is no database is refused', async () => {
  writeFileSync(file, 'These are the names of some people.\n'.repeat(100));
  await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'STORE_FOREIGN' });
});

test('a damaged file is reported as damaged', async () => {
  await (await storeOf(SAMPLE, file)).close();
  const database = new DatabaseSync(file);
  database.enableDefensive(false);
  database.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'node'");
  database.close();
  await expect(openSqliteStore(file)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
});

test('a store that was opened to be read only gives no writer', async () => {
  await (await storeOf(SAMPLE, file)).close();
  const store = await openSqliteStore(file, { readonly: true });
  await expect(store.writer()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  expect(() => store.connection.run('DELETE FROM node')).toThrow('readonly');
  await store.close();
});

test('a closed store says so, and may be closed again', async () => {
  const store = await storeOf(SAMPLE);
  await store.close();
  await store.close();
  await expect(store.summary()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});

test('how a busy store is, is told before its reads are done', async () => {
  const store = await storeOf(SAMPLE);
  const key = await keyOf(store, 'A1');
  let left = 5_000;
  const reads = Array.from({ length: left }, () => store.nodesByKeys([key]).then(() => --left));
  await store.summary();
  expect(left).toBeGreaterThan(0);
  await Promise.all(reads);
  await store.close();
});

test('a read whose deadline has passed does not begin', async () => {
  const store = await storeOf(SAMPLE);
  const key = await keyOf(store, 'A1');
  const before = store.connection.rowsRead;
  await expect(store.nodesByKeys([key], AbortSignal.abort())).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(store.connection.rowsRead).toBe(before);
  await store.close();
});

function change(name: string, sql: string): void {
  const database = new DatabaseSync(name);
  database.exec(sql);
  database.close();
}
