// Sends one operation: HTTP, time limit, retries.

import type { Operation } from '../generated/operations.ts';
import { aborted, ClientError } from './client-error.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { LONGEST_TIMER_MS, pauseMs, wait } from './retry.ts';

/** The part of `fetch` that the client needs. */
export type Fetch = (
  url: string,
  init: {
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<Response>;

/** Where and how a client asks. */
export interface ClientOptions {
  /** Address of the API: "https://graph.example.org/graphql"; in browsers also "/graphql". */
  readonly endpoint: string;
  /** By default the platform's. */
  readonly fetch?: Fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further attempts after a failure that is retriable, 0 or more; 3 by default. */
  readonly retries?: number;
  /** Milliseconds that one attempt may take; 15,000 by default. */
  readonly timeoutMs?: number;
  /** Longest pause before a further attempt, in milliseconds; a server that asks for more is not asked again. 10,000 by default. */
  readonly maxPauseMs?: number;
}

/** What every call takes. */
export interface CallOptions {
  /** Aborting it rejects the call with ClientError ABORTED. */
  readonly signal?: AbortSignal | undefined;
}

/** Sends an operation. Throws ClientError. */
export type Send = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options?: CallOptions,
) => Promise<Answer<Data>>;

/** Binds the options of a client. */
export function sender({
  endpoint,
  fetch: send = (url, init) => fetch(url, init),
  headers = {},
  retries = 3,
  timeoutMs = 15_000,
  maxPauseMs = 10_000,
}: ClientOptions): Send {
  const attempt = async <Data>(body: string, signal: AbortSignal | undefined): Promise<Answer<Data>> => {
    const limit = AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
    try {
      const response = await send(endpoint, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
        body,
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
      return await readAnswer<Data>(response);
    } catch (error) {
      if (error instanceof ClientError) throw error;
      if (signal?.aborted) throw aborted(signal);
      if (limit.aborted) throw new ClientError('TIMEOUT', `${endpoint} gave no answer within ${timeoutMs} ms`);
      throw new ClientError('NETWORK', `${endpoint} was not reached, or its answer broke off`, { cause: error });
    }
  };
  return async (operation, variables, { signal } = {}) => {
    const body = JSON.stringify({ query: operation.text, operationName: operation.name, variables });
    for (let failures = 0; ; failures += 1) {
      if (signal?.aborted) throw aborted(signal);
      try {
        return await attempt(body, signal);
      } catch (error) {
        if (!(error instanceof ClientError) || !error.retriable || failures >= retries) throw error;
        const pause = pauseMs(failures, error.retryAfterMs, maxPauseMs, Math.random());
        if (pause === null) throw error;
        await wait(pause, signal).catch(() => {});
      }
    }
  };
}
