// What operations cost before they run.
import { expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { operationCost } from '../../src/server/operation-cost.ts';
import { testSchema } from './test-server.ts';

const cost = (query: string, variables: Readonly<Record<string, unknown>> = {}): number => {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error('The test asks for no operation.');
  return operationCost(testSchema, document, operation, variables);
};

test('scalars are free, an object costs a point', () => {
  expect(cost('{ hello __typename }')).toBe(0);
  expect(cost('{ person { id } }')).toBe(1);
});

test('to read the schema costs a thousand points each time, wherever it stands', () => {
  expect(cost('{ __schema { types { fields { name } } } }')).toBe(1_000);
  expect(
    cost('{ __type(name: "Person") { name } ...Again } fragment Again on Query { a: __schema { queryType { name } } }'),
  ).toBe(2_000);
});

test('a connection costs itself and its page, for each of edges and nodes that is asked for', () => {
  expect(cost('{ people(first: 5) { totalCount } }')).toBe(1);
  expect(cost('{ people(first: 5) { nodes { id } } }')).toBe(1 + 5);
  expect(cost('{ people(first: 5) { edges { node { id } } } }')).toBe(1 + 5 * 2);
  expect(cost('{ people(first: 5) { nodes { id } edges { node { id } } } }')).toBe(1 + 5 + 5 * 2);
});

test('the default counts only where the query gives no slicing argument, and the largest given one counts', () => {
  const nodes = '{ nodes { id } }';
  expect(cost(`{ people ${nodes} }`)).toBe(21);
  expect(cost(`{ people(last: 5) ${nodes} }`)).toBe(6);
  expect(cost(`{ people(first: 7, last: 5) ${nodes} }`)).toBe(8);
  expect(cost(`{ people(first: null) ${nodes} }`)).toBe(21);
  expect(cost(`query ($n: Int) { people(first: $n, last: 5) ${nodes} }`)).toBe(6);
  expect(cost(`query ($n: Int = 9) { people(first: $n) ${nodes} }`)).toBe(10);
  expect(cost(`query ($n: Int = 9) { people(first: $n) ${nodes} }`, { n: 3 })).toBe(4);
});

test('a slice costs 50 points a hop, its limit whatever is chosen, its nodes, and three edges a node, with the defaults of its options', () => {
  expect(cost('{ slice { counts { count } } }')).toBe(50 + 60 + 1);
  const fields = '{ root { id } nodes { id } edges { from } counts { count } }';
  expect(cost(`{ slice ${fields} }`)).toBe(50 + 60 + 1 + 1 + 60 + 180);
  expect(cost(`{ slice(options: {}) ${fields} }`)).toBe(50 + 60 + 1 + 1 + 60 + 180);
  expect(cost(`{ slice(options: { depth: 2, limit: 10 }) ${fields} }`)).toBe(100 + 10 + 1 + 1 + 10 + 30);
  expect(cost(`query ($o: SliceOptions) { slice(options: $o) ${fields} }`, { o: { limit: 10 } })).toBe(
    50 + 10 + 1 + 1 + 10 + 30,
  );
});

test('items of list arguments cost a point each, also inside input objects', () => {
  expect(cost('{ byIds(ids: ["a", "b", "c"]) { id } }')).toBe(3 + 3);
  expect(cost('{ people(first: 1, filter: { names: ["a", "b"] }) { totalCount } }')).toBe(200 + 2 + 1);
});

test('a filter costs a point for every 5 rows that it may read, whatever of them is shown', () => {
  const filter = 'filter: {}';
  expect(cost(`{ people(first: 1, ${filter}) { totalCount } }`)).toBe(1_000 / 5 + 1);
  expect(cost(`{ people(first: 100, ${filter}) { totalCount } }`)).toBe(1_000 / 5 + 1);
  expect(cost(`{ people(${filter}) { totalCount } }`)).toBe(1_000 / 5 + 1);
  expect(cost(`{ people(first: 101, ${filter}) { totalCount } }`)).toBe(202 + 1);
  expect(cost(`{ people(last: 200, ${filter}) { nodes { id } } }`)).toBe(2_000 / 5 + 1 + 200);
  expect(cost(`{ circle(first: 1, ${filter}) { totalCount } }`)).toBe(2_000 / 5 + 1);
  expect(cost('{ people(first: 200, filter: null) { totalCount } circle { totalCount } }')).toBe(1 + 1);
  const query = 'query ($f: Filter) { people(first: 1, filter: $f) { totalCount } }';
  expect([cost(query), cost(query, { f: null }), cost(query, { f: {} })]).toEqual([1, 1, 201]);
});

test('a list argument of more than 1,000 items is refused by name', () => {
  const known = Array.from({ length: 1_001 }, (_, place) => `n${place}`);
  const query = 'query ($known: [ID!]) { slice(options: { known: $known }) { root { id } } }';
  expect(cost(query, { known: known.slice(1) })).toBe(50 + 60 + 1_000 + 2);
  expect(() => cost(query, { known })).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'options.known' } }),
  );
});

test('of an interface the dearest type counts, not all of them together', () => {
  expect(cost('{ anything { id } }')).toBe(1);
  expect(cost('{ anything { ... on Book { text authors { id } } ... on Person { id } } }')).toBe(1 + 7 + 9);
  expect(cost('{ anything { ... on Thing { ... on Book { text } } ... on Person { friends { totalCount } } } }')).toBe(
    8,
  );
});

test('what @skip and @include leave out is free', () => {
  const query = 'query ($yes: Boolean!) { person @include(if: $yes) { id } slice @skip(if: $yes) { root { id } } }';
  expect(cost(query, { yes: true })).toBe(1);
  expect(cost(query, { yes: false })).toBe(50 + 60 + 1 + 1);
});

test('a size is handed down through fragments', () => {
  expect(cost('{ people(first: 5) { ...Rows } } fragment Rows on PersonConnection { nodes { id } }')).toBe(6);
  expect(
    cost(
      '{ a: people(first: 5) { ...Rows } b: people(first: 9) { ...Rows } } fragment Rows on PersonConnection { nodes { id } }',
    ),
  ).toBe(6 + 10);
});

test('three nested pages of 100 cost 3,030,302 points', () => {
  const query = `query ($n: Int) {
    person { friends(first: $n) { edges { node { friends(first: $n) { edges { node { friends(first: $n) { edges { node { id } } } } } } } } } }
  }`;
  // Each page of 100: 100 x (edge + node + page below) + the connection itself; the innermost 201.
  const page = (inner: number): number => 1 + 100 * (2 + inner);
  expect(cost(query, { n: 100 })).toBe(1 + page(page(page(0))));
  expect(cost(query, { n: 100 })).toBeGreaterThan(2_000_000);
});

test('fragments that double sixty times are priced without being spread', () => {
  const fragments = Array.from({ length: 60 }, (_, level) => {
    const inner = level === 59 ? 'id' : `...F${level + 1} ... on Person { ...F${level + 1} }`;
    return `fragment F${level} on Person { ${inner} friends(first: 1) { totalCount } }`;
  });
  expect(cost(`{ person { ...F0 } } ${fragments.join('\n')}`)).toBe(2 ** 60);
});

test('bad variables and arguments are refused as the input of somebody, not as a fault of ours', () => {
  const refused = (argument: string): unknown =>
    expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument } });
  expect(() => cost('query ($n: Int!) { people(first: $n) { totalCount } }')).toThrow(refused('n'));
  expect(() => cost('query ($n: Int) { people(first: $n) { totalCount } }', { n: 'many' })).toThrow(refused('n'));
  expect(() => cost('query ($ids: [ID!] = ["a"]) { byIds(ids: $ids) { id } }', { ids: null })).toThrow(refused('ids'));
});

test('a size out of its bounds counts as nothing, so that the field itself can refuse it, by name', () => {
  expect(cost('{ people(first: -5) { nodes { id } } }')).toBe(1);
  expect(cost('{ people(first: 200) { nodes { id } } }')).toBe(201);
  expect(cost('{ people(first: 201) { nodes { id } } }')).toBe(1);
  expect(cost('{ slice(options: { depth: 3, limit: 500 }) { nodes { id } } }')).toBe(150 + 500 + 1 + 500);
  expect(cost('{ slice(options: { depth: 4, limit: 501 }) { nodes { id } } }')).toBe(1);
});
