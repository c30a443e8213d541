// `vicinity serve` as a process: the seeds, the welcome, signals, a port in use.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@jest/globals';
import { newFolder, start, vicinity } from './vicinity.ts';

const READY = /Vicinity is ready: (\S+)/;

test('a new store is filled with the seeds, the queries of the welcome run as they are, SIGTERM ends it', async () => {
  // A busy machine is no reason to refuse here.
  const server = start(['serve', '--port', '0', '--probe-ms', '0', '--shed-above-ms', '0']);
  const welcome = await server.shows('# The academic family tree');
  const url = READY.exec(welcome)?.[1] ?? '';
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

test('a store that was filled is not filled again', async () => {
  const folder = newFolder();
  const store = ['--store', 'sqlite:graph.sqlite'];
  expect((await vicinity(['import', 'synthetic', '--papers', '5', ...store], { folder })).code).toBe(0);
  const server = start(['serve', '--port', '0', ...store], { folder });
  expect(await server.shows('Store  sqlite:graph.sqlite')).toContain('5 papers');
  server.process.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}, 60_000);

test('a server that cannot say welcome stops listening and ends', async () => {
  const folder = newFolder();
  const store = ['--store', 'sqlite:graph.sqlite'];
  expect((await vicinity(['import', 'synthetic', '--papers', '5', ...store], { folder })).code).toBe(0);
  const database = new DatabaseSync(path.join(folder, 'graph.sqlite'));
  database.exec('DROP TABLE text_author');
  database.close();
  const { code, stderr } = await vicinity(['serve', '--port', '0', '--probe-ms', '0', ...store], { folder });
  expect(stderr).toContain('text_author');
  expect(code).toBe(1);
}, 60_000);
