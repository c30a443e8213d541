// A file that is written whole or not at all.

import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/cli/whole-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vicinity-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function* broken(): Generator<string> {
  yield 'one\n';
  throw new Error('the store is lost');
}

test('all lines are there when it has ended, in the place of what was there before', async () => {
  const file = path.join(folder, 'graph.ndjson');
  writeFileSync(file, 'old and much longer\n');
  await writeWhole(file, ['one\n', 'two\n']);
  expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(folder)).toEqual(['graph.ndjson']);
});

test('what fails in the middle leaves the file as it was, and nothing beside it', async () => {
  const file = path.join(folder, 'graph.ndjson');
  await expect(writeWhole(file, broken())).rejects.toThrow('the store is lost');
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(file, 'old\n');
  await expect(writeWhole(file, broken())).rejects.toThrow('the store is lost');
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old\n', ['graph.ndjson']]);
});

test('a folder that is not there is told of the file that was asked for', async () => {
  const file = path.join(folder, 'absent', 'graph.ndjson');
  await expect(writeWhole(file, ['one\n'])).rejects.toMatchObject({ code: 'ENOENT', path: file });
});

test('a link stays a link, and the file behind it keeps its rights', async () => {
  const [file, link] = [path.join(folder, 'real.ndjson'), path.join(folder, 'link.ndjson')];
  writeFileSync(file, 'old\n', { mode: 0o600 });
  symlinkSync(file, link);
  await writeWhole(link, ['one\n']);
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['one\n', 0o600]);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test('of two that write the same file at once the last to end stands, whole', async () => {
  const file = path.join(folder, 'graph.ndjson');
  const many = (name: string): string[] => Array.from({ length: 20_000 }, (_, line) => `${name} ${line}\n`);
  await Promise.all([writeWhole(file, many('a')), writeWhole(file, many('b'))]);
  const written = readFileSync(file, 'utf8');
  expect([many('a').join(''), many('b').join('')]).toContain(written);
  expect(readdirSync(folder)).toEqual(['graph.ndjson']);
});

test('what is no file is written to as it is', async () => {
  await expect(writeWhole('/dev/null', ['one\n'])).resolves.toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});
