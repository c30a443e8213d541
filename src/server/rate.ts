// Points that each client may spend per minute, counted in the memory of this process.

import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { RefusedRequest } from './errors.ts';

/** Points of a request that is refused before it runs, whatever it would have cost: reading it was work too. */
export const REFUSAL_POINTS = 10;

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
    const { limit, remaining, resetSeconds } = balance;
    const left = remaining === 0 ? 'all are spent' : `${remaining} are left, which is less than this costs`;
    super(
      'RATE_LIMITED',
      `A client may spend ${limit} points a minute, of which ${left}. Come back in ${resetSeconds} s.`,
      { limit },
    );
    this.balance = balance;
  }
}

/** The accounts of all clients. Where no limit is set, nothing is counted and every balance is null. */
export interface Rate {
  /** Throws RateLimited where nothing is left: asked before a request is read. */
  readonly check: (client: string) => Promise<void>;
  /** Takes what an operation costs, at least 1 point. Throws RateLimited where less is left, and then takes REFUSAL_POINTS. */
  readonly charge: (client: string, points: number) => Promise<Balance | null>;
  /** Takes REFUSAL_POINTS. */
  readonly chargeRefusal: (client: string) => Promise<Balance | null>;
}

/** Accounts of `limit` points per client and minute; 0 = no limit. */
export function rateLimit(limit: number): Rate {
  const nothing = async (): Promise<null> => null;
  if (limit === 0) return { check: async () => undefined, charge: nothing, chargeRefusal: nothing };
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 });
  const balance = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Balance => ({
    limit,
    remaining: remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  });
  return {
    async check(client) {
      const account = await limiter.get(client);
      if (account !== null && account.remainingPoints <= 0) throw new RateLimited(balance(account));
    },
    async charge(client, points) {
      const price = Math.max(1, points);
      try {
        return balance(await limiter.consume(client, price));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        // The limiter has taken the price all the same.
        throw new RateLimited(balance(await limiter.reward(client, price - REFUSAL_POINTS)));
      }
    },
    chargeRefusal: async (client) => balance(await limiter.penalty(client, REFUSAL_POINTS)),
  };
}

/** The headers that tell a client its balance. */
export function rateHeaders({ limit, remaining, resetSeconds }: Balance): Readonly<Record<string, string>> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
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
