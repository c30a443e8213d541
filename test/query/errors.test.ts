// Wrong arguments: each is refused with its name, in words that say what was expected.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, openTestGraph, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

const papers = (args: string): string => `{ author(id: "openalex:A1") { papers(${args}) { nodes { id } } } }`;

/** The arguments for which a query is refused; a code where one is refused for another reason. */
async function refusals(query: string, variables = {}): Promise<readonly unknown[]> {
  const { errors } = await graph.ask(query, variables);
  return errors.map(({ code, argument }) => (code === 'BAD_USER_INPUT' ? argument : code));
}

describe('a page', () => {
  test.each([
    ['first: 5000', 'first'],
    ['first: 0', 'first'],
    ['first: -1', 'first'],
    ['last: 201', 'last'],
    ['first: 5, last: 5', 'last'],
    ['first: 5, before: "x"', 'before'],
    ['last: 5, after: "x"', 'after'],
    ['after: "not a cursor"', 'after'],
    ['filter: { since: 2010, until: 2000 }', 'until'],
    ['filter: { since: 123456 }', 'since'],
    ['filter: { types: [] }', 'types'],
    ['filter: { titleContains: "" }', 'titleContains'],
    ['filter: { topic: "" }', 'filter.topic'],
  ])('of %s is refused', async (args, argument) => {
    expect(await refusals(papers(args))).toEqual([argument]);
  });

  test('that is too large is refused with its bounds and the way on', async () => {
    const { errors } = await graph.ask(papers('first: 5000'));
    expect(errors[0]?.message).toBe('first must be 1 to 200, got 5000; page with after');
  });

  test('is not continued with a cursor of another list, order or filter', async () => {
    const { data } = await graph.ask('{ author(id: "openalex:A1") { papers(first: 1) { pageInfo { endCursor } } } }');
    const cursor = String(at(data, 'author', 'papers', 'pageInfo', 'endCursor'));
    const { errors } = await graph.ask(papers(`after: "${cursor}"`));
    expect(errors).toEqual([]);
    expect(await refusals(papers(`orderBy: NEWEST, after: "${cursor}"`))).toEqual(['after']);
    expect(await refusals(papers(`filter: { since: 2000 }, after: "${cursor}"`))).toEqual(['after']);
    expect(await refusals(`{ author(id: "openalex:A1") { topics(after: "${cursor}") { nodes { id } } } }`)).toEqual([
      'after',
    ]);
  });
});

describe('an id', () => {
  test.each([
    ['that is empty', ''],
    ['with a NUL', 'openalex:A1\u0000'],
    ['with half a character', '\ud800'],
    ['of more than 2048 characters', 'x'.repeat(2_049)],
  ])('%s is refused', async (_, id) => {
    expect(await refusals('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual(['id']);
    expect(await refusals('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id })).toEqual(['ids']);
    expect(await refusals('query ($id: ID!) { author(id: $id) { id } }', { id })).toEqual(['id']);
    expect(await refusals('query ($id: ID!) { paths(from: "openalex:A1", to: $id) { distance } }', { id })).toEqual([
      'to',
    ]);
    expect(await refusals('query ($id: ID!) { lineage(ids: [$id], direction: BOTH) { truncated } }', { id })).toEqual([
      'ids',
    ]);
    expect(await refusals('query ($id: ID!) { neighborhood(id: $id) { truncated } }', { id })).toEqual(['id']);
  });

  test.each([
    ['neither an id nor an identifier', '', 'id'],
    ['both an id and an identifier', '(id: "x", identifier: "y")', 'identifier'],
    ['an empty identifier', '(identifier: "")', 'identifier'],
  ])('is asked for once: %s is refused', async (_, args, argument) => {
    for (const field of ['author', 'paper', 'topic', 'institution', 'venue', 'award']) {
      expect(await refusals(`{ ${field}${args} { id } }`)).toEqual([argument]);
    }
  });

  test('list has at most 1000 ids', async () => {
    const ids = Array.from({ length: 1_001 }, (_, index) => `openalex:A${index}`);
    expect(await refusals('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual(['ids']);
    expect(await refusals('query ($ids: [String!]!) { lookup(identifiers: $ids) { status } }', { ids })).toEqual([
      'identifiers',
    ]);
    expect(
      await refusals('query ($ids: [ID!]!) { lineage(ids: $ids, direction: BOTH) { truncated } }', { ids }),
    ).toEqual(['ids']);
  });
});

test.each([
  ['author(id: "openalex:A1") { advisors(roles: []) { totalCount } }', 'roles'],
  ['author(id: "openalex:A1") { collaborators(minPapers: 0) { totalCount } }', 'minPapers'],
  ['author(id: "openalex:A1") { collaborators(since: 99999) { totalCount } }', 'since'],
  ['author(id: "openalex:A1") { closeCollaborators(first: 51) { totalCount } }', 'first'],
  ['author(id: "openalex:A1") { lineage(direction: BOTH, generations: 31) { truncated } }', 'generations'],
  ['paths(from: "openalex:A1", to: "openalex:A2", maxLength: 11) { distance }', 'maxLength'],
  ['paths(from: "openalex:A1", to: "openalex:A2", via: []) { distance }', 'via'],
  ['author(id: "openalex:A1") { similar(first: 51) { totalCount } }', 'first'],
  ['author(id: "openalex:A1") { similar(after: "x") { totalCount } }', 'after'],
  ['author(id: "openalex:A1") { closeCollaborators(after: "x") { totalCount } }', 'after'],
  ['neighborhood(id: "openalex:A1", options: { depth: 4 }) { truncated }', 'depth'],
  ['neighborhood(id: "openalex:A1", options: { known: [""] }) { truncated }', 'known'],
])('%s is refused', async (field, argument) => {
  expect(await refusals(`{ ${field} }`)).toEqual([argument]);
});

test('a date that is none is refused before anything runs', async () => {
  const query = 'query ($day: PartialDate) { author(id: "openalex:A1") { affiliations(asOf: $day) { totalCount } } }';
  for (const day of ['2011-13', '11', 'today', 2011]) {
    const { errors, storeCalls } = await graph.ask(query, { day });
    expect(errors[0]?.message).toContain('expected a date such as');
    expect(storeCalls).toEqual([]);
  }
});

test('an id that is none leaves the others of its list standing', async () => {
  const { data, errors } = await graph.ask('{ nodes(ids: ["openalex:A1", "", "openalex:A77", "openalex:W1"]) { id } }');
  expect(data).toEqual({ nodes: [{ id: 'openalex:A1' }, null, null, { id: 'openalex:W1' }] });
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'ids', path: ['nodes', 1] }]);
});

test('a wrong argument of one field leaves the others standing', async () => {
  const { data, errors } = await graph.ask('{ good: node(id: "openalex:A1") { id } bad: node(id: "") { id } }');
  expect(data).toEqual({ good: { id: 'openalex:A1' }, bad: null });
  expect(errors).toHaveLength(1);
});
