// The one error type of the domain, and the closed list of its codes.

/** Every code that the domain can raise. Transport codes (cost, rate, body size) live in src/server/errors.ts. */
export type GraphErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'TIMEOUT'
  | 'STORE_UNAVAILABLE'
  | 'STORE_BUSY'
  | 'STORE_FULL'
  | 'STORE_NEWER'
  | 'STORE_OLDER'
  | 'STORE_FOREIGN'
  | 'STORE_CORRUPT'
  | 'SOURCE_UNREADABLE'
  | 'CONFLICT';

/**
 * What went wrong, in words for the person who asked: what was expected, what came, what to do.
 * `message` and `details` may be shown to clients; `cause` never is, it goes to the log alone.
 */
export class GraphError extends Error {
  readonly code: GraphErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: GraphErrorCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'GraphError';
    this.code = code;
    this.details = details;
  }
}

/** A BAD_USER_INPUT for the named argument. The message says what was expected, what came and what to do. */
export function badInput(argument: string, message: string): GraphError {
  return new GraphError('BAD_USER_INPUT', message, { argument });
}
