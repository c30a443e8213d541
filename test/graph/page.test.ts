// Pages join to their list in every order and direction, count honestly and refuse what cannot be paged.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { countsOf, pagesOf } from '../../src/graph/list-pages.ts';
import type { ListQuery } from '../../src/graph/list-pages.ts';
import { LISTS } from '../../src/graph/lists.ts';
import { windowOf } from '../../src/graph/page.ts';
import { paperListQuery, papersPage } from '../../src/graph/paper-pages.ts';
import { rankRangeOfYears } from '../../src/graph/rank.ts';
import { paper } from '../model/records.ts';
import { joined, type Read } from './joined-pages.ts';
import { arbitraryRecords, counting, nodeIn, nodesOf, worldOf } from './worlds.ts';

const size = fc.integer({ min: 1, max: 4 });

describe('pages of any list', () => {
  test('join to the whole list, forwards and backwards, reversed or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRecords,
        fc.constantFrom(...LISTS),
        fc.boolean(),
        size,
        async (records, list, reversed, n) => {
          const store = worldOf(...records);
          const owners = nodesOf(store).filter(({ kind }) => kind === list.owner);
          for (const owner of owners) {
            const read: Read = async (args) => {
              const [page] = await pagesOf(store, [owner], { list: list.id, reversed, args });
              if (page === undefined) throw new Error('no page');
              return page;
            };
            const whole = await joined(read, 200);
            expect(await joined(read, n)).toEqual(whole);
            expect(await joined(read, n, true)).toEqual(whole);
            expect(await countsOf(store, [owner], { list: list.id, args: {} })).toEqual([whole.length]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a page after any row holds what follows that row', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, fc.boolean(), async (records, reversed) => {
        const store = worldOf(...records);
        const query = { list: 'authored.from.date', reversed };
        const [page] = await pagesOf(store, [nodeIn(store, 'A1')], { ...query, args: {} });
        for (const [index, { cursor }] of (page?.rows ?? []).entries()) {
          const [rest] = await pagesOf(store, [nodeIn(store, 'A1')], { ...query, args: { after: cursor } });
          expect(rest?.rows).toEqual(page?.rows.slice(index + 1));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('many owners are served by one call, each as if alone', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, size, async (records, first) => {
        const world = worldOf(...records);
        const authors = nodesOf(world).filter(({ kind }) => kind === 'AUTHOR');
        const query: ListQuery = { list: 'authored.from.date', reversed: true, args: { first } };
        const { store, calls } = counting(world);
        const together = await pagesOf(store, authors, query);
        expect(calls).toEqual(['listPages']);
        const alone = await Promise.all(authors.map(async (author) => (await pagesOf(world, [author], query))[0]));
        expect(together).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });
});

describe('OLDEST', () => {
  const store = worldOf(
    paper('W1', ['A1'], { date: '2005' }),
    paper('W2', ['A1']),
    paper('W3', ['A1'], { date: '1999-03' }),
    paper('W4', ['A1']),
    paper('W5', ['A1'], { date: '2020' }),
  );
  const read: Read = async (args) => {
    const [page] = await pagesOf(store, [nodeIn(store, 'A1')], paperListQuery('authored.from', 'OLDEST', {}, args));
    if (page === undefined) throw new Error('no page');
    return page;
  };

  test('lists known dates rising, then the undated', async () => {
    expect(await joined(read, 2)).toEqual(['W3', 'W1', 'W5', 'W2', 'W4']);
    expect(await joined(read, 2, true)).toEqual(['W3', 'W1', 'W5', 'W2', 'W4']);
  });

  test('lists all papers of the graph in the same order', async () => {
    expect(await joined((args) => papersPage(store, 'OLDEST', {}, args), 2)).toEqual(['W3', 'W1', 'W5', 'W2', 'W4']);
    expect(await joined((args) => papersPage(store, 'OLDEST', {}, args), 2, true)).toEqual([
      'W3',
      'W1',
      'W5',
      'W2',
      'W4',
    ]);
  });

  test('a span of years narrows the order and counts exactly', async () => {
    const query = paperListQuery('authored.from', 'OLDEST', { since: 2000, until: 2010 }, {});
    expect(query.ranks).toEqual(rankRangeOfYears(2000, 2010));
    expect(await countsOf(store, [nodeIn(store, 'A1')], query)).toEqual([1]);
    expect(await joined((args) => papersPage(store, 'OLDEST', { since: 2000 }, args), 1)).toEqual(['W1', 'W5']);
  });
});

describe('paging arguments', () => {
  test.each([
    [{ first: 5000 }, 'first must be 1 to 200, got 5000; page with after'],
    [{ first: -1 }, 'first must be 1 to 200, got -1; leave it out for 20'],
    [{ last: 0 }, 'last must be 1 to 200, got 0; leave it out for 20'],
    [{ first: 5, last: 5 }, 'first and last must not come together, got first 5 and last 5; give one'],
    [{ first: 5, before: 'x' }, 'before must come with last, got it with first; page with after'],
    [{ last: 5, after: 'x' }, 'after must come with first, got it with last; page with before'],
  ])('%j is refused', (args, message) => {
    expect(() => windowOf(args)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message }));
  });

  test('the default of first gives way to last', () => {
    expect(windowOf({ first: 20, last: 3 })).toEqual({ backward: true, size: 3, cursor: null });
  });
});
