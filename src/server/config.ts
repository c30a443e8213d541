// What a server can be told, with the defaults. The command line parses flags and environment into this type.

/** Settings of one server; every one has a default in `defaultConfig`. */
export interface ServerConfig {
  readonly host: string;
  /** 0 takes a free port; the started server's `url` names it. */
  readonly port: number;
  /** Origins whose pages may read answers ("https://example.org"), or "*" alone for all; none by default. */
  readonly corsOrigins: readonly string[];
  /** Whether clients may read the schema. Hiding it is no defence: guards do not depend on it. */
  readonly introspection: boolean;
  /** Points that one operation may cost (see schema/cost.graphql). */
  readonly costLimit: number;
  /** Points per client and minute, not less than `costLimit`; 0 = no limit. */
  readonly ratePoints: number;
  /** Milliseconds after which an operation answers with what it has. */
  readonly deadlineMs: number;
  /** Operations that run at once. */
  readonly maxRunning: number;
  /** Operations that wait for their turn, and for how many milliseconds at most. */
  readonly maxWaiting: number;
  readonly maxWaitMs: number;
  /** Refuses work while the 99th percentile of the event loop's delay over a second is above this; 0 = never. */
  readonly shedAboveMs: number;
  /** Addresses or ranges of proxies whose X-Forwarded-For names the client; none by default. */
  readonly trustedProxies: readonly string[];
  /** Port of /metrics, on the same host; 0 takes a free one, null = off. */
  readonly adminPort: number | null;
  /** Names of operations that metrics tell apart; all others count as "other". */
  readonly namedOperations: readonly string[];
  /** Milliseconds between "not ready" and the last accepted request on stopping: one interval of the load balancer's probe. */
  readonly probeMs: number;
  /** Adds `extensions.storeCalls` to every answer. */
  readonly development: boolean;
}

/** A server for one machine: reachable from there alone, all guards on. */
export const defaultConfig: ServerConfig = {
  host: '127.0.0.1',
  port: 4000,
  corsOrigins: [],
  introspection: true,
  costLimit: 10_000,
  ratePoints: 60_000,
  deadlineMs: 5_000,
  maxRunning: 64,
  maxWaiting: 256,
  maxWaitMs: 1_000,
  shedAboveMs: 100,
  trustedProxies: [],
  adminPort: null,
  namedOperations: [],
  probeMs: 1_000,
  development: false,
};

/** Settings that cannot be used: a sentence each, all at once. */
export class ConfigurationError extends Error {}

/**
 * What is wrong with settings that could be used each alone, but not together: a sentence each. `nameOf` says how whoever
 * set them calls them.
 */
export function contradictionsOf(
  { ratePoints, costLimit }: Pick<ServerConfig, 'ratePoints' | 'costLimit'>,
  nameOf: (setting: 'ratePoints' | 'costLimit') => string = (setting) => setting,
): readonly string[] {
  if (ratePoints === 0 || ratePoints >= costLimit) return [];
  return [
    `${nameOf('ratePoints')} must not be less than ${nameOf('costLimit')}, or nobody could pay for the dearest operations, got ${ratePoints} and ${costLimit}; raise it, or let 0 set no limit`,
  ];
}
