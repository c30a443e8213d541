// From an HTTP answer to data and errors. Whatever a proxy or a broken server sends becomes one clear error.

import { ClientError } from './client-error.ts';
import { retryAfterMs } from './retry.ts';

/** What an operation answered. */
export interface Answer<Data> {
  readonly data: Data;
  /** What is missing in `data`, by path; empty where it is whole. */
  readonly errors: readonly ClientError[];
}

/** Statuses of servers and proxies that will do better in a moment. */
const RETRIABLE_STATUS: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads an answer. Data that came with errors are kept, unless a root field is lost: then the error that says why is thrown.
 * Throws ClientError: the server's code, or BAD_ANSWER, or NETWORK where the body broke off.
 */
export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const { status, headers } = response;
  const http = { status, retryAfterMs: retryAfterMs(headers), retriable: RETRIABLE_STATUS.has(status) };
  const text = await response.text();
  const body = bodyOf(text);
  const errors = body === null ? [] : errorsOf(body, http);
  const data = body?.['data'];
  if (body === null || (data == null && errors.length === 0)) {
    const type = headers.get('content-type') ?? 'no type';
    const message = `expected a GraphQL answer from ${response.url || 'the endpoint'}, got ${type} with status ${status}; is this the address of the API?`;
    const details = { contentType: type, start: text.slice(0, 200) };
    throw new ClientError('BAD_ANSWER', message, { ...http, details });
  }
  const [first] = errors;
  if (!isObject(data)) {
    throw first ?? new ClientError('BAD_ANSWER', 'expected an object as data, got something else', http);
  }
  const lost = errors.find(({ path: [root] }) => root !== undefined && data[root] === null);
  if (lost !== undefined) throw lost;
  return { data: data as Data, errors };
}

function bodyOf(text: string): Json | null {
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : null;
  } catch {
    return null;
  }
}

/** What HTTP says of an answer: all there is to go by where no code says more. */
interface HttpFacts {
  readonly status: number;
  readonly retryAfterMs: number | null;
  readonly retriable: boolean;
}

function errorsOf({ errors }: Json, { retriable, ...http }: HttpFacts): readonly ClientError[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isObject).map(({ message, path, extensions }) => {
    const { code, ...details } = isObject(extensions) ? extensions : {};
    const reason = typeof message === 'string' ? message : 'the server gave no reason';
    const rest = { ...http, details, path: Array.isArray(path) ? path.filter(isStep) : [] };
    return typeof code === 'string'
      ? new ClientError(code, reason, rest)
      : new ClientError('BAD_ANSWER', reason, { ...rest, retriable });
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStep(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
