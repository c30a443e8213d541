// Edges among a set of nodes: whether owners are scanned or probed, the answer is that of the lists.

import { expect, test } from '@jest/globals';
import type { EdgeShape } from '../../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../../src/graph/kinds.ts';
import type { Key } from '../../../src/graph/keys.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import type { EdgeRow } from '../../../src/graph/store.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { on, paper } from '../../model/records.ts';
import { keyOf, storeOf } from './sample-store.ts';

/** A hub (A0) with 40 papers and as many co-authors, so that small sets probe it and large ones scan it. */
const HUB = Array.from({ length: 40 }, (_, index) =>
  paper(`W${index}`, ['A0', `A${index + 1}`, `A${((index * 7) % 40) + 1}`], { date: `${1980 + index}` }, [
    on(`T${index % 5}`, 0.5),
  ]),
);
const AUTHORS = Array.from({ length: 41 }, (_, index) => `A${index}`);
const PAPERS = HUB.map((_, index) => `W${index}`);
const TOPICS = ['T0', 'T1', 'T2', 'T3', 'T4'];

test.each([
  ['a few nodes around a hub', ['A0', 'A3', 'A4', 'W2', 'W3', 'T0'], null],
  ['all nodes', [...AUTHORS, ...PAPERS, ...TOPICS], null],
  ['all authors', AUTHORS, null],
  ['all nodes, touching the hub', [...AUTHORS, ...PAPERS, ...TOPICS], ['A0']],
  ['a few nodes, touching one of no great degree', ['A0', 'A3', 'A4', 'W2', 'W3', 'T0'], ['A3', 'T0']],
])('the edges among %s are those of their lists', async (_, among, touching) => {
  const store = await storeOf(HUB);
  const keys = await Promise.all(among.map((short) => keyOf(store, short)));
  const touched = touching === null ? undefined : await Promise.all(touching.map((short) => keyOf(store, short)));
  const edges = await store.edgesBetween(keys, EDGE_SHAPES, touched);
  const expected = await edgesOfLists(store, keys, touched ?? keys);
  expect(edges.map(textOf).toSorted()).toEqual(expected.map(textOf).toSorted());
  expect(edges.length).toBeGreaterThan(2);
  await store.close();
});

test('the hub is read no further than the set asked for', async () => {
  const store = await storeOf(HUB);
  const keys = await Promise.all(['A0', 'A3', 'A4'].map((short) => keyOf(store, short)));
  const before = store.connection.rowsRead;
  await store.edgesBetween(keys, EDGE_SHAPES);
  expect(store.connection.rowsRead - before).toBeLessThan(20);
  await store.close();
});

test('only the shapes asked for come', async () => {
  const store = await storeOf(HUB);
  const keys = await Promise.all([...AUTHORS, ...PAPERS].map((short) => keyOf(store, short)));
  const shapes = EDGE_SHAPES.filter((shape: EdgeShape) => shape.kind === 'COAUTHORED');
  const edges = await store.edgesBetween(keys, shapes);
  expect(new Set(edges.map(({ shape }) => shape.name))).toEqual(new Set(['coauthored']));
  await store.close();
});

function textOf({ shape, from, to, part, values }: EdgeRow): string {
  return JSON.stringify([shape.name, from, to, part, values]);
}

async function edgesOfLists(store: SqliteStore, keys: readonly Key[], touched: readonly Key[]): Promise<EdgeRow[]> {
  const edges: EdgeRow[] = [];
  for (const shape of EDGE_SHAPES as readonly EdgeShape[]) {
    const list = LISTS.find((other) => other.shape === shape && other.end === 'from');
    if (list === undefined) continue;
    for (const owner of keys) {
      const [page] = await store.listPages([{ list: list.id, owner, first: 200, withNodes: false }]);
      for (const { neighbor, position, values } of page?.rows ?? []) {
        const inside = keys.includes(neighbor) && (touched.includes(owner) || touched.includes(neighbor));
        if (inside && (shape.directed || owner < neighbor)) {
          edges.push({ shape, from: owner, to: neighbor, part: position.part, values });
        }
      }
    }
  }
  return edges;
}
