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
  const { status } = response;
  const text = await response.text();
  const body = bodyOf(text);
  const errors = body === null ? [] : errorsOf(body, response);
  const data = body?.['data'];
  if (body === null || (data == null && errors.length === 0)) {
    const type = response.headers.get('content-type') ?? 'no type';
    const message = `expected a GraphQL answer from ${response.url || 'the endpoint'}, got ${type} with status ${status}; is this the address of the API?`;
    const details = { contentType: type, start: text.slice(0, 200) };
    throw new ClientError('BAD_ANSWER', message, {
      status,
      details,
      retriable: RETRIABLE_STATUS.has(status),
      retryAfterMs: retryAfterMs(response.headers),
    });
  }
  const [first] = errors;
  if (data == null || typeof data !== 'object') {
    throw first ?? new ClientError('BAD_ANSWER', 'expected an object as data, got something else', { status });
  }
  const lost = errors.find(({ path: [root] }) => root !== undefined && (data as Json)[root] === null);
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

function errorsOf(body: Json, { status, headers }: Response): readonly ClientError[] {
  const { errors } = body;
  if (!Array.isArray(errors)) return [];
  return errors.filter(isObject).map(({ message, path, extensions }) => {
    const { code, ...details } = isObject(extensions) ? extensions : {};
    return new ClientError(
      typeof code === 'string' ? code : 'BAD_ANSWER',
      typeof message === 'string' ? message : 'the server gave no reason',
      { status, details, path: Array.isArray(path) ? path.filter(isStep) : [], retryAfterMs: retryAfterMs(headers) },
    );
  });
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStep(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
