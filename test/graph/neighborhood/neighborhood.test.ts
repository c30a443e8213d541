// The slice around a node: what it shows, what it counts, what it says, and what it costs.

import { describe, expect, test } from '@jest/globals';
import type { SliceOptions } from '../../../src/graph/neighborhood/options.ts';
import { neighborhood, neighborhoodOfId } from '../../../src/graph/neighborhood/neighborhood.ts';
import type { MemoryStore } from '../../model/memory-store.ts';
import { about, byline, cites, node, on, paper, ref } from '../../model/records.ts';
import { advisedBy, counting, nodeIn, short, worldOf } from '../worlds.ts';

const world = worldOf(
  paper('W1', ['A1', 'A2'], { date: '2014', citations: 1203 }, [
    on('T1', 0.9),
    { kind: 'PUBLISHED_IN', to: ref('S1', 'Journal') },
  ]),
  paper('W2', ['A1', 'A2', 'A3'], { date: '2021', citations: 7 }, [on('T1', 0.5), cites('W1', 1)]),
  paper('W3', ['A3', 'A4'], { date: '2020', citations: 3 }, [on('T2', 1)]),
  about(node('W9', 'Byline', { date: '2016' }), [byline('A1', 1, 'I1')]),
  about(node('A1', 'Ada'), [
    advisedBy('A2', { role: 'DOCTORAL', until: '2011' }),
    { kind: 'AFFILIATED_WITH', to: ref('I2', 'Institute'), affiliationKind: 'EMPLOYMENT', since: '2015' },
    { kind: 'RECEIVED', to: ref('P1', 'Prize'), year: 2012 },
  ]),
  about(node('A5', 'Eve'), [advisedBy('A1', { role: 'POSTDOCTORAL', since: '2018', until: '2020' })]),
);

async function slice(options: SliceOptions = {}, root = 'A1', store: MemoryStore = world) {
  const found = await neighborhood(store, nodeIn(store, root), options);
  return {
    ...found,
    ids: found.nodes.map((each) => short(each.node)),
    reasons: Object.fromEntries(found.nodes.map((each) => [short(each.node), each.reason])),
    pairs: found.edges.map((edge) => `${edge.kind} ${edge.source.slice(9)} ${edge.target.slice(9)}`),
  };
}

describe('a researcher in context', () => {
  test('every node says in words why it is there', async () => {
    const { reasons } = await slice();
    expect(reasons).toEqual({
      A1: 'The node that was asked for',
      A2: 'Doctoral advisor, until 2011',
      A3: '1 joint paper, 2021',
      A5: 'Postdoctoral advisee, 2018-2020',
      I1: 'Affiliated 2016',
      I2: 'Employed since 2015',
      P1: 'Received in 2012',
      T1: '2 papers on it, 2014-2021',
      W1: 'Written by the researcher, 2014, 1,203 citations',
      W2: 'Written by the researcher, 2021, 7 citations',
      W9: 'Written by the researcher, 2016',
    });
  });

  test('the root is first, then scores fall', async () => {
    const { nodes } = await slice();
    expect(nodes[0]).toMatchObject({ hop: 0, score: 1 });
    const scores = nodes.slice(1).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((x, y) => y - x));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBe(1);
  });

  test('all edges among the nodes are drawn, none dangles, each has its facts', async () => {
    const { edges, nodes, pairs } = await slice();
    const ids = nodes.map(({ node: { id } }) => id);
    for (const { source, target } of edges) expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(pairs).toEqual([...pairs].toSorted());
    expect(pairs).toEqual(
      expect.arrayContaining(['ADVISED A2 A1', 'ADVISED A1 A5', 'CITES W2 W1', 'ABOUT W1 T1', 'COAUTHORED A2 A3']),
    );
    expect(edges.find(({ id }) => id === 'advised|openalex:A2|openalex:A1|1')).toMatchObject({
      kind: 'ADVISED',
      directed: true,
      weight: 1,
      since: null,
      until: '2011',
      role: 'DOCTORAL',
      label: 'doctoral advisor',
    });
    expect(edges.find(({ kind, target }) => kind === 'AUTHORED' && target === 'openalex:W2')).toMatchObject({
      since: '2021',
      until: null,
    });
    expect(
      edges.find(({ kind, source, target }) => kind === 'ABOUT' && source + target === 'openalex:W1openalex:T1')
        ?.weight,
    ).toBe(0.9);
    const pair = edges.find(({ kind, label }) => kind === 'COAUTHORED' && label === '2 joint papers');
    expect(pair).toMatchObject({ directed: false, weight: 2, since: '2014', until: '2021' });
    expect(edges.find(({ kind }) => kind === 'RECEIVED')).toMatchObject({ since: '2012', until: null });
  });

  test('totals count every neighbour once, though advisors are co-authors too', async () => {
    const { totals } = await slice({ limit: 2 });
    expect(totals).toEqual([
      { kind: 'AUTHOR', count: 3 },
      { kind: 'PAPER', count: 3 },
      { kind: 'TOPIC', count: 1 },
      { kind: 'INSTITUTION', count: 2 },
      { kind: 'AWARD', count: 1 },
    ]);
  });

  test('what a node has beyond the slice is counted by kinds', async () => {
    const { nodes } = await slice();
    const hidden = Object.fromEntries(nodes.map((each) => [short(each.node), each.hidden]));
    expect(hidden['A1']).toEqual([]);
    expect(hidden['A3']).toEqual([
      { edgeKind: 'AUTHORED', kind: 'PAPER', count: 1 },
      { edgeKind: 'COAUTHORED', kind: 'AUTHOR', count: 1 },
      { edgeKind: 'WORKS_ON', kind: 'TOPIC', count: 1 },
    ]);
    expect(hidden['W1']).toEqual([{ edgeKind: 'PUBLISHED_IN', kind: 'VENUE', count: 1 }]);
  });

  test('advisors and advisees come first even in the smallest slice', async () => {
    expect((await slice({ limit: 3 })).ids).toEqual(['A1', 'A5', 'A2']);
  });

  test('two store calls, three from an id, one more for known nodes', async () => {
    const { store, calls } = counting(world);
    await neighborhood(store, nodeIn(world, 'A1'), {});
    expect(calls.splice(0)).toEqual(['listPages', 'edgesBetween']);
    await neighborhoodOfId(store, 'openalex:A1', {});
    expect(calls.splice(0)).toEqual(['nodesByKeys', 'listPages', 'edgesBetween']);
    await neighborhood(store, nodeIn(world, 'A1'), { known: ['openalex:A2', 'openalex:W1'] });
    expect(calls.splice(0)).toEqual(['nodesByKeys', 'listPages', 'edgesBetween']);
    await neighborhood(store, nodeIn(world, 'A1'), { depth: 3 });
    expect(calls.length).toBeLessThanOrEqual(2 + 2 + 2);
  });

  test('an unknown id has no slice', async () => {
    expect(await neighborhoodOfId(world, 'openalex:A999')).toBeNull();
  });
});

describe('options', () => {
  test('asked again and again with what is known, it shows every neighbour, also behind hundreds', async () => {
    const papers = Array.from({ length: 450 }, (_, index) =>
      paper(`W${index}`, [`A${index % 300}`], { date: '2020', citations: index }, [on('T1', 1)]),
    );
    const wide = worldOf(...papers);
    const perKind = (['PAPER', 'AUTHOR'] as const).map((kind) => ({ kind, limit: 100 }));
    const known = new Set<string>();
    let truncated = true;
    for (let before = -1; known.size > before; ) {
      before = known.size;
      const part = await slice({ limit: 200, perKind, known: [...known] }, 'T1', wide);
      for (const { node: near } of part.nodes.slice(1)) known.add(near.id);
      ({ truncated } = part);
    }
    expect([known.size, truncated]).toEqual([450 + 300, false]);
  });

  test('known nodes are not shown again, but edges to them are', async () => {
    const { ids, pairs } = await slice({ known: ['openalex:A2', 'openalex:nobody'] });
    expect(ids).not.toContain('A2');
    expect(pairs).toEqual(expect.arrayContaining(['ADVISED A2 A1', 'AUTHORED A2 W1']));
    const known = (await slice({ known: ['openalex:A2', 'openalex:T1'] })).pairs;
    expect(known).not.toContain('WORKS_ON A2 T1');
  });

  test('kinds of nodes and of edges narrow what is shown', async () => {
    expect((await slice({ nodeKinds: ['TOPIC'] })).ids).toEqual(['A1', 'T1']);
    expect((await slice({ edgeKinds: ['ADVISED'] })).ids).toEqual(['A1', 'A5', 'A2']);
    expect((await slice({ edgeKinds: ['ADVISED'] })).pairs).toEqual(['ADVISED A1 A5', 'ADVISED A2 A1']);
    const { ids } = await slice({
      perKind: [
        { kind: 'PAPER', limit: 1 },
        { kind: 'AUTHOR', limit: 0 },
      ],
    });
    expect(ids.filter((id) => /[WA]/.test(id))).toEqual(['A1', 'W1']);
  });

  test('years keep papers of these years and ties that overlap them', async () => {
    const { ids } = await slice({ since: 2019 });
    expect(ids.toSorted()).toEqual(['A1', 'A2', 'A3', 'A5', 'I2', 'T1', 'W2']);
    expect((await slice({ since: 2019 })).reasons['A2']).toBe('2 joint papers, 2014-2021');
    expect((await slice({ until: 2013 })).ids.toSorted()).toEqual(['A1', 'A2', 'P1']);
  });

  test('weak derived ties are dropped', async () => {
    const { ids, pairs } = await slice({ minWeight: 2 });
    expect(ids).not.toContain('A3');
    expect(ids).toEqual(expect.arrayContaining(['A2', 'A5', 'T1', 'W2']));
    expect(pairs.filter((pair) => pair.startsWith('COAUTHORED'))).toHaveLength(1);
  });

  test('the latest come first by RECENCY, the most cited by CITATIONS', async () => {
    const papers = async (rankBy: 'RECENCY' | 'CITATIONS') =>
      (await slice({ rankBy, nodeKinds: ['PAPER'] })).ids.slice(1);
    expect(await papers('RECENCY')).toEqual(['W2', 'W9', 'W1']);
    expect(await papers('CITATIONS')).toEqual(['W1', 'W2', 'W9']);
  });

  test('further hops name the node that led there and leave room to each other', async () => {
    const { ids, reasons, nodes, truncated, endCursor } = await slice({ depth: 2 });
    expect(ids).toEqual(expect.arrayContaining(['S1', 'A4', 'W3', 'T2']));
    expect(nodes.find((each) => short(each.node) === 'A4')).toMatchObject({
      hop: 2,
      reason: 'Via Author A3: 1 joint paper, 2020',
    });
    expect(reasons['S1']).toBe('Via Paper W1: where it was published');
    expect([truncated, endCursor]).toEqual([false, null]);
    const near = await slice({ depth: 2, limit: 5 });
    expect(near.nodes.map(({ hop }) => hop)).toEqual([0, 1, 1, 1, 2]);
    expect(near.truncated).toBe(true);
  });

  test.each<[SliceOptions, string]>([
    [{ depth: 4 }, 'depth must be 1 to 3, got 4'],
    [{ limit: 501 }, 'limit must be 1 to 500, got 501; go on with after'],
    [{ since: 10_000 }, 'since must be a year, -9999 to 9999, got 10000'],
    [{ since: 2010, until: 2009 }, 'until must be 2010 or later, as since is 2010, got 2009'],
    [{ minWeight: -1 }, 'minWeight must be 0 or more, got -1; leave it out for all edges'],
    [{ minWeight: Number.NaN }, 'minWeight must be 0 or more, got NaN; leave it out for all edges'],
    [{ edgeKinds: [] }, 'edgeKinds must name one or more, got an empty list; leave it out for the default'],
    [{ nodeKinds: [] }, 'nodeKinds must name one or more, got an empty list; leave it out for the default'],
    [
      { known: Array.from({ length: 1001 }, () => 'x') },
      'known must name at most 1000 nodes, got 1001; name those nearest to the root',
    ],
    [
      {
        perKind: [
          { kind: 'PAPER', limit: 1 },
          { kind: 'PAPER', limit: 2 },
        ],
      },
      'perKind must name each kind once, got PAPER twice; leave one out',
    ],
    [
      { after: 'nonsense' },
      'after must be a cursor that an earlier page gave out; got a text that is none; ask the first page again',
    ],
  ])('%j is refused', async (options, message) => {
    await expect(slice(options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  test('a cursor of other options is refused', async () => {
    const { endCursor } = await slice({ limit: 3 });
    expect(endCursor).not.toBeNull();
    await expect(slice({ after: endCursor, rankBy: 'RECENCY' })).rejects.toThrow('got one of another list');
    await expect(slice({ after: endCursor }, 'A2')).rejects.toThrow('got one of another list');
    await expect(slice({ after: endCursor, limit: 2, known: ['openalex:A2'] })).resolves.toBeDefined();
  });
});

describe('a hub', () => {
  /** Neighbours of the root over all parts, a part as large as asked. */
  async function shown(store: MemoryStore, root: string, options: SliceOptions): Promise<readonly string[]> {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { ids, endCursor } = await slice({ ...options, after }, root, store);
      seen.push(...ids.slice(1));
      if (endCursor === null) return seen;
      after = endCursor;
    }
  }

  test('with more advisees than a page holds shows each of them and each co-author once', async () => {
    const trained = Array.from({ length: 230 }, (_, index) => `A${index + 2}`);
    const store = worldOf(
      ...trained.map((id) => about(node(id, id), [advisedBy('A1')])),
      ...trained.map((id, index) =>
        paper(`W${index + 1}`, ['A1', id, `A${index + 1_000}`], { date: `${1990 + (index % 30)}` }),
      ),
    );
    const seen = await shown(store, 'A1', {
      limit: 500,
      perKind: [{ kind: 'AUTHOR', limit: 200 }],
      nodeKinds: ['AUTHOR'],
    });
    expect(seen.toSorted()).toEqual([...trained, ...trained.map((_, index) => `A${index + 1_000}`)].toSorted());
  });

  test('that cites more papers than a page holds shows once a paper that it cites and that cites it', async () => {
    const cited = Array.from({ length: 230 }, (_, index) => `W${index + 2}`);
    const store = worldOf(
      about(
        node('W1', 'Survey'),
        cited.map((id, index) => cites(id, index + 1)),
      ),
      ...cited.map((id, index) => about(node(id, id), index === 229 ? [cites('W1', 1)] : [])),
    );
    const seen = await shown(store, 'W1', { limit: 60 });
    expect(seen.toSorted()).toEqual(cited.toSorted());
  });
});
