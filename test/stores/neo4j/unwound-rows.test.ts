// What a statement is sent: rows as lists that its text makes the same maps of.

import { expect, test } from '@jest/globals';
import { unwound, unwoundCells } from '../../../src/stores/neo4j/unwound-rows.ts';

test('a row is the map of its cells, and a map within it keeps its place', () => {
  expect(unwound('RETURN x', [{ from: 1, values: { papers: 2, years: '2001:2' }, part: 0 }])).toEqual([
    {
      text: 'UNWIND $p.rows AS row WITH {from: row[0], values: {papers: row[1], years: row[2]}, part: row[3]} AS x RETURN x',
      rows: [[1, 2, '2001:2', 0]],
    },
  ]);
});

test('rows of other names are another statement, each kind in its order', () => {
  const sent = unwound('RETURN x', [{ a: 1 }, { a: { b: 2 } }, { a: 3 }, { a: {} }, { b: 4 }]);
  expect(sent.map(({ text }) => text.slice('UNWIND $p.rows AS row WITH '.length))).toEqual([
    '{a: row[0]} AS x RETURN x',
    '{a: {b: row[0]}} AS x RETURN x',
    '{a: {}} AS x RETURN x',
    '{b: row[0]} AS x RETURN x',
  ]);
  expect(sent.map(({ rows }) => rows)).toEqual([[[1], [3]], [[2]], [[]], [[4]]]);
});

test('lists and missing values are cells, and no rows are no statement', () => {
  const sent = unwound('RETURN x', [
    { counts: [1, 2], id: null },
    { counts: null, id: undefined },
  ]);
  expect(sent.map(({ rows }) => rows)).toEqual([
    [
      [[1, 2], null],
      [null, undefined],
    ],
  ]);
  expect(unwound('RETURN x', [])).toEqual([]);
});

test('cells are sent as they are, by their names', () => {
  const rows = [[1, 'a']];
  expect(unwoundCells('RETURN x', ['key', 'id'], rows)).toEqual({
    text: 'UNWIND $p.rows AS row WITH {key: row[0], id: row[1]} AS x RETURN x',
    rows,
  });
});
