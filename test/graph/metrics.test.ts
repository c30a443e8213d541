// Metrics of authors: the h-index, the i10-index and the years of a career, for many authors in a bounded number of calls.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { careerSpans, hIndexes, i10Indexes } from '../../src/graph/metrics.ts';
import { about, byline, node, paper } from '../model/records.ts';
import { counting, nodeIn, worldOf } from './worlds.ts';

function naiveH(citations: readonly number[]): number {
  const falling = citations.toSorted((x, y) => y - x);
  return falling.filter((count, index) => count > index).length;
}

const careers = fc.array(
  fc.array(fc.oneof(fc.nat(12), fc.constant(undefined), fc.constant(200_000_000)), { maxLength: 12 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test('the h-index and the i10-index are those counted by hand, one call for all authors', async () => {
  await fc.assert(
    fc.asyncProperty(careers, async (all) => {
      const world = worldOf(
        ...all.flatMap((papers, author) =>
          papers.map((citations, index) =>
            paper(`W${author * 100 + index + 1}`, [`A${author + 1}`], citations === undefined ? {} : { citations }),
          ),
        ),
        ...all.map((_, author) => about(node(`A${author + 1}`, 'x'))),
      );
      const authors = all.map((_, author) => nodeIn(world, `A${author + 1}`));
      const { store, calls } = counting(world);
      const counts = all.map((papers) => papers.map((citations) => citations ?? 0));
      expect(await hIndexes(store, authors)).toEqual(counts.map(naiveH));
      expect(calls.length).toBeLessThanOrEqual(1);
      const keys = authors.map(({ key }) => key);
      expect(await i10Indexes(store, keys)).toEqual(counts.map((each) => each.filter((count) => count >= 10).length));
    }),
    { numRuns: 60 },
  );
});

test('an h-index above a page of rows takes one more round', async () => {
  const world = worldOf(
    ...Array.from({ length: 260 }, (_, index) => paper(`W${index + 1}`, ['A1'], { citations: 1_000 - 3 * index })),
  );
  const { store, calls } = counting(world);
  expect(await hIndexes(store, [nodeIn(world, 'A1')])).toEqual([250]);
  expect(calls).toEqual(['listPages', 'listPages']);
});

describe('a career', () => {
  test('runs from the first to the last dated paper; papers without date say nothing', async () => {
    const world = worldOf(
      paper('W1', ['A1'], { date: '2014-03' }),
      paper('W2', ['A1'], { date: '-0300' }),
      paper('W3', ['A1', 'A2']),
      about(node('W4', 'x', { date: '2020' }), [byline('A1', 1)]),
    );
    const { store, calls } = counting(world);
    const spans = await careerSpans(store, [nodeIn(world, 'A1').key, nodeIn(world, 'A2').key]);
    expect(spans).toEqual([
      { firstYear: -300, lastYear: 2020 },
      { firstYear: null, lastYear: null },
    ]);
    expect(calls).toEqual(['listPages']);
  });
});
