// Trials: writes that only their writer sees, and that leave nothing.

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { paper } from '../../model/records.ts';
import { SAMPLE, storeOf, write } from './sample-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vicinity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['in a file', 'in memory'])(
  'a trial of a store %s sees what it wrote, and nobody else does',
  async (where) => {
    const store = await storeOf(SAMPLE, where === 'in memory' ? ':memory:' : path.join(folder, 'graph.db'));
    const before = digestOf(store.connection);
    const trial = await store.trialWriter();
    await expect(store.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await write(trial, [paper('W9', ['A9'])]);
    await write(trial, [paper('W10', ['A9'])]);
    expect(await trial.namesByIds(['openalex:W9', 'openalex:A9'])).toMatchObject([
      [{ kind: 'PAPER' }],
      [{ kind: 'AUTHOR' }],
    ]);
    expect(await store.keysByIds(['openalex:W9'])).toEqual([[]]);
    await trial.release();
    await trial.release();
    expect(digestOf(store.connection)).toEqual(before);
    await (await store.writer()).release();
    await store.close();
  },
);

test('closing a store ends its trial', async () => {
  const file = path.join(folder, 'graph.db');
  const store = await storeOf([], file);
  await write(await store.trialWriter(), SAMPLE);
  await store.close();
  expect(readdirSync(folder).toSorted()).toEqual(['graph.db', 'graph.db.writer-lock']);
  const again = await openSqliteStore(file);
  expect((await again.summary()).nodes.AUTHOR).toBe(0);
  await again.close();
});

test('a batch of a trial that fails leaves those before it', async () => {
  const store = await storeOf([]);
  const trial = await store.trialWriter();
  await write(trial, [paper('W9', ['A9'])]);
  await expect(trial.startRun('nobody', '2026-01-01T00:00:00Z')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await trial.namesByIds(['openalex:W9'])).toMatchObject([[{ kind: 'PAPER' }]]);
  await store.close();
});
