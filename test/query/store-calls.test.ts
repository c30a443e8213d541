// Store calls = levels asked for, never parents met: counted for every field of every entity, and stated for common queries.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { NODE_KINDS } from '../../src/graph/kinds.ts';
import { priceOf } from '../../src/server/cost-directives.ts';
import { crowd, crowdIds } from './crowd.ts';
import { at, openTestGraph, schema, type TestGraph } from './open-test-graph.ts';

const SIZE = 120;

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph([crowd(SIZE)]);
});
afterAll(() => graph.close());

const objectType = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return type;
};

const entityTypes = NODE_KINDS.map(({ kind }) => ({
  kind,
  type: objectType(kind.charAt(0) + kind.slice(1).toLowerCase()),
}));

/** A field whose price an argument multiplies walks step by step, and pays for each parent by itself: slices, family trees. */
const walks = (field: GraphQLField<unknown, unknown>): boolean =>
  priceOf(field).charges.some(({ multipliers }) => multipliers.length > 0);

/** Everything without required arguments below a type, down to `depth` objects; entities in it show their own values only. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (walks(field) || field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named)) return [`${field.name} { id label }`];
    if (entityTypes.some((entity) => entity.type === named)) return [`${field.name} { id label }`];
    return depth === 0 ? [] : [`${field.name} { ${selectionOf(named, depth - 1)} }`];
  });
  return fields.join(' ');
}

/** Every field of an entity that needs no argument, with all that its edges say. */
const fields = entityTypes.flatMap(({ kind, type }) =>
  Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument) && !walks(field))
    .map((field) => {
      const named = getNamedType(field.type);
      const paging = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
      const inner = isObjectType(named)
        ? ` { ${entityTypes.some((each) => each.type === named) ? 'id label' : selectionOf(named, 3)} }`
        : '';
      return { kind, type: type.name, field: field.name, selection: `${field.name}${paging}${inner}` };
    }),
);

test('every connection of an entity is among the fields whose calls are counted', () => {
  const connections = entityTypes.flatMap(({ type }) =>
    Object.values(type.getFields())
      .filter(({ type: result }) => getNamedType(result).name.endsWith('Connection'))
      .map(({ name }) => `${type.name}.${name}`),
  );
  const counted = fields.map(({ type, field }) => `${type}.${field}`);
  expect(connections.length).toBeGreaterThanOrEqual(20);
  expect(connections.filter((name) => !counted.includes(name))).toEqual([]);
});

describe('1, 10 and 100 parents take the same store calls', () => {
  test.each(fields)('for $type.$field', async ({ kind, type, selection }) => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { id ${selection} } } }`;
    const calls: (readonly string[])[] = [];
    for (const parents of [1, 10, 100]) {
      const { errors, storeCalls, data } = await graph.ask(query, { ids: crowdIds(kind, parents) });
      expect(errors).toEqual([]);
      expect(at(data, 'nodes', parents - 1, 'id')).toBe(crowdIds(kind, parents).at(-1));
      calls.push(storeCalls);
    }
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[2]).toEqual(calls[0]);
  });
});

test('a field that pays for each parent is seen to', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Author { neighborhood { truncated } } } }';
  const one = await graph.ask(query, { ids: crowdIds('AUTHOR', 1) });
  const two = await graph.ask(query, { ids: crowdIds('AUTHOR', 2) });
  expect(two.storeCalls).not.toEqual(one.storeCalls);
});

describe('a query takes as many store calls as it has levels', () => {
  const stated: readonly (readonly [query: string, calls: readonly string[]])[] = [
    ['author(id: "openalex:A1") { name metrics { papers citations } }', ['nodesByKeys x1']],
    ['author(id: "openalex:A1") { papers { totalCount nodes { id label } } }', ['nodesByKeys x1', 'listPages x1']],
    [
      'author(id: "openalex:A1") { papers(filter: { since: 2000 }) { nodes { id } } }',
      ['nodesByKeys x1', 'listPages x1'],
    ],
    ['author(id: "openalex:A1") { papers(orderBy: OLDEST) { nodes { id } } }', ['nodesByKeys x1', 'listPages x1']],
    ['author(identifier: "A1") { name }', ['keysByIds x1', 'nodesByKeys x1']],
    ['authors { nodes { id } }', ['kindPages x1']],
    [
      'authors { nodes { papers { nodes { authors { nodes { topics { nodes { id } } } } } } } }',
      ['kindPages x1', 'listPages x3'],
    ],
    [
      'author(id: "openalex:A1") { papers { nodes { id } } topics { nodes { id } } }',
      ['nodesByKeys x1', 'listPages x2'],
    ],
    ['search(query: "number 7") { nodes { id label } }', ['textMatches x1', 'nodesByKeys x1']],
  ];
  test.each(stated)('%s', async (query, calls) => {
    const { errors, storeCalls } = await graph.ask(`{ ${query} }`);
    expect(errors).toEqual([]);
    expect(storeCalls).toEqual(calls);
  });
});

test('the people of a topic are read once for all who ask for them, and nobody looks again whether they belong', async () => {
  const page = (alias: string, args: string): string => `${alias}: authors(${args}, first: 1) { nodes { id } }`;
  const filter = 'filter: { topic: "openalex:T1" }';
  const { errors, storeCalls, data } = await graph.ask(
    `{ ${page('a', filter)} ${page('b', `${filter}, orderBy: NAME`)} ${page('c', 'filter: { topic: "openalex:T1", hasAdvisees: true }')} }`,
  );
  expect(errors).toEqual([]);
  expect(at(data, 'a', 'nodes')).toHaveLength(1);
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x1']);
});

test('four levels of twenty rows take four store calls more than none', async () => {
  const papers = (inner: string): string => `papers { nodes { id ${inner} } }`;
  const authors = (inner: string): string => `authors { nodes { id ${inner} } }`;
  const { errors, storeCalls } = await graph.ask(
    `{ author(id: "openalex:A1") { ${papers(authors(papers(authors(''))))} } }`,
  );
  expect(errors).toEqual([]);
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x4']);
});

test('more parents than the port takes at once are split into its batches', async () => {
  const ids = [...crowdIds('AUTHOR', SIZE), ...crowdIds('PAPER', SIZE), ...crowdIds('TOPIC', SIZE)];
  const { errors, storeCalls } = await graph.ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Author { sources { source } } ... on Paper { sources { source } } ... on Topic { sources { source } }
    } }`,
    { ids },
  );
  expect(errors).toEqual([]);
  expect(storeCalls).toEqual(['nodesByKeys x1', 'nodeDetails x2']);
});

test('a list that is asked twice with the same arguments is read once', async () => {
  const { storeCalls } = await graph.ask(
    '{ author(id: "openalex:A1") { a: papers { totalCount } b: papers { nodes { id } } } same: node(id: "openalex:A1") { id } }',
  );
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x1']);
});
