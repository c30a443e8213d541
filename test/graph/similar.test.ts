// People with the same topics who never wrote together with an author.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { similarAuthors } from '../../src/graph/similar.ts';
import { about, node, on, paper } from '../model/records.ts';
import { arbitraryRecords, counting, nodeIn, nodesOf, short, worldOf } from './worlds.ts';

const world = worldOf(
  paper('W1', ['A1', 'A2'], {}, [on('T1', 1), on('T2', 1)]),
  paper('W2', ['A1'], {}, [on('T1', 1)]),
  paper('W3', ['A3'], {}, [on('T1', 1), on('T2', 1)]),
  paper('W4', ['A3'], {}, [on('T1', 1)]),
  paper('W5', ['A4'], {}, [on('T2', 1), on('T3', 1)]),
  paper('W6', ['A5'], {}, [on('T3', 1)]),
  about(node('A6', 'Nobody')),
);

test('the nearest by topics come first, with the reason; co-authors and strangers to the topics do not', async () => {
  const { store, calls } = counting(world);
  const similar = await similarAuthors(store, nodeIn(world, 'A1'));
  expect(similar.map(({ node: each, reason }) => [short(each), reason])).toEqual([
    ['A3', '2 shared topics: Topic T1, Topic T2'],
    ['A4', '1 shared topic: Topic T2'],
  ]);
  expect(similar[0]?.score).toBe(1);
  expect(similar[1]?.score).toBeCloseTo(1 / Math.sqrt(5));
  expect(calls).toEqual(['listPages', 'listPages', 'edgesBetween']);
});

test('who has no topics has nobody similar', async () => {
  expect(await similarAuthors(world, nodeIn(world, 'A6'))).toEqual([]);
  await expect(similarAuthors(world, nodeIn(world, 'A6'), 51)).rejects.toThrow('first must be 1 to 50, got 51');
});

test('in every world similarity is above 0 and up to 1, and never leads to a co-author or to the author', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (records) => {
      const store = worldOf(...records);
      for (const author of nodesOf(store).filter(({ kind }) => kind === 'AUTHOR')) {
        const similar = await similarAuthors(store, author, 50);
        for (const { node: other, score, sharedTopics } of similar) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
          expect(sharedTopics.length).toBeGreaterThan(0);
          expect(other.key).not.toBe(author.key);
          expect(
            await store.edgesBetween(
              [author.key, other.key],
              store.graph.edges.map(({ shape }) => shape).filter(({ name }) => name === 'coauthored'),
            ),
          ).toEqual([]);
        }
      }
    }),
    { numRuns: 25 },
  );
});
