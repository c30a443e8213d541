// The write side: one writer at a time, all of a plan or nothing of it, and a plan that does no harm twice.

import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { countersOf } from '../../../src/graph/lists.ts';
import type { Change, EdgeImage, NodeImage, WritePlan } from '../../../src/graph/writer.ts';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { about, byline, cites, node } from '../../model/records.ts';
import { SAMPLE, storeOf, write } from './sample-store.ts';
import { file, useScratchFolder } from './scratch-folder.ts';

useScratchFolder();

test('a second writer of the same file is refused until the first has released it', async () => {
  const [one, two] = [await storeOf([], file), await openSqliteStore(file)];
  const first = await one.writer();
  await expect(two.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
  await first.release();
  const second = await two.writer();
  await expect(one.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
  await second.release();
  await Promise.all([one.close(), two.close()]);
});

test('a writer in another process is respected, and its lock goes when that process is killed', async () => {
  await (await storeOf([], file)).close();
  const module = new URL('../../../src/stores/sqlite/sqlite-store.ts', import.meta.url).href;
  const program = `
    import { openSqliteStore } from ${JSON.stringify(module)};
    await (await openSqliteStore(${JSON.stringify(file)})).writer();
    console.log('writing');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const store = await openSqliteStore(file);
  await expect(store.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await store.writer()).release();
  await store.close();
});

test('a released writer writes no more', async () => {
  const store = await storeOf([]);
  const writer = await store.writer();
  await writer.release();
  await writer.release();
  await expect(writer.write(EMPTY)).rejects.toThrow('released');
  await store.close();
});

test('when the disk is full nothing of a batch is kept, and with space again the next is written', async () => {
  const store = await storeOf(SAMPLE, file);
  const before = digestOf(store.connection);
  const { database } = store.connection;
  const pages = Number(Object.values(database.prepare('PRAGMA page_count').get() ?? {})[0]);
  database.exec(`PRAGMA max_page_count = ${pages + 1}`);
  const writer = await store.writer();
  const records = Array.from({ length: 50 }, (_, index) => about(node(`A${100 + index}`, 'x'.repeat(2_000))));
  await expect(write(writer, records)).rejects.toMatchObject({ code: 'STORE_FULL' });
  expect(digestOf(store.connection)).toEqual(before);
  database.exec('PRAGMA max_page_count = 100000');
  await write(writer, records);
  expect((await store.summary()).nodes.AUTHOR).toBe(53);
  await store.close();
});

test('a plan written twice is as if written once, and its reverse leaves nothing', async () => {
  const store = await storeOf([]);
  const writer = await store.writer();
  const empty = digestOf(store.connection);
  await writer.write(PLAN);
  const written = { digest: digestOf(store.connection), summary: await store.summary() };
  await writer.write(PLAN);
  expect({ digest: digestOf(store.connection), summary: await store.summary() }).toEqual(written);
  expect(written.summary.nodes).toMatchObject({ AUTHOR: 2, PAPER: 1 });
  expect(written.summary.edges).toMatchObject({ AUTHORED: 1, COAUTHORED: 1 });
  await writer.write(reversed(PLAN));
  await writer.write(reversed(PLAN));
  expect(digestOf(store.connection)).toEqual(empty);
  expect((await store.summary()).nodes).toMatchObject({ AUTHOR: 0, PAPER: 0 });
  await store.close();
});

test('an edge whose rank changes moves in its list, and an undirected one stands at both ends', async () => {
  const store = await storeOf([]);
  const writer = await store.writer();
  await writer.write(PLAN);
  const [, moving] = PLAN.edges;
  if (!moving?.after) throw new Error('the plan has two edges');
  const ranks = Object.fromEntries(Object.keys(moving.after.ranks).map((list) => [list, 9]));
  await writer.write({ ...EMPTY, edges: [{ before: moving.after, after: { ...moving.after, ranks } }] });
  const requests = [1, 2].map((owner) => ({ list: 'coauthored.from.papers', owner, first: 5, withNodes: false }));
  const pages = await store.listPages(requests);
  expect(pages.map(({ rows }) => rows.map(({ position }) => position))).toEqual([
    [{ rank: 9, key: 2, part: 0 }],
    [{ rank: 9, key: 1, part: 0 }],
  ]);
  expect((await store.summary()).edges.COAUTHORED).toBe(1);
  await store.close();
});

test('what a writer wrote it reads back', async () => {
  const store = await storeOf([]);
  const writer = await store.writer();
  await writer.write(PLAN);
  const [state] = await writer.nodesForWrite([1]);
  expect(state?.image).toEqual(PLAN.nodes[0]?.after);
  expect(state?.aliases).toEqual([{ key: 1, label: 'A. Mądry', claims: 2 }]);
  expect(await writer.recordsByKeys([7, 8])).toEqual([PLAN.records[0]?.after, null]);
  expect(await writer.starsByKeys([3])).toEqual([[PLAN.said[0]?.after]]);
  expect(await writer.pendingByIds(['openalex:W9', 'openalex:W1'])).toEqual([[7], []]);
  const pair = { name: 'coauthored', a: 1, b: 2 } as const;
  expect(await writer.talliesByPairs([{ ...pair, b: 9 }, pair])).toEqual([null, PLAN.tallies[0]?.after?.tally]);
  expect(await writer.namesByIds(['openalex:A1'])).toEqual([
    [{ key: 1, kind: 'AUTHOR', id: 'openalex:A1', why: 'own', claims: 0 }],
  ]);
  await store.close();
});

const EMPTY: WritePlan = {
  records: [],
  mentions: [],
  names: [],
  aliases: [],
  nodes: [],
  said: [],
  edges: [],
  tallies: [],
  joint: [],
  pending: [],
};

function added<T>(after: T): Change<T> {
  return { before: null, after };
}

function image(key: number, kind: NodeImage['kind'], id: string, label: string): NodeImage {
  const counts = countersOf(kind).map(() => 1);
  const activity = kind === 'AUTHOR' ? [{ year: 2014, papers: 1, citations: 5 }] : [];
  return { key, kind, id, label, identifiers: [], props: { date: '2014' }, counts, activity };
}

function edge(shape: string, from: number, to: number, values: EdgeImage['values'], ...lists: string[]): EdgeImage {
  return { shape, from, to, part: 0, values, ranks: Object.fromEntries(lists.map((list) => [list, 3])) };
}

/** By hand: two authors, one of whom wrote a paper. */
const PLAN: WritePlan = {
  records: [
    added({
      rec: 7,
      source: 'openalex',
      digest: 'd',
      locator: 'line 1',
      run: 1,
      keys: [3, 1, null],
      stated: about(node('W1', 'A Paper'), [byline('A1', 1), cites('W9', 1)]),
    }),
  ],
  mentions: [added({ key: 3, role: 0, rec: 7 }), added({ key: 1, role: 1, rec: 7 })],
  names: [added({ id: 'openalex:A1', key: 1, why: 'own', claims: 0 })],
  aliases: [added({ key: 1, label: 'A. Mądry', claims: 2 })],
  nodes: [
    added(image(1, 'AUTHOR', 'openalex:A1', 'Aleksander Mądry')),
    added(image(2, 'AUTHOR', 'openalex:A2', 'Second Author')),
    added(image(3, 'PAPER', 'openalex:W1', 'A Paper')),
  ],
  said: [
    added({
      shape: 'authored',
      a: 3,
      b: 1,
      part: 0,
      rec: 7,
      values: { position: 1 },
      institutions: [4, 5],
      shown: true,
    }),
  ],
  edges: [
    added(
      edge('authored', 1, 3, { position: 1 }, 'authored.from.citations', 'authored.from.date', 'authored.to.position'),
    ),
    added(
      edge(
        'coauthored',
        ...([1, 2, { papers: 1, closeness: 1, firstYear: 2014, lastYear: 2014 }] as const),
        'coauthored.from.closeness',
        'coauthored.from.papers',
        'coauthored.from.recent',
      ),
    ),
  ],
  tallies: [added({ name: 'coauthored', a: 1, b: 2, tally: { papers: 1, closeness: 1, years: '2014:1' } })],
  joint: [added({ a: 1, b: 2, rank: 3, paper: 3 })],
  pending: [added({ id: 'openalex:W9', rec: 7 })],
};

function reversed(plan: WritePlan): WritePlan {
  const turned = Object.entries(plan).map(([part, changes]) => [
    part,
    (changes as readonly Change<unknown>[]).map(({ before, after }) => ({ before: after, after: before })),
  ]);
  return Object.fromEntries(turned) as WritePlan;
}
