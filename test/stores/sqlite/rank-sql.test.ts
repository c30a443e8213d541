// Ranks that SQL computes are those of the table of kinds.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EdgeShape } from '../../../src/graph/kinds.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { openConnection } from '../../../src/stores/sqlite/connection.ts';
import { rankSql } from '../../../src/stores/sqlite/rank-sql.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -9_999, max: 10_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }),
  fc.integer({ min: 0, max: 2 ** 50 }),
  fc.integer({ min: 0, max: 50 }).map((bits) => 2 ** bits),
  fc.integer({ min: 1, max: 50 }).map((bits) => 2 ** bits - 1),
);
const nodeValues = ['citations', 'date', 'papers'];

test.each(LISTS.map((list) => [list.id, list] as const))(
  'an edge has the rank in %s that its values have',
  (_, { shape, ordering }) => {
    const connection = openConnection(':memory:', { create: true });
    const { carried }: EdgeShape = shape;
    const names = ordering.of === 'said' ? nodeValues : carried;
    const columns = names.map((name) => `CAST(? AS INTEGER) AS "${name}"`).join(', ') || '1';
    const sql = `SELECT ${rankSql(ordering, (name) => `"${name}"`)} FROM (SELECT ${columns})`;
    fc.assert(
      fc.property(fc.array(value, { minLength: names.length, maxLength: names.length }), (cells) => {
        const values = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
        const node = { citations: null, date: null, papers: null, ...values };
        expect(connection.get(sql, ...cells)).toEqual([ordering.rank(values, node)]);
      }),
      { numRuns: 300 },
    );
    connection.close();
  },
);
