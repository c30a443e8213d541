// How a new store comes by the seeds, also where the first start was stopped on the way.

import { expect, test } from '@jest/globals';
import { fillWithSeeds } from '../../src/cli/seeds.ts';
import { digestOf } from '../../src/stores/sqlite/digest.ts';
import { openSqliteStore, type SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { node, about, source } from '../model/records.ts';
import { writeRecords } from '../../src/graph/write-plan/write-records.ts';

const NEVER = new AbortController().signal;

async function filled(): Promise<SqliteStore> {
  const store = await openSqliteStore(':memory:');
  expect(await fillWithSeeds(store, NEVER)).toBe('done');
  return store;
}

test('a store whose first filling was killed after a few statements is filled by the next start', async () => {
  const [whole, killed] = [await filled(), await openSqliteStore(':memory:')];
  const [first] = await whole.sources();
  if (first === undefined) throw new Error('the seeds have sources');
  const writer = await killed.writer();
  await writer.putSource(first);
  await writer.startRun(first.id, '2026-01-01T00:00:00Z');
  await writer.release();
  expect(await fillWithSeeds(killed, NEVER)).toBe('done');
  expect(digestOf(killed.connection)).toEqual(digestOf(whole.connection));
  await Promise.all([whole.close(), killed.close()]);
});

test('a start that is told to stop leaves the filling to the next one', async () => {
  const store = await openSqliteStore(':memory:');
  expect(await fillWithSeeds(store, AbortSignal.abort())).toBe('paused');
  expect(await fillWithSeeds(store, NEVER)).toBe('done');
  const whole = await filled();
  expect(digestOf(store.connection)).toEqual(digestOf(whole.connection));
  await Promise.all([whole.close(), store.close()]);
});

test('a store that was filled is not filled again', async () => {
  const store = await filled();
  const { sources } = await store.summary();
  expect(await fillWithSeeds(store, NEVER)).toBe('done');
  expect((await store.summary()).sources).toEqual(sources);
  await store.close();
});

test('a store that holds anything else is left alone', async () => {
  const store = await openSqliteStore(':memory:');
  const writer = await store.writer();
  await writer.putSource(source('openalex'));
  const run = await writer.startRun('openalex', '2026-01-01T00:00:00Z');
  await writeRecords(writer, source('openalex'), [{ record: about(node('A1', 'Ann')), locator: 'line 1' }], run);
  await writer.release();
  expect(await fillWithSeeds(store, NEVER)).toBe('done');
  expect((await store.summary()).nodes.AUTHOR).toBe(1);
  await store.close();
});
