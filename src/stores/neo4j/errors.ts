// Neo4j's errors in the words of the domain: one plain sentence each, the original as the cause.

import type { GraphErrorCode } from '../../graph/errors.ts';
import { GraphError } from '../../graph/errors.ts';

const UNREACHABLE =
  'Neo4j does not answer; check that it runs and that the address of the store is right, then try again';
/** How many connections a process keeps; who asks when all are in use waits, and then is told so. */
export const MAX_CONNECTIONS = 50;
const ALL_IN_USE = 'all connections to Neo4j are in use; try again in a moment';
const READ_ONLY = 'the Neo4j database can only be read; make it writable, or open the store for reading';
/** Of rows that are missing, or there, against what Vicinity wrote. */
export const NOT_AS_LEFT = 'the graph in Neo4j is not as Vicinity left it; "vicinity check" says where, and what to do';
const TOO_LONG = 'the deadline passed before the store could answer; ask for less, or try again';

/**
 * By the beginning of a status code of Neo4j or of its driver (https://neo4j.com/docs/status-codes/), of the message where
 * the driver gives no code; the first that fits.
 */
const TRANSLATIONS: readonly (readonly [start: string, code: GraphErrorCode, message: string, setting?: string])[] = [
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
  ['SessionExpired', 'STORE_UNAVAILABLE', UNREACHABLE],
  [
    'Server responded HTTP',
    'STORE_UNAVAILABLE',
    'at the address of the store is a web server, no Neo4j; its port for Bolt is mostly 7687',
    'VICINITY_STORE',
  ],
  ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
  ['Neo.ClientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'STORE_UNAVAILABLE',
    'Neo4j takes no password for some seconds after several wrong ones; wait, and correct VICINITY_NEO4J_PASSWORD or VICINITY_NEO4J_PASSWORD_FILE',
    'VICINITY_NEO4J_PASSWORD',
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    'STORE_UNAVAILABLE',
    'Neo4j knows the user, but does not let it do this; set VICINITY_NEO4J_USER to one that may read and write, and make indexes',
    'VICINITY_NEO4J_USER',
  ],
  [
    'Neo.ClientError.Security',
    'STORE_UNAVAILABLE',
    'Neo4j refuses the user or the password; set VICINITY_NEO4J_USER and VICINITY_NEO4J_PASSWORD, or VICINITY_NEO4J_PASSWORD_FILE',
    'VICINITY_NEO4J_PASSWORD',
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'STORE_UNAVAILABLE',
    'Neo4j has no database of that name; correct VICINITY_NEO4J_DATABASE',
    'VICINITY_NEO4J_DATABASE',
  ],
  [
    'Neo.ClientError.Cluster.NotALeader',
    'STORE_UNAVAILABLE',
    'this member of the Neo4j cluster takes no writes; use an address of the form neo4j://, which finds the one that does',
  ],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', TOO_LONG],
  ['Neo.ClientError.Transaction.Terminated', 'TIMEOUT', TOO_LONG],
  ['Neo.ClientError.Transaction.LockClientStopped', 'TIMEOUT', TOO_LONG],
  [
    'Neo.TransientError.Transaction.LockAcquisitionTimeout',
    'STORE_BUSY',
    'another process is writing to Neo4j; try again',
  ],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'STORE_UNAVAILABLE',
    'Neo4j has too little memory for this; raise server.memory.heap.max_size and db.memory.transaction.max',
    'db.memory.transaction.max',
  ],
  ['Neo.TransientError', 'STORE_UNAVAILABLE', 'Neo4j could not do this now; try again'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'STORE_UNAVAILABLE', READ_ONLY],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_UNAVAILABLE', READ_ONLY],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'STORE_CORRUPT', NOT_AS_LEFT],
  ['Neo.DatabaseError.Transaction', 'STORE_UNAVAILABLE', 'Neo4j could not store this; see its log, then try again'],
  ['Neo.', 'STORE_UNAVAILABLE', 'Neo4j refused a statement of Vicinity; its log and that of Vicinity say why'],
];

/** An error of the driver as a GraphError, with the `setting` to correct where it is one; any other error as it is. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GraphError) return error;
  if (isPoolFull(error)) return new GraphError('STORE_UNAVAILABLE', ALL_IN_USE, {}, { cause: error });
  const { code } = error as { code?: unknown };
  const told = typeof code === 'string' && code !== 'N/A' ? code : error.message;
  const found = TRANSLATIONS.find(([start]) => told.startsWith(start));
  if (found !== undefined) {
    const [, graphCode, message, setting] = found;
    return new GraphError(graphCode, message, setting === undefined ? {} : { setting }, { cause: error });
  }
  return isLost(error) ? new GraphError('STORE_UNAVAILABLE', UNREACHABLE, {}, { cause: error }) : error;
}

/** Whether an error means that the server, or the way to it, is gone: what opens the breaker. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error) || isPoolFull(error)) return false;
  if (error instanceof GraphError) return error.code === 'STORE_UNAVAILABLE' && isLost(error.cause);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^(ServiceUnavailable|SessionExpired)|DatabaseUnavailable$/.test(code)) return true;
  // What the driver says of its own pool, without a code of its own.
  return /connection acquisition timed out|pool is closed|connection was closed/i.test(error.message);
}

/** Whether the driver waited in vain for one of its connections, for a statement or to ask for the route, while all were in use. */
function isPoolFull({ message, cause }: Error): boolean {
  const active = /^Connection acquisition timed out.* Active conn count = (\d+)/.exec(message)?.[1];
  return Number(active ?? 0) >= MAX_CONNECTIONS || (cause instanceof Error && isPoolFull(cause));
}

/** The refusal of a call whose signal has fired. */
export function timeout(cause?: unknown): GraphError {
  return new GraphError('TIMEOUT', TOO_LONG, {}, { cause });
}
