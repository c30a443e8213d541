// Attacks by documents and requests, row by row, against the real server; rows 9 to 12 are in attacks-by-value.test.ts, row 14 in slow-clients.test.ts.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attack, collectGarbage, growthOf, refusal } from './attack.ts';
import { startRealServer } from './real-server.ts';
import { type Answer, codesOf, secret, startTestServer, type TestServer } from './test-server.ts';

const json = { 'content-type': 'application/json' };
const numbered = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join(' ');
const nested = (levels: number, open: string, inside: string, close: string): string =>
  open.repeat(levels) + inside + close.repeat(levels);

let server: TestServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

const ask = (query: string, variables?: object): Promise<Answer> => attack(server, () => server.ask(query, variables));
const post = (body: string): Promise<Answer> =>
  attack(server, () => server.fetch('/graphql', { method: 'POST', headers: json, body }));

describe('1: nested connections', () => {
  const people = (levels: number): string =>
    `{ authors(first: 200) { nodes { ${nested(levels - 1, 'collaborators(first: 200) { nodes { ', 'id', ' } }')} } } }`;

  test('as deep as a document may be, they cost too much', async () => {
    expect(refusal(await ask(people(5)))).toEqual([400, 'COST_LIMIT_EXCEEDED', 'nothing ran']);
  });
  test('twelve of them are too deep', async () => {
    expect(refusal(await ask(people(12)))).toEqual([400, 'DOCUMENT_TOO_LARGE', 'nothing ran']);
  });
});

test.each([
  [
    'people of a topic in 100 aliases',
    `query ($f: AuthorFilter = { topic: "openalex:T1" }) { ${numbered(100, (n) => `a${n}: authors(filter: $f, first: 1) { ...P }`)} } fragment P on AuthorConnection { nodes { id } }`,
  ],
  [
    'papers of 200 people, each found in 10 aliases',
    `{ authors(first: 200) { nodes { ${numbered(10, (n) => `p${n}: papers(first: 1, filter: { titleContains: "x${n}" }) { nodes { id } }`)} } } }`,
  ],
])('1: filters that read much and show little: %s', async (_what, query) => {
  expect(refusal(await ask(query))).toEqual([400, 'COST_LIMIT_EXCEEDED', 'nothing ran']);
});

describe('2: documents that unfold', () => {
  test('fragments that double sixteen times', async () => {
    const doubling = numbered(16, (n) => `fragment F${n} on Author { ...F${n + 1} ... on Author { ...F${n + 1} } }`);
    const answer = await ask(`{ author(id: "x") { ...F0 } } ${doubling} fragment F16 on Author { id }`);
    expect(refusal(answer)).toEqual([400, 'DOCUMENT_TOO_LARGE', 'nothing ran']);
  });
  test('aliased fields that double through fragments', async () => {
    const doubling = numbered(
      9,
      (n) => `fragment F${n} on Topic { a: broader { ...F${n + 1} } b: broader { ...F${n + 1} } }`,
    );
    const answer = await ask(`{ topic(id: "x") { ...F0 } } ${doubling} fragment F9 on Topic { id }`);
    expect(refusal(answer)).toEqual([400, 'DOCUMENT_TOO_LARGE', 'nothing ran']);
  });
  test('introspection that loops through fields and types', async () => {
    const answer = await ask(`{ __schema { types { ${nested(6, 'fields { type { ', 'name', ' } }')} } } }`);
    expect(refusal(answer)).toEqual([400, 'GRAPHQL_VALIDATION_FAILED', 'nothing ran']);
  });
});

test('2: introspection repeated in 45 aliases', async () => {
  const answer = await ask(`{ ${numbered(45, (n) => `a${n}: __schema { types { name } }`)} }`);
  expect(refusal(answer)).toEqual([400, 'COST_LIMIT_EXCEEDED', 'nothing ran']);
});

test.each([
  ['10,000 aliases', `{ ${numbered(10_000, (n) => `a${n}: __typename`)} }`, 'DOCUMENT_TOO_LARGE'],
  ['101 aliases under the token cap', `{ ${numbered(101, (n) => `a${n}: __typename`)} }`, 'DOCUMENT_TOO_LARGE'],
  ['20,000 repeated fields', `{ ${'__typename '.repeat(20_000)} }`, 'DOCUMENT_TOO_LARGE'],
  ['20,000 unknown directives', `{ __typename ${'@x '.repeat(20_000)} }`, 'DOCUMENT_TOO_LARGE'],
  ['600 unknown directives', `{ __typename ${'@x '.repeat(600)} }`, 'DOCUMENT_TOO_LARGE'],
  ['1,000 unknown fields', `{ ${numbered(1_000, (n) => `x${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['11 operations', numbered(11, (n) => `query Q${n} { __typename }`), 'DOCUMENT_TOO_LARGE'],
  ['brackets 1,900 deep', `{ nodes(ids: ${'['.repeat(1_900)}`, 'GRAPHQL_PARSE_FAILED'],
  ['a list literal 900 deep', `{ nodes(ids: ${nested(900, '[', '', ']')}) { id } }`, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an object literal 450 deep',
    `{ papers(filter: ${nested(450, '{ a: ', '1', '}')}) { totalCount } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a variable of a type 900 deep',
    `query ($x: ${nested(900, '[', 'ID', ']')}) { nodes(ids: $x) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['fields 600 deep', nested(600, '{ a ', '', '}').replace('{ a }', '{ a { b } }'), 'DOCUMENT_TOO_LARGE'],
  [
    'the same fields twice, 300 deep',
    `{ ${`__schema ${nested(300, '{ types ', '{ name }', '}')} `.repeat(2)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('3: %s', async (_what, query, code) => {
  expect(refusal(await ask(query))).toEqual([400, code, 'nothing ran']);
});

test('4: a variable of 5 MB', async () => {
  const answer = await ask('query ($q: String!) { search(query: $q) { nodes { id } } }', { q: 'x'.repeat(5_000_000) });
  expect(refusal(answer)).toEqual([413, 'PAYLOAD_TOO_LARGE', 'nothing ran']);
});

test('5: page sizes in variables, nested three times', async () => {
  const pages =
    'authors(first: $n) { edges { node { collaborators(first: $n) { edges { node { papers(first: $n) { edges { node { id } } } } } } } } }';
  const answer = await ask(`query ($n: Int) { ${pages} }`, { n: 100 });
  expect(refusal(answer)).toEqual([400, 'COST_LIMIT_EXCEEDED', 'nothing ran']);
  // A page of 100 is its connection and 100 times an edge, a node and what is asked of the node.
  const page = (inner: number): number => 1 + 100 * (2 + inner);
  expect(answer.body.errors?.[0]?.extensions).toMatchObject({ limit: 10_000, actual: page(page(page(0))) });
});

describe('6: JSON that is strange', () => {
  const deep = nested(100_000, '[', '', ']');
  test.each([
    [
      'a variable nested 100,000 deep',
      `"query":"query ($q: ID!) { node(id: $q) { id } }","variables":{"q":${deep}}`,
      'BAD_USER_INPUT',
    ],
    [
      'a list nested 100,000 deep',
      `"query":"query ($q: [ID!]!) { nodes(ids: $q) { id } }","variables":{"q":${deep}}`,
      'BAD_USER_INPUT',
    ],
    ['__proto__ in the body', '"query":"{ __typename }","__proto__":{"polluted":true}', 'BAD_REQUEST'],
    [
      'constructor in the body',
      '"query":"{ __typename }","constructor":{"prototype":{"polluted":true}}',
      'BAD_REQUEST',
    ],
    [
      '__proto__ in the variables',
      '"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}',
      'BAD_REQUEST',
    ],
  ])('%s', async (_what, members, code) => {
    expect(refusal(await post(`{${members}}`))).toEqual([400, code, 'nothing ran']);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
  test('absent variables with the names of what every object has', async () => {
    const query =
      'query ($constructor: Int, $toString: Int = 3) { authors(first: $constructor) { nodes { id } } topics(first: $toString) { nodes { id } } }';
    expect((await ask(query)).body.errors).toBeUndefined();
  });
});

const getTypename = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
const twoOperations = '{"query":"query A { __typename } query B { __typename }"}';
test.each<[string, string, RequestInit, string]>([
  [
    'a JSON array of operations',
    '/graphql',
    { method: 'POST', headers: json, body: '[{"query":"{ __typename }"}]' },
    'BAD_REQUEST',
  ],
  [
    'two operations without a name',
    '/graphql',
    { method: 'POST', headers: json, body: twoOperations },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a POST of text/plain', '/graphql', { method: 'POST', body: '{"query":"{ __typename }"}' }, 'BAD_REQUEST'],
  ['a GET without a preflight header', getTypename, {}, 'BAD_REQUEST'],
])('7: %s', async (_what, path, init, code) => {
  expect(refusal(await attack(server, () => server.fetch(path, init)))).toEqual([400, code, 'nothing ran']);
});

test.each([1, 7])('8: a persisted query of version %i whose hash does not match', async (version) => {
  const extensions = { persistedQuery: { version, sha256Hash: '0'.repeat(64) } };
  const answer = await post(JSON.stringify({ query: '{ __typename }', extensions }));
  expect(refusal(answer)).toEqual([400, 'BAD_REQUEST', 'nothing ran']);
});

test('13: a resolver that throws a statement', async () => {
  const careless = await startTestServer();
  const answer = await careless.ask('{ broken lost }');
  await careless.stop();
  expect(codesOf(answer)).toEqual(['INTERNAL', 'STORE_UNAVAILABLE']);
  expect(answer.text).not.toContain(secret.slice(0, 6));
});

test('15: hundreds of large documents, each once, leave the process bounded', async () => {
  const author = `author(id: "openalex:A1") { ${'id label identifiers { scheme value } papers(first: 1) { nodes { id title year } } '.repeat(8)} } `;
  const askMany = async (from: number): Promise<void> => {
    for (let n = from; n < from + 150; n += 1) await server.ask(`query Q${n} { ${author.repeat(9)} }`);
    collectGarbage();
  };
  expect((await server.ask(`query Q { ${author.repeat(9)} }`)).status).toBe(200);
  await askMany(0);
  collectGarbage();
  expect(await growthOf(() => askMany(150))).toBeLessThan(50_000_000);
}, 120_000);
