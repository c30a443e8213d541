// The build that the browser tests look at, made anew where its sources are newer.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Where the explorer is built to. */
export const dist = path.join(root, 'explorer/dist');

/** Builds the explorer where its sources are newer than the build; test files that start together wait for one another. */
export function buildOnce(): void {
  const lock = path.join(tmpdir(), 'vicinity-explorer-build');
  const deadline = Date.now() + 80_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (Date.now() > deadline) rmdirSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build-explorer.ts', '--if-needed'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The explorer was not built:\n${stderr}`);
  } finally {
    rmdirSync(lock);
  }
}
