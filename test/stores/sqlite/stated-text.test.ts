// A stored record comes back as it was stated, and a long one takes little room.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { syntheticRecords } from '../../../seeds/synthetic.ts';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import { packStated, unpackStated } from '../../../src/stores/sqlite/stated-text.ts';

test('any record comes back, of whatever length and script', () => {
  const label = fc.string({ unit: 'binary', maxLength: 2_000 });
  const long = fc.tuple(label, fc.nat({ max: 20 })).map(([text, times]) => text.repeat(times));
  fc.assert(
    fc.property(fc.oneof(label, long), (text) => {
      const record: StatedRecord = { record: 'W1', node: { kind: 'PAPER', ids: ['openalex:W1'], label: text } };
      expect(unpackStated(packStated(JSON.stringify(record)))).toEqual(record);
    }),
  );
});

test('papers take less than a quarter of their text, and short records stay readable text', () => {
  const records = [...syntheticRecords({ papers: 300, seed: 1 })].map((record) => JSON.stringify(record));
  const papers = records.filter((json) => json.startsWith('{"record":"W') && json.length > 1_000);
  const size = (cells: readonly (string | Uint8Array)[]): number => cells.reduce((sum, cell) => sum + cell.length, 0);
  expect(papers.length).toBeGreaterThan(100);
  expect(size(papers.map(packStated))).toBeLessThan(size(papers) / 4);
  expect(packStated('{"record":"W1"}')).toBe('{"record":"W1"}');
});
