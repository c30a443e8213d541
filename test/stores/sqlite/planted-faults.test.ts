// A check finds any fault in a store, wherever it is planted, and a rebuild mends it.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { NODE_KINDS } from '../../../src/graph/kinds.ts';
import type { Finding } from '../../../src/graph/check-report.ts';
import { checkStore, rebuildStore } from '../../../src/stores/sqlite/check.ts';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import type { Table } from '../../../src/stores/sqlite/schema.ts';
import { columnsOf, quoted, TABLES, textTable } from '../../../src/stores/sqlite/schema.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { about, cites, node, paper, redirect, ref } from '../../model/records.ts';
import { SAMPLE, storeOf } from './sample-store.ts';

const RECORDS = [
  ...SAMPLE,
  redirect('A7', 'A1'),
  paper('W3', ['A7', 'A2'], { date: '2012', citations: 3, abstract: 'A '.repeat(400) }, [cites('W99', 1)]),
  about({ ...node('A3', 'Ada'), ids: ['openalex:A3', 'orcid:0000-0002-1825-0097'] }, [
    { kind: 'AFFILIATED_WITH', to: ref('I2', 'Institution I2'), affiliationKind: 'EMPLOYMENT', since: '2003' },
  ]),
];
/** Tables of when and how data came: nothing follows from them, and they follow from nothing. */
const TOLD = new Set(['run', 'checkpoint', 'source', 'record']);
const DERIVED = TABLES.filter(({ name }) => !TOLD.has(name));

let folder = '';
let sound = '';
let file = '';
let digest = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vicinity-'));
  sound = path.join(folder, 'sound.db');
  file = path.join(folder, 'graph.db');
  const store = await storeOf(RECORDS, sound);
  digest = digestOf(store.connection).digest;
  await store.close();
});
beforeEach(() => copyFileSync(sound, file));
afterAll(() => rmSync(folder, { recursive: true }));

const check = (): readonly Finding[] => checkStore(file, () => {}).findings;
const rebuild = (): number => rebuildStore(file, () => {}).rows;

function withFile<T>(use: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function plant(sql: string): void {
  withFile((database) => expect(Number(database.prepare(sql).run().changes)).toBeGreaterThan(0));
}

async function digestNow(): Promise<string> {
  const store = await openSqliteStore(file);
  const now = digestOf(store.connection).digest;
  await store.close();
  return now;
}

test('a store that nobody damaged has no finding, and a rebuild changes nothing', async () => {
  expect(check()).toEqual([]);
  expect(rebuild()).toBe(0);
  expect(await digestNow()).toBe(digest);
});

test('every table has rows in which faults can be planted', () => {
  const empty = withFile((database) =>
    DERIVED.filter(({ name }) => database.prepare(`SELECT 1 FROM ${name}`).get() === undefined),
  );
  expect(empty).toEqual([]);
});

test.each(DERIVED.map(({ name }) => name))('a row that goes from %s is missed, and put back', async (name) => {
  withFile((database) => {
    const table = DERIVED.find((other) => other.name === name) as Table;
    const at = Object.keys(table.key).map(quoted).join(', ');
    database.exec(`DELETE FROM ${name} WHERE (${at}) = (SELECT ${at} FROM ${name} LIMIT 1)`);
  });
  const findings = check();
  expect(findings.map(({ where }) => where)).toContain(name);
  expect(findings).toContainEqual({
    where: name,
    what: expect.stringMatching(/^1 row is missing or wrong, such as that of /),
  });
  expect(rebuild()).toBeGreaterThan(0);
  expect(check()).toEqual([]);
  expect(await digestNow()).toBe(digest);
});

test.each([
  ['node', `UPDATE node SET label = label || '!' WHERE kind = 'PAPER'`],
  ['node', `UPDATE node SET counts = '[9' || substr(counts, 3) WHERE kind = 'AUTHOR'`],
  ['node', `INSERT INTO node SELECT key + 1000, kind, id || '0', label, identifiers, props, counts FROM node LIMIT 1`],
  ['name', `UPDATE name SET why = 'identifier' WHERE why = 'merged'`],
  ['name', `INSERT INTO name SELECT id || '9', key, 'identifier', 1 FROM name LIMIT 1`],
  ['activity', `UPDATE activity SET years = '[[2014,2,5]]'`],
  ['mention', 'UPDATE mention SET role = 2 WHERE role = 1'],
  ['alias', 'UPDATE alias SET claims = claims + 1'],
  ['pending', `INSERT INTO pending SELECT 'openalex:W98', rec FROM record LIMIT 1`],
  ['said_authored', 'UPDATE said_authored SET shown = 0'],
  ['said_affiliated', 'UPDATE said_affiliated SET shown = 1 - shown WHERE rec = 0'],
  ['tally_coauthored', `UPDATE tally_coauthored SET years = '2014:9'`],
  ['coauthored_from_closeness', 'UPDATE coauthored_from_closeness SET rank = rank + 1'],
  ['authored_to_position', 'UPDATE authored_to_position SET position = 7'],
  ['joint_paper', 'UPDATE joint_paper SET rank = rank - 1'],
  ['kind_name', `UPDATE kind_name SET rank = 'zz' WHERE kind = 'TOPIC'`],
  ['total', `UPDATE total SET value = value + 1 WHERE name = 'node.AUTHOR'`],
  ['total', `INSERT INTO total VALUES ('record.nobody', 4)`],
  ['meta', `UPDATE meta SET value = 'ffffffffffffffff' WHERE name = 'data_version'`],
])('a fault in %s is found and mended: %s', async (name, sql) => {
  plant(sql);
  expect(check().map(({ where }) => where)).toContain(name);
  expect(rebuild()).toBeGreaterThan(0);
  expect(await digestNow()).toBe(digest);
});

test.each(NODE_KINDS.map(({ kind }) => textTable(kind)))(
  'a text row that goes from %s is found, and a stray one',
  async (table) => {
    const [row] = withFile((database) => database.prepare(`SELECT rowid AS id FROM ${table}`).all());
    plant(`DELETE FROM ${table} WHERE rowid = ${Number(row?.['id'])}`);
    expect(check()).toEqual(expect.arrayContaining([expect.objectContaining({ where: table })]));
    plant(`INSERT INTO ${table} (rowid, body) VALUES (5, 'stray words')`);
    expect(check()).toContainEqual({ where: table, what: '2 words are too many, such as "stray"' });
    rebuild();
    expect(await digestNow()).toBe(digest);
  },
);

test.each([
  ['its text', `UPDATE record SET stated = replace(stated, 'Topic T1', 'Topic T9') WHERE record = 'T1'`],
  ['its deflated text', `UPDATE record SET stated = substr(stated, 1, 40) WHERE record = 'W3'`],
  ['its digest', `UPDATE record SET digest = 'x' WHERE record = 'W1'`],
  ['its name', `UPDATE record SET record = 'W7' WHERE record = 'W1'`],
  ['its key', `UPDATE record SET rec = rec + 1 WHERE record = 'W1'`],
  ['its source', `UPDATE record SET source = 'other' WHERE record = 'W1'`],
  ['its confidence', `UPDATE record SET confidence = 0.9 WHERE record = 'W1'`],
  ['its date', `UPDATE record SET stated_on = '2020' WHERE record = 'W1'`],
  ['its keys', `UPDATE record SET keys = '{"0":' WHERE record = 'W1'`],
])('a record that lost %s is found, and no rebuild takes its facts away', async (_, sql) => {
  plant(sql);
  const before = await digestNow();
  expect(check().map(({ where }) => where)).toContain('record');
  expect(() => rebuild()).toThrow(expect.objectContaining({ code: 'STORE_CORRUPT' }));
  expect(await digestNow()).toBe(before);
});

test('keys that lead a record to another node are found by what does not follow from them', () => {
  plant(`UPDATE record SET keys = '{"1":4398046511109}' WHERE record = 'W1'`);
  expect(check()).not.toEqual([]);
});

/** One cell of any row of any derived table, by its place; or the row itself. */
const damage = fc.record({
  table: fc.constantFrom(...DERIVED),
  row: fc.nat(),
  column: fc.nat(),
  goes: fc.boolean(),
});

test('damage to any row of any table is found and mended', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ table, row, column, goes }) => {
      copyFileSync(sound, file);
      const sql = withFile((database) => {
        const { name } = table;
        const rows = Number(database.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.['n']);
        const key = Object.keys(table.key).map(quoted).join(', ');
        const where = `WHERE (${key}) = (SELECT ${key} FROM ${name} LIMIT 1 OFFSET ${row % rows})`;
        const columns = columnsOf(table);
        const at = columns[column % columns.length] ?? '';
        const isText = { ...table.key, ...table.values }[at]?.startsWith('TEXT') === true;
        const value = isText ? `ifnull(${quoted(at)}, '') || 'x'` : `ifnull(${quoted(at)}, 0) + 1000000`;
        return goes ? `DELETE FROM ${name} ${where}` : `UPDATE ${name} SET ${quoted(at)} = ${value} ${where}`;
      });
      plant(sql);
      expect(check().map(({ where }) => where)).toContain(table.name);
      rebuild();
      expect(await digestNow()).toBe(digest);
    }),
    { numRuns: 80 },
  );
}, 120_000);
