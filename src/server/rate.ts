// Points that each client may spend per minute, counted in the memory of this process.

import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RefusedRequest } from './errors.ts';

/** What a client has left of the minute that began with its first request. */
export interface Balance {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds, 1 to 60. */
  readonly resetSeconds: number;
}

/** Refused for this minute; `balance.resetSeconds` says when to come back. */
export class RateLimited extends RefusedRequest {
  readonly balance: Balance;

  constructor(balance: Balance) {
    const { limit, resetSeconds } = balance;
    super(
      'RATE_LIMITED',
      `A client may spend ${limit} points a minute; these are spent. Come back in ${resetSeconds} s.`,
      {
        limit,
      },
    );
    this.balance = balance;
  }
}

/** Takes points from a client; null where no limit is set. Throws RateLimited when they are spent. */
export type TakePoints = (client: string, points: number) => Promise<Balance | null>;

/** A counter of points per client and minute; `points` = 0 counts nothing. */
export function rateLimit(limit: number): TakePoints {
  if (limit === 0) return () => Promise.resolve(null);
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 });
  const balance = (result: RateLimiterRes): Balance => ({
    limit,
    remaining: result.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1_000)),
  });
  return async (client, points) => {
    try {
      return balance(await limiter.consume(client, Math.max(1, points)));
    } catch (refusal) {
      throw refusal instanceof RateLimiterRes ? new RateLimited(balance(refusal)) : refusal;
    }
  };
}

/** Whom an address stands for: an IPv4 address itself, of an IPv6 address the /64 that one subscriber gets. */
export function clientOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - front.length - (tail === '' ? 0 : tail.split(':').length);
  const groups = [...front, ...Array<string>(missing).fill('0'), ...(tail ?? '').split(':')];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
