// A bulk load makes the store that writing the same records makes, row for row, or nothing.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { syntheticRecords, syntheticSource } from '../../../seeds/synthetic.ts';
import type { SourceInfo, StatedRecord } from '../../../src/graph/statements.ts';
import { acceptedRecords } from '../../../src/importers/accepted-records.ts';
import { openAlexFormat } from '../../../src/importers/import-formats.ts';
import { ImportCounts } from '../../../src/importers/import-report.ts';
import { RejectsFile } from '../../../src/importers/rejects.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { arbitrarySteps } from '../../model/arbitraries.ts';
import { about, byline, cites, node, paper, redirect, ref, source } from '../../model/records.ts';
import { describeWithData } from '../../shared-data.ts';
import { expectSame, load, written } from './loaded-stores.ts';
import { SAMPLE, storeOf } from './sample-store.ts';

const openalex = source('openalex');
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vicinity-'));
  file = path.join(folder, 'graph.db');
});
afterEach(() => rm(folder, { recursive: true }));

/** Loads and writes the same records, and compares. */
async function expectEqualStores(from: SourceInfo, records: readonly StatedRecord[]): Promise<void> {
  await load(file, from, records);
  const loaded = await openSqliteStore(file);
  const plain = await written(from, records);
  await expectSame(loaded, plain);
  await Promise.all([loaded.close(), plain.close()]);
  await rm(file);
}

test('a synthetic graph with papers of more than a hundred authors', async () => {
  const records = [...syntheticRecords({ papers: 520, seed: 1 })];
  expect(Math.max(...records.map(({ node: described }) => described?.authorCount ?? 0))).toBeGreaterThan(100);
  await expectEqualStores(syntheticSource, records);
});

test('a loaded store opens, for a server, while another process reads all of it', async () => {
  await load(file, openalex, [paper('W1', ['A1'])]);
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('BEGIN; SELECT count(*) FROM record');
  const store = await openSqliteStore(file);
  expect(await store.keysByIds(['openalex:W1'])).toMatchObject([[{ kind: 'PAPER' }]]);
  await store.close();
  reader.close();
});

test('a loaded store is on the disk before it has its name, and then its name is, too', () => {
  const module = new URL('../../../src/stores/sqlite/bulk-load.ts', import.meta.url).href;
  const records = [about(node('A1', 'Ada'))].map((record) => ({ record, locator: 'line' }));
  const options = { source: openalex, startedAt: '2026-01-01T00:00:00Z' };
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { fsyncSync, renameSync } = fs;
    const folder = fs.statSync(${JSON.stringify(folder)}).ino;
    fs.fsyncSync = (handle) => {
      fsyncSync(handle);
      console.log(fs.fstatSync(handle).ino === folder ? 'folder synchronized' : 'file synchronized');
    };
    fs.renameSync = (from, to) => {
      renameSync(from, to);
      console.log('file renamed');
    };
    syncBuiltinESMExports();
    const { bulkLoad } = await import(${JSON.stringify(module)});
    const options = { ...${JSON.stringify(options)}, report: () => '{}', progress: () => {} };
    await bulkLoad(${JSON.stringify(file)}, ${JSON.stringify(records)}, options);`;
  const told = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  // Windows opens no folders.
  const last = process.platform === 'win32' ? [] : ['folder synchronized'];
  expect(told.trim().split('\n')).toEqual(['file synchronized', 'file renamed', ...last]);
});

test('of several versions of a record the newest stands, of equally dated ones the last', async () => {
  const version = (statedOn: string | null, authors: readonly string[]): StatedRecord => ({
    ...paper('W1', authors),
    ...(statedOn === null ? {} : { statedOn }),
  });
  const records = [
    version('2020', ['A1', 'A2']),
    version('2024', ['A1', 'A3', 'A4']),
    version('2024', ['A1', 'A5']),
    version('2019', ['A6']),
    version(null, ['A7']),
  ];
  await expectEqualStores(openalex, records);
  expect(await load(file, openalex, records)).toMatchObject({ records: 1, superseded: 4, nodes: 3 });
});

test('merged ids lead to the end of their chain, or wait for a target that is absent', async () => {
  const records = [
    redirect('A1', 'A2'),
    paper('W1', ['A1', 'A4', 'A6']),
    redirect('A2', 'A3'),
    redirect('A4', 'A99'),
    redirect('A5', 'A4'),
    redirect('A8', 'A7'),
    redirect('A7', 'A98'),
    about(node('A1', 'One'), [{ kind: 'ADVISED', from: ref('A5', 'Five'), role: 'DOCTORAL' }]),
    about(node('A3', 'Three', { otherNames: ['Tres'] })),
    about(node('A5', 'Five')),
    redirect('W2', 'W1'),
    paper('W3', ['A3'], {}, [cites('W2', 1), cites('W1', 2), cites('W9', 3)]),
    redirect('I1', 'I2'),
    paper('W4', [], { date: '2011' }, [byline('A3', 1, 'I1', 'I2')]),
    about(node('I2', 'Institution')),
  ];
  await expectEqualStores(openalex, records);
  expect(await load(file, openalex, records)).toMatchObject({ edges: { pending: 1 } });
});

test('references to what is not here wait, and are counted', async () => {
  const records = [
    paper('W1', ['A1'], { citations: 3 }, [cites('W7', 1), cites('W2', 2), cites('W8', 3)]),
    paper('W2', [], {}, [cites('W7', 1)]),
  ];
  await expectEqualStores(openalex, records);
  expect(await load(file, openalex, records)).toMatchObject({ edges: { stored: 2, pending: 3 } });
  const loaded = await openSqliteStore(file);
  const writer = await loaded.writer();
  expect((await writer.pendingByIds(['openalex:W7', 'openalex:W8'])).map((recs) => recs.length)).toEqual([2, 1]);
  await loaded.close();
});

test('any records of one source', async () => {
  expect.hasAssertions();
  const records = arbitrarySteps.map((steps) =>
    steps.flatMap((step) => (step.does === 'write' && step.source.id === 'main' ? step.records : [])),
  );
  await fc.assert(
    fc.asyncProperty(records, (some) => expectEqualStores(source('main'), some)),
    { numRuns: 60 },
  );
});

describeWithData('published OpenAlex records', 'openalex-snapshot', (found) => {
  test('with merged authors, venues of two kinds of id, and references out of the sample', async () => {
    const records = await openAlexRecords(found);
    expect(records.filter((record) => record.redirect !== undefined).length).toBeGreaterThan(0);
    await expectEqualStores(openalex, records);
  }, 120_000);
});

describeWithData('a field of OpenAlex', 'openalex-graph/handball-to-2012', (found) => {
  test('of which every paper cites others', async () => {
    const records = (await openAlexRecords(found)).filter((_, index) => index % 10 === 0);
    expect(records.length).toBeGreaterThan(1_000);
    await expectEqualStores(openalex, records);
  }, 60_000);
});

async function openAlexRecords(found: string): Promise<readonly StatedRecord[]> {
  const format = openAlexFormat([found]);
  const rejects = new RejectsFile(path.join(folder, 'rejects.ndjson'));
  const accepted = acceptedRecords(format, await format.parts(), new ImportCounts(), rejects, () => {});
  const records: StatedRecord[] = [];
  for await (const { record } of accepted) records.push(record);
  rejects.close();
  return records;
}

test('a store that holds records is refused, and left as it is', async () => {
  await (await storeOf(SAMPLE, file)).close();
  await expect(load(file, openalex, [paper('W9', ['A9'])])).rejects.toMatchObject({ code: 'CONFLICT' });
  const store = await openSqliteStore(file);
  expect((await store.keysByIds(['openalex:W1', 'openalex:W9'])).map((names) => names.length)).toEqual([1, 0]);
  await store.close();
});

test('a store without records is filled', async () => {
  await (await storeOf([], file)).close();
  await load(file, openalex, SAMPLE);
  const store = await openSqliteStore(file);
  expect((await store.summary()).nodes).toMatchObject({ PAPER: 2, AUTHOR: 3 });
  await store.close();
});

test('one id for nodes of two kinds is refused with the id', async () => {
  const records = [paper('W1', ['A1']), { record: 'x', node: { kind: 'TOPIC', ids: ['openalex:A1'], label: 'T' } }];
  await expect(load(file, openalex, records as StatedRecord[])).rejects.toThrow('openalex:A1');
  expect(readdirSync(folder)).toEqual(['graph.db.writer-lock']);
});

test('an interrupted load leaves nothing, and the next one is free to begin', async () => {
  function* broken(): Generator<StatedRecord> {
    yield* SAMPLE;
    throw new Error('the line was cut');
  }
  await expect(load(file, openalex, broken())).rejects.toThrow('the line was cut');
  expect(readdirSync(folder)).toEqual(['graph.db.writer-lock']);
  await load(file, openalex, SAMPLE);
  expect(readdirSync(folder)).toContain('graph.db');
});
