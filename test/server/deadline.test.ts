// The deadline over a store whose reads never wait: it still fires, and nobody else waits for the long operation.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/store.ts';
import { searchPaths } from '../../src/graph/path-search.ts';
import { shapeOf } from '../../src/graph/lists.ts';
import { nodesByIds } from '../../src/graph/nodes-by-id.ts';
import { observedStore } from '../../src/loaders/observed-store.ts';
import { paper, source } from '../model/records.ts';
import { crowd, crowdIds } from '../query/crowd.ts';
import { openTestGraph, type TestGraph } from '../query/open-test-graph.ts';
import { codesOf, startTestServer, type TestServer } from './test-server.ts';

/** More slices than there is time for, beside numbers that are ready at once. */
const slices = crowdIds('AUTHOR', 90).map((id, index) => `n${index}: neighborhood(id: "${id}", options: $o) { ...F }`);
const heavy = `query ($o: NeighborhoodOptions = { depth: 3, limit: 500 }) { stats { nodes { count } } ${slices.join(' ')} }
  fragment F on Neighborhood { nodes { id } edges { id } }`;

let graph: TestGraph;
let server: TestServer;
let calls = 0;
let onFirstSlice: () => void;
const firstSlice = new Promise<void>((resolve) => {
  onFirstSlice = resolve;
});

beforeAll(async () => {
  graph = await openTestGraph([crowd(400)]);
  const store: GraphStore = observedStore(graph.store, (method) => {
    calls += 1;
    if (method === 'listPages') onFirstSlice();
  });
  const config = { deadlineMs: 200, costLimit: 1_000_000, ratePoints: 0 };
  server = await startTestServer(config, { store, schema: null });
});
afterAll(async () => {
  await server.stop();
  await graph.close();
});

test('an operation over its time answers with what it has, and others are answered meanwhile', async () => {
  const long = server.ask(heavy);
  await Promise.race([firstSlice, long]);
  expect((await server.fetch('/healthz')).body).toEqual({ status: 'ok' });
  const callsBefore = calls;
  const answer = await long;
  expect(calls).toBeGreaterThan(callsBefore);
  expect(answer.status).toBe(200);
  expect(new Set(codesOf(answer))).toEqual(new Set(['TIMEOUT']));
  expect(answer.body.data).toMatchObject({ stats: { nodes: expect.any(Array) }, n89: null });
});

test('a search for a path that is over its time says that it is not complete', async () => {
  const chain = Array.from({ length: 1_500 }, (_, place) => paper(`W${place}`, [`A${place}`, `A${place + 1}`]));
  const { store, close } = await openTestGraph([{ source: source('chain'), records: chain }]);
  const [from, to] = await nodesByIds(store, ['openalex:A0', 'openalex:A1500']);
  if (from == null || to == null) throw new Error('the chain has two ends');
  const deadline = AbortSignal.timeout(1);
  const found = await searchPaths(store, from, to, [shapeOf('coauthored')], chain.length, deadline);
  expect(found).toMatchObject({ distance: null, complete: false });
  await close();
});
