// Files for Neo4j's import tool, unzipped and read back: every row of the graph is in them, over all blocks and parts.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, constants, existsSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { syntheticRecords, syntheticSource } from '../../../seeds/synthetic.ts';
import type { AllRows } from '../../../src/graph/all-rows.ts';
import { writeCsvFiles } from '../../../src/stores/neo4j/csv-files.ts';
import { rowsOf } from '../../../src/stores/neo4j/section-rows.ts';
import type { Section, SectionRow } from '../../../src/stores/neo4j/sections.ts';
import * as sections from '../../../src/stores/neo4j/sections.ts';
import { allRows } from '../../../src/stores/sqlite/all-rows.ts';
import { emptyStore } from '../../importers/import-folder.ts';
import { written } from '../sqlite/loaded-stores.ts';
import { fieldsOf } from './csv-fields.ts';

/** Four full blocks. */
const MANY_BLOCKS = 2 ** 20;
const { NODES, EDGES, SIDE, RECORDS, PENDING } = sections;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vicinity-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes the rows of a graph in which nothing but these ids is pending, and gives the arguments for the tool. */
async function writePending(ids: readonly string[], into: string, rowsPerPart?: number): Promise<string> {
  const store = await emptyStore();
  try {
    const all: AllRows = { ...allRows(store.connection), pending: () => ids.map((id, rec) => ({ id, rec })) };
    return readFileSync(await writeCsvFiles(into, all, () => {}, rowsPerPart), 'utf8');
  } finally {
    await store.close();
  }
}

/** The names of the files of each section, header first, as the arguments for the tool list them. */
function filesOf(args: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...args.matchAll(/^"--(?:nodes|relationships)=(\w+)=(.*)"$/gm)].map(([, name = '', files = '']) => [
      name,
      files.split(',').map((file) => path.relative(folder, file)),
    ]),
  );
}

const unzipped = (file: string): string => gunzipSync(readFileSync(path.join(folder, file))).toString();

/** A row with what stands behind it: the keys of its ends, or the label of its kind. */
function lineOf(section: Section, row: SectionRow): SectionRow {
  if (section.shape !== null) return [...row, row[0], row[1]];
  return section === NODES ? [...row, sections.furtherLabel(section, row)] : row;
}

/** The cells of a row as text: lists as the tool takes them apart. */
function fieldsOfRow(cells: SectionRow): readonly (string | null)[] {
  return cells.map((cell) => (cell == null ? null : [cell as string | readonly string[]].flat().join('\u001F')));
}

test('every row of a graph of some megabytes is in the files, in its order', async () => {
  const store = await written(syntheticSource, [...syntheticRecords({ papers: 520, seed: 1 })]);
  const all = allRows(store.connection);
  const files = filesOf(readFileSync(await writeCsvFiles(folder, all, () => {}), 'utf8'));
  const lengths = [];
  for (const section of [NODES, ...EDGES, ...SIDE, RECORDS]) {
    const [, ...parts] = files.get(section.name) ?? [];
    const text = parts.map(unzipped).join('');
    lengths.push(text.length);
    expect(fieldsOf(text)).toEqual(Array.from(rowsOf(section, all), (row) => fieldsOfRow(lineOf(section, row))));
  }
  expect(Math.max(...lengths)).toBeGreaterThan(MANY_BLOCKS);
  await store.close();
});

test('a header names the columns of a node and of a relationship', async () => {
  const store = await written(syntheticSource, [...syntheticRecords({ papers: 20, seed: 1 })]);
  await writeCsvFiles(folder, allRows(store.connection), () => {});
  const header = (name: string): string => readFileSync(path.join(folder, `${name}-header.csv`), 'utf8');
  expect(header('Node')).toMatch(/^key:ID\{id-type:long\},kind:string,id:string,.*,:LABEL\n$/);
  expect(header('CITES')).toMatch(/^fromKey:long,toKey:long,part:long,.*,:START_ID,:END_ID\n$/);
  await store.close();
});

/** Two fill a block, four a part; zipped they are hardly shorter. */
const longId = (n: number): string => createHash('shake256', { outputLength: 100_000 }).update(`${n}`).digest('base64');
const PART = 4;

test.each([
  [0, []],
  [1, [1]],
  [2, [2]],
  [PART, [4]],
  [PART + 1, [4, 1]],
  [2 * PART, [4, 4]],
  [2 * PART + 3, [4, 4, 3]],
])('%i rows are in parts of four, none of them empty', async (count, lengths) => {
  const ids = Array.from({ length: count }, (_, n) => longId(n));
  const [header, ...parts] = filesOf(await writePending(ids, folder, PART)).get(PENDING.name) ?? [];
  expect(header).toBe(count === 0 ? undefined : 'Pending-header.csv');
  expect(parts).toEqual(lengths.map((_, index) => `Pending-000${index + 1}.csv.gz`));
  expect(existsSync(path.join(folder, `Pending-000${lengths.length + 1}.csv.gz`))).toBe(false);
  const read = parts.map((part) => fieldsOf(unzipped(part)));
  expect(read.map(({ length }) => length)).toEqual(lengths);
  expect(read.flat()).toEqual(ids.map((id, rec) => [id, String(rec)]));
});

test('the tool is told of lines within fields where there are some, and only there', async () => {
  expect(await writePending(['one line'], folder)).not.toContain('multiline');
  expect(await writePending(['a line\nand another', 'one line'], folder)).toContain('"--multiline-fields=true"\n');
});

test.each([
  ['one block', 1],
  ['many blocks', 40],
])('files of %s are refused for a folder that is not there', async (_, count) => {
  const ids = Array.from({ length: count }, (_each, n) => longId(n));
  await expect(writePending(ids, path.join(folder, 'absent'))).rejects.toMatchObject({ code: 'ENOENT' });
});

/** Windows has no named pipes among its files. */
const describeWithPipes = process.platform === 'win32' ? describe.skip : describe;

describeWithPipes('a file that takes nothing more', () => {
  test('is told of when it fails, though zipped blocks wait for it', async () => {
    const pipe = path.join(folder, 'Pending-0001.csv.gz');
    execFileSync('bash', ['-c', 'mkfifo "$0"', pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const writing = writePending(
      Array.from({ length: 40 }, (_, n) => longId(n)),
      folder,
    );
    // Time for the pipe and all buffers before it to fill.
    setTimeout(() => closeSync(reader), 300);
    await expect(writing).rejects.toMatchObject({ code: 'EPIPE' });
  });
});
