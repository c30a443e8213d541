// Breadth-first traversal of collaborators: order, distances, visitor, budget, abort.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Visit } from '../../src/client/walk-collaborators.ts';
import { all, MADRY, type SeededServer, startSeededServer } from './seeded-server.ts';

let server: SeededServer;
beforeAll(async () => {
  server = await startSeededServer();
});
afterAll(() => server.stop());

/** Who is met at which distance, by going through the lists one person at a time. */
async function expected(maxDistance: number): Promise<readonly (readonly [string, number])[]> {
  const met = new Map([[MADRY, 0]]);
  for (const [id, distance] of met) {
    if (distance === maxDistance) break;
    for (const { node } of await all(server.client.collaborators(id))) {
      if (!met.has(node.id)) met.set(node.id, distance + 1);
    }
  }
  return [...met];
}

test.each([0, 1, 2, 3])(
  'everybody within %i steps is met once, nearest first, in the order of the lists',
  async (maxDistance) => {
    const visits: Visit[] = [];
    const walk = await server.client.walkCollaborators(MADRY, {
      maxDistance,
      visit: (visit) => void visits.push(visit),
    });
    expect(visits.map(({ author, distance }) => [author.id, distance])).toEqual(await expected(maxDistance));
    expect(walk).toMatchObject({ ended: 'complete', visited: visits.length });
  },
);

test('each but the start is met through somebody nearer, with the tie to them', async () => {
  const visits: Visit[] = [];
  await server.client.walkCollaborators(MADRY, { visit: (visit) => void visits.push(visit) });
  const [start, ...others] = visits;
  expect(start).toMatchObject({ author: { label: 'Aleksander Mądry' }, from: null, tie: null });
  const distances = new Map(visits.map(({ author, distance }) => [author.id, distance]));
  for (const { author, distance, from, tie } of others) {
    expect(distances.get(from?.id ?? '')).toBe(distance - 1);
    expect(tie?.node.id).toBe(author.id);
    expect(tie?.papers).toBeGreaterThan(0);
  }
});

test('nobody is met through people whom the visitor skips', async () => {
  const visits: Visit[] = [];
  const walk = await server.client.walkCollaborators(MADRY, {
    maxDistance: 3,
    visit: async (visit) => {
      visits.push(visit);
      return visit.distance === 1 ? 'skip' : undefined;
    },
  });
  expect(walk).toMatchObject({ ended: 'complete', requests: 1 });
  expect(new Set(visits.map(({ distance }) => distance))).toEqual(new Set([0, 1]));
});

test('the walk ends where the visitor or the budget says', async () => {
  const { client } = server;
  const third = (): ((visit: Visit) => 'stop' | undefined) => {
    let count = 0;
    return () => (++count === 3 ? 'stop' : undefined);
  };
  expect(await client.walkCollaborators(MADRY, { visit: third() })).toMatchObject({ ended: 'stopped', visited: 3 });
  const visit = (): void => {};
  expect(await client.walkCollaborators(MADRY, { visit, budget: { authors: 5 } })).toMatchObject({
    ended: 'authors',
    visited: 5,
  });
  expect(await client.walkCollaborators(MADRY, { visit, budget: { requests: 1 } })).toMatchObject({
    ended: 'requests',
    requests: 1,
  });
  expect(await client.walkCollaborators(MADRY, { visit: () => 'stop' })).toMatchObject({
    ended: 'stopped',
    visited: 1,
  });
});

test('few requests bring the collaborators of many', async () => {
  const before = server.requests();
  const walk = await server.client.walkCollaborators(MADRY, { visit: () => {} });
  expect(walk.visited).toBeGreaterThan(20);
  expect(walk.requests).toBeLessThanOrEqual(1 + Math.ceil(walk.visited / 20));
  expect(server.requests() - before).toBe(walk.requests);
});

test('an aborted walk is ABORTED, and an unknown start NOT_FOUND', async () => {
  const controller = new AbortController();
  const visited: string[] = [];
  const walk = server.client.walkCollaborators(MADRY, {
    signal: controller.signal,
    visit({ author }) {
      visited.push(author.id);
      if (visited.length === 4) controller.abort();
    },
  });
  await expect(walk).rejects.toMatchObject({ code: 'ABORTED' });
  expect(visited).toHaveLength(4);
  const nobody = server.client.walkCollaborators('vicinity:nobody', { visit: () => {} });
  await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
