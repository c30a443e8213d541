// The attack table, row by row, against the real server: refused or answered in order, never a 5xx, never much memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRealServer } from './real-server.ts';
import { type Answer, codesOf, secret, startTestServer, type TestServer } from './test-server.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const json = { 'content-type': 'application/json' };
const post = (body: string): Promise<Answer> => server.fetch('/graphql', { method: 'POST', headers: json, body });

let server: TestServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

/** Bytes that this process holds more than before; both ends of the connection and the answer are in it. */
async function growthOf(attack: () => Promise<void>): Promise<number> {
  const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().external;
  collectGarbage();
  const before = held();
  await attack();
  return held() - before;
}

/** Sends an attack and checks what all rows have in common. */
async function attack(send: () => Promise<Answer>): Promise<Answer> {
  const answers: Answer[] = [];
  expect(await growthOf(async () => void answers.push(await send()))).toBeLessThan(50_000_000);
  const [answer] = answers;
  if (answer === undefined) throw new Error('The server gave no answer.');
  expect(answer.status).toBeLessThan(500);
  expect(codesOf(answer).length).toBeLessThanOrEqual(5);
  expect(codesOf(answer)).not.toContain('INTERNAL');
  expect((await server.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
  return answer;
}

async function refused(send: () => Promise<Answer>, code: string, status = 400): Promise<Answer> {
  const answer = await attack(send);
  expect([answer.status, codesOf(answer)[0]]).toEqual([status, code]);
  expect(answer.body).not.toHaveProperty('data');
  return answer;
}

/** A field error that names the argument, or a refusal before anything ran. */
async function badInput(argument: string, query: string, variables: object = {}): Promise<void> {
  const answer = await attack(() => server.ask(query, variables));
  const extensions = (answer.body.errors ?? []).map((error) => error.extensions);
  expect([query.slice(0, 80), extensions]).toEqual([query.slice(0, 80), [{ code: 'BAD_USER_INPUT', argument }]]);
  expect([200, 400]).toContain(answer.status);
}

describe('1: nested connections', () => {
  const nested = (levels: number): string =>
    `{ authors(first: 200) { nodes { ${'collaborators(first: 200) { nodes { '.repeat(levels - 1)} id ${'} }'.repeat(levels - 1)} } } }`;

  test('as deep as a document may be, they cost too much', async () => {
    await refused(() => server.ask(nested(5)), 'COST_LIMIT_EXCEEDED');
  });
  test('twelve of them are too deep', async () => {
    await refused(() => server.ask(nested(12)), 'DOCUMENT_TOO_LARGE');
  });
});

describe('2: documents that unfold', () => {
  test('fragments that double sixteen times', async () => {
    const doubling = Array.from(
      { length: 16 },
      (_, n) => `fragment F${n} on Author { ...F${n + 1} ... on Author { ...F${n + 1} } }`,
    );
    const query = `{ author(id: "x") { ...F0 } } ${doubling.join(' ')} fragment F16 on Author { id }`;
    await refused(() => server.ask(query), 'GRAPHQL_VALIDATION_FAILED');
  });
  test('aliased fields that double ten times through fragments', async () => {
    const node = (n: number): string => `a: author { ...F${n} } b: author { ...F${n} }`;
    const doubling = Array.from(
      { length: 10 },
      (_, n) => `fragment F${n} on LineageMember { ${n === 9 ? 'generation' : node(n + 1)} }`,
    );
    await refused(
      () => server.ask(`{ lineage(ids: [], direction: BOTH) { members { ...F0 } } } ${doubling.join(' ')}`),
      'DOCUMENT_TOO_LARGE',
    );
  });
  test('introspection that loops through fields and types', async () => {
    const loop = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`;
    await refused(() => server.ask(loop), 'GRAPHQL_VALIDATION_FAILED');
  });
});

describe('3: documents that are long', () => {
  test.each([
    [
      '10,000 aliases',
      `{ ${Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      '101 aliases under the token cap',
      `{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['20,000 repeated fields', `{ ${'__typename '.repeat(20_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['20,000 unknown directives', `{ __typename ${'@x '.repeat(20_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['600 unknown directives', `{ __typename ${'@x '.repeat(600)} }`, 'DOCUMENT_TOO_LARGE'],
    [
      '1,000 unknown fields',
      `{ ${Array.from({ length: 1_000 }, (_, n) => `x${n}`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      '11 operations',
      Array.from({ length: 11 }, (_, n) => `query Q${n} { __typename }`).join(' '),
      'DOCUMENT_TOO_LARGE',
    ],
    ['brackets 1,900 deep', `{ nodes(ids: ${'['.repeat(1_900)}`, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_what, query, code) => {
    const answer = await attack(() => server.ask(query));
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain(code);
  });
});

test('4: a variable of 5 MB', async () => {
  await refused(
    () => server.ask('query ($q: String!) { search(query: $q) { nodes { id } } }', { q: 'x'.repeat(5_000_000) }),
    'PAYLOAD_TOO_LARGE',
    413,
  );
});

test('5: page sizes in variables, nested three times', async () => {
  const nested =
    'authors(first: $n) { edges { node { collaborators(first: $n) { edges { node { papers(first: $n) { edges { node { id } } } } } } } } }';
  const answer = await refused(() => server.ask(`query ($n: Int) { ${nested} }`, { n: 100 }), 'COST_LIMIT_EXCEEDED');
  expect(answer.body.errors?.[0]?.extensions['actual']).toBeGreaterThan(2_000_000);
});

describe('6: JSON that is strange', () => {
  test.each([
    [
      'a variable nested 100,000 deep',
      `{"query":"query ($q: String!) { search(query: $q) { nodes { id } } }","variables":{"q":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      'BAD_USER_INPUT',
    ],
    [
      'a list variable nested 100,000 deep',
      `{"query":"query ($q: [ID!]!) { nodes(ids: $q) { id } }","variables":{"q":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      'BAD_USER_INPUT',
    ],
    ['__proto__ in the body', '{"query":"{ __typename }","__proto__":{"polluted":true}}', 'BAD_REQUEST'],
    [
      'constructor.prototype in the body',
      '{"query":"{ __typename }","constructor":{"prototype":{"polluted":true}}}',
      'BAD_REQUEST',
    ],
    [
      '__proto__ in the variables',
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}',
      'BAD_REQUEST',
    ],
  ])('%s', async (_what, body, code) => {
    await refused(() => post(body), code);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
  test('variables with the names of what every object has', async () => {
    const query =
      'query ($constructor: Int, $toString: Int = 3) { authors(first: $constructor) { nodes { id } } topics(first: $toString) { nodes { id } } }';
    expect((await attack(() => server.ask(query))).body.errors).toBeUndefined();
  });
});

describe('7: requests that are no single operation of a same-site client', () => {
  const get = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
  test.each<[string, string, RequestInit, string]>([
    [
      'a JSON array of operations',
      '/graphql',
      { method: 'POST', headers: json, body: '[{"query":"{ __typename }"},{"query":"{ __typename }"}]' },
      'BAD_REQUEST',
    ],
    [
      'two operations without a name',
      '/graphql',
      { method: 'POST', headers: json, body: '{"query":"query A { __typename } query B { __typename }"}' },
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a POST of text/plain',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' },
      'BAD_REQUEST',
    ],
    ['a GET without a preflight header', get, {}, 'BAD_REQUEST'],
  ])('%s', async (_what, path, init, code) => {
    await refused(() => server.fetch(path, init), code);
  });
});

test('8: a persisted query whose hash does not match', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
  await refused(() => post(JSON.stringify({ query: '{ __typename }', extensions })), 'BAD_REQUEST');
  const old = { persistedQuery: { version: 7, sha256Hash: '0'.repeat(64) } };
  await refused(() => post(JSON.stringify({ query: '{ __typename }', extensions: old })), 'BAD_REQUEST');
});

describe('9: sizes out of range', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => `openalex:W${n}`);
  const slice = 'query ($known: [ID!]) { neighborhood(id: "openalex:A1", options: { known: $known }) { truncated } }';
  test.each<[string, string, object?]>([
    ['first', '{ authors(first: -1) { nodes { id } } }'],
    ['first', '{ authors(first: 0) { nodes { id } } }'],
    ['first', '{ authors(first: 5000) { nodes { id } } }'],
    ['last', '{ authors(last: 5000) { nodes { id } } }'],
    ['last', '{ authors(first: 1, last: 1) { nodes { id } } }'],
    ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 1_001) }],
    ['options.known', slice, { known: ids }],
    ['options.known', slice, { known: ids.slice(0, 1_001) }],
  ])('%s: %s', (argument, query, variables) => badInput(argument, query, variables));
});

describe('10: text that is strange', () => {
  const texts = [
    '\u0000',
    'a\u0000b',
    '\ud800',
    'a\udfff',
    '\u202eabc',
    '\u2066',
    'x'.repeat(10_000),
    '\u0301',
    '💥',
    '',
  ];
  const queries = [
    'query ($t: ID!) { node(id: $t) { id } }',
    'query ($t: String!) { search(query: $t) { nodes { id } } }',
    'query ($t: String) { author(identifier: $t) { id } }',
  ];
  test.each(texts.map((text) => [JSON.stringify(text).slice(0, 20), text]))(
    '%s is bad input or finds nothing',
    async (_shown, text) => {
      for (const query of queries) {
        const answer = await attack(() => server.ask(query, { t: text }));
        for (const code of codesOf(answer)) expect(code).toBe('BAD_USER_INPUT');
        if (codesOf(answer).length === 0) expect(answer.text).not.toContain('openalex:');
      }
    },
  );
});

describe('11: cursors that are not of this list', () => {
  const papers = (args: string): string => `{ papers(${args}) { nodes { id } pageInfo { endCursor } } }`;
  const cursorOf = async (): Promise<string> => {
    const { body } = await server.ask(papers('first: 2'));
    return (body.data as { readonly papers: { readonly pageInfo: { readonly endCursor: string } } }).papers.pageInfo
      .endCursor;
  };

  test('of another order, filter or list, cut short, lengthened, or made up', async () => {
    const cursor = await cursorOf();
    expect((await server.ask(papers(`first: 2, after: "${cursor}"`))).body.errors).toBeUndefined();
    await badInput('after', papers(`first: 2, orderBy: NEWEST, after: "${cursor}"`));
    await badInput('after', papers(`first: 2, filter: { since: 2000 }, after: "${cursor}"`));
    await badInput('after', `{ authors(first: 2, after: "${cursor}") { nodes { id } } }`);
    for (const text of [cursor.slice(0, -3), `${cursor}AAAA`, 'AAAA', '', '%', '\\u0000', 'x'.repeat(9_000), 'null']) {
      await badInput('after', papers(`first: 2, after: "${text}"`));
    }
    await badInput('before', papers(`last: 2, before: "${cursor.slice(1)}"`));
  });
});

test.each([
  '"',
  '""',
  '*',
  'NEAR(',
  'NEAR(a b, 3)',
  'a:b',
  'label:a',
  '~',
  '^',
  '^madry',
  'AND NOT',
  ') OR (',
  "'; DROP TABLE nodes",
  '{a}',
  '-a',
  'a*b',
  '\\',
  '%',
  '_',
])('12: search text %s is taken as words', async (text) => {
  const answer = await attack(() =>
    server.ask('query ($t: String!) { search(query: $t) { nodes { id } } }', { t: text }),
  );
  expect([answer.status, codesOf(answer)]).toEqual([200, []]);
});

test('13: a resolver that throws a statement', async () => {
  const careless = await startTestServer();
  const answer = await careless.ask('{ broken lost }');
  await careless.stop();
  expect(codesOf(answer)).toEqual(['INTERNAL', 'STORE_UNAVAILABLE']);
  expect(answer.text).not.toContain(secret.slice(0, 6));
});

test('15: hundreds of large documents, each once, leave the process bounded', async () => {
  const fields = 'id label identifiers { scheme value } papers(first: 1) { nodes { id title year } } ';
  const document = (n: number): string =>
    `query Q${n} { ${`author(id: "openalex:A1") { ${fields.repeat(8)} } `.repeat(9)} }`;
  const askMany = async (from: number): Promise<void> => {
    for (let n = from; n < from + 300; n += 1) expect((await server.ask(document(n))).status).toBe(200);
    collectGarbage();
  };
  await askMany(0);
  expect(await growthOf(() => askMany(300))).toBeLessThan(50_000_000);
}, 120_000);
