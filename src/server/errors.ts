// The only place where an error becomes a GraphQL error: the closed list of transport codes and what clients may read.

import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { GraphError, type GraphErrorCode } from '../graph/errors.ts';

/** Codes that a client can meet before anything runs; the domain's own are in src/graph/errors.ts. */
export const transportCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'DOCUMENT_TOO_LARGE',
  'COST_LIMIT_EXCEEDED',
  'PAYLOAD_TOO_LARGE',
  'RATE_LIMITED',
  'OVERLOADED',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL',
] as const;
export type TransportCode = (typeof transportCodes)[number];

/** The domain's errors that a reader can cause or wait out; any other one is a fault of ours and becomes INTERNAL. */
const domainCodes: ReadonlySet<GraphErrorCode> = new Set(['BAD_USER_INPUT', 'STORE_UNAVAILABLE', 'TIMEOUT']);

/** Errors raised inside a store keep their code and lose their words, which may name hosts, files or statements. */
const storeMessages: Readonly<Partial<Record<GraphErrorCode, string>>> = {
  STORE_UNAVAILABLE: 'The store does not answer at the moment; try again in a few seconds.',
  TIMEOUT: 'This part was not ready within the time of a request; ask for less, or try again.',
};

const statusOf: Readonly<Partial<Record<TransportCode, number>>> = {
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  TIMEOUT: 408,
  OVERLOADED: 503,
  INTERNAL: 500,
};

/** HTTP status of a request that was refused with this code before anything ran. */
export function httpStatus(code: TransportCode): number {
  return statusOf[code] ?? 400;
}

/** A request refused before anything ran. Message and details are shown to the client. */
export class RefusedRequest extends GraphQLError {
  readonly code: TransportCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: TransportCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...details, code, http: { status: httpStatus(code) } } });
    this.name = 'RefusedRequest';
    this.code = code;
    this.details = details;
  }
}

/** The body of an answer without data: one error in the shape of every GraphQL error. */
export function errorBody(
  code: TransportCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ errors: [{ message, extensions: { ...details, code } }] });
}

/**
 * Apollo's `formatError`, as an allow-list: a GraphError, a refused request, and what graphql-js or Apollo refuse before
 * execution pass; anything else is replaced whole by INTERNAL with an id that is also in the log, next to the true error.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = rootCause(error);
    if (cause instanceof GraphError && domainCodes.has(cause.code)) {
      const message = storeMessages[cause.code];
      if (message !== undefined) log.warn({ err: cause, path: formatted.path }, 'store call failed');
      return shown(formatted, message ?? cause.message, message === undefined ? cause.details : {}, cause.code);
    }
    if (cause instanceof RefusedRequest) return shown(formatted, cause.message, cause.details, cause.code);
    if (cause instanceof RangeError && formatted.extensions?.['code'] === 'GRAPHQL_PARSE_FAILED') {
      // Brackets nested so deeply that the parser's stack ended.
      return shown(formatted, 'The document is nested too deeply to be read.', {}, 'GRAPHQL_PARSE_FAILED');
    }
    const code = codeBeforeExecution(formatted, error);
    if (code !== null) return shown(formatted, formatted.message, {}, code);
    const incidentId = randomUUID();
    log.error({ incidentId, err: cause, path: formatted.path }, 'unexpected error');
    return shown(
      formatted,
      `Something failed that should not have; the log names it by ${incidentId}.`,
      { incidentId },
      'INTERNAL',
    );
  };
}

function shown(
  { locations, path }: GraphQLFormattedError,
  message: string,
  details: Readonly<Record<string, unknown>>,
  code: string,
): GraphQLFormattedError {
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { ...details, code },
  };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && !(cause instanceof RefusedRequest) && cause.originalError !== undefined) {
    cause = cause.originalError;
  }
  return cause;
}

/** The code of what graphql-js or Apollo themselves refuse: a GraphQL error all through, raised outside any field. */
function codeBeforeExecution(formatted: GraphQLFormattedError, error: unknown): TransportCode | null {
  if (!(error instanceof GraphQLError) || error.path !== undefined || !(rootCause(error) instanceof GraphQLError))
    return null;
  const code = formatted.extensions?.['code'];
  if (code === 'PERSISTED_QUERY_NOT_FOUND' || code === 'BAD_USER_INPUT') return code;
  if (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED') return code;
  if (code === 'OPERATION_RESOLUTION_FAILURE' || code === 'BAD_REQUEST') return code;
  // Apollo gives a persisted query whose hash does not match no code of its own, but a status.
  const http: unknown = error.extensions['http'];
  return typeof http === 'object' && http !== null && 'status' in http && http.status === 400 ? 'BAD_REQUEST' : null;
}
