// Papers of many authors: withdrawn in several transactions, the later ones of which know what the earlier have done.

import { expect, test } from '@jest/globals';
import { PAIR_AUTHORS_MAX, WEIGHT_PER_WRITE } from '../../../src/graph/limits.ts';
import { RecordWeight, runsByWeight } from '../../../src/graph/write-plan/record-weight.ts';
import { withdrawRecords } from '../../../src/graph/write-plan/write-records.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { paper, redirect, source } from '../../model/records.ts';
import { write, writing } from '../../stores/contract/opened-store.ts';

const [main = source('main')] = SOURCES;
const PAPERS = 5;

/** The last author of all, whom a merge has moved to another. */
const MERGED = 'A9';
const wide = Array.from({ length: PAPERS }, (_, index) => {
  const authors = Array.from({ length: PAIR_AUTHORS_MAX - 1 }, (__, place) => `A${(index + 1) * 1_000 + place}`);
  return paper(`W${index + 1}`, [...authors, MERGED], { date: '2014' });
});

test('records are withdrawn in runs that weigh no more than a write may', () => {
  const runs = runsByWeight(wide.map((stated) => ({ stated })));
  expect(runs.map((run) => run.length)).toEqual([3, 2]);
  for (const run of runs)
    expect(run.reduce((sum, { stated }) => sum + new RecordWeight().add(stated), 0)).toBeLessThan(WEIGHT_PER_WRITE);
});

test('withdrawing wide papers with the merge that they follow leaves nothing, in two transactions', async () => {
  const store = await openSqliteStore(':memory:');
  await writing(store, async (writer) => {
    const empty = await store.summary();
    const merge = redirect(MERGED, 'A8');
    await write(writer, main, [paper('W9', ['A8']), merge, ...wide]);
    let writes = 0;
    const counting = new Proxy(writer, {
      get: (target, name) => {
        if (name === 'write') writes++;
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    const names = [merge, ...wide].map(({ record }) => record);
    expect(await withdrawRecords(counting, main.id, [...names, 'W9'])).toBe(PAPERS + 2);
    expect(writes).toBe(2);
    expect(await store.summary()).toEqual(empty);
  });
  await store.close();
});
