// A bulk load that is stopped or killed: it ends soon, keeps nothing, and what a kill leaves is cleared away by the next.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { lockWriter } from '../../src/stores/sqlite/writer-lock.ts';
import { newFolder, type Running, start, vicinity } from './vicinity.ts';

const STORE = ['--store', 'sqlite:graph.sqlite'];
const LOAD = ['import', 'synthetic', '--papers', '8000', '--bulk', ...STORE];
/** What a killed load and a killed check leave. */
const LEFT = ['graph.sqlite.loading', 'graph.sqlite.staging', 'graph.sqlite.check-staging-wal'];

/** Sends a signal while records are read, or while the store is built and no statement can be interrupted. */
async function stopped(folder: string, during: 'reading' | 'building', signal: NodeJS.Signals): Promise<Running> {
  const load = start(LOAD, { folder });
  if (during === 'building') await load.shows('3 of 10');
  else while (!existsSync(path.join(folder, 'graph.sqlite.loading'))) await wait(10);
  load.process.kill(signal);
  await load.ended;
  return load;
}

test.each([
  ['reading', 'SIGTERM'],
  ['building', 'SIGINT'],
] as const)(
  'stopped while %s, it leaves nothing, says so, and ends by %s',
  async (during, signal) => {
    const folder = newFolder();
    const load = await stopped(folder, during, signal);
    expect(load.process.signalCode).toBe(signal);
    const { stdout, stderr } = await load.ended;
    expect(stdout).toBe('');
    expect(stderr).toContain('vicinity: stopped; nothing was kept, and the same command begins again\n');
    expect(readdirSync(folder)).toEqual(['graph.sqlite.writer-lock']);
  },
  120_000,
);

test('files for Neo4j that are stopped leave their folder empty', async () => {
  const folder = newFolder();
  const staging = path.join(folder, 'csv/staging/graph.sqlite.loading');
  const files = start(['import', 'synthetic', '--papers', '8000', '--neo4j-csv', 'csv'], { folder });
  while (!existsSync(staging)) await wait(10);
  files.process.kill('SIGTERM');
  const { stderr } = await files.ended;
  expect(files.process.signalCode).toBe('SIGTERM');
  expect(stderr).toContain('vicinity: stopped; nothing was kept');
  expect(readdirSync(path.join(folder, 'csv'))).toEqual([]);
}, 120_000);

test('a second load that is refused or stopped leaves the files of the first alone', async () => {
  const folder = newFolder();
  const first = start(LOAD, { folder });
  while (!existsSync(path.join(folder, 'graph.sqlite.loading'))) await wait(10);
  for (const afterMs of [50, 300, 600]) {
    const second = start(LOAD, { folder });
    await Promise.race([wait(afterMs), second.ended]);
    second.process.kill('SIGINT');
    await second.ended;
  }
  expect(await first.ended).toMatchObject({ code: 0 });
}, 120_000);

test('what a kill leaves is removed and named by the next import', async () => {
  const folder = newFolder();
  await stopped(folder, 'building', 'SIGKILL');
  expect(existsSync(path.join(folder, 'graph.sqlite.loading'))).toBe(true);
  const next = await vicinity(['import', 'synthetic', '--papers', '3', '--quiet', ...STORE], { folder });
  expect(next).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^Removed what a killed bulk load or check had left: .*graph\.sqlite\.loading.*\n$/),
  });
  expect(readdirSync(folder).toSorted()).toEqual(['graph.sqlite', 'graph.sqlite.writer-lock']);
}, 120_000);

test('what is left is removed by a server too, but not while somebody writes', async () => {
  const folder = newFolder();
  await vicinity(['import', 'synthetic', '--papers', '3', '--quiet', ...STORE], { folder });
  for (const name of LEFT) writeFileSync(path.join(folder, name), 'left');
  const release = lockWriter(path.join(folder, 'graph.sqlite'));
  expect(await vicinity(['import', 'synthetic', '--papers', '3', ...STORE], { folder })).toMatchObject({ code: 75 });
  expect(LEFT.filter((name) => existsSync(path.join(folder, name)))).toEqual(LEFT);
  release();
  const server = start(['serve', '--port', '0', ...STORE], { folder });
  const said = await server.shows('Vicinity is ready');
  expect(said).toContain('Removed what a killed bulk load or check had left');
  expect(LEFT.filter((name) => existsSync(path.join(folder, name)))).toEqual([]);
  server.process.kill('SIGTERM');
  await server.ended;
}, 120_000);
