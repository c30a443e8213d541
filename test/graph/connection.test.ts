// What links two people directly: joint papers, topics, institutions in time, advising.

import { describe, expect, test } from '@jest/globals';
import { advisingBetween, sharedInstitutions, sharedTopics } from '../../src/graph/connection.ts';
import { jointPaperPages } from '../../src/graph/joint-papers.ts';
import type { StatedEdge } from '../../src/graph/statements.ts';
import { about, node, on, paper, ref } from '../model/records.ts';
import { advisedBy, counting, nodeIn, short, worldOf } from './worlds.ts';

function stay(institution: string, since?: string, until?: string): StatedEdge {
  const to = ref(institution, `Institution ${institution}`);
  return { kind: 'AFFILIATED_WITH', to, ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

const world = worldOf(
  paper('W1', ['A1', 'A2'], { date: '2001' }, [on('T1', 1), on('T2', 1)]),
  paper('W2', ['A2', 'A1', 'A3'], { date: '2004' }, [on('T2', 1)]),
  paper('W3', ['A1', 'A2'], {}, [on('T3', 1)]),
  paper('W4', ['A3'], { date: '2005' }, [on('T2', 1), on('T3', 1)]),
  about(node('A1', 'Ada'), [
    advisedBy('A2', { role: 'DOCTORAL', since: '2000' }),
    advisedBy('A2', { role: 'POSTDOCTORAL', since: '1999' }),
    stay('I1', '2001', '2005'),
    stay('I1', '2010', '2020-06'),
    stay('I2', '1990', '1995'),
    stay('I3', '2015'),
    stay('I4'),
  ]),
  about(node('A2', 'Bob'), [
    stay('I1', '2004-03', '2012'),
    stay('I2', '1996', '1999'),
    stay('I3', '2018-02'),
    stay('I4', '2000'),
  ]),
  about(node('A7', 'Eve')),
);
const [ada, bob, carol, eve] = [nodeIn(world, 'A1'), nodeIn(world, 'A2'), nodeIn(world, 'A3'), nodeIn(world, 'A7')];

describe('joint papers', () => {
  test('come newest first, the undated last, page after page, from either end of the pair', async () => {
    const [one, two] = await jointPaperPages(
      world,
      [
        { a: ada.key, b: bob.key },
        { a: carol.key, b: bob.key },
      ],
      { first: 2 },
    );
    expect(one?.rows.map(({ row }) => short(row.node))).toEqual(['W2', 'W1']);
    expect(two?.rows.map(({ row }) => short(row.node))).toEqual(['W2']);
    const [rest] = await jointPaperPages(world, [{ a: bob.key, b: ada.key }], { first: 2, after: one?.endCursor });
    expect(rest?.rows.map(({ row }) => short(row.node))).toEqual(['W3']);
    expect([one?.hasNextPage, rest?.hasNextPage, two?.hasNextPage]).toEqual([true, false, false]);
  });

  test('of many pairs cost two calls', async () => {
    const { store, calls } = counting(world);
    await jointPaperPages(
      store,
      [
        { a: ada.key, b: bob.key },
        { a: ada.key, b: carol.key },
      ],
      {},
    );
    expect(calls).toEqual(['jointPapers', 'nodesByKeys']);
  });
});

describe('shared topics', () => {
  test('come by the smaller number of papers, then by key', async () => {
    expect((await sharedTopics(world, ada, bob, null)).map(short)).toEqual(['T2', 'T1', 'T3']);
    expect((await sharedTopics(world, ada, carol, 1)).map(short)).toEqual(['T2']);
  });

  test('link papers and people too, and no node without topics', async () => {
    expect((await sharedTopics(world, nodeIn(world, 'W4'), ada, 10)).map(short)).toEqual(['T2', 'T3']);
    expect(await sharedTopics(world, nodeIn(world, 'I1'), eve, 10)).toEqual([]);
    expect(await sharedTopics(world, nodeIn(world, 'T1'), ada, 10)).toEqual([]);
    await expect(sharedTopics(world, ada, bob, 0)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

test('shared institutions come with the longest common time, as precise as stated, those without last', async () => {
  const shared = await sharedInstitutions(world, ada, bob);
  expect(shared.map(({ institution, ...overlap }) => ({ id: short(institution), ...overlap }))).toEqual([
    { id: 'I3', overlapFrom: '2018-02', overlapUntil: null },
    { id: 'I1', overlapFrom: '2010', overlapUntil: '2012' },
    { id: 'I2', overlapFrom: null, overlapUntil: null },
    { id: 'I4', overlapFrom: null, overlapUntil: null },
  ]);
  expect(await sharedInstitutions(world, ada, nodeIn(world, 'W1'))).toEqual([]);
});

test('advising between two is found from either end, the earliest first', async () => {
  const roles = async (...pair: readonly [typeof ada, typeof ada]) =>
    (await advisingBetween(world, ...pair)).map(({ role }) => role);
  expect(await roles(ada, bob)).toEqual(['POSTDOCTORAL', 'DOCTORAL']);
  expect(await roles(bob, ada)).toEqual(['POSTDOCTORAL', 'DOCTORAL']);
  expect(await roles(ada, carol)).toEqual([]);
});
