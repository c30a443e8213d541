// Neo4j's errors in the words of the domain: one plain sentence each, the original as the cause.

import type { GraphErrorCode } from '../../graph/errors.ts';
import { GraphError } from '../../graph/errors.ts';

const UNREACHABLE =
  'Neo4j does not answer; check that it runs and that the address of the store is right, then try again';
const TOO_LONG = 'the deadline passed before the store could answer; ask for less, or try again';

/** By the beginning of a status code of Neo4j or of its driver (https://neo4j.com/docs/status-codes/); the first that fits. */
const TRANSLATIONS: readonly (readonly [start: string, code: GraphErrorCode, message: string, setting?: string])[] = [
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
  ['SessionExpired', 'STORE_UNAVAILABLE', UNREACHABLE],
  ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
  ['Neo.ClientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE', UNREACHABLE],
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
  ],
  ['Neo.TransientError', 'STORE_UNAVAILABLE', 'Neo4j could not do this now; try again'],
  [
    'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    'STORE_UNAVAILABLE',
    'the Neo4j database can only be read; make it writable, or open the store for reading',
  ],
  [
    'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
    'STORE_UNAVAILABLE',
    'the Neo4j database can only be read; make it writable, or open the store for reading',
  ],
  ['Neo.DatabaseError.Transaction', 'STORE_UNAVAILABLE', 'Neo4j could not store this; see its log, then try again'],
];

/** An error of the driver as a GraphError, with the `setting` to correct where it is one; any other error as it is. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GraphError) return error;
  const { code } = error as { code?: unknown };
  const found =
    typeof code === 'string'
      ? TRANSLATIONS.find(([start]) => (code === 'N/A' ? false : code.startsWith(start)))
      : undefined;
  if (found !== undefined) {
    const [, graphCode, message, setting] = found;
    return new GraphError(graphCode, message, setting === undefined ? {} : { setting }, { cause: error });
  }
  return isLost(error) ? new GraphError('STORE_UNAVAILABLE', UNREACHABLE, {}, { cause: error }) : error;
}

/** Whether an error means that the server, or the way to it, is gone: what opens the breaker. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof GraphError) return error.code === 'STORE_UNAVAILABLE' && isLost(error.cause);
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^(ServiceUnavailable|SessionExpired)|DatabaseUnavailable$/.test(code)) return true;
  // What the driver says of its own pool, without a code of its own.
  return /connection acquisition timed out|pool is closed|connection was closed/i.test(error.message);
}

/** The refusal of a call whose signal has fired. */
export function timeout(cause?: unknown): GraphError {
  return new GraphError('TIMEOUT', TOO_LONG, {}, { cause });
}
