// Laws of slices that hold in every world: parts join to the neighbours, filters only narrow, edges are complete, counts add up.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EdgeKind, NodeKind } from '../../../src/graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../../src/graph/kinds.ts';
import { neighborhood } from '../../../src/graph/neighborhood/neighborhood.ts';
import type { SliceOptions } from '../../../src/graph/neighborhood/options.ts';
import type { NodeRow } from '../../../src/graph/store.ts';
import type { MemoryStore } from '../../model/memory-store.ts';
import { arbitraryRecords, nodesOf, worldOf } from '../worlds.ts';

const kinds: readonly NodeKind[] = NODE_KINDS.map(({ kind }) => kind);
const edgeKinds: readonly EdgeKind[] = [...new Set(EDGE_SHAPES.map(({ kind }) => kind))];
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);

const arbitraryOptions: fc.Arbitrary<SliceOptions> = fc.record({
  depth: fc.constantFrom(1, 1, 2, 3),
  limit: fc.constantFrom(2, 3, 5, 60),
  perKind: maybe(fc.constantFrom(1, 2, 4).map((limit) => kinds.map((kind) => ({ kind, limit })))),
  nodeKinds: maybe(fc.subarray([...kinds], { minLength: 1 })),
  edgeKinds: maybe(fc.subarray([...edgeKinds], { minLength: 1 })),
  since: maybe(fc.constantFrom(1999, 2005, 2012)),
  minWeight: maybe(fc.constantFrom(1, 2)),
  rankBy: fc.constantFrom('CLOSENESS', 'CITATIONS', 'RECENCY'),
});

/** All parts of a slice, each with a limit of its own. */
async function partsOf(store: MemoryStore, root: NodeRow, options: SliceOptions, limits: readonly number[]) {
  const parts = [];
  for (let after: string | null = null; ; ) {
    const limit = limits[parts.length % limits.length] ?? 60;
    const part = await neighborhood(store, root, { ...options, limit, after });
    parts.push(part);
    if (parts.length > 500) throw new Error('the parts do not end');
    if (part.endCursor === null) return parts;
    after = part.endCursor;
  }
}

/** Keys of all neighbours of a root over edges of some kinds, worked out naively. */
function neighborsOf(store: MemoryStore, root: NodeRow, asked: readonly EdgeKind[]): ReadonlySet<number> {
  const touching = store.graph.edges.filter(
    ({ shape, from, to }) => asked.includes(shape.kind) && [from, to].includes(root.key),
  );
  return new Set(touching.map(({ from, to }) => (from === root.key ? to : from)));
}

const rootOf = (store: MemoryStore, choice: number): NodeRow => {
  const nodes = nodesOf(store);
  const root = nodes[choice % nodes.length];
  if (root === undefined) throw new Error('an empty world');
  return root;
};

const law = (
  check: (store: MemoryStore, root: NodeRow, options: SliceOptions, limits: readonly number[]) => Promise<void>,
): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      arbitraryRecords,
      fc.nat(),
      arbitraryOptions,
      fc.array(fc.constantFrom(2, 3, 7), { minLength: 1, maxLength: 3 }),
      async (records, choice, options, limits) => {
        const store = worldOf(...records);
        await check(store, rootOf(store, choice), options, limits);
      },
    ),
    { numRuns: 120 },
  );

test('asked again with endCursor until nothing follows, every neighbour comes exactly once', () =>
  law(async (store, root, { edgeKinds: asked, nodeKinds, ...options }, limits) => {
    const everything = { ...options, edgeKinds: asked, nodeKinds, since: null, minWeight: null };
    const parts = await partsOf(store, root, everything, limits);
    const shown = parts.flatMap(({ nodes }) => nodes.filter(({ hop }) => hop === 1).map(({ node }) => node.key));
    const expected = [...neighborsOf(store, root, asked ?? edgeKinds)].filter((key) => {
      const kind = store.graph.nodes.get(key)?.row.kind;
      return kind !== undefined && (nodeKinds == null || nodeKinds.includes(kind));
    });
    expect(shown.toSorted((x, y) => x - y)).toEqual(expected.toSorted((x, y) => x - y));
  }));

test('with years and weights too, no neighbour comes twice, and each that one large slice shows comes', () =>
  law(async (store, root, options, limits) => {
    const narrow = { ...options, depth: 1, perKind: null };
    const parts = await partsOf(store, root, narrow, limits);
    const shown = parts.flatMap(({ nodes }) => nodes.slice(1).map(({ node }) => node.id));
    const [whole] = await partsOf(store, root, narrow, [60]);
    expect(shown.toSorted()).toEqual(
      whole?.nodes
        .slice(1)
        .map(({ node }) => node.id)
        .toSorted(),
    );
  }));

test('a stricter filter never grows a slice of all neighbours', () =>
  law(async (store, root, options) => {
    const wide = { ...options, depth: 1, limit: 60, perKind: null, since: null, minWeight: null };
    const ids = async (more: SliceOptions): Promise<readonly string[]> =>
      (await neighborhood(store, root, { ...wide, ...more })).nodes.map(({ node }) => node.id);
    const all = await ids({});
    for (const more of [{ since: 2005 }, { since: 2005, until: 2011 }, { minWeight: 2 }, { limit: 3 }]) {
      expect(all).toEqual(expect.arrayContaining([...(await ids(more))]));
    }
    expect(await ids({ since: 2000 })).toEqual(expect.arrayContaining([...(await ids({ since: 2012 }))]));
  }));

test('a slice holds every edge among its nodes and known, no node twice, no known node, and no more than its bounds', () =>
  law(async (store, root, options) => {
    const known = nodesOf(store).filter(({ key }) => key % 5 === 0);
    const { since: _, minWeight: __, ...rest } = options;
    const { nodes, edges } = await neighborhood(store, root, { ...rest, known: known.map(({ id }) => id) });
    const shown = new Set(nodes.map(({ node }) => node.key));
    expect(shown.size).toBe(nodes.length);
    expect(nodes.length).toBeLessThanOrEqual(options.limit ?? 60);
    for (const { node } of nodes.slice(1)) expect(known.some(({ key }) => key === node.key)).toBe(false);
    const near = new Set([...shown, ...known.map(({ key }) => key)]);
    const expected = store.graph.edges.filter(
      ({ shape, from, to }) =>
        (options.edgeKinds ?? edgeKinds).includes(shape.kind) &&
        near.has(from) &&
        near.has(to) &&
        (shown.has(from) || shown.has(to)),
    );
    const nameOf = (edge: { shape: { name: string }; from: number; to: number; part: number }): string =>
      `${edge.shape.name} ${edge.from} ${edge.to} ${edge.part}`;
    expect(edges.map(({ edge }) => nameOf(edge)).toSorted()).toEqual(expected.map(nameOf).toSorted());
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  }));

test('totals are the distinct neighbours of each kind, and hidden ones are those that are not shown', () =>
  law(async (store, root, options) => {
    const asked = options.edgeKinds ?? edgeKinds;
    const { nodes, totals } = await neighborhood(store, root, options);
    const around = [...neighborsOf(store, root, asked)].map((key) => store.graph.nodes.get(key)?.row.kind);
    for (const { kind, count } of totals) expect(count).toBe(around.filter((each) => each === kind).length);
    expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(around.length);
    const shown = new Set(nodes.map(({ node }) => node.key));
    for (const { node, hidden } of nodes) {
      for (const { edgeKind, kind, count } of hidden) {
        const ends = store.graph.edges
          .filter(({ shape }) => shape.kind === edgeKind)
          .flatMap(({ shape, from, to }) => [
            ...(from === node.key ? [`${shape.name} ${shape.directed ? 'from' : ''} ${to}`] : []),
            ...(to === node.key ? [`${shape.name} ${shape.directed ? 'to' : ''} ${from}`] : []),
          ]);
        const unseen = [...new Set(ends)].filter((end) => {
          const key = Number(end.split(' ')[2]);
          return !shown.has(key) && store.graph.nodes.get(key)?.row.kind === kind;
        });
        expect([edgeKind, kind, count]).toEqual([edgeKind, kind, unseen.length]);
      }
    }
  }));
