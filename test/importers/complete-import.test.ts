// An import of all that a source says: what it lacks is withdrawn, and nothing while some of it cannot be read.

import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { factsFormat } from '../../src/importers/import-formats.ts';
import type { ImportResult } from '../../src/importers/import-options.ts';
import { runImport } from '../../src/importers/run-import.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { emptyStore, folderOf, importWorks, storeDigest, workLine, workLines } from './import-folder.ts';

const ALL = 700;

/** Lines of these works, in this order. */
function linesOf(numbers: readonly number[]): string {
  return numbers.map((number) => `${workLine(number)}\n`).join('');
}

function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** A store of works, and the digest of one in which they alone were ever imported. */
async function storeOfWorks(last: number): Promise<SqliteStore> {
  const store = await emptyStore();
  await importWorks(store, folderOf({ 'works.jsonl': workLines(last) }));
  return store;
}

async function digestOfOnly(numbers: readonly number[]): Promise<string> {
  const store = await emptyStore();
  await importWorks(store, folderOf({ 'works.jsonl': linesOf(numbers) }));
  const digest = storeDigest(store);
  await store.close();
  return digest;
}

test('what the input lacks goes, and the store is that of the input alone', async () => {
  const store = await storeOfWorks(ALL);
  const kept = numbersTo(ALL).filter((number) => number % 3 !== 0);
  const folder = folderOf({ 'a.jsonl': linesOf(kept.slice(200).toReversed()), 'b.jsonl': linesOf(kept.slice(0, 200)) });
  expect(await importWorks(store, folder, { complete: true })).toMatchObject({
    state: 'done',
    notWithdrawn: null,
    report: { lines: kept.length, new: 0, unchanged: kept.length, withdrawn: ALL - kept.length },
  });
  expect(storeDigest(store)).toBe(await digestOfOnly(kept));
  expect((await importWorks(store, folder, { complete: true })).report.withdrawn).toBe(0);
  await store.close();
});

test('without the word nothing goes by being absent', async () => {
  const store = await storeOfWorks(50);
  const before = storeDigest(store);
  expect((await importWorks(store, folderOf({ 'a.jsonl': linesOf([1]) }))).report.withdrawn).toBe(0);
  expect(storeDigest(store)).toBe(before);
  await store.close();
});

test('paused after every batch, of reading and of withdrawing, it ends with the same store and the same report', async () => {
  const [straight, paused] = [await storeOfWorks(ALL), await storeOfWorks(ALL)];
  const kept = numbersTo(250).toReversed();
  const folder = folderOf({ 'a.jsonl': linesOf(kept.slice(0, 210)), 'b.jsonl': linesOf(kept.slice(210)) });
  const { report } = await importWorks(straight, folder, { complete: true });
  const results: ImportResult[] = [];
  do {
    results.push(await importWorks(paused, folder, { complete: true, signal: AbortSignal.abort() }));
  } while (results.at(-1)?.state === 'paused');
  expect(report.withdrawn).toBe(ALL - 250);
  expect(results.at(-1)?.report).toEqual(report);
  expect(results.filter((result) => result.report.withdrawn > 0).length).toBeGreaterThan(2);
  expect(storeDigest(paused)).toBe(storeDigest(straight));
  expect(storeDigest(paused)).toBe(await digestOfOnly(kept));
  await Promise.all([straight.close(), paused.close()]);
});

test('any part of the works in any order, stopped anywhere, ends in the store of that part', async () => {
  const some = fc.shuffledSubarray([...numbersTo(40)], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(some, fc.nat(40), async (kept, changed) => {
      const store = await storeOfWorks(40);
      const lines = linesOf(kept).replace(`"Paper ${changed}"`, '"Another title"');
      const folder = folderOf({ 'works.jsonl': lines });
      await importWorks(store, folder, { complete: true, signal: AbortSignal.abort() });
      await importWorks(store, folder, { complete: true });
      const only = await emptyStore();
      await importWorks(only, folder);
      expect(storeDigest(store)).toBe(storeDigest(only));
      await Promise.all([store.close(), only.close()]);
    }),
    { numRuns: 15 },
  );
});

test('a dry run tells what would go, and lets it stay', async () => {
  const store = await storeOfWorks(300);
  const before = storeDigest(store);
  const folder = folderOf({ 'a.jsonl': linesOf([1, 2]) });
  const dry = await importWorks(store, folder, { complete: true, dryRun: true });
  expect(dry.report).toMatchObject({ withdrawn: 298 });
  expect(storeDigest(store)).toBe(before);
  expect((await importWorks(store, folder, { complete: true })).report).toEqual(dry.report);
  await store.close();
});

test('nothing goes where a part is damaged or a line may state any record; one whose record is known stays', async () => {
  const store = await storeOfWorks(30);
  const before = storeDigest(store);
  const zipped = gzipSync(workLines(20));
  const cut = folderOf({ 'works.jsonl.gz': zipped.subarray(0, zipped.length - 20) });
  expect(await importWorks(store, cut, { complete: true })).toMatchObject({
    report: { withdrawn: 0 },
    notWithdrawn: expect.stringContaining('works.jsonl.gz ended early after line'),
  });
  const unreadable = folderOf({ 'works.jsonl': `${workLine(1)}\noops\n` });
  expect(await importWorks(store, unreadable, { complete: true })).toMatchObject({
    report: { withdrawn: 0 },
    notWithdrawn: '1 rejected line may state any record',
  });
  expect(storeDigest(store)).toBe(before);
  await store.close();
});

test('the record of a merge that is rejected stays, because it is still in the list', async () => {
  const header = 'merge_date,id,merge_into_id\n';
  const list = 'merged_ids/authors/2024-01-01.csv';
  const store = await emptyStore();
  await importWorks(store, folderOf({ [list]: `${header}2024-01-01,A1,A2\n2024-01-01,A3,A4\n2024-01-01,A5,A6\n` }));
  const again = folderOf({ [list]: `${header}2024-01-01,A1,A2\n2024-01-01,A3,W4\n` });
  expect(await importWorks(store, again, { complete: true })).toMatchObject({
    report: { unchanged: 1, rejected: 1, withdrawn: 1 },
    notWithdrawn: null,
  });
  expect((await store.summary()).sources).toMatchObject([{ records: 2 }]);
  await store.close();
});

test('an input that is not all there is refused: parts that a manifest lists, and files of rejects', async () => {
  const store = await storeOfWorks(3);
  const url = 's3://openalex/data/works/updated_date=2024-01-01/part_001.gz';
  const listed = folderOf({
    'works/updated_date=2024-01-01/part_000.gz': workLines(2),
    'works/manifest': JSON.stringify({ entries: [{ url, meta: { record_count: 7 } }] }),
  });
  await expect(importWorks(store, listed, { complete: true })).rejects.toMatchObject({
    code: 'SOURCE_UNREADABLE',
    message: expect.stringMatching(/1 of 1 part listed in manifests are not here; .*leave out --complete/),
  });
  const rejectsFolder = folderOf({});
  const { rejectsFile } = await importWorks(store, folderOf({ 'a.jsonl': 'oops\n' }), { rejectsFolder });
  await expect(importWorks(store, rejectsFile ?? '', { complete: true })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('leave out --complete'),
  });
  expect((await store.summary()).sources).toMatchObject([{ records: 3 }]);
  await store.close();
});

test('only records of sources that the facts declare go, and what other sources say stays', async () => {
  const source = (id: string): string => JSON.stringify({ source: id, name: id, license: 'CC0', confidence: 0.5 });
  const fact = (id: string, key: string): string =>
    JSON.stringify({
      source: id,
      record: key,
      node: { kind: 'AUTHOR', ids: [`mine:${key}`], label: `${key} by ${id}` },
    });
  const run = (lines: readonly string[], complete: boolean): Promise<ImportResult> => {
    const file = path.join(folderOf({ 'facts.ndjson': lines.join('\n') }), 'facts.ndjson');
    return runImport({ store, format: factsFormat([file]), complete });
  };
  const store = await emptyStore();
  await run(
    [source('one'), source('two'), ...['a', 'b'].flatMap((key) => [fact('one', key), fact('two', key)])],
    false,
  );
  expect((await run([source('one'), fact('one', 'a')], true)).report).toMatchObject({ withdrawn: 1, unchanged: 2 });
  expect((await store.summary()).sources).toMatchObject([
    { id: 'one', records: 1 },
    { id: 'two', records: 2 },
  ]);
  expect((await run([source('one')], true)).report).toMatchObject({ withdrawn: 1 });
  const [[found] = []] = await store.keysByIds(['mine:a']);
  expect(await store.nodesByKeys([found?.key ?? 0])).toMatchObject([{ label: 'a by two' }]);
  await store.close();
});
