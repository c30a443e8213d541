// The deadline over a store whose reads never wait: it still fires, and nobody else waits for the long operation.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shapeOf } from '../../src/graph/lists.ts';
import { nodesByIds } from '../../src/graph/nodes-by-id.ts';
import { searchPaths } from '../../src/graph/path-search.ts';
import { observedStore } from '../../src/loaders/observed-store.ts';
import { paper, source } from '../model/records.ts';
import { crowd, crowdIds } from '../query/crowd.ts';
import { openTestGraph, type TestGraph } from '../query/open-test-graph.ts';
import { codesOf, gates, startTestServer } from './test-server.ts';

/** Slices that keep a processor busy for the better part of a second, beside numbers that are ready at once. */
const slices = crowdIds('AUTHOR', 90).map((id, index) => `n${index}: neighborhood(id: "${id}", options: $o) { ...F }`);
const heavy = `query ($o: NeighborhoodOptions = { depth: 3, limit: 500 }) { stats { nodes { count } } ${slices.join(' ')} }
  fragment F on Neighborhood { nodes { id } edges { id } }`;
const config = { costLimit: 1_000_000, ratePoints: 0 };

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph([crowd(400)]);
});
afterAll(() => graph.close());

/** Milliseconds that the slices take here and now, and store calls made before and after another request was answered. */
async function undisturbed() {
  let calls = 0;
  const firstSlice = Promise.withResolvers<void>();
  const store = observedStore(graph.store, (method) => {
    calls += 1;
    if (method === 'listPages') firstSlice.resolve();
  });
  const server = await startTestServer({ ...config, deadlineMs: 600_000 }, { store, schema: null });
  const startedAt = performance.now();
  const long = server.ask(heavy);
  await Promise.race([firstSlice.promise, long]);
  const { status } = await server.fetch('/healthz');
  const callsBefore = calls;
  const codes = codesOf(await long);
  const ms = performance.now() - startedAt;
  await server.stop();
  return { ms, status, codes, callsBefore, callsAfter: calls - callsBefore };
}

test('a long operation lets others be answered, and over its time it answers with what it has', async () => {
  const { ms, status, codes, callsBefore, callsAfter } = await undisturbed();
  expect([status, codes]).toEqual([200, []]);
  expect(callsBefore).toBeGreaterThan(0);
  expect(callsAfter).toBeGreaterThan(0);

  const hasty = await startTestServer(
    { ...config, deadlineMs: Math.ceil(ms / 4) },
    { store: graph.store, schema: null },
  );
  const answer = await hasty.ask(heavy);
  await hasty.stop();
  expect(answer.status).toBe(200);
  expect(new Set(codesOf(answer))).toEqual(new Set(['TIMEOUT']));
  expect(answer.body.data).toMatchObject({ stats: { nodes: expect.any(Array) }, n89: null });
}, 60_000);

test('an answer that takes longer than a socket may be silent comes all the same, where its deadline lets it', async () => {
  const server = await startTestServer({ deadlineMs: 20_000 });
  const answer = server.ask('{ gate(name: "long") }');
  await new Promise((resolve) => setTimeout(resolve, 11_500));
  gates.get('long')?.();
  expect((await answer).body.data).toEqual({ gate: 'long' });
  await server.stop();
}, 60_000);

test('a request whose client has gone is logged as such, not as answered', async () => {
  const server = await startTestServer();
  const leaving = new AbortController();
  const body = JSON.stringify({ query: '{ slow }' });
  const headers = { 'content-type': 'application/json' };
  const answer = server.fetch('/graphql', { method: 'POST', headers, body, signal: leaving.signal });
  setTimeout(() => leaving.abort(), 200);
  await expect(answer).rejects.toThrow('aborted');
  const logged = (): unknown => server.lines.find(({ msg }) => msg === 'request');
  while (logged() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(logged()).toMatchObject({ status: 499, code: 'CLIENT_GONE' });
  await server.stop();
});

test('a search for a path that is over its time says that it is not complete', async () => {
  const chain = Array.from({ length: 1_500 }, (_, place) => paper(`W${place}`, [`A${place}`, `A${place + 1}`]));
  const long = await openTestGraph([{ source: source('chain'), records: chain }]);
  const [from, to] = await nodesByIds(long.store, ['openalex:A0', 'openalex:A1500']);
  if (from == null || to == null) throw new Error('the chain has two ends');
  const shapes = [shapeOf('coauthored')];
  const found = await searchPaths(long.store, from, to, shapes, chain.length, AbortSignal.timeout(1));
  expect(found).toMatchObject({ distance: null, complete: false });
  await long.close();
}, 60_000);
