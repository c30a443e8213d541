// The closed list of codes that a client can meet, and requests refused with one of them.

import { GraphQLError } from 'graphql';

/** Every code that a client can meet; the domain's own, of which three are among them, are in src/graph/errors.ts. */
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

const statusOf: Readonly<Partial<Record<TransportCode, number>>> = {
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  TIMEOUT: 408,
  OVERLOADED: 503,
  INTERNAL: 500,
};

/** HTTP status of a request that was refused with this code before anything ran. */
function httpStatus(code: TransportCode): number {
  return statusOf[code] ?? 400;
}

/** A request refused before anything ran. Message and details are shown to the client; the status is that of the code, unless given. */
export class RefusedRequest extends GraphQLError {
  readonly code: TransportCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly status: number;

  constructor(
    code: TransportCode,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    status: number = httpStatus(code),
  ) {
    super(message, { extensions: { ...details, code, http: { status } } });
    this.name = 'RefusedRequest';
    this.code = code;
    this.details = details;
    this.status = status;
  }
}

/** What GraphQL errors wrap, however often: the error that was thrown. */
export function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && !(cause instanceof RefusedRequest) && cause.originalError !== undefined) {
    cause = cause.originalError;
  }
  return cause;
}

/** The body of an answer without data: one error in the shape of every GraphQL error. */
export function errorBody(
  code: TransportCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({ errors: [{ message, extensions: { ...details, code } }] });
}
