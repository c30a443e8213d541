// Points per client and minute, and who counts as one client.
import { expect, test } from '@jest/globals';
import { clientOf, RateLimited, rateLimit } from '../../src/server/rate.ts';
import { codesOf, startTestServer } from './test-server.ts';

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

test('a client spends its points and not those of others; every request costs at least one', async () => {
  const take = rateLimit(10);
  expect(await take('a', 7)).toEqual({ limit: 10, remaining: 3, resetSeconds: 60 });
  expect(await take('a', 0)).toMatchObject({ remaining: 2 });
  expect(await take('b', 1)).toMatchObject({ remaining: 9 });
  await expect(take('a', 3)).rejects.toThrow(RateLimited);
  await expect(take('a', 3)).rejects.toMatchObject({ code: 'RATE_LIMITED', balance: { limit: 10, remaining: 0 } });
});

test('0 points a minute means no limit', async () => {
  expect(await rateLimit(0)('a', 1_000_000)).toBeNull();
});

test('behind a trusted proxy the client is who the proxy says, else the header is ignored', async () => {
  const spend = async (trustedProxies: readonly string[]): Promise<readonly unknown[]> => {
    const server = await startTestServer({ ratePoints: 1, trustedProxies });
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
