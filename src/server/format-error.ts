// The only place where an error becomes a GraphQL error: what of it clients may read, and what goes to the log alone.

import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { GraphError, type GraphErrorCode } from '../graph/errors.ts';
import { RefusedRequest, rootCause, type TransportCode } from './errors.ts';
import { oncePerSecond } from './log.ts';
import { tooManyTokens } from './query-limits.ts';

/** The domain's errors that a reader can cause or wait out; any other one is a fault of ours and becomes INTERNAL. */
const domainCodes: ReadonlySet<GraphErrorCode> = new Set(['BAD_USER_INPUT', 'STORE_UNAVAILABLE', 'TIMEOUT']);

/** Errors raised inside a store keep their code and lose their words, which may name hosts, files or statements. */
const storeMessages: Readonly<Partial<Record<GraphErrorCode, string>>> = {
  STORE_UNAVAILABLE: 'The store does not answer at the moment; try again in a few seconds.',
  TIMEOUT: 'This part was not ready within the time of a request; ask for less, or try again.',
};

/**
 * Apollo's `formatError`, as an allow-list: a GraphError, a refused request, and what graphql-js or Apollo refuse before
 * execution pass; anything else is replaced whole by INTERNAL with an id that is also in the log, next to the true error.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  // When a store is lost, or slow, every field of every request fails: that is one piece of news, not thousands.
  const tellFailure = new Map(
    Object.keys(storeMessages).map((code) => [
      code,
      oncePerSecond((failure: object, times) => log.warn({ ...failure, times }, 'store calls failed')),
    ]),
  );
  return (formatted, error) => {
    const cause = rootCause(error);
    if (cause instanceof GraphError && domainCodes.has(cause.code)) {
      const message = storeMessages[cause.code];
      tellFailure.get(cause.code)?.({ err: cause, path: formatted.path });
      return shown(formatted, message ?? cause.message, message === undefined ? cause.details : {}, cause.code);
    }
    const refusal = cause instanceof RefusedRequest ? cause : refusalOfParser(formatted, error);
    if (refusal !== null) return shown(formatted, refusal.message, refusal.details, refusal.code);
    if (cause instanceof RangeError && isParseFailure(formatted)) {
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

function isParseFailure({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'GRAPHQL_PARSE_FAILED';
}

/** The parser ends a document that is too long with a syntax error like any other; null where it is another one. */
function refusalOfParser(formatted: GraphQLFormattedError, error: unknown): RefusedRequest | null {
  if (!isParseFailure(formatted) || !(error instanceof GraphQLError)) return null;
  const { source, positions } = error;
  return source === undefined || positions?.[0] === undefined ? null : tooManyTokens(source, positions[0]);
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
