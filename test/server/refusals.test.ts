// What the server refuses before anything runs, in which words, and with which code.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/server/config.ts';
import { oncePerSecond } from '../../src/server/log.ts';
import { blamed, refusal } from './attack.ts';
import { startRealServer } from './real-server.ts';
import { type Answer, codesOf, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

/** Status, codes and messages, where nothing ran. */
const refused = (answer: Answer): readonly unknown[] => {
  expect(answer.body).not.toHaveProperty('data');
  return [answer.status, codesOf(answer), (answer.body.errors ?? []).map(({ message }) => message)];
};

test.each(['mutation { addAuthor(name: "x") { id } }', 'mutation { __typename }', 'subscription { __typename }'])(
  '%s: the graph is only read',
  async (query) => {
    const kind = query.split(' ', 1)[0];
    const message = `This API only reads, got a ${kind}; send a query, and change the graph with "vicinity import".`;
    expect(refused(await server.ask(query))).toEqual([400, ['BAD_USER_INPUT'], [message]]);
  },
);

test('a query beside a mutation runs, where it is the one that is asked for', async () => {
  const answer = await server.ask('query Read { __typename } mutation Write { x }', {}, 'Read');
  expect(answer.body).toMatchObject({ data: { __typename: 'Query' } });
});

describe('a date that is none', () => {
  const message = `expected a date such as "2011", "2011-06" or "2011-06-14", got "2024-13-45"; leave out the day or month that is not known`;
  const affiliations = (day: string): string =>
    `author(id: "openalex:A1") { affiliations(asOf: ${day}) { totalCount } }`;

  test('in the query is bad input, and names the argument', async () => {
    const answer = await server.ask(`{ ${affiliations('"2024-13-45"')} }`);
    expect(refused(answer)).toEqual([400, ['BAD_USER_INPUT'], [message]]);
    expect(blamed(answer)).toEqual(['asOf']);
  });

  test('in a variable is the same, and names the variable', async () => {
    const answer = await server.ask(`query ($day: PartialDate) { ${affiliations('$day')} }`, { day: '2024-13-45' });
    expect(refused(answer)).toEqual([400, ['BAD_USER_INPUT'], [message]]);
    expect(blamed(answer)).toEqual(['day']);
  });

  test('as the default of a variable, and a number in its place, are bad input too', async () => {
    const byDefault = await server.ask(`query ($day: PartialDate = "2024-13-45") { ${affiliations('$day')} }`);
    expect(refused(byDefault)).toEqual([400, ['BAD_USER_INPUT'], [message]]);
    expect(codesOf(await server.ask(`{ ${affiliations('2024')} }`))).toEqual(['BAD_USER_INPUT']);
  });
});

test('a document of 10,000 aliases is told how long it is, how long it may be, and what to do', async () => {
  const answer = await server.ask(`{ ${Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`);
  expect(refusal(answer)).toEqual([400, 'DOCUMENT_TOO_LARGE', 'nothing ran']);
  const [error] = answer.body.errors ?? [];
  expect(error?.extensions).toMatchObject({ limit: 2_000, actual: 30_002 });
  expect(error?.message).toBe('A document may have 2000 tokens, this one has 30002; split it into several requests.');
});

test.each([
  ['neighborhood(id: "openalex:A1", options: { limit: 100000 }) { truncated }', 'limit must be 1 to 500, got 100000'],
  ['neighborhood(id: "openalex:A1", options: { depth: 1000 }) { truncated }', 'depth must be 1 to 3, got 1000'],
  ['authors(first: 100000) { nodes { id } }', 'first must be 1 to 200, got 100000; page with after'],
  ['lineage(ids: ["openalex:A1"], direction: BOTH, generations: 1000) { truncated }', 'generations must be 1 to 30'],
])('%s is refused for its bound, not for what it would cost', async (query, message) => {
  const answer = await server.ask(`{ ${query} }`);
  expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  expect(answer.body.errors?.[0]?.message).toContain(message);
});

describe('media types', () => {
  const post = 'A POST needs the header "content-type: application/json", and JSON as its body; got ';
  const get =
    'A GET has no body, but needs the header "apollo-require-preflight: 1", which no foreign page can send unasked; got ';
  const typed = (type: string): Readonly<Record<string, string>> => ({ 'content-type': type });

  test.each<[string, number, string, RequestInit]>([
    ['no type', 400, `${post}no content-type.`, { method: 'POST', body: new Uint8Array(2) }],
    ['text', 400, `${post}content-type "text/plain".`, { method: 'POST', body: '{}' }],
    ['a form', 400, `${post}content-type "multipart/form-data".`, { method: 'POST', body: new FormData() }],
    [
      'XML',
      415,
      `${post}content-type "application/xml".`,
      { method: 'POST', body: '<a/>', headers: typed('application/xml') },
    ],
    [
      'XML that a browser asked about',
      415,
      `${post}content-type "application/xml".`,
      { method: 'POST', body: '<a/>', headers: { ...typed('application/xml'), 'apollo-require-preflight': '1' } },
    ],
    ['a GET without the header', 400, `${get}no content-type.`, {}],
    ['a GET of XML', 415, `${get}content-type "application/xml".`, { headers: typed('application/xml') }],
  ])('%s is refused in words of our own', async (_what, status, message, init) => {
    expect(refused(await server.fetch('/graphql?query=%7B__typename%7D', init))).toEqual([
      status,
      ['BAD_REQUEST'],
      [message],
    ]);
  });

  test('JSON passes whatever it says about its characters', async () => {
    const headers = typed('Application/JSON; charset=utf-8');
    expect(
      (await server.fetch('/graphql', { method: 'POST', body: '{"query":"{ __typename }"}', headers })).status,
    ).toBe(200);
  });
});

test('a server in which the dearest operations could never be paid for does not start', async () => {
  const starting = startTestServer({ costLimit: 100, ratePoints: 99 });
  await expect(starting).rejects.toThrow(ConfigurationError);
  await expect(starting).rejects.toThrow('ratePoints must not be less than costLimit');
  const [free, exact] = [
    await startTestServer({ costLimit: 100, ratePoints: 0 }),
    await startTestServer({ costLimit: 100, ratePoints: 100 }),
  ];
  await Promise.all([free.stop(), exact.stop()]);
});

describe('news that repeat', () => {
  test('are told at once, and then once a second with their number', async () => {
    const told: (readonly [string, number])[] = [];
    const tell = oncePerSecond<string>((news, times) => void told.push([news, times]));
    for (const news of ['a', 'b', 'c', 'd']) tell(news);
    expect(told).toEqual([['a', 1]]);
    while (told.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([
      ['a', 1],
      ['d', 3],
    ]);
  });

  test('a hundred fields whose time is over are one line in the log, or few', async () => {
    const hasty = await startTestServer({ deadlineMs: 50 });
    const answer = await hasty.ask(`{ ${Array.from({ length: 100 }, (_, n) => `s${n}: slow`).join(' ')} }`);
    await hasty.stop();
    expect(codesOf(answer)).toHaveLength(100);
    const lines = hasty.lines.filter(({ msg }) => msg === 'store calls failed');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThan(10);
    expect(lines[0]).toMatchObject({ times: 1, err: { message: expect.stringContaining('50 ms') } });
  });
});
