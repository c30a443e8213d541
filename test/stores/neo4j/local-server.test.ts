// The local server of `npm run neo4j`: which process it takes for its own, and that every way of running it is set alike.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { localServer } from '../../../scripts/neo4j/local-server.ts';
import { NEO4J_VERSION } from '../../../scripts/neo4j/runner.ts';
import { asVariable, settingsOf } from '../../../scripts/neo4j/settings.ts';

/** Nothing listens there. */
const PORT = 1;

let home = '';
let other: ChildProcess | undefined;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vicinity-home-'));
});
afterEach(() => {
  other?.kill('SIGKILL');
  rmSync(home, { recursive: true });
});

/** A process with these arguments, whose id stands in the file of the home. */
async function remembered(...args: readonly string[]): Promise<ChildProcess> {
  other = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)', '--', ...args]);
  if (other.stdout !== null) await once(other.stdout, 'data');
  writeFileSync(path.join(home, 'running'), `maven ${other.pid}`);
  return other;
}

test.each([
  ['any other process', []],
  ['the server of another home', ['--home-dir=elsewhere']],
] as const)('%s that has got the process id of an ended server is left alone', async (_, args) => {
  const stranger = await remembered(...args);
  expect(await localServer({ home, port: PORT }).stop()).toBe(false);
  expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
});

test('the server of a home whose path begins like this one is left alone', async () => {
  const neighbor = await remembered(`--home-dir=${home}-own`);
  expect(await localServer({ home, port: PORT }).kill()).toBe(false);
  expect([neighbor.exitCode, neighbor.signalCode]).toEqual([null, null]);
});

test('the server of the home itself is stopped', async () => {
  const own = await remembered(`--home-dir=${home}`);
  const ended = once(own, 'exit');
  expect(await localServer({ home, port: PORT }).stop()).toBe(true);
  expect(await ended).toEqual([null, 'SIGTERM']);
});

test('a server of the home that runs on another port is told at once, and answers where it says', async () => {
  await remembered(`--home-dir=${home}`);
  writeFileSync(path.join(home, 'running'), `maven ${other?.pid} 2`);
  const server = localServer({ home, port: PORT });
  await expect(server.start()).rejects.toThrow(`the server of ${home} runs on port 2; stop it`);
  expect(await server.answersAt()).toBeNull();
});

test('compose.yaml runs the same release with the same settings', () => {
  const compose = readFileSync(path.join(import.meta.dirname, '../../../compose.yaml'), 'utf8');
  expect(compose).toContain(`image: neo4j:${NEO4J_VERSION}\n`);
  const set = [...compose.matchAll(/^ +(NEO4J_(?!AUTH|PASSWORD)\w+): "?(.*?)"?$/gm)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(set).toEqual(settingsOf({}).map(asVariable));
});
