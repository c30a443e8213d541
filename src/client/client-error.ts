// The one error of the client: a code to branch on, words for people, and whether it is worth trying again.

/** What only the client can meet; all other codes are the server's, as it sends them. */
export type ClientErrorCode =
  /** The server was not reached, or its answer broke off. */
  | 'NETWORK'
  /** An answer that is no GraphQL answer: HTML of a proxy, broken JSON, a shape that cannot be. */
  | 'BAD_ANSWER'
  /** The signal of the call was aborted. */
  | 'ABORTED'
  /** What was asked for by its id is not in the graph. */
  | 'NOT_FOUND'
  /** A file that is no Graph JSON, or not of a version that this client reads. */
  | 'BAD_FILE'
  /** The server's: among them BAD_USER_INPUT, COST_LIMIT_EXCEEDED, RATE_LIMITED, OVERLOADED, STORE_UNAVAILABLE, TIMEOUT, INTERNAL. */
  | (string & {});

/** Codes after which the same call can succeed a moment later. TIMEOUT is also the client's own, after `timeoutMs`. */
const RETRIABLE: ReadonlySet<string> = new Set([
  'NETWORK',
  'RATE_LIMITED',
  'OVERLOADED',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
]);

/** What went wrong with a call or a file. */
export class ClientError extends Error {
  readonly code: ClientErrorCode;
  /**
   * Whether the same call can succeed a moment later. A call that throws was tried again `retries` times already, unless the
   * server wants a longer pause than `maxPauseMs`.
   */
  readonly retriable: boolean;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;
  /** Milliseconds after which the server wants to be asked again; null where it did not say. */
  readonly retryAfterMs: number | null;
  /** What the server adds: `argument`, `limit`, `incidentId`. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Which field of the answer, or which part of the file: ["neighborhood", "nodes", 3]. Empty where it is the whole. */
  readonly path: readonly (string | number)[];

  constructor(
    code: ClientErrorCode,
    message: string,
    rest: {
      readonly retriable?: boolean;
      readonly status?: number | null;
      readonly retryAfterMs?: number | null;
      readonly details?: Readonly<Record<string, unknown>>;
      readonly path?: readonly (string | number)[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, rest.cause === undefined ? {} : { cause: rest.cause });
    this.name = 'ClientError';
    this.code = code;
    this.retriable = rest.retriable ?? RETRIABLE.has(code);
    this.status = rest.status ?? null;
    this.retryAfterMs = rest.retryAfterMs ?? null;
    this.details = rest.details ?? {};
    this.path = rest.path ?? [];
  }
}

/** The error of a call whose signal was aborted. */
export function aborted({ reason }: AbortSignal): ClientError {
  return new ClientError('ABORTED', 'the call was aborted', { cause: reason });
}
