// Every setting: its environment variable, its flag, what it means and what it may be. Help, documentation and parsing read this table.

import { isIP } from 'node:net';
import { z } from 'zod';
import { defaultConfig } from '../server/config.ts';
import { defaultStore } from './data-folder.ts';

/** One setting. */
export interface Setting<T = unknown> {
  /** "VICINITY_PORT". */
  readonly variable: string;
  /** "port"; null for what only the environment sets. */
  readonly flag: string | null;
  /** What stands for the value in help: "N". */
  readonly value: string;
  /** What it means, as help and documentation say it. */
  readonly meaning: string;
  readonly fallback: T;
  /** Reads the text of a variable or flag; its message says what was expected. */
  readonly schema: z.ZodType<T, string>;
}

const text = (expected: string) => z.string().regex(/\S/, expected);
const integer = (from: number, to: number) => {
  const expected = `expected a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((value) => value >= from && value <= to, expected);
};
const port = integer(0, 65_535);
const yesOrNo = z.enum(['true', 'false'], 'expected true or false').transform((value) => value === 'true');
const list = z.string().transform((value): readonly string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const origins = list.refine(
  (items) => items.every((item) => item === '*' || (URL.canParse(item) && new URL(item).origin === item)),
  'expected origins like https://example.org, with commas between them, or *',
);

const proxies = list.refine(
  (items) => items.every(isAddressRange),
  'expected IP addresses or ranges like 10.0.0.0/8, with commas between them',
);

/** "192.0.2.1", "10.0.0.0/8", "2001:db8::/32", or a name that Fastify knows for private ranges. */
function isAddressRange(item: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(item)) return true;
  const [address = '', bits, ...more] = item.split('/');
  const version = isIP(address);
  if (version === 0 || address.includes('%') || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 6 ? 128 : 32))
  );
}

function setting<T>(
  variable: string,
  flag: string | null,
  value: string,
  fallback: T,
  schema: z.ZodType<T, string>,
  meaning: string,
): Setting<T> {
  return { variable: `VICINITY_${variable}`, flag, value, meaning, fallback, schema };
}

const HOUR_MS = 3_600_000;
const MILLION = 1_000_000;

/** The settings of every command that opens a store. */
export const STORE_SETTINGS = {
  store: setting(
    'STORE',
    'store',
    'ADDRESS',
    defaultStore,
    text('expected sqlite:FILE, sqlite::memory: or neo4j://HOST:PORT'),
    'the store: sqlite:FILE, sqlite::memory: or neo4j://HOST:PORT',
  ),
} as const;

const nothing: string | undefined = undefined;

/** What a store on a Neo4j server needs beside its address; of the environment alone, so that no password is seen. */
export const NEO4J_SETTINGS = {
  user: setting(
    'NEO4J_USER',
    null,
    'NAME',
    nothing,
    text('expected the name of a user'),
    'user of a neo4j:// store (neo4j)',
  ),
  password: setting('NEO4J_PASSWORD', null, 'TEXT', nothing, z.string(), 'its password'),
  passwordFile: setting(
    'NEO4J_PASSWORD_FILE',
    null,
    'FILE',
    nothing,
    text('expected a file'),
    'file with its password',
  ),
  database: setting(
    'NEO4J_DATABASE',
    null,
    'NAME',
    nothing,
    text('expected the name of a database'),
    'its database (neo4j)',
  ),
} as const;

/** The settings of the server. */
export const SERVER_SETTINGS = {
  host: setting(
    'HOST',
    'host',
    'HOST',
    defaultConfig.host,
    text('expected a host name or address'),
    'address to listen on',
  ),
  port: setting('PORT', 'port', 'N', defaultConfig.port, port, 'port to listen on; 0 takes a free one'),
  corsOrigins: setting(
    'CORS_ORIGINS',
    'cors-origins',
    'LIST',
    defaultConfig.corsOrigins,
    origins,
    'origins whose pages may read answers, or *',
  ),
  introspection: setting(
    'INTROSPECTION',
    'introspection',
    'BOOL',
    defaultConfig.introspection,
    yesOrNo,
    'whether clients may read the schema',
  ),
  costLimit: setting(
    'COST_LIMIT',
    'cost-limit',
    'POINTS',
    defaultConfig.costLimit,
    integer(1, MILLION * MILLION),
    'points that one operation may cost',
  ),
  ratePoints: setting(
    'RATE_POINTS',
    'rate-points',
    'POINTS',
    defaultConfig.ratePoints,
    integer(0, MILLION * MILLION),
    'points per client and minute, not fewer than one operation may cost; 0 = no limit',
  ),
  deadlineMs: setting(
    'DEADLINE_MS',
    'deadline-ms',
    'MS',
    defaultConfig.deadlineMs,
    integer(1, HOUR_MS),
    'milliseconds after which an operation answers with what it has',
  ),
  maxRunning: setting(
    'MAX_RUNNING',
    'max-running',
    'N',
    defaultConfig.maxRunning,
    integer(1, MILLION),
    'operations that run at once',
  ),
  maxWaiting: setting(
    'MAX_WAITING',
    'max-waiting',
    'N',
    defaultConfig.maxWaiting,
    integer(0, MILLION),
    'operations that wait for their turn',
  ),
  maxWaitMs: setting(
    'MAX_WAIT_MS',
    'max-wait-ms',
    'MS',
    defaultConfig.maxWaitMs,
    integer(0, HOUR_MS),
    'milliseconds that an operation waits at most',
  ),
  shedAboveMs: setting(
    'SHED_ABOVE_MS',
    'shed-above-ms',
    'MS',
    defaultConfig.shedAboveMs,
    integer(0, HOUR_MS),
    'event loop delay above which work is refused; 0 = never',
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    'trusted-proxies',
    'LIST',
    defaultConfig.trustedProxies,
    proxies,
    'addresses of proxies whose X-Forwarded-For names the client',
  ),
  adminPort: setting(
    'ADMIN_PORT',
    'admin-port',
    'N',
    defaultConfig.adminPort,
    z.union([z.literal('off').transform(() => null), port]),
    'port of /metrics; off = none',
  ),
  namedOperations: setting(
    'NAMED_OPERATIONS',
    'named-operations',
    'LIST',
    defaultConfig.namedOperations,
    list,
    'operations that metrics tell apart',
  ),
  probeMs: setting(
    'PROBE_MS',
    'probe-ms',
    'MS',
    defaultConfig.probeMs,
    integer(0, HOUR_MS),
    'milliseconds between "not ready" and the last accepted request',
  ),
  development: setting(
    'DEVELOPMENT',
    'development',
    'BOOL',
    defaultConfig.development,
    yesOrNo,
    'adds the number of store calls to every answer',
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'log-level',
    'LEVEL',
    'info',
    z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'expected silent, error, warn, info or debug'),
    'silent, error, warn, info or debug',
  ),
} as const;

/** Variables that are no settings: they only change how failures are told. */
export const OTHER_VARIABLES: Readonly<Record<string, string>> = {
  VICINITY_DEBUG: '1 shows the stack of an error',
};
