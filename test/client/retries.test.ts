// What the client does when the server, a proxy or the network fails: a real HTTP server that answers as it is told.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { pauseMs, retryAfterMs, wait } from '../../src/client/retry.ts';
import type { ClientOptions } from '../../src/client/send.ts';
import { all } from './seeded-server.ts';

/** One answer of the server; the last one is given again and again. */
type Step = (response: ServerResponse) => void;
let steps: Step[] = [];
let asked: { readonly headers: Readonly<Record<string, unknown>>; readonly body: Readonly<Record<string, unknown>> }[] =
  [];
let server: Server;
let endpoint: string;

beforeAll(async () => {
  const answerNext = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked.push({ headers: request.headers, body: (await json(request)) as Readonly<Record<string, unknown>> });
    (steps.length > 1 ? steps.shift() : steps[0])?.(response);
  };
  server = createServer((request, response) => void answerNext(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

const answer =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
const html =
  (status: number): Step =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<html><h1>Not here</h1></html>');
const refused = (code: string, status = 200, headers: Readonly<Record<string, string>> = {}): Step =>
  answer({ errors: [{ message: `it is ${code}`, extensions: { code, limit: 7 } }] }, status, headers);
const cut: Step = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":');
  setImmediate(() => response.destroy());
};
const silent: Step = () => {};
const STATS = { nodes: [], edges: [], sources: [], dataVersion: '7', store: 'sqlite' };
const good = answer({ data: { stats: STATS } });
const NOW = { 'retry-after': '0' };

const clientOf = (options: Partial<ClientOptions> = {}) => createClient({ endpoint, ...options });

async function failure(call: Promise<unknown>): Promise<ClientError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ClientError) return error;
  throw new Error(`expected a ClientError, got ${String(error)}`);
}

describe('what can succeed a moment later is tried again', () => {
  test.each<readonly [string, Step]>([
    ['a server that is overloaded', refused('OVERLOADED', 503, NOW)],
    ['a rate limit', refused('RATE_LIMITED', 429, NOW)],
    [
      'a store that is away',
      answer(
        {
          data: { stats: null },
          errors: [{ message: 'away', path: ['stats'], extensions: { code: 'STORE_UNAVAILABLE' } }],
        },
        200,
        NOW,
      ),
    ],
    ['a proxy that answers HTML', (response) => void response.writeHead(502, NOW).end('<html>')],
    ['a proxy that answers JSON', answer({ message: 'no upstream' }, 503, NOW)],
    ['a proxy that answers an error without a code', answer({ errors: [{ message: 'no upstream' }] }, 504, NOW)],
    ['a proxy that answers JSON with data of its own', answer({ data: 'no upstream' }, 502, NOW)],
    ['an answer that breaks off', cut],
    ['a connection that is closed', (response) => void response.destroy()],
  ])('%s', async (_name, step) => {
    steps = [step, step, good];
    expect((await clientOf().stats()).data).toEqual(STATS);
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  test('no more often than the client was told, and the last error is thrown', async () => {
    steps = [refused('OVERLOADED', 503, NOW)];
    expect(await failure(clientOf({ retries: 2 }).stats())).toMatchObject({
      code: 'OVERLOADED',
      message: 'it is OVERLOADED',
      retriable: true,
      status: 503,
      retryAfterMs: 0,
      details: { limit: 7 },
    });
    expect(asked).toHaveLength(3);
  });

  test('with pauses no longer than the client was told', async () => {
    steps = [refused('OVERLOADED', 503)];
    expect(await failure(clientOf({ maxPauseMs: 1 }).stats())).toMatchObject({ code: 'OVERLOADED' });
    expect(asked).toHaveLength(4);
  });

  test('not where the server asks for a longer pause than the client makes', async () => {
    steps = [refused('RATE_LIMITED', 429, { 'retry-after': '60' })];
    expect(await failure(clientOf().stats())).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: 60_000 });
    expect(asked).toHaveLength(1);
  });
});

describe('what cannot succeed is not tried again', () => {
  test.each<readonly [string, string, Step]>([
    ['a refused document', 'GRAPHQL_VALIDATION_FAILED', refused('GRAPHQL_VALIDATION_FAILED', 400)],
    ['a wrong argument', 'BAD_USER_INPUT', refused('BAD_USER_INPUT')],
    ['a fault of the server', 'INTERNAL', refused('INTERNAL', 500)],
    ['HTML', 'BAD_ANSWER', html(200)],
    ['HTML that says not found', 'BAD_ANSWER', html(404)],
    ['JSON of something else', 'BAD_ANSWER', answer(['no', 'graph'])],
    ['JSON null', 'BAD_ANSWER', answer(null)],
    ['an answer without data', 'BAD_ANSWER', answer({ ok: true })],
    ['data that are no object', 'BAD_ANSWER', answer({ data: 7 })],
    ['data that are a list', 'BAD_ANSWER', answer({ data: [7] })],
    ['an error without a code', 'BAD_ANSWER', answer({ errors: [{ message: 'no' }] }, 400)],
  ])('%s', async (_name, code, step) => {
    steps = [step];
    expect(await failure(clientOf().stats())).toMatchObject({ code, retriable: false });
    expect(asked).toHaveLength(1);
  });

  test('a page that is no GraphQL answer is named with its type, status and beginning', async () => {
    steps = [html(404)];
    const error = await failure(clientOf().stats());
    expect(error.status).toBe(404);
    expect(error.message).toContain('got text/html with status 404');
    expect(error.details['start']).toContain('Not here');
  });
});

describe('an answer in parts', () => {
  const missing = { message: 'late', path: ['lookup', 0, 'node'], extensions: { code: 'TIMEOUT' } };
  const found = { identifier: 'x', status: 'FOUND', node: null, candidates: [] };

  test('keeps its data, and says what is missing', async () => {
    steps = [answer({ data: { lookup: [found] }, errors: [missing] })];
    const { data, errors } = await clientOf().lookup(['x']);
    expect(data).toEqual([found]);
    expect(errors).toMatchObject([{ code: 'TIMEOUT', retriable: true, path: ['lookup', 0, 'node'], message: 'late' }]);
    expect(asked).toHaveLength(1);
  });

  test('is no page of a list: a list is whole or fails', async () => {
    const page = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    steps = [answer({ data: { author: { papers: page } }, errors: [{ ...missing, path: ['author', 'papers'] }] })];
    expect(await failure(all(clientOf().papers('x')))).toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('a list whose pages', () => {
  const toPage = (endCursor?: string): object => ({ edges: [], pageInfo: { hasNextPage: true, endCursor } });
  const papers = (endCursor?: string): Step => answer({ data: { author: { papers: toPage(endCursor) } } });
  const last: Step = answer({
    data: { author: { papers: { edges: [], pageInfo: { hasNextPage: false, endCursor: 'a' } } } },
  });

  test.each<readonly [string, number, readonly Step[]]>([
    ['lead to themselves', 2, [papers('a'), papers('a'), last]],
    ['lead back to an earlier one', 4, [papers('a'), papers('b'), papers('c'), papers('a'), last]],
    ['lead nowhere', 1, [papers(), last]],
  ])('%s ends as BAD_ANSWER', async (_name, requests, pages) => {
    steps = [...pages];
    expect(await failure(all(clientOf().papers('x')))).toMatchObject({ code: 'BAD_ANSWER', retriable: false });
    expect(asked).toHaveLength(requests);
  });

  test('lead a walk back to an earlier one ends the walk, too', async () => {
    const node = { __typename: 'Author', id: 'x', label: 'X', collaborators: toPage('a') };
    const collaborators = (endCursor: string): Step =>
      answer({ data: { author: { collaborators: toPage(endCursor) } } });
    steps = [answer({ data: { nodes: [node] } }), collaborators('b'), collaborators('a'), answer({ data: {} })];
    expect(await failure(clientOf().walkCollaborators('x', { visit: () => {} }))).toMatchObject({ code: 'BAD_ANSWER' });
    expect(asked).toHaveLength(3);
  });
});

describe('a call', () => {
  test('that takes too long is a TIMEOUT', async () => {
    steps = [silent];
    expect(await failure(clientOf({ timeoutMs: 50, retries: 0 }).stats())).toMatchObject({
      code: 'TIMEOUT',
      retriable: true,
    });
  });

  test('without a limit of time is answered', async () => {
    steps = [good];
    expect((await clientOf({ timeoutMs: Infinity }).stats()).data).toEqual(STATS);
  });

  test('that is aborted while it waits for an answer is ABORTED', async () => {
    steps = [silent];
    const controller = new AbortController();
    const call = clientOf().stats({ signal: controller.signal });
    while (asked.length === 0) await new Promise(setImmediate);
    controller.abort('changed my mind');
    expect(await failure(call)).toMatchObject({ code: 'ABORTED', cause: 'changed my mind', retriable: false });
  });

  test('that is aborted between two attempts makes no further one', async () => {
    const controller = new AbortController();
    steps = [
      (response) => {
        refused('OVERLOADED', 503, { 'retry-after': '5' })(response);
        setTimeout(() => controller.abort(), 20);
      },
    ];
    expect(await failure(clientOf().stats({ signal: controller.signal }))).toMatchObject({ code: 'ABORTED' });
    expect(asked).toHaveLength(1);
  });

  test('that was aborted before sends nothing', async () => {
    expect(await failure(clientOf().stats({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'ABORTED' });
    expect(asked).toHaveLength(0);
  });

  test('to where nobody listens is NETWORK', async () => {
    const client = createClient({ endpoint: 'http://127.0.0.1:1/graphql', retries: 0 });
    expect(await failure(client.stats())).toMatchObject({ code: 'NETWORK', retriable: true, status: null });
  });

  test('carries the headers of the client and the name of its operation', async () => {
    steps = [good];
    await clientOf({ headers: { authorization: 'Bearer 7' } }).stats();
    expect(asked[0]).toMatchObject({ headers: { authorization: 'Bearer 7' }, body: { operationName: 'Stats' } });
  });
});

describe('a pause', () => {
  test('doubles up to the longest, between half and the whole', () => {
    expect([0, 1, 2, 3, 9].map((attempt) => pauseMs(attempt, null, 10_000, 1))).toEqual([200, 400, 800, 1600, 10_000]);
    expect(pauseMs(0, null, 10_000, 0)).toBe(100);
    expect(pauseMs(0, null, 50, 1)).toBe(50);
  });

  test('longer than a timer can hold is not over at once', async () => {
    const controller = new AbortController();
    const pause = wait(2 ** 40, controller.signal);
    await wait(20, undefined);
    controller.abort('long enough');
    await expect(pause).rejects.toBe('long enough');
  });

  test('is what the server says, as seconds or as a date, and none where that is too long', () => {
    const at = (value: string): number | null =>
      retryAfterMs(new Headers({ 'retry-after': value }), Date.UTC(2026, 0, 1));
    expect(at('3')).toBe(3_000);
    expect(at('1.5')).toBe(1_500);
    expect(at('99999999999')).toBe(99_999_999_999_000);
    expect(at('Thu, 01 Jan 2026 00:00:05 GMT')).toBe(5_000);
    expect(at('Wed, 31 Dec 2025 00:00:00 GMT')).toBe(0);
    expect(at('soon')).toBeNull();
    expect(pauseMs(5, 3_000, 3_000, 0.5)).toBe(3_000);
    expect(pauseMs(5, 3_001, 3_000, 0.5)).toBeNull();
  });
});
