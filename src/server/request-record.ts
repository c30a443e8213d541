// What the server notes about one request while it lives: read by the guards, the log line and the metrics.

import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestContext } from '../loaders/context.ts';
import type { Deadline } from './deadline.ts';
import type { Balance } from './rate.ts';

/** Notes on one request. */
export interface RequestRecord {
  /** The trace id of `traceparent`, else a random UUID. Also in the answer's x-request-id. */
  readonly id: string;
  /** Who pays: see rate.ts. Never logged. */
  readonly client: string;
  readonly method: string;
  readonly deadline: Deadline;
  /** "listPages x2" for each store method called so far. */
  storeCalls: () => readonly string[];
  operationName: string | null;
  cost: number | null;
  balance: Balance | null;
  /** Codes of the answer's errors, in order. */
  codes: readonly string[];
  /** Ids under which the log holds unexpected errors. */
  incidents: readonly string[];
}

/** The resolvers' context and the server's notes: what Apollo's plugins see. */
export interface ServerContext extends RequestContext {
  readonly record: RequestRecord;
}

/** The id under which logs know a request: the caller's trace id (W3C Trace Context), else a new one. */
export function requestId(headers: IncomingHttpHeaders): string {
  const traceparent = headers['traceparent'];
  const trace = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/.exec(
    typeof traceparent === 'string' ? traceparent : '',
  );
  return trace?.[1] ?? randomUUID();
}
