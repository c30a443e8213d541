// The schema as it is stored: a change of it must be seen, and must come with a new version.

import { expect, test } from '@jest/globals';
import type { EdgeShape } from '../../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../../src/graph/kinds.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { CREATE_STATEMENTS, listTable, TABLES } from '../../../src/stores/sqlite/schema.ts';
import { storeOf } from './sample-store.ts';

test('the schema is the one of this version; raise SCHEMA_VERSION and migrate where it changes', () => {
  expect(CREATE_STATEMENTS.join(';\n')).toMatchSnapshot();
});

test('every list of the table of kinds has its table, and no two tables share a name', () => {
  const names = TABLES.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(LISTS.map((list) => listTable(list).name)));
});

test('every table is strict and clustered by its key', async () => {
  const store = await storeOf([]);
  const rows = store.connection.all<[string, string, number, number]>(
    "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'text_%' AND name NOT LIKE 'sqlite_%'",
  );
  const rowid = rows.filter(([, , withoutRowid]) => withoutRowid === 0).map(([name]) => name);
  expect(rows.filter(([, , , strict]) => strict === 0)).toEqual([]);
  expect(rowid.toSorted()).toEqual(['activity', 'node', 'record']);
  const indexes = store.connection.all(
    "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name NOT LIKE 'text_%'",
  );
  expect(indexes).toEqual([]);
  await store.close();
});

test('derived edges have tallies and stated edges have said rows, never both', () => {
  const names = TABLES.map(({ name }) => name);
  for (const { name, said } of EDGE_SHAPES as readonly EdgeShape[]) {
    expect([names.includes(`said_${name}`), names.includes(`tally_${name}`)]).toEqual([said !== null, said === null]);
  }
});
