// Pages join to their list in every order and direction, count honestly and refuse what cannot be paged.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { countsOf, pagesOf } from '../../src/graph/list-pages.ts';
import type { ListQuery } from '../../src/graph/list-pages.ts';
import { kindPageOf } from '../../src/graph/kind-pages.ts';
import { authorsPage } from '../../src/graph/author-pages.ts';
import { LISTS } from '../../src/graph/lists.ts';
import type { Page, PageArgs } from '../../src/graph/page.ts';
import { windowOf } from '../../src/graph/page.ts';
import { paperListQuery, papersPage } from '../../src/graph/paper-pages.ts';
import { rankRangeOfYears } from '../../src/graph/rank.ts';
import { nodesWhere } from '../../src/graph/row-filters.ts';
import { countOf } from '../../src/graph/nodes.ts';
import type { NodeRow } from '../../src/graph/store.ts';
import { on, paper } from '../model/records.ts';
import { arbitraryRecords, counting, nodeIn, nodesOf, short, worldOf } from './worlds.ts';

type Read = (args: PageArgs) => Promise<Page<{ readonly node: NodeRow }>>;

/** All rows of a connection, page after page from the front or the end, in the order of the list. */
async function joined(read: Read, size: number, backward = false): Promise<readonly string[]> {
  const all: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page = await read(backward ? { last: size, before: cursor } : { first: size, after: cursor });
    const ids = page.rows.map(({ row }) => short(row.node));
    all.splice(backward ? 0 : all.length, 0, ...ids);
    expect(backward ? page.hasNextPage : page.hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? page.hasPreviousPage : page.hasNextPage)) return all;
    cursor = backward ? page.startCursor : page.endCursor;
    expect(cursor).not.toBeNull();
  }
}

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

describe('filters', () => {
  const papers = Array.from({ length: 450 }, (_, index) =>
    paper(`W${index + 1}`, ['A1'], { citations: 1_000 - index, type: index % 150 === 149 ? 'THESIS' : 'ARTICLE' }),
  );
  const store = worldOf(...papers);
  const theses: Read = async (args) => {
    const query = paperListQuery('authored.from', 'CITATIONS', { types: ['THESIS'] }, args);
    const [page] = await pagesOf(store, [nodeIn(store, 'A1')], query);
    if (page === undefined) throw new Error('no page');
    return page;
  };

  test('a page reads a bounded number of rows, then says what it found and that more may follow', async () => {
    const page = await theses({ first: 5 });
    expect(page.rows.map(({ row }) => short(row.node))).toEqual(['W150']);
    expect(page.hasNextPage).toBe(true);
    expect(await joined(theses, 5)).toEqual(['W150', 'W300', 'W450']);
    expect(await joined(theses, 1, true)).toEqual(['W150', 'W300', 'W450']);
  });

  test('a page that is full stops where it is full', async () => {
    const page = await theses({ first: 1 });
    const after = await theses({ first: 1, after: page.endCursor });
    expect([...page.rows, ...after.rows].map(({ row }) => short(row.node))).toEqual(['W150', 'W300']);
  });

  test('an id that names nothing leaves an empty page and reads nothing', async () => {
    const counted = counting(store);
    const page = await papersPage(counted.store, 'CITATIONS', { topic: null }, {});
    expect(page).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
    expect(counted.calls).toEqual([]);
  });

  test('a cursor of another filter is refused', async () => {
    const page = await theses({ first: 1 });
    const all = pagesOf(
      store,
      [nodeIn(store, 'A1')],
      paperListQuery('authored.from', 'CITATIONS', {}, { after: page.endCursor }),
    );
    await expect(all).rejects.toThrow('got one of another list');
  });

  test('a cursor of the people of one topic is refused among those of another', async () => {
    const topics = worldOf(paper('W1', ['A1', 'A2'], {}, [on('T1', 1), on('T2', 1)]));
    const people = (topic: string, args: PageArgs) =>
      authorsPage(topics, 'NAME', { topic: nodeIn(topics, topic) }, args);
    const after = (await people('T1', { first: 1 })).endCursor;
    expect((await people('T1', { first: 1, after })).rows.map(({ row }) => short(row.node))).toEqual(['A2']);
    await expect(people('T2', { first: 1, after })).rejects.toThrow('got one of another list');
  });

  test('papers of a topic and a venue, and authors of an institution or topic, are those that all nodes hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRecords,
        fc.constantFrom('CITATIONS', 'PAPERS', 'NAME'),
        fc.constantFrom('CITATIONS', 'NEWEST', 'OLDEST'),
        size,
        async (records, order, paperOrder, n) => {
          const world = worldOf(...records);
          const [topic, institution, venue] = ['T1', 'I1', 'S1'].map((id) =>
            nodesOf(world).find((node) => short(node) === id),
          );
          const linked = (node: NodeRow, other: NodeRow | undefined, name: string): boolean =>
            other === undefined ||
            world.graph.edges.some(
              ({ shape, from, to }) => shape.name === name && from === node.key && to === other.key,
            );
          const authors = await joined(
            (args) => authorsPage(world, order, { topic, institution, hasAdvisees: true }, args),
            n,
          );
          const everyone = await joined((args) => authorsPage(world, order, {}, args), 200);
          expect(authors).toEqual(
            everyone.filter((id) => {
              const node = nodeIn(world, id);
              return (
                linked(node, topic, 'author_works_on') &&
                linked(node, institution, 'affiliated') &&
                countOf(node, 'advised.from') > 0
              );
            }),
          );
          const found = await joined((args) => papersPage(world, paperOrder, { topic, venue }, args), n);
          const papersOfAll = await joined((args) => papersPage(world, paperOrder, {}, args), 200);
          expect(found).toEqual(
            papersOfAll.filter((id) => {
              const node = nodeIn(world, id);
              return linked(node, topic, 'about') && linked(node, venue, 'published_in');
            }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a stricter filter never grows a result', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, fc.constantFrom('NEWEST', 'CITATIONS'), async (records, order) => {
        const world = worldOf(...records);
        const loose = await joined((args) => papersPage(world, order, { since: 2000 }, args), 200);
        const strict = await joined((args) => papersPage(world, order, { since: 2005, until: 2013 }, args), 200);
        expect(loose).toEqual(expect.arrayContaining([...strict]));
      }),
      { numRuns: 30 },
    );
  });

  test('nodes of a kind can be read for', async () => {
    const even = nodesWhere('even', ({ key }) => key % 2 === 0);
    const read: Read = (args) => kindPageOf(store, { kind: 'PAPER', order: 'citations', filter: even, args });
    expect(await joined(read, 20)).toHaveLength(225);
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
