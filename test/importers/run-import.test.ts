// Imports end to end, into a real store: counts that add up, damage, going on where one stopped.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { factsFormat } from '../../src/importers/import-formats.ts';
import { RECORDS_PER_WRITE } from '../../src/graph/limits.ts';
import type { ImportResult } from '../../src/importers/import-options.ts';
import { runImport } from '../../src/importers/run-import.ts';
import { emptyStore, folderOf, importWorks, storeDigest, sumsOf, workLine, workLines } from './import-folder.ts';

const PART = 'works/updated_date=2024-01-01/part_000.gz';

test('a snapshot comes in whole, and a second time changes nothing', async () => {
  const store = await emptyStore();
  const folder = folderOf({ [PART]: workLines(450) });
  const first = await importWorks(store, folder);
  expect(first).toMatchObject({ state: 'done', report: { lines: 450, new: 450, rejected: 0 } });
  expect(first.report.edges).toMatchObject({
    stated: 900 + 449 + 450,
    stored: 900 + 449 + 447,
    pending: 3,
    alreadySaid: 0,
  });
  const before = storeDigest(store);
  const second = await importWorks(store, folder);
  expect(second.report).toMatchObject({ lines: 450, new: 0, changed: 0, unchanged: 450 });
  expect(storeDigest(store)).toBe(before);
  await store.close();
});

test('parts in any order and shape end in the same store', async () => {
  const whole = await emptyStore();
  await importWorks(whole, folderOf({ [PART]: workLines(300) }));
  const shuffled = await emptyStore();
  const lines = Array.from({ length: 300 }, (_, index) => workLine(300 - index));
  await importWorks(
    shuffled,
    folderOf({
      'a.jsonl': `\ufeff${lines.slice(0, 100).join('\r\n')}`,
      'b.jsonl.gz': `\n${lines.slice(100, 299).join('\n')}\n\n`,
      'c.ndjson': lines.slice(299).join('\n'),
    }),
  );
  expect(storeDigest(shuffled)).toBe(storeDigest(whole));
  await Promise.all([whole.close(), shuffled.close()]);
});

test('what a line is broken by decides how it is counted, and the lines around it come in', async () => {
  const store = await emptyStore();
  const folder = folderOf({
    'works.jsonl': Buffer.concat([
      Buffer.from(`${workLine(1)}\n\n{"id": NaN}\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('[1]\n{}\n{"id":"https://openalex.org/P1"}\n'),
      Buffer.alloc(17 * 1024 * 1024, 'x'),
      Buffer.from(`\n${workLine(2)}`),
    ]),
  });
  const rejectsFolder = path.join(folder, 'rejects');
  const { report, rejectsFile } = await importWorks(store, path.join(folder, 'works.jsonl'), { rejectsFolder });
  expect(report).toMatchObject({ lines: 9, new: 2, blank: 1, skippedBy: { PUBLISHER: 1 } });
  expect(report.rejectedBy).toEqual({ NOT_JSON: 1, NOT_UTF8: 1, WRONG_TYPE: 1, MISSING_ID: 1, LINE_TOO_LONG: 1 });
  const rejects = readFileSync(rejectsFile ?? '', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; code: string; raw: string });
  expect(rejects.map(({ line, code }) => [line, code])).toEqual([
    [3, 'NOT_JSON'],
    [4, 'NOT_UTF8'],
    [5, 'WRONG_TYPE'],
    [6, 'MISSING_ID'],
    [8, 'LINE_TOO_LONG'],
  ]);
  expect(rejects.map(({ raw }) => raw.slice(0, 12))).toEqual(['{"id": NaN}', '"\ufffd"', '[1]', '{}', 'x'.repeat(12)]);
  expect(rejects.at(-1)?.raw).toHaveLength(8_000);
  await store.close();
});

test('random damage never stops an import, and its sums stay exact', async () => {
  const good = Buffer.from(workLines(12));
  const damage = fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async (places, zipped) => {
      const bytes = Buffer.from(good);
      for (const { at, byte } of places) bytes[at] = byte;
      const store = await emptyStore();
      const name = zipped ? 'damaged.jsonl.gz' : 'damaged.jsonl';
      const { state, report } = await importWorks(store, folderOf({ [name]: zipped ? gzipSync(bytes) : bytes }));
      expect(state).toBe('done');
      expect(report.lines).toBe(bytes.toString('latin1').trimEnd().split('\n').length);
      for (const [whole, parts] of sumsOf(report)) expect(parts).toBe(whole);
      expect(Object.values(report.edges).filter((count) => typeof count === 'number' && count < 0)).toEqual([]);
      await store.close();
    }),
    { numRuns: 60 },
  );
});

test('a cut gzip keeps what came before the cut, warns, and the next part is read', async () => {
  const store = await emptyStore();
  const whole = gzipSync(workLines(2_000));
  const folder = folderOf({
    'works/updated_date=2024-01-01/part_000.gz': whole.subarray(0, Math.floor(whole.length / 2)),
    'works/updated_date=2024-01-02/part_000.gz': `${workLine(5_000)}\n`,
  });
  const { state, report } = await importWorks(store, folder);
  expect(state).toBe('done');
  expect(report.warnings['PART_DAMAGED']?.examples[0]).toMatch(
    /part_000.gz ended early after line \d+: the gzip data are cut off/,
  );
  expect(report.new).toBe(report.lines);
  expect(report.new).toBeGreaterThan(100);
  expect(await store.keysByIds(['openalex:W5000'])).toMatchObject([[{ kind: 'PAPER' }]]);
  await store.close();
});

test('an import that is paused after any batch goes on and ends in the same store with the same report', async () => {
  const folder = folderOf({
    [PART]: workLines(3 * RECORDS_PER_WRITE + 100),
    'works/updated_date=2024-01-02/part_000': `oops\n${workLines(50)}`,
  });
  const straight = await emptyStore();
  const { report } = await importWorks(straight, folder, { rejectsFolder: path.join(folder, 'rejects') });
  const paused = await emptyStore();
  const rejectsFolder = path.join(folder, 'rejects-paused');
  const results: ImportResult[] = [];
  do {
    results.push(await importWorks(paused, folder, { signal: AbortSignal.abort(), rejectsFolder }));
  } while (results.at(-1)?.state === 'paused');
  expect(results.map(({ resumed }) => resumed)).toEqual(results.map((_, index) => index > 0));
  expect(results.at(-1)?.report).toEqual(report);
  expect(results.length).toBeGreaterThan(4);
  expect(storeDigest(paused)).toBe(storeDigest(straight));
  const [file] = readdirSync(rejectsFolder);
  expect(
    readFileSync(path.join(rejectsFolder, file ?? ''), 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1);
  await Promise.all([straight.close(), paused.close()]);
});

test('a part that has changed since the pause is read again from its start', async () => {
  const store = await emptyStore();
  await importWorks(store, folderOf({ [PART]: workLines(RECORDS_PER_WRITE + 100) }), { signal: AbortSignal.abort() });
  const { report, resumed } = await importWorks(store, folderOf({ [PART]: workLines(RECORDS_PER_WRITE + 110) }));
  expect(resumed).toBe(true);
  const [fresh, unchanged] = [RECORDS_PER_WRITE + 110, RECORDS_PER_WRITE];
  expect(report).toMatchObject({ lines: unchanged + fresh, new: fresh, unchanged });
  await store.close();
});

test('the gzip of two forms is read, and a manifest is compared with what is here', async () => {
  const store = await emptyStore();
  const url = (part: string) => `s3://openalex/data/works/updated_date=2024-01-01/${part}`;
  const folder = folderOf({
    [PART]: workLines(3),
    [PART.replace('.gz', '')]: workLines(9),
    'works/manifest': JSON.stringify({
      entries: [
        { url: url('part_000.gz'), meta: { record_count: 5 } },
        { url: url('part_001.gz'), meta: { record_count: 7 } },
      ],
    }),
  });
  const { report, parts } = await importWorks(store, folder);
  expect(report.lines).toBe(3);
  expect(parts).toEqual({ read: 1, total: 1, listed: 2, missing: 1 });
  expect(report.warnings['RECORD_COUNT']?.examples).toEqual([`${PART} has 3 lines, its manifest says 5`]);
  await store.close();
});

test('a dry run counts what would change and changes nothing', async () => {
  const store = await emptyStore();
  const before = storeDigest(store);
  const { report } = await importWorks(store, folderOf({ [PART]: workLines(20) }), { dryRun: true });
  expect(report).toMatchObject({ new: 20, unchanged: 0 });
  expect(storeDigest(store)).toBe(before);
  expect((await store.summary()).sources).toEqual([]);
  await store.close();
});

test('a dry run of many batches reports what the import then does', async () => {
  const store = await emptyStore();
  const lines = [
    workLines(2 * RECORDS_PER_WRITE + 50),
    workLine(7),
    workLines(30).replaceAll('Paper', 'Title'),
    'oops',
  ].join('\n');
  const folder = folderOf({ [PART]: lines });
  const dry = await importWorks(store, folder, { dryRun: true });
  expect(await importWorks(store, folder)).toEqual(dry);
  const again = await importWorks(store, folder, { dryRun: true });
  expect(again.report).toMatchObject({ lines: dry.report.lines, new: 0, nodes: { created: 0 } });
  await store.close();
});

test('an import goes on where the file of its rejected records was taken away', async () => {
  const store = await emptyStore();
  const folder = folderOf({ [PART]: `oops\n${workLines(RECORDS_PER_WRITE + 50)}oops\n` });
  const rejectsFolder = path.join(folder, 'rejects');
  const paused = await importWorks(store, folder, { signal: AbortSignal.abort(), rejectsFolder });
  rmSync(rejectsFolder, { recursive: true });
  const { state, report, rejectsFile } = await importWorks(store, folder, { rejectsFolder });
  expect([paused.state, state, report.rejected, rejectsFile]).toEqual(['paused', 'done', 2, paused.rejectsFile]);
  expect(
    readFileSync(rejectsFile ?? '', 'utf8')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1);
  await store.close();
});

test('a file of the wrong kind fails after a bounded number of rejected records', async () => {
  const store = await emptyStore();
  const folder = folderOf({ 'wrong.jsonl': 'no json\n'.repeat(20_000) });
  const { state, report } = await importWorks(store, folder);
  expect(state).toBe('failed');
  expect(report.rejected).toBeLessThan(20_000);
  const again = await importWorks(store, folder, { maxRejects: 50_000 });
  expect(again).toMatchObject({ state: 'done', resumed: false, report: { rejected: 20_000 } });
  await store.close();
});

test('a folder that holds nothing to import, or nothing at all, is named in one sentence', async () => {
  const store = await emptyStore();
  const folder = folderOf({ 'notes.txt': 'nothing' });
  await expect(importWorks(store, folder)).rejects.toMatchObject({
    code: 'SOURCE_UNREADABLE',
    message: expect.stringContaining('holds nothing to import'),
  });
  await expect(importWorks(store, path.join(folder, 'absent'))).rejects.toMatchObject({ code: 'SOURCE_UNREADABLE' });
  await store.close();
});

test('facts of several sources each go to their own, with a run each', async () => {
  const store = await emptyStore();
  const source = (id: string) => JSON.stringify({ source: id, name: id, license: 'CC0', confidence: 0.5 });
  const fact = (id: string, key: string) =>
    JSON.stringify({ source: id, record: key, node: { kind: 'AUTHOR', ids: [`mine:${key}`], label: key } });
  const folder = folderOf({
    'facts.ndjson': [
      source('one'),
      fact('one', 'a'),
      source('two'),
      fact('two', 'b'),
      fact('one', 'c'),
      fact('three', 'd'),
    ].join('\n'),
  });
  const { report } = await runImport({ store, format: factsFormat([path.join(folder, 'facts.ndjson')]) });
  expect(report).toMatchObject({ lines: 6, new: 5, rejectedBy: { BAD_VALUE: 1 } });
  expect((await store.summary()).sources).toMatchObject([
    { id: 'one', records: 2 },
    { id: 'two', records: 1 },
  ]);
  await store.close();
});
