// Search over names and titles: by importance, over all kinds, page after page, never by accident of the text.

import { describe, expect, test } from '@jest/globals';
import type { SearchOptions } from '../../src/graph/search.ts';
import { search } from '../../src/graph/search.ts';
import { about, node, paper } from '../model/records.ts';
import { counting, short, worldOf } from './worlds.ts';

const world = worldOf(
  about(node('A1', 'Aleksander Mądry')),
  about(node('A2', 'Graph Theorist')),
  paper('W1', ['A1'], { citations: 4 }),
  ...[9, 8, 15, 0, 12, 3, 3, 100].map((citations, index) =>
    about(node(`W${index + 10}`, `Graph ${index}`, { citations })),
  ),
  about(node('T1', 'Graphs')),
);

async function found(options: SearchOptions): Promise<readonly string[]> {
  return (await search(world, options)).rows.map(({ row }) => short(row));
}

describe('search', () => {
  test('folds diacritics and takes the last word as a prefix', async () => {
    expect(await found({ query: 'madry' })).toEqual(['A1']);
    expect(await found({ query: 'ALEKSANDER Mą' })).toEqual(['A1']);
    expect(await found({ query: 'Aleks Madry' })).toEqual([]);
  });

  test('puts the most important first, whatever its kind', async () => {
    expect(await found({ query: 'graph' })).toEqual([
      'W17',
      'W12',
      'W14',
      'W10',
      'W11',
      'W15',
      'W16',
      'W13',
      'A2',
      'T1',
    ]);
    expect(await found({ query: 'graph', kinds: ['AUTHOR', 'TOPIC'] })).toEqual(['A2', 'T1']);
  });

  test.each([1, 2, 3, 4, 7])('pages of %i join to all hits, each once', async (first) => {
    const all: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await search(world, { query: 'graph', first, after });
      all.push(...page.rows.map(({ row }) => short(row)));
      if (!page.hasNextPage) break;
      after = page.endCursor;
    }
    expect(all.toSorted()).toEqual((await found({ query: 'graph' })).toSorted());
  });

  test('goes on after any hit of a page', async () => {
    const page = await search(world, { query: 'graph', first: 6 });
    for (const [index, { cursor }] of page.rows.entries()) {
      const all = page.rows.slice(0, index + 1).map(({ row }) => short(row));
      for (let after: string | null = cursor; after !== null; ) {
        const next = await search(world, { query: 'graph', first: 6, after });
        all.push(...next.rows.map(({ row }) => short(row)));
        after = next.hasNextPage ? next.endCursor : null;
      }
      expect(all.toSorted()).toEqual((await found({ query: 'graph' })).toSorted());
    }
  });

  test('costs two calls', async () => {
    const { store, calls } = counting(world);
    await search(store, { query: 'graph' });
    expect(calls).toEqual(['textMatches', 'nodesByKeys']);
  });

  test('text without letter or digit finds nothing and asks nothing', async () => {
    const { store, calls } = counting(world);
    for (const query of ['"', '*', '~^', '( ) -', '!?']) expect((await search(store, { query })).rows).toEqual([]);
    expect(calls).toEqual([]);
  });

  test.each(['graph"', 'NEAR(graph', "graph'; DROP", 'graph*', 'a:graph', 'x'.repeat(256)])(
    '%j is taken as words',
    async (query) => {
      await expect(search(world, { query })).resolves.toBeDefined();
    },
  );

  test.each<[SearchOptions, string]>([
    [{ query: '' }, 'query must be 1 to 256 characters, got 0; give a few words of a name or title'],
    [{ query: 'x'.repeat(257) }, 'query must be 1 to 256 characters, got 257; give a few words of a name or title'],
    [
      { query: 'a\0b' },
      'query must be Unicode text, got a NUL or half a surrogate pair; send what a person would type',
    ],
    [
      { query: 'a\ud800' },
      'query must be Unicode text, got a NUL or half a surrogate pair; send what a person would type',
    ],
    [{ query: 'a', first: 51 }, 'first must be 1 to 50, got 51; page with after'],
    [{ query: 'a', kinds: [] }, 'kinds must name one or more, got an empty list; leave it out for the default'],
  ])('%j is refused', async (options, message) => {
    await expect(search(world, options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('a cursor of another query is refused', async () => {
    const { endCursor } = await search(world, { query: 'graph', first: 1 });
    await expect(search(world, { query: 'madry', after: endCursor })).rejects.toThrow('got one of another list');
  });
});
