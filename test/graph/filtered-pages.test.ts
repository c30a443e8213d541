// Filters: pages that are full wherever the rows stand, honest where they cannot be, and the same rows whatever the way of reading.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { authorsPage } from '../../src/graph/author-pages.ts';
import { kindPageOf } from '../../src/graph/kind-pages.ts';
import { COUNTED_ROWS_MAX } from '../../src/graph/limits.ts';
import { countsOf, pagesOf } from '../../src/graph/list-pages.ts';
import { countOf } from '../../src/graph/nodes.ts';
import type { PageArgs } from '../../src/graph/page.ts';
import { type PaperFilter, paperListQuery, papersPage } from '../../src/graph/paper-pages.ts';
import { nodesWhere } from '../../src/graph/row-filters.ts';
import type { GraphStore, NodeRow } from '../../src/graph/store.ts';
import { on, paper } from '../model/records.ts';
import { joined, type Read } from './joined-pages.ts';
import { arbitraryRecords, counting, nodeIn, nodesOf, short, worldOf } from './worlds.ts';

/** A page of the papers of A1 by citations, read through `store`. */
async function papersOf(
  store: GraphStore,
  world: Parameters<typeof nodeIn>[0],
  filter: PaperFilter,
  args: PageArgs,
): ReturnType<Read> {
  const query = paperListQuery('authored.from', 'CITATIONS', filter, args);
  const [page] = await pagesOf(store, [nodeIn(world, 'A1')], query);
  if (page === undefined) throw new Error('no page');
  return page;
}

const size = fc.integer({ min: 1, max: 4 });

describe('filters', () => {
  const papers = Array.from({ length: 450 }, (_, index) =>
    paper(`W${index + 1}`, ['A1'], { citations: 1_000 - index, type: index % 150 === 149 ? 'THESIS' : 'ARTICLE' }),
  );
  const store = worldOf(...papers);
  const theses: Read = (args) => papersOf(store, store, { types: ['THESIS'] }, args);

  test('a page is read until it is full or the list ends, in as many calls as that takes', async () => {
    const { store: counted, calls } = counting(store);
    const page = await papersOf(counted, store, { types: ['THESIS'] }, { first: 5 });
    expect(page.rows.map(({ row }) => short(row.node))).toEqual(['W150', 'W300', 'W450']);
    expect([page.hasNextPage, calls]).toEqual([false, ['listPages', 'listPages', 'listPages']]);
    expect(await joined(theses, 1, true)).toEqual(['W150', 'W300', 'W450']);
  });

  test('only a page that has read 1,000 rows may be empty while more follow', async () => {
    const long = worldOf(
      ...Array.from({ length: 2_150 }, (_, index) =>
        paper(`W${index + 1}`, ['A1'], { citations: 3_000 - index, type: index === 2_049 ? 'THESIS' : 'ARTICLE' }),
      ),
    );
    const pages = async (first: number): Promise<readonly number[]> => {
      const held: number[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await papersOf(long, long, { types: ['THESIS'] }, { first, after });
        held.push(page.rows.length);
        [after, more] = [page.endCursor, page.hasNextPage];
      }
      return held;
    };
    expect(await pages(5)).toEqual([0, 0, 1]);
    // Pages of 200 read up to 2,000.
    expect(await pages(200)).toEqual([0, 1]);
  });

  describe('by years in an order by citations', () => {
    // The newest are the least cited: nowhere near the front of the order.
    const papersByYear = Array.from({ length: 2_400 }, (_, index) =>
      paper(`W${index + 1}`, ['A1'], { citations: 3_000 - index, date: `${1900 + Math.floor(index / 20)}` }),
    );
    const long = worldOf(...papersByYear, paper('W9000', ['A1'], { citations: 1 }));
    const names = (from: number, to: number): readonly string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `W${from + index}`);

    test('few are read whole: the first page is full, though they stand at the end of the order', async () => {
      const { store: counted, calls } = counting(long);
      const page = await papersOf(counted, long, { since: 2017 }, { first: 20 });
      expect(page.rows.map(({ row }) => short(row.node))).toEqual(names(2_341, 2_360));
      expect([page.hasNextPage, calls]).toEqual([true, ['listCounts', 'listPages']]);
    });

    test('pages join, forwards and backwards, and go on where the other way of reading stopped', async () => {
      const late: Read = (args) => papersOf(long, long, { since: 2017 }, args);
      expect(await joined(late, 7)).toEqual(names(2_341, 2_400));
      expect(await joined(late, 7, true)).toEqual(names(2_341, 2_400));
      // 1,200 papers are too many for a page of 5, but not for one of 130, which may read 1,300 rows.
      const many: Read = (args) => papersOf(long, long, { since: 1960 }, args);
      const [few, more] = [await many({ first: 5 }), await many({ first: 130 })];
      expect(few.rows.length).toBeLessThan(5);
      expect(few.hasNextPage).toBe(true);
      expect(more.rows.map(({ row }) => short(row.node))).toEqual(names(1_201, 1_330));
      const rest = await many({ first: 130, after: few.endCursor });
      expect([...few.rows, ...rest.rows].map(({ row }) => short(row.node)).slice(0, 130)).toEqual(names(1_201, 1_330));
      const back = await many({ last: 130, before: more.endCursor });
      expect(back.rows.map(({ row }) => short(row.node))).toEqual(names(1_201, 1_329));
    });

    test('owners whose list is short, or whose years are many, are read in the order itself, each as if alone', async () => {
      const world = worldOf(...papersByYear, paper('W9001', ['A2'], { date: '2018' }), paper('W9002', ['A3']));
      const owners = ['A1', 'A2', 'A3'].map((id) => nodeIn(world, id));
      const query = paperListQuery('authored.from', 'CITATIONS', { since: 2017 }, { first: 20 });
      const together = await pagesOf(world, owners, query);
      expect(together.map(({ rows }) => rows.length)).toEqual([20, 1, 0]);
      expect(together).toEqual(
        await Promise.all(owners.map(async (owner) => (await pagesOf(world, [owner], query))[0])),
      );
      expect(await countsOf(world, owners, query)).toEqual([60, 1, 0]);
    });
  });

  test('rows of a range are counted in lists of up to 100,000 rows, and in longer ones not at all', async () => {
    const ada = nodeIn(store, 'A1');
    const owning = (rows: number): NodeRow => ({ ...ada, counts: ada.counts.map(() => rows) });
    const inYears = paperListQuery('authored.from', 'NEWEST', { since: 2000 }, {});
    const byCitations = paperListQuery('authored.from', 'CITATIONS', { since: 2000 }, {});
    for (const query of [inYears, byCitations]) {
      const { store: counted, calls } = counting(store);
      expect(await countsOf(counted, [owning(COUNTED_ROWS_MAX + 1)], query)).toEqual([null]);
      expect(calls).toEqual([]);
      expect(await countsOf(counted, [owning(COUNTED_ROWS_MAX + 1), owning(COUNTED_ROWS_MAX)], query)).toEqual([
        null,
        0,
      ]);
      expect(calls).toEqual(['listCounts']);
    }
    const whole = paperListQuery('authored.from', 'NEWEST', {}, {});
    expect(await countsOf(store, [owning(COUNTED_ROWS_MAX + 1)], whole)).toEqual([COUNTED_ROWS_MAX + 1]);
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
