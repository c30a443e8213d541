// The file of rejected records, when an import goes on.

import { readFileSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Reject, RejectsFile } from '../../src/importers/rejects.ts';
import { folderOf } from './import-folder.ts';

const REJECT: Reject = {
  file: 'part_000',
  line: 1,
  byteOffset: 0,
  recordKey: null,
  code: 'NOT_JSON',
  path: '',
  expected: 'a line of JSON',
  got: 'x',
  raw: 'x',
};

/** A file with one reject, and its length. */
function written(): { readonly file: string; readonly bytes: number } {
  const file = path.join(folderOf({}), 'rejects.ndjson');
  const rejects = new RejectsFile(file);
  rejects.append(REJECT);
  rejects.close();
  return { file, bytes: rejects.bytes };
}

function linesAfter(file: string, bytes: number): readonly number[] {
  const rejects = new RejectsFile(file, bytes);
  rejects.append({ ...REJECT, line: 2 });
  rejects.close();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => (JSON.parse(line) as Reject).line);
}

test('what an earlier try has left is kept, what lies behind it is dropped', () => {
  const { file, bytes } = written();
  expect(linesAfter(file, bytes)).toEqual([1, 2]);
  expect(linesAfter(file, bytes)).toEqual([1, 2]);
});

test('a file that was taken away meanwhile is begun anew', () => {
  const { file, bytes } = written();
  rmSync(file);
  expect(new RejectsFile(file, bytes).bytes).toBe(0);
  expect(linesAfter(file, bytes)).toEqual([2]);
});

test('a file that was emptied meanwhile is begun anew', () => {
  const { file, bytes } = written();
  truncateSync(file, 0);
  expect(linesAfter(file, bytes)).toEqual([2]);
});
