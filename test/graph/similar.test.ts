// People with the same topics who never wrote together with an author.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { PageArgs } from '../../src/graph/page.ts';
import { type SimilarAuthor, similarAuthors, similarPage } from '../../src/graph/similar.ts';
import type { GraphStore, NodeRow } from '../../src/graph/store.ts';
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
  const [similar = []] = await similarAuthors(store, [nodeIn(world, 'A1')]);
  expect(similar.map(({ node: each, reason }) => [short(each), reason])).toEqual([
    ['A3', '2 shared topics: Topic T1, Topic T2'],
    ['A4', '1 shared topic: Topic T2'],
  ]);
  expect(similar[0]?.score).toBe(1);
  expect(similar[1]?.score).toBeCloseTo(1 / Math.sqrt(5));
  expect(calls).toEqual(['listPages', 'listPages', 'edgesBetween']);
});

test('who has no topics has nobody similar', async () => {
  expect(await similarAuthors(world, [nodeIn(world, 'A6')])).toEqual([[]]);
});

test('many authors take the calls of one, and each gets what it gets alone', async () => {
  const authors = ['A1', 'A3', 'A4', 'A5', 'A6'].map((id) => nodeIn(world, id));
  const { store, calls } = counting(world);
  const together = await similarAuthors(store, authors);
  expect(calls).toEqual(['listPages', 'listPages', 'edgesBetween']);
  expect(together).toEqual(await Promise.all(authors.map((author) => alone(world, author))));
});

test('authors whose surroundings are more than the port takes at once are asked for in parts', async () => {
  const fields = [1, 2, 3, 4].map((field) =>
    Array.from({ length: 10 }, (_, topic) => `T${field * 10 + topic}`).flatMap((topic) => [
      paper(`W${topic}`, [`A${field}`], {}, [on(topic, 1)]),
      ...Array.from({ length: 45 }, (_, other) =>
        paper(`W${topic}${100 + other}`, [`A${topic.slice(1)}${100 + other}`], {}, [on(topic, 1)]),
      ),
    ]),
  );
  const wide = worldOf(...fields.flat());
  const authors = ['A1', 'A2', 'A3', 'A4'].map((id) => nodeIn(wide, id));
  const { store, calls } = counting(wide);
  const together = await similarAuthors(store, authors);
  expect(calls).toEqual(['listPages', 'listPages', 'edgesBetween', 'edgesBetween']);
  expect(together.map((found) => found.length)).toEqual([50, 50, 50, 50]);
  expect(together).toEqual(await Promise.all(authors.map((author) => alone(wide, author))));
});

test('pages of similar people join to the whole, whatever their size; a cursor of another author is refused', async () => {
  const author = nodeIn(world, 'A1');
  const found = await alone(world, author);
  const page = (args: PageArgs, of = author) => similarPage(of, args, async () => found);
  const first = await page({ first: 1 });
  expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const second = await page({ first: 1, after: first.endCursor });
  expect(second).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect([...first.rows, ...second.rows].map(({ row }) => row)).toEqual(found);
  expect((await page({ after: second.endCursor })).rows).toEqual([]);
  await expect(page({ after: first.endCursor }, nodeIn(world, 'A3'))).rejects.toThrow('got one of another list');
  await expect(page({ first: 51 })).rejects.toThrow('first must be 1 to 50, got 51');
});

async function alone(store: GraphStore, author: NodeRow): Promise<readonly SimilarAuthor[]> {
  return (await similarAuthors(store, [author]))[0] ?? [];
}

test('in every world similarity is above 0 and up to 1, and never leads to a co-author or to the author', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, async (records) => {
      const store = worldOf(...records);
      const authors = nodesOf(store).filter(({ kind }) => kind === 'AUTHOR');
      const all = await similarAuthors(store, authors);
      for (const [index, author] of authors.entries()) {
        const similar = all[index] ?? [];
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
