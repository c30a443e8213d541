// Text: search by names and titles, and references for citation managers.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, openTestGraph, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

const SEARCH = `query ($text: String!, $kinds: [NodeKind!], $first: Int, $after: String) {
  search(query: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount nodes { label } edges { cursor } pageInfo { hasNextPage endCursor }
  }
}`;

test('entities of all kinds are found by the words of their names, the last one as a prefix', async () => {
  const { data } = await graph.ask(SEARCH, { text: 'RANK' });
  const labels = (at(data, 'search', 'nodes') as { label: string }[]).map(({ label }) => label);
  expect(labels.toSorted()).toEqual([
    'Graph ranking',
    'On the ranking of harbours',
    'Ranking again',
    'Ranking without Ada',
    'Ties that rank',
  ]);
  expect(at(data, 'search', 'totalCount')).toBe(5);
  expect(labels.indexOf('On the ranking of harbours')).toBeLessThan(labels.indexOf('Ranking without Ada'));
});

test('hits are narrowed by kind and follow page by page', async () => {
  const seen: unknown[] = [];
  let after: unknown = null;
  do {
    const { data } = await graph.ask(SEARCH, { text: 'rank', kinds: ['PAPER'], first: 1, after });
    seen.push(at(data, 'search', 'nodes', 0, 'label'));
    after = at(data, 'search', 'pageInfo', 'hasNextPage') === true ? at(data, 'search', 'pageInfo', 'endCursor') : null;
  } while (after !== null);
  expect(seen.map(String).toSorted()).toEqual([
    'On the ranking of harbours',
    'Ranking again',
    'Ranking without Ada',
    'Ties that rank',
  ]);
});

test('text without a word finds nothing, and signs are no commands', async () => {
  for (const text of ['*', '"', 'NEAR(', "'; DROP TABLE node; --", '???']) {
    const { data, errors } = await graph.ask(SEARCH, { text });
    expect(errors).toEqual([]);
    expect(at(data, 'search', 'nodes')).toEqual([]);
  }
});

test('search text that is empty or too long, and an empty list of kinds, are refused', async () => {
  for (const [variables, argument] of [
    [{ text: '' }, 'query'],
    [{ text: 'x'.repeat(257) }, 'query'],
    [{ text: 'rank', kinds: [] }, 'kinds'],
    [{ text: 'rank', first: 51 }, 'first'],
    [{ text: 'rank', after: 'no cursor' }, 'after'],
  ] as const) {
    const { errors } = await graph.ask(SEARCH, variables);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument }]);
  }
});

test('the first letter of a name finds it', async () => {
  const { data } = await graph.ask(SEARCH, { text: 'q', kinds: ['AUTHOR'] });
  expect(JSON.stringify(data)).toContain('Ada Quill');
});

test('a paper is cited in the formats of citation managers', async () => {
  const { data, storeCalls } = await graph.ask(
    '{ paper(id: "openalex:W3") { bibtex: cite ris: cite(format: RIS) csl: cite(format: CSL_JSON) } }',
  );
  expect(at(data, 'paper', 'bibtex')).toContain('@inproceedings{marlow2008ties');
  expect(at(data, 'paper', 'ris')).toMatch(/^TY {2}- CPAPER/);
  expect(JSON.parse(String(at(data, 'paper', 'csl')))).toMatchObject({ title: 'Ties that rank', DOI: '10.1000/ties' });
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x1']);
});
