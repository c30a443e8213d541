// The HTTP layer: methods, paths, bodies, health, caching, headers, the page, and stopping.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLSchema } from 'graphql';
import { observedStore } from '../../src/loaders/observed-store.ts';
import { httpCache } from '../../src/server/http-cache.ts';
import type { ServerContext } from '../../src/server/request-record.ts';
import { codesOf, gates, startTestServer, testSchema, testStore, type TestServer } from './test-server.ts';

const preflight = { 'apollo-require-preflight': '1' };
const json = { 'content-type': 'application/json' };
const get = (query: string, variables: object = {}): string =>
  `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
};

const known = testStore();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ corsOrigins: ['https://example.org'], development: true }, { store: known.store });
});
afterAll(() => server.stop());

test('POST answers with data, cost and a request id, and is not stored', async () => {
  const { status, headers, body } = await server.ask('query Hello { hello people(first: 2) { nodes { id } } }');
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ hello: 'world' });
  expect(body.extensions?.['cost']).toEqual({ requested: 3, limit: 10_000, remaining: expect.any(Number) });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(Number(headers.get('ratelimit-remaining'))).toBe(body.extensions?.['cost']?.['remaining']);
});

test('in development the answer names its store calls', async () => {
  const { body } = await server.ask('{ summary }');
  expect(body.extensions?.['storeCalls']).toEqual(['summary x1']);
});

test('the request id is the trace id of the caller where there is one', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const { headers } = await server.fetch('/healthz');
  expect(headers.get('x-request-id')).toBeNull();
  const traced = await server.fetch('/graphql', {
    method: 'POST',
    headers: { ...json, traceparent: `00-${trace}-b7ad6b7169203331-01` },
    body: '{"query":"{ hello }"}',
  });
  expect(traced.headers.get('x-request-id')).toBe(trace);
});

test('the log has one line a request, with names and numbers, without variables and addresses', async () => {
  await server.ask('query Named($id: ID) { person(id: $id) { id } }', { id: 'a private thing' });
  await until(() => server.lines.some((line) => line['operation'] === 'Named'));
  const lines = server.lines.filter((line) => line['operation'] === 'Named');
  const numbers = { level: 30, time: expect.any(Number), ms: expect.any(Number), cost: 1, status: 200 };
  const names = {
    id: expect.any(String),
    method: 'POST',
    operation: 'Named',
    code: null,
    storeCalls: [],
    msg: 'request',
  };
  expect(lines).toEqual([{ ...numbers, ...names }]);
});

test.each(['PUT', 'DELETE', 'PATCH'])('%s to /graphql is 405 and says what is allowed', async (method) => {
  const answer = await server.fetch('/graphql', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('GET, POST');
  expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
});

test('OPTIONS is 405 where no foreign origin is allowed', async () => {
  const strict = await startTestServer();
  const { status, headers } = await strict.fetch('/graphql', {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org' },
  });
  await strict.stop();
  expect([status, headers.get('access-control-allow-origin')]).toEqual([405, null]);
});

test('POST to /healthz is 405, an unknown path 404, both in the shape of GraphQL errors', async () => {
  const wrong = await server.fetch('/healthz', { method: 'POST' });
  expect([wrong.status, wrong.headers.get('allow'), ...codesOf(wrong)]).toEqual([405, 'GET', 'BAD_REQUEST']);
  for (const path of ['/nowhere', '/graphql/', '/%zz', '/..%2f..%2fetc/passwd']) {
    const absent = await server.fetch(path);
    expect([path, absent.status >= 400 && absent.status < 500, ...codesOf(absent)]).toEqual([
      path,
      true,
      'BAD_REQUEST',
    ]);
  }
});

test.each([
  ['no JSON', json, '{"query": '],
  ['an empty body', json, ''],
  ['a string', json, '"{ hello }"'],
  ['null', json, 'null'],
  ['a number as query', json, '{"query": 1}'],
  ['variables in a string', json, '{"query": "{ hello }", "variables": "{}"}'],
  ['another media type', { 'content-type': 'application/xml' }, '<query/>'],
])('%s is refused as a bad request', async (_what, headers, body) => {
  const answer = await server.fetch('/graphql', { method: 'POST', headers, body });
  expect([400, 415]).toContain(answer.status);
  expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
});

test('GET needs a header that a foreign page cannot send unasked, and tolerates a broken query string', async () => {
  expect((await server.fetch(get('{ hello }'))).status).toBe(400);
  expect((await server.fetch(get('{ hello }'), { headers: preflight })).status).toBe(200);
  for (const broken of ['?query=%', '?query=%7Bhello%7D&variables={', '?', '?query=%7Bhello%7D&query=%7Bhello%7D']) {
    const answer = await server.fetch(`/graphql${broken}`, { headers: preflight });
    expect([broken, answer.status, answer.body.errors?.length]).toEqual([broken, 400, 1]);
  }
});

test('GET may be stored, with a tag that changes with the question and with the data', async () => {
  const first = await server.fetch(get('{ hello }'), { headers: preflight });
  expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
  expect(first.body.extensions?.['cost']).toEqual({ requested: 0, limit: 10_000, remaining: null });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]+"$/);

  const again = await server.fetch(get('{ hello }'), {
    headers: { ...preflight, 'if-none-match': `"other", W/${etag}` },
  });
  expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  const other = await server.fetch(get('{ hello }', { n: 1 }), { headers: preflight });
  expect(other.headers.get('etag')).not.toBe(etag);

  const tagNow = async (): Promise<string> =>
    (await server.fetch(get('{ hello }'), { headers: preflight })).headers.get('etag') ?? '';
  // Changed data, and a run of an import that ended without any: statistics tell of both.
  for (const happens of [() => known.change(), () => known.end()]) {
    const before = await tagNow();
    happens();
    while ((await tagNow()) === before) await new Promise((resolve) => setTimeout(resolve, 50));
    const stale = { ...preflight, 'if-none-match': before };
    expect((await server.fetch(get('{ hello }'), { headers: stale })).status).toBe(200);
  }
});

test('a tag changes with the release, whose resolvers may answer otherwise', async () => {
  const tagOf = async (release: string): Promise<string | undefined> => {
    const apollo = new ApolloServer<ServerContext>({ schema: testSchema, plugins: [httpCache(() => 'v1', release)] });
    await apollo.start();
    const httpGraphQLRequest = {
      method: 'GET',
      headers: new HeaderMap(Object.entries(preflight)),
      search: '?query={hello}',
      body: {},
    };
    const context = async (): Promise<ServerContext> => ({}) as ServerContext;
    const { headers } = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context });
    await apollo.stop();
    return headers.get('etag');
  };
  expect(await tagOf('1.0.0')).toMatch(/^"[\w-]+"$/);
  expect(await tagOf('1.0.0')).toBe(await tagOf('1.0.0'));
  expect(await tagOf('1.0.1')).not.toBe(await tagOf('1.0.0'));
});

test('an answer with errors is never stored', async () => {
  const { headers } = await server.fetch(get('{ hello broken }'), { headers: preflight });
  expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
});

test('pages of an allowed origin may read answers, others may not', async () => {
  const ask = (origin: string) =>
    server.fetch('/graphql', { method: 'POST', headers: { ...json, origin }, body: '{"query":"{hello}"}' });
  const allowed = (await ask('https://example.org')).headers;
  expect(allowed.get('access-control-allow-origin')).toBe('https://example.org');
  expect(allowed.get('vary')?.toLowerCase()).toBe('origin, accept');
  expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  const preflighted = await server.fetch('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect([preflighted.status, preflighted.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type']);
});

test('answers carry the headers that keep browsers from guessing', async () => {
  const { headers } = await server.ask('{ hello }');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(headers.get('x-powered-by')).toBeNull();
});

test('the page at / needs no foreign byte and its policy names exactly its own script and style', async () => {
  const { status, headers, text } = await server.fetch('/');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  const policy = headers.get('content-security-policy') ?? '';
  for (const [, inline = ''] of text.matchAll(/<(?:style|script type="module")>([^]*?)<\/(?:style|script)>/g)) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(inline).digest('base64')}'`);
  }
  expect(policy).not.toContain('unsafe');
});

test('it is healthy always, and ready while the store answers', async () => {
  const ready = async (): Promise<unknown> => {
    const { status, body } = await server.fetch('/readyz');
    return [status, body.status];
  };
  expect(await ready()).toEqual([200, 'ready']);
  known.lose();
  await until(() => !server.ready());
  expect(await ready()).toEqual([503, 'the store does not answer']);
  expect((await server.fetch('/healthz')).status).toBe(200);
  known.recover();
  await until(server.ready);
  expect(await ready()).toEqual([200, 'ready']);
});

test('stopping answers what is under way, then refuses connections', async () => {
  const stopping = await startTestServer();
  const answer = stopping.ask('{ gate(name: "stop") }');
  await until(() => gates.has('stop'));
  const stopped = stopping.stop();
  expect(stopping.ready()).toBe(false);
  gates.get('stop')?.();
  expect((await answer).body.data).toEqual({ gate: 'stop' });
  await stopped;
  await expect(stopping.fetch('/healthz')).rejects.toThrow('fetch failed');
  await stopping.stop();
});

test.each([
  ['a taken port', 'EADDRINUSE', () => ({ port: Number(new URL(server.url).port) }), testSchema],
  ['a taken port for metrics', 'EADDRINUSE', () => ({ adminPort: Number(new URL(server.url).port) }), testSchema],
  ['a schema that is none', 'Query root type must be provided', () => ({ adminPort: 0 }), new GraphQLSchema({})],
])('%s rejects, and then nobody asks the store any more', async (_what, message, config, schema) => {
  let asked = 0;
  const { store } = testStore();
  const watched = observedStore(store, () => void (asked += 1));
  await expect(startTestServer(config(), { store: watched, schema })).rejects.toThrow(message);
  const before = asked;
  // The watch asks once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(asked).toBe(before);
});

test('metrics are off unless a port is named, and know operations by listed names alone', async () => {
  expect(server.metricsUrl).toBeNull();
  const measured = await startTestServer({ adminPort: 0, namedOperations: ['Slice'] });
  await measured.ask('query Slice { hello summary }');
  await measured.ask('query Invented { broken }');
  const text = await (await fetch(measured.metricsUrl ?? '')).text();
  await measured.stop();
  expect(text).toMatch(/vicinity_request_seconds_count\{operation="Slice",status="200"\} 1/);
  expect(text).toMatch(/vicinity_request_seconds_count\{operation="other",status="200"\} 1/);
  expect(text).toMatch(/vicinity_errors_total\{code="INTERNAL"\} 1/);
  expect(text).toMatch(/vicinity_store_call_seconds_count\{method="summary"\} 1/);
  expect(text).not.toContain('Invented');
});
