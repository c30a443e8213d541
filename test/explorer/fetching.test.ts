// What a family tree asks the server about the seeds: few nodes are named to it, and its numbers are as if all were.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Exploration } from '../../explorer/model/exploration.ts';
import type { Client } from '../../src/client/client.ts';
import { MADRY, type SeededServer, startSeededServer } from '../client/seeded-server.ts';

let server: SeededServer;
beforeAll(async () => {
  server = await startSeededServer();
});
afterAll(() => server.stop());

const sorted = <T extends object>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test.each([
  { picture: 'most of his people', kinds: null, share: 0.5 },
  { picture: 'none of his people', kinds: ['PAPER', 'AWARD', 'INSTITUTION'], share: 0.8 },
])('a tree over $picture counts and links its people as if all that is shown were named', async ({ kinds, share }) => {
  const { client } = server;
  const named: number[] = [];
  const observed: Client = {
    ...client,
    neighborhood(id, options, call) {
      named.push(options?.known?.length ?? 0);
      return client.neighborhood(id, options, call);
    },
  };
  const exploration = new Exploration(observed, { limit: 60, kinds });
  await exploration.load(MADRY);
  const before = exploration.view.shown;
  named.length = 0;
  await exploration.showTree(MADRY);
  const { nodes, edges } = exploration.graph;
  const added = nodes.filter(({ id }) => !before.has(id));
  expect(named).toHaveLength(added.length);
  expect(added.length).toBeGreaterThan(1);
  expect(Math.max(...named)).toBeLessThan(share * nodes.length);
  for (const { id, hidden } of added) {
    const { data } = await client.neighborhood(id, { limit: 1, known: nodes.map((node) => node.id) });
    expect(sorted(hidden)).toEqual(sorted(data.nodes[0]?.hidden ?? []));
    expect(sorted(edges.filter(({ source, target }) => source === id || target === id))).toEqual(sorted(data.edges));
  }
});
