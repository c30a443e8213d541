// Points per client and minute, and who counts as one client.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { clientOf, RateLimited, rateLimit, REFUSAL_POINTS } from '../../src/server/rate.ts';
import { type Answer, codesOf, startTestServer, type TestServer } from './test-server.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['1::', '1:0:0:0::/64'],
])('%s pays as %s', (address, client) => {
  expect(clientOf(address)).toBe(client);
});

test('a client spends its points and not those of others; every operation costs at least one', async () => {
  const { charge } = rateLimit(10);
  expect(await charge('a', 7)).toEqual({ limit: 10, remaining: 3, resetSeconds: 60 });
  expect(await charge('a', 0)).toMatchObject({ remaining: 2 });
  expect(await charge('b', 1)).toMatchObject({ remaining: 9 });
  await expect(charge('a', 3)).rejects.toThrow(RateLimited);
  await expect(charge('a', 3)).rejects.toMatchObject({ code: 'RATE_LIMITED', balance: { limit: 10, remaining: 0 } });
});

test('what is refused costs little, not what it would have cost', async () => {
  const { charge, chargeRefusal, check } = rateLimit(1_000);
  await charge('a', 600);
  await expect(charge('a', 500)).rejects.toMatchObject({ balance: { remaining: 400 - REFUSAL_POINTS } });
  expect(await chargeRefusal('a')).toMatchObject({ remaining: 400 - 2 * REFUSAL_POINTS });
  expect(await charge('a', 300)).toMatchObject({ remaining: 100 - 2 * REFUSAL_POINTS });
  await check('a');
});

test('who has nothing left is refused before anything is read', async () => {
  const { chargeRefusal, check } = rateLimit(3 * REFUSAL_POINTS);
  for (let refused = 0; refused < 3; refused += 1) {
    await check('a');
    await chargeRefusal('a');
  }
  await expect(check('a')).rejects.toThrow(RateLimited);
  await check('b');
});

test('0 points a minute means no limit', async () => {
  const { charge, chargeRefusal, check } = rateLimit(0);
  await check('a');
  expect([await charge('a', 1_000_000), await chargeRefusal('a')]).toEqual([null, null]);
});

describe('over HTTP', () => {
  const remaining = ({ headers }: Answer): number => Number(headers.get('ratelimit-remaining'));
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ ratePoints: 1_000, costLimit: 1_000 });
  });
  afterAll(() => server.stop());

  test.each([
    ['does not parse', '{ hello'],
    ['does not fit the schema', '{ helo }'],
    ['is too large', `{ ${'a: hello '.repeat(101)} }`],
    ['costs too much', '{ people(first: 200) { nodes { friends(first: 200) { nodes { id } } } } }'],
    ['would write', 'mutation { hello }'],
    ['has a bad variable', 'query ($n: Int!) { people(first: $n) { totalCount } }'],
  ])('what %s is charged a little, and says what is left', async (_what, query) => {
    const before = remaining(await server.ask('{ hello }'));
    const refused = await server.ask(query);
    expect([refused.status, remaining(refused)]).toEqual([400, before - REFUSAL_POINTS]);
    expect(refused.body.extensions?.['cost']?.['remaining']).toBe(remaining(refused));
  });

  test('an operation that is dearer than what is left is refused, and cheaper ones still run', async () => {
    const left = remaining(await server.ask('{ people(first: 199) { nodes { id } } }'));
    const people = `{ a: people(first: 200) { nodes { id } } b: people(first: 200) { nodes { id } } c: people(first: 200) { nodes { id } } d: people(first: 200) { nodes { id } } }`;
    const refused = await server.ask(people);
    expect([refused.status, codesOf(refused), remaining(refused)]).toEqual([
      429,
      ['RATE_LIMITED'],
      left - REFUSAL_POINTS,
    ]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.ask('{ hello }')).status).toBe(200);
  });
});

test('a client that does nothing but err is refused before its requests are read, until its minute is over', async () => {
  const server = await startTestServer({ ratePoints: 2 * REFUSAL_POINTS, costLimit: 5 });
  const codes = [await server.ask('{ helo }'), await server.ask('{ helo }'), await server.ask('{ helo }')].map(codesOf);
  const late = await server.fetch('/graphql', { method: 'POST', body: 'never read' });
  await server.stop();
  expect(codes.flat()).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'RATE_LIMITED']);
  expect([late.status, codesOf(late), late.headers.get('ratelimit-remaining')]).toEqual([429, ['RATE_LIMITED'], '0']);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('behind a trusted proxy the client is who the proxy says, else the header is ignored', async () => {
  const spend = async (trustedProxies: readonly string[]): Promise<readonly unknown[]> => {
    const server = await startTestServer({ ratePoints: 1, costLimit: 1, trustedProxies });
    const ask = async (client: string): Promise<readonly unknown[]> =>
      codesOf(
        await server.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
          body: '{"query":"{ hello }"}',
        }),
      );
    const codes = [await ask('2001:db8:1:2::1'), await ask('2001:db8:1:2::2'), await ask('192.0.2.1')];
    await server.stop();
    return codes.flat();
  };
  expect(await spend(['127.0.0.1'])).toEqual(['RATE_LIMITED']);
  expect(await spend([])).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
});
