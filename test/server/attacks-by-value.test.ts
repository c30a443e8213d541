// Attacks by values: sizes, strange text, foreign cursors, search syntax (rows 9 to 12), against the real server.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attack, blamed } from './attack.ts';
import { startRealServer } from './real-server.ts';
import { type Answer, codesOf, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

const ask = (query: string, variables?: object): Promise<Answer> => attack(server, () => server.ask(query, variables));

describe('9: a size out of range blames its argument', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => `openalex:W${n}`);
  const slice = 'query ($known: [ID!]) { neighborhood(id: "openalex:A1", options: { known: $known }) { truncated } }';
  test.each<[string, string, object]>([
    ['first', '{ authors(first: -1) { nodes { id } } }', {}],
    ['first', '{ authors(first: 0) { nodes { id } } }', {}],
    ['first', '{ authors(first: 5000) { nodes { id } } }', {}],
    ['last', '{ authors(last: 5000) { nodes { id } } }', {}],
    ['last', '{ authors(first: 1, last: 1) { nodes { id } } }', {}],
    ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ids.slice(0, 1_001) }],
    ['options.known', slice, { known: ids }],
    ['options.known', slice, { known: ids.slice(0, 1_001) }],
  ])('%s: %s', async (argument, query, variables) => {
    expect(blamed(await ask(query, variables))).toEqual([argument]);
  });
});

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
const byText = [
  'query ($t: ID!) { node(id: $t) { id } }',
  'query ($t: String!) { search(query: $t) { nodes { id } } }',
  'query ($t: String) { author(identifier: $t) { id } }',
];
test.each(byText.flatMap((query) => texts.map((text) => [JSON.stringify(text).slice(0, 20), query, text])))(
  '10: %s is bad input or finds nothing: %s',
  async (_shown, query, text) => {
    const answer = await ask(query, { t: text });
    expect(answer.text).not.toContain('openalex:');
    expect(codesOf(answer).filter((code) => code !== 'BAD_USER_INPUT')).toEqual([]);
  },
);

describe('11: a cursor that is not of this list', () => {
  const papers = (args: string): string => `{ papers(${args}) { nodes { id } pageInfo { endCursor } } }`;
  let cursor = '';
  beforeAll(async () => {
    const { data } = (await server.ask(papers('first: 2'))).body;
    cursor = (data as { readonly papers: { readonly pageInfo: { readonly endCursor: string } } }).papers.pageInfo
      .endCursor;
  });

  test('its own list takes it', async () => {
    expect((await ask(papers(`first: 2, after: "${cursor}"`))).body.errors).toBeUndefined();
  });
  test('another order, filter or list does not', async () => {
    expect(blamed(await ask(papers(`first: 2, orderBy: NEWEST, after: "${cursor}"`)))).toEqual(['after']);
    expect(blamed(await ask(papers(`first: 2, filter: { since: 2000 }, after: "${cursor}"`)))).toEqual(['after']);
    expect(blamed(await ask(`{ authors(first: 2, after: "${cursor}") { nodes { id } } }`))).toEqual(['after']);
  });
  test('cut short, lengthened or made up, nobody takes it', async () => {
    const made = ['AAAA', '', '%', '\\u0000', 'x'.repeat(9_000), 'null', '💥'];
    for (const text of [cursor.slice(0, -3), cursor.slice(1), `${cursor}AAAA`, ...made]) {
      expect([text, ...blamed(await ask(papers(`first: 2, after: "${text}"`)))]).toEqual([text, 'after']);
      expect([text, ...blamed(await ask(papers(`last: 2, before: "${text}"`)))]).toEqual([text, 'before']);
    }
  });
});

const operators = ['"', '""', '*', 'NEAR(', 'NEAR(a b, 3)', 'a:b', 'label:a', '~', '^', '^madry', 'AND NOT', ') OR ('];
test.each([...operators, "'; DROP TABLE nodes", '{a}', '-a', 'a*b', '\\', '%', '_'])(
  '12: search text %s is taken as words',
  async (text) => {
    const answer = await ask('query ($t: String!) { search(query: $t) { nodes { id } } }', { t: text });
    expect([answer.status, codesOf(answer)]).toEqual([200, []]);
  },
);
