// Paths: the shortest chains, the strongest first, with their evidence, in both directions and within a budget.

import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EdgeKind } from '../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../src/graph/kinds.ts';
import { PATH_ROWS_MAX } from '../../src/graph/limits.ts';
import type { PathOptions } from '../../src/graph/paths.ts';
import { distanceBetween, paths } from '../../src/graph/paths.ts';
import { weightOf } from '../../src/graph/edge-facts.ts';
import type { GraphStore, NodeRow } from '../../src/graph/store.ts';
import type { MemoryStore } from '../model/memory-store.ts';
import { about, byline, node, on, paper } from '../model/records.ts';
import { advisedBy, arbitraryRecords, nodeIn, nodesOf, replacing, short, worldOf } from './worlds.ts';

const world = worldOf(
  paper('W1', ['A1', 'A2'], { date: '2001' }),
  paper('W2', ['A2', 'A3'], { date: '2002' }),
  paper('W3', ['A1', 'A4'], { date: '2003' }),
  paper('W4', ['A1', 'A4'], { date: '2004' }),
  paper('W5', ['A4', 'A3'], { date: '2005' }, [on('T1', 1)]),
  paper('W6', ['A4', 'A3'], { date: '2006' }),
  paper('W7', ['A7'], {}, [on('T1', 0.5)]),
  about(node('A8', 'Alone')),
  about(node('A3', 'Carol'), [advisedBy('A9')]),
);

async function between(from: string, to: string, options: PathOptions = {}, store: GraphStore = world) {
  const result = await paths(store, nodeIn(world, from), nodeIn(world, to), options);
  return {
    ...result,
    chains: result.paths.map(({ nodes }) => nodes.map(short).join(' ')),
    evidence: result.paths.map(({ evidence }) => evidence.map(short).join(' ')),
  };
}

describe('how two people are connected', () => {
  test('all shortest chains come, the strongest first, each step with its newest joint papers', async () => {
    const found = await between('A1', 'A3');
    expect(found).toMatchObject({ distance: 2, searchComplete: true });
    expect(found.chains).toEqual(['A1 A4 A3', 'A1 A2 A3']);
    expect(found.evidence).toEqual(['W4 W3 W6 W5', 'W1 W2']);
    expect(found.paths[0]?.edges.map(({ kind, weight }) => `${kind} ${weight}`)).toEqual([
      'COAUTHORED 2',
      'COAUTHORED 2',
    ]);
    expect((await between('A1', 'A3', { first: 1 })).chains).toEqual(['A1 A4 A3']);
  });

  test('any kinds of edges may be walked, both ways', async () => {
    const kinds: readonly EdgeKind[] = ['AUTHORED', 'ABOUT'];
    expect(await between('A3', 'A7', { via: kinds })).toMatchObject({
      chains: ['A3 W5 T1 W7 A7'],
      evidence: ['W5 W7'],
    });
    expect((await between('A1', 'A9', { via: ['COAUTHORED', 'ADVISED'] })).chains).toEqual([
      'A1 A2 A3 A9',
      'A1 A4 A3 A9',
    ]);
  });

  test('a chain longer than asked is none', async () => {
    expect(await between('A1', 'A3', { maxLength: 1 })).toMatchObject({
      chains: [],
      distance: null,
      searchComplete: true,
    });
    expect(await between('A1', 'A8')).toMatchObject({ chains: [], distance: null, searchComplete: true });
  });

  test('a node is connected with itself by no step', async () => {
    expect(await between('A1', 'A1')).toMatchObject({
      chains: ['A1'],
      distance: 0,
      searchComplete: true,
      evidence: [''],
    });
  });

  test.each<[PathOptions, string]>([
    [{ maxLength: 11 }, 'maxLength must be 1 to 10, got 11'],
    [{ first: 0 }, 'first must be 1 to 10, got 0'],
    [{ via: [] }, 'via must name one or more, got an empty list; leave it out for the default'],
  ])('%j is refused', async (options, message) => {
    await expect(between('A1', 'A2', options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});

describe('a search that must stop', () => {
  /** A store that answers a frontier only up to so many rows. */
  function limited(rows: number): { store: GraphStore; asked: number[] } {
    const asked: number[] = [];
    const neighborsOf: GraphStore['neighborsOf'] = (request) => {
      asked.push(request.total);
      return world.neighborsOf({ ...request, total: Math.min(rows, request.total) });
    };
    const store = replacing(world, { neighborsOf });
    return { store, asked };
  }

  test('at its budget of rows says that it is not complete', async () => {
    const { store, asked } = limited(1);
    expect(await between('A1', 'A3', {}, store)).toMatchObject({ searchComplete: false });
    expect(asked[0]).toBe(PATH_ROWS_MAX);
  });

  test('asks for no more rows than its budget has left', async () => {
    const { store, asked } = limited(PATH_ROWS_MAX);
    await between('A1', 'A3', {}, store);
    expect(asked).toEqual(asked.toSorted((x, y) => y - x));
    expect(asked.length).toBe(2);
    expect(asked[1]).toBeLessThan(PATH_ROWS_MAX);
  });

  test('reaches a hub from its other end instead of reading all its links', async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => paper(`W${index}`, ['A1', `A${100 + index}`]));
    const hubs = worldOf(...crowd, paper('W99', ['A107', 'A900']));
    const read: number[] = [];
    const store = replacing(hubs, {
      neighborsOf: async (request) => {
        const found = await hubs.neighborsOf({ ...request, total: Math.min(30, request.total) });
        read.push(found.neighbors.length);
        return found;
      },
    });
    for (const [from, to] of [
      ['A1', 'A900'],
      ['A900', 'A1'],
    ] as const) {
      const found = await paths(store, nodeIn(hubs, from), nodeIn(hubs, to));
      expect(found).toMatchObject({ distance: 2, searchComplete: true });
    }
    expect(Math.max(...read)).toBeLessThan(5);
  });

  test('because the request was cut throws TIMEOUT', async () => {
    const [from, to] = [nodeIn(world, 'A1'), nodeIn(world, 'A8')];
    await expect(paths(world, from, to, {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('in every world', () => {
  const kinds = [...new Set(EDGE_SHAPES.map(({ kind }) => kind))];
  const via = fc.oneof(fc.constant<EdgeKind[]>(['COAUTHORED']), fc.subarray(kinds, { minLength: 1 }));

  /** All shortest chains, found by walking level after level from one end. */
  function naive(
    store: MemoryStore,
    from: NodeRow,
    to: NodeRow,
    walked: readonly EdgeKind[],
  ): readonly (readonly number[])[] {
    let chains: (readonly number[])[] = [[from.key]];
    const seen = new Set([from.key]);
    while (chains.length > 0 && !chains.some((chain) => chain.at(-1) === to.key)) {
      const longer = new Map<string, readonly number[]>();
      for (const chain of chains) {
        for (const { shape, from: x, to: y } of store.graph.edges) {
          const last = chain.at(-1);
          const next = x === last ? y : y === last ? x : undefined;
          if (next !== undefined && walked.includes(shape.kind) && !seen.has(next))
            longer.set([...chain, next].join(), [...chain, next]);
        }
      }
      chains = [...longer.values()];
      for (const chain of chains) seen.add(chain.at(-1) ?? 0);
    }
    return chains.filter((chain) => chain.at(-1) === to.key);
  }

  function strength(store: MemoryStore, chain: readonly number[], walked: readonly EdgeKind[]): number {
    const steps = chain
      .slice(1)
      .map((key, index) =>
        Math.max(
          ...store.graph.edges
            .filter(
              ({ shape, from, to }) =>
                walked.includes(shape.kind) && [from, to].includes(key) && [from, to].includes(chain[index] ?? 0),
            )
            .map(({ shape, values }) => weightOf(shape.kind, values)),
        ),
      );
    return Math.min(...steps);
  }

  test('the best chains are those of a search without any art, and the same seen from the other end', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, via, fc.nat(), fc.nat(), async (records, walked, x, y) => {
        const store = worldOf(...records);
        const nodes = nodesOf(store);
        const [from, to] = [nodes[x % nodes.length], nodes[y % nodes.length]];
        if (from === undefined || to === undefined || from.key === to.key) return;
        const options = { via: walked, maxLength: 10, first: 10 };
        const [there, back] = [await paths(store, from, to, options), await paths(store, to, from, options)];
        expect(there.searchComplete).toBe(true);
        const chains = there.paths.map((path) => path.nodes.map(({ key }) => key));
        expect(back.paths.map((path) => path.nodes.map(({ key }) => key).toReversed())).toEqual(chains);
        expect(await distanceBetween(store, to, from, options)).toBe(there.distance);
        const all = naive(store, from, to, walked);
        expect(there.distance).toBe(all[0] === undefined ? null : all[0].length - 1);
        expect(chains).toHaveLength(Math.min(10, all.length));
        const strongest = all.map((chain) => strength(store, chain, walked)).toSorted((p, q) => q - p);
        expect(chains.map((chain) => strength(store, chain, walked))).toEqual(strongest.slice(0, chains.length));
        expect(all.map(String)).toEqual(expect.arrayContaining(chains.map(String)));
        expect(new Set(chains.map(String)).size).toBe(chains.length);
      }),
      { numRuns: 100 },
    );
  });

  test('one more paper never lengthens a path', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryRecords,
        fc.constantFrom('A1', 'A2'),
        fc.constantFrom('A3', 'A4'),
        async (records, one, other) => {
          const before = worldOf(...records);
          const after = worldOf(...records, about(node('W99', 'One more'), [byline(one, 1), byline(other, 2)]));
          for (const to of ['A5', 'A6', 'A7']) {
            const [old, now] = [before, after].map((store) =>
              distanceBetween(store, nodeIn(store, 'A1'), nodeIn(store, to), { maxLength: 10 }),
            );
            expect((await now) ?? Infinity).toBeLessThanOrEqual((await old) ?? Infinity);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
