// The shape of every error: `message` in words, `extensions.code` from a closed list, nothing of the inside.
//
// A request that was refused before anything ran has no `data` and the HTTP status of its code. An error inside a field
// has a `path`, status 200, and the rest of the answer beside it. BAD_USER_INPUT names the argument; limits say `limit`
// and `actual`; INTERNAL has an `incidentId` under which the log holds the true error.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { transportCodes } from '../../src/server/errors.ts';
import { type Answer, codesOf, gates, secret, startTestServer, type TestServer } from './test-server.ts';

const seen = new Set<unknown>();
let server: TestServer;
let hasty: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  hasty = await startTestServer({ deadlineMs: 50, costLimit: 5, ratePoints: 5, maxRunning: 1, maxWaiting: 0 });
});
afterAll(async () => {
  await Promise.all([server.stop(), hasty.stop()]);
});

/** The only error of an answer, after checking what all errors have in common. */
function onlyError(answer: Answer): NonNullable<Answer['body']['errors']>[number] {
  expect(answer.headers.get('content-type')).toMatch(/json/);
  expect(answer.text).not.toContain('SELECT');
  expect(answer.text).not.toContain('stack');
  const { errors = [] } = answer.body;
  expect(errors).toHaveLength(1);
  const [error] = errors;
  if (error === undefined) throw new Error('The answer has no error.');
  expect(transportCodes).toContain(error.extensions['code']);
  expect(error.message.length).toBeGreaterThan(10);
  seen.add(error.extensions['code']);
  return error;
}

test.each([
  ['GRAPHQL_PARSE_FAILED', '{ hello'],
  ['GRAPHQL_VALIDATION_FAILED', '{ helo }'],
  ['OPERATION_RESOLUTION_FAILURE', 'query A { hello } query B { hello }'],
  ['BAD_REQUEST', ''],
])('%s is 400 without data', async (code, query) => {
  const answer = await server.ask(query);
  expect(answer.status).toBe(400);
  expect(answer.body).not.toHaveProperty('data');
  expect(onlyError(answer).extensions['code']).toBe(code);
});

test('BAD_USER_INPUT of a variable is 400 and names it', async () => {
  const answer = await server.ask('query ($n: Int!) { people(first: $n) { totalCount } }', { n: 'many' });
  expect(answer.status).toBe(400);
  expect(onlyError(answer).extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'n' });
});

test('BAD_USER_INPUT in a field is 200 with a path, and names the argument', async () => {
  const answer = await server.ask('{ hello person { friends(first: 5000) { totalCount } } }');
  const error = onlyError(answer);
  expect(answer.status).toBe(200);
  expect(error.path).toEqual(['person', 'friends']);
  expect(error.message).toBe('first must be 1 to 200, got 5000; page with after.');
  expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
});

test('DOCUMENT_TOO_LARGE says limit and actual', async () => {
  const answer = await server.ask(`{ ${'a: hello '.repeat(101)} }`);
  expect(answer.status).toBe(400);
  expect(onlyError(answer).extensions).toEqual({ code: 'DOCUMENT_TOO_LARGE', limit: 100, actual: 101 });
});

test('COST_LIMIT_EXCEEDED says limit and actual', async () => {
  const answer = await server.ask('{ people(first: 200) { nodes { friends(first: 200) { nodes { id } } } } }');
  expect(answer.status).toBe(400);
  expect(onlyError(answer).extensions).toEqual({
    code: 'COST_LIMIT_EXCEEDED',
    limit: 10_000,
    actual: 1 + 200 * (1 + 1 + 200),
  });
});

test('PAYLOAD_TOO_LARGE is 413 and says the limit', async () => {
  const answer = await server.ask('{ hello }', { text: 'x'.repeat(300_000) });
  expect(answer.status).toBe(413);
  expect(onlyError(answer).extensions).toEqual({ code: 'PAYLOAD_TOO_LARGE', limit: 262_144 });
});

test('RATE_LIMITED is 429 with Retry-After', async () => {
  for (let spent = 0; spent < 5; spent += 1) expect((await hasty.ask('{ hello }')).status).toBe(200);
  const answer = await hasty.ask('{ hello }');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(onlyError(answer).extensions).toEqual({ code: 'RATE_LIMITED', limit: 5 });
});

test('OVERLOADED is 503 with Retry-After', async () => {
  const full = await startTestServer({ maxRunning: 1, maxWaiting: 0 });
  const first = full.ask('{ gate(name: "error-shape") }');
  while (!gates.has('error-shape')) await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = await full.ask('{ hello }');
  gates.get('error-shape')?.();
  expect((await first).body.data).toEqual({ gate: 'error-shape' });
  await full.stop();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(onlyError(answer).extensions).toEqual({ code: 'OVERLOADED' });
});

test('STORE_UNAVAILABLE keeps its code and loses the words of the store', async () => {
  const answer = await server.ask('{ hello lost }');
  const error = onlyError(answer);
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ hello: 'world', lost: null });
  expect(error.path).toEqual(['lost']);
  expect(error.extensions).toEqual({ code: 'STORE_UNAVAILABLE' });
  expect(answer.text).not.toContain('bolt');
});

test('TIMEOUT leaves what was ready', async () => {
  const patient = await startTestServer({ deadlineMs: 50 });
  const answer = await patient.ask('{ hello slow }');
  await patient.stop();
  const error = onlyError(answer);
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ hello: 'world', slow: null });
  expect(error.path).toEqual(['slow']);
  expect(error.extensions).toEqual({ code: 'TIMEOUT' });
});

test('INTERNAL in a field shows only an id, under which the log holds the error with its stack', async () => {
  const answer = await server.ask('{ hello broken }');
  const { path, extensions } = onlyError(answer);
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ hello: 'world', broken: null });
  expect(path).toEqual(['broken']);
  expect(extensions).toEqual({ code: 'INTERNAL', incidentId: expect.any(String) });
  const logged = server.lines.find((line) => line['incidentId'] === extensions['incidentId']);
  expect(logged?.['err']).toMatchObject({ message: secret, stack: expect.stringContaining('test-server.ts') });
});

test('a resolver that breaks a promise of the schema is INTERNAL too', async () => {
  const answer = await server.ask('{ brokenAndRequired }');
  expect(answer.body.data).toBeNull();
  expect(onlyError(answer).extensions['code']).toBe('INTERNAL');
});

test('PERSISTED_QUERY_NOT_FOUND is what clients expect, 200', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
  const answer = await server.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions }),
  });
  expect(answer.status).toBe(200);
  expect(onlyError(answer).message).toBe('PersistedQueryNotFound');
});

test('every code of the closed list was driven over HTTP by the tests above', () => {
  expect(seen).toEqual(new Set(transportCodes));
});

test('an error names its code in the log line of its request', async () => {
  await server.ask('query Failing { broken }');
  const line = server.lines.findLast((each) => each['operation'] === 'Failing');
  expect(line).toMatchObject({ code: 'INTERNAL', status: 200, cost: 0, incidents: [expect.any(String)] });
  expect(codesOf(await server.ask('{ broken }'))).toEqual(['INTERNAL']);
});
