// Loaders: how reads of one moment travel, and what happens to an answer that does not fit its question.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createContext, type RequestContext } from '../../src/loaders/context.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { replacing } from '../graph/worlds.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await openSqliteStore(':memory:');
});
afterAll(() => store.close());

/** A context over the store with some of its methods replaced. */
function contextOver(replaced: Partial<GraphStore> = {}, signal = new AbortController().signal): RequestContext {
  return createContext({ store: replacing(store, replaced), signal, requestId: 'test' });
}

test('reads of one moment are one store call, and a repeated read is none', async () => {
  const { loaders, storeCalls } = contextOver();
  await Promise.all([1, 2, 1].map((key) => loaders.nodeByKey.load(key)));
  await loaders.nodeByKey.load(2);
  expect(storeCalls()).toEqual(['nodesByKeys x1']);
});

test('more keys than the port takes are split into calls that it takes', async () => {
  const sizes: number[] = [];
  const { loaders } = contextOver({
    nodeDetails: (keys, signal) => {
      sizes.push(keys.length);
      return store.nodeDetails(keys, signal);
    },
  });
  await Promise.all(Array.from({ length: 450 }, (_, key) => loaders.nodeDetailsByKey.load(key)));
  expect(sizes).toEqual([200, 200, 50]);
});

test('a store that answers fewer times than it was asked is refused, so that no row moves to another parent', async () => {
  const { loaders } = contextOver({ nodeDetails: async (keys) => keys.slice(1).map(() => null) });
  const reads = [1, 2, 3].map((key) => loaders.nodeDetailsByKey.load(key));
  await expect(Promise.all(reads)).rejects.toThrow('nodeDetails answered 2 times for 3 keys');
});

test('every store call carries the signal of its request', async () => {
  const deadline = new AbortController();
  const { loaders } = contextOver({}, deadline.signal);
  deadline.abort();
  await expect(loaders.nodeByKey.load(1)).rejects.toMatchObject({ code: 'TIMEOUT' });
});
