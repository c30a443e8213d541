// Every argument that the cost estimator counts with has the bound that it is told: the bound passes, one more is refused by name.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { priceOf } from '../../src/server/cost-directives.ts';
import { openTestGraph, schema, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

/** A query around a field of each type that has such a field. */
const AROUND: Readonly<Record<string, (field: string) => string>> = {
  Query: (field) => `{ ${field} }`,
  Author: (field) => `{ author(id: "openalex:A1") { ${field} } }`,
  Paper: (field) => `{ paper(id: "openalex:W3") { ${field} } }`,
  Topic: (field) => `{ topic(id: "openalex:T1") { ${field} } }`,
  Institution: (field) => `{ institution(id: "openalex:I1") { ${field} } }`,
  Venue: (field) => `{ venue(id: "openalex:S1") { ${field} } }`,
  Award: (field) => `{ award(id: "openalex:P1") { ${field} } }`,
  CollaboratorEdge: (field) => `{ author(id: "openalex:A1") { collaborators(first: 1) { edges { ${field} } } } }`,
  ConnectionExplanation: (field) => `{ connection(a: "openalex:A1", b: "openalex:A2") { ${field} } }`,
};

/** Other arguments that such a field needs. */
const NEEDED: Readonly<Record<string, string>> = {
  'Query.search': 'query: "ranking"',
  'Query.neighborhood': 'id: "openalex:A1"',
  'Query.lineage': 'ids: ["openalex:A1"], direction: BOTH',
  'Author.lineage': 'direction: BOTH',
  'Query.paths': 'from: "openalex:A1", to: "openalex:A2"',
};

const bounded = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })))
  .flatMap(({ at, field }) => {
    const { slicingArguments, sizeMaximum, charges } = priceOf(field);
    return [
      ...slicingArguments.map((argument) => ({ at, argument, maximum: sizeMaximum })),
      ...charges.flatMap(({ multipliers, maximum }) => multipliers.map((argument) => ({ at, argument, maximum }))),
    ];
  })
  // A longer list than the estimator takes never comes here.
  .filter(({ argument }) => argument !== 'ids' && argument !== 'identifiers');

test('the arguments tried are all that a price counts with', () => {
  expect(bounded.length).toBeGreaterThan(60);
  expect(bounded.filter(({ maximum }) => maximum === null)).toEqual([]);
});

test.each(bounded)('$at($argument) is $maximum at most', async ({ at, argument, maximum }) => {
  const [type = '', field = ''] = at.split('.');
  const [name = '', option] = argument.split('.');
  const ask = async (value: number): Promise<readonly unknown[]> => {
    const given = option === undefined ? `${name}: ${value}` : `${name}: { ${option}: ${value} }`;
    const query = `${field}(${[NEEDED[at], given].filter(Boolean).join(', ')}) { __typename }`;
    const { errors } = await graph.ask(AROUND[type]?.(query) ?? '');
    return errors.map((error) => [error.code, error.argument]);
  };
  expect(await ask((maximum ?? 0) + 1)).toEqual([['BAD_USER_INPUT', option ?? name]]);
  expect(await ask(maximum ?? 0)).toEqual([]);
});
