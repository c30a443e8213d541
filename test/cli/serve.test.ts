// `vicinity serve` as a process: the seeds, the welcome, signals, a port in use.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@jest/globals';
import { openStore } from '../../src/stores/open-store.ts';
import { newFolder, start, vicinity } from './vicinity.ts';

const root = path.resolve(import.meta.dirname, '../..');
const READY = /Vicinity is ready: (\S+)/;

test('the default store is filled with the seeds, the queries of the welcome run as they are, SIGTERM ends it', async () => {
  // A busy machine is no reason to refuse here.
  const server = start(['serve', '--port', '0', '--probe-ms', '0', '--shed-above-ms', '0']);
  const welcome = await server.shows('query Lineage');
  // A person who starts a server sees the welcome first, not the log.
  expect(welcome).toMatch(/^Vicinity is ready/);
  const url = READY.exec(welcome)?.[1] ?? '';
  // The one address leads to the explorer, where that is built.
  const isBuilt = (await fetch(url, { redirect: 'manual' })).headers.get('location') === '/explorer/';
  expect(welcome.includes('"npm run build:explorer" builds it')).toBe(!isBuilt);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const calls = welcome.split('\n').filter((line) => line.trim().startsWith('curl '));
  expect(calls).toHaveLength(3);
  for (const call of calls) {
    const body = /-d '(.+)'$/.exec(call)?.[1] ?? '';
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await answer.text();
    expect({ status: answer.status, errors: (JSON.parse(text) as { errors?: unknown }).errors }).toEqual({
      status: 200,
    });
    expect(text).toContain('Mądry');
  }
  server.process.kill('SIGTERM');
  const { code, stdout } = await server.ended;
  expect(code).toBe(0);
  for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
}, 60_000);

test('a port in use is named with what to do, and the exit code is 1', async () => {
  const first = start(['serve', '--port', '0', '--store', 'sqlite::memory:']);
  const port = new URL(READY.exec(await first.shows('Vicinity is ready'))?.[1] ?? '').port;
  const { code, stderr } = await vicinity(['serve', '--port', port, '--store', 'sqlite::memory:']);
  expect(stderr).toContain(`port ${port} on 127.0.0.1 is in use; choose another with --port`);
  expect(code).toBe(1);
  first.process.kill('SIGINT');
  first.process.kill('SIGINT');
  await first.ended;
}, 60_000);

test('a store that is named is served as it is, with examples from what it holds, and never filled', async () => {
  const folder = newFolder();
  const store = ['--store', 'sqlite:graph.sqlite'];
  expect((await vicinity(['import', 'synthetic', '--papers', '5', ...store], { folder })).code).toBe(0);
  const server = start(['serve', '--port', '0', '--probe-ms', '0', ...store], { folder });
  const welcome = await server.shows('query Search');
  expect(welcome).toContain('5 papers');
  expect(welcome).not.toMatch(/m[ąa]dry/i);
  server.process.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}, 60_000);

test('a store that is named and empty is served empty', async () => {
  const folder = newFolder();
  await (await openStore(`sqlite:${path.join(folder, 'empty.sqlite')}`, { create: true })).close();
  const server = start(['serve', '--port', '0', '--probe-ms', '0', '--store', 'sqlite:empty.sqlite'], { folder });
  expect(await server.shows('Store  sqlite:empty.sqlite')).toContain('(empty; see "vicinity import --help")');
  server.process.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}, 60_000);

test.each(['mistyped/new.sqlite', 'new.sqlite'])(
  'where a named store is not there (%s), one sentence says how to make it, and nothing is made',
  async (file) => {
    const folder = newFolder();
    const { code, stdout, stderr } = await vicinity(['serve', '--store', `sqlite:${file}`], { folder });
    expect(stderr).toContain(`there is no file ${file}; "vicinity import ... --store sqlite:${file}" makes it`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect([code, stdout, readdirSync(folder)]).toEqual([2, '', []]);
  },
  60_000,
);

test('a variable names a store like a flag does: what is not there is not made', async () => {
  const folder = newFolder();
  const env = { VICINITY_STORE: 'sqlite:new.sqlite' };
  expect((await vicinity(['serve'], { folder, env })).code).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);

test('a signal to npm ends the server that npm started, and npm waits for it', async () => {
  const args = ['run', 'vicinity', '--', 'serve', '--store', 'sqlite::memory:', '--port', '0', '--shed-above-ms', '0'];
  // In a group of its own, so that nothing is left of it whatever happens.
  const npm = spawn('npm', args, { cwd: root, env: { ...process.env, HOME: newFolder() }, detached: true });
  let shown = '';
  const ready = new Promise<string>((resolve) => {
    npm.stderr.on('data', (text) => {
      shown += String(text);
      const url = READY.exec(shown)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const ended = new Promise((resolve) => npm.on('exit', resolve));
  const url = await ready;
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  npm.kill('SIGTERM');
  await ended;
  const left = await fetch(`${url}/healthz`).then(
    ({ status }) => status,
    () => 'nobody answers',
  );
  if (left !== 'nobody answers') process.kill(-(npm.pid ?? 0), 'SIGKILL');
  expect(left).toBe('nobody answers');
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts['start']).toBe(`${scripts['vicinity']} serve`);
}, 60_000);

test('the same signal twice at once is one, as when a terminal sends it to npm too: the server still stops in order', async () => {
  const server = start(['serve', '--port', '0', '--store', 'sqlite::memory:', '--probe-ms', '500']);
  await server.shows('Vicinity is ready');
  server.process.kill('SIGINT');
  server.process.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}, 60_000);

test('a server that cannot say welcome stops listening and ends', async () => {
  const folder = newFolder();
  const store = ['--store', 'sqlite:graph.sqlite'];
  expect((await vicinity(['import', 'synthetic', '--papers', '5', ...store], { folder })).code).toBe(0);
  const database = new DatabaseSync(path.join(folder, 'graph.sqlite'));
  database.exec('DROP TABLE kind_papers');
  database.close();
  const { code, stderr } = await vicinity(['serve', '--port', '0', '--probe-ms', '0', ...store], { folder });
  expect(stderr).toContain('a table of the store is missing');
  expect(code).toBe(1);
}, 60_000);
