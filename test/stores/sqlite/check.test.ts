// Checking and rebuilding a store file beside what others do with it.

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkStore, rebuildStore } from '../../../src/stores/sqlite/check.ts';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SAMPLE, storeOf } from './sample-store.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vicinity-'));
  file = path.join(folder, 'graph.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a check takes the place of the writer, so that no import comes between', async () => {
  const store = await storeOf(SAMPLE, file);
  const writer = await store.writer();
  expect(() => checkStore(file, () => {})).toThrow(expect.objectContaining({ code: 'STORE_BUSY' }));
  await writer.release();
  let refused: unknown;
  const findings = checkStore(file, () => {
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

test('a file that is no store is refused by a check as by everything else', async () => {
  change('CREATE TABLE customer (name TEXT)');
  expect(() => checkStore(file, () => {})).toThrow(expect.objectContaining({ code: 'STORE_FOREIGN' }));
});

function change(sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
