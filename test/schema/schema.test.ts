// Checks the SDL under schema/: it builds, everything is described, every list is sized, and its snapshot is current.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildSchema, getNamedType, isListType, lexicographicSortSchema, printSchema, validateSchema } from 'graphql';
import { listSizeOf } from './applied-directives.ts';
import { schemaTexts, snapshotFile, sortedSdl } from './schema-files.ts';
import {
  danglingSizes,
  differingDirectives,
  fieldsOf,
  freeFilters,
  unboundedIntegers,
  unboundedListInputs,
  undescribed,
  unsaidMaxima,
  unsizedLists,
} from './sdl-rules.ts';

const text = schemaTexts().join('\n');
const schema = buildSchema(text);

test('the files under schema/ are one valid schema', () => {
  expect(validateSchema(schema)).toEqual([]);
  expect(schema.getMutationType()).toBeUndefined();
});

test('graphql-tools builds the same schema as graphql-js', () => {
  const other = makeExecutableSchema({ typeDefs: [...schemaTexts()] });
  expect(printSchema(lexicographicSortSchema(other))).toBe(printSchema(lexicographicSortSchema(schema)));
});

test('every type, field, argument, input field and enum value is described', () => {
  expect(undescribed(schema)).toEqual([]);
});

test('every list is sized, by an argument with a default or by a bound in its description', () => {
  expect(unsizedLists(schema)).toEqual([]);
  expect(danglingSizes(schema)).toEqual([]);
});

test('every integer that may be given says its range, every list its length', () => {
  expect(unboundedIntegers(schema)).toEqual([]);
  expect(unboundedListInputs(schema)).toEqual([]);
});

test('the most that an argument may be is said to the cost estimator as it is said to users', () => {
  expect(unsaidMaxima(schema)).toEqual([]);
});

test('every filter of a connection has its price', () => {
  expect(freeFilters(schema)).toEqual([]);
});

test('fields of an interface cost the same on every type', () => {
  expect(differingDirectives(schema)).toEqual([]);
});

const connections = fieldsOf(schema).filter(({ item }) => getNamedType(item.type).name.endsWith('Connection'));

test('every connection has edges, nodes, pageInfo and a nullable totalCount', () => {
  const shapes = new Set(connections.map(({ item }) => getNamedType(item.type).name));
  expect(shapes.size).toBeGreaterThan(15);
  for (const name of shapes) {
    const edge = name.replace('Connection', 'Edge');
    const fields = fieldsOf(schema).filter(({ at }) => at.startsWith(`${name}.`) || at.startsWith(`${edge}.`));
    const types = Object.fromEntries(fields.map(({ at, item }) => [at, String(item.type)]));
    const node = types[`${edge}.node`];
    expect(types).toMatchObject({
      [`${name}.edges`]: `[${edge}!]!`,
      [`${name}.nodes`]: `[${node}]!`,
      [`${name}.pageInfo`]: 'PageInfo!',
      [`${name}.totalCount`]: 'Int',
      [`${edge}.cursor`]: 'String!',
    });
  }
});

test('every connection is sized by first, and by last where it can be read backwards', () => {
  for (const { at, item } of connections) {
    const names = item.args.map(({ name }) => name);
    const slicing = names.filter((name) => name === 'first' || name === 'last');
    const size = { slicingArguments: slicing, sizedFields: ['edges', 'nodes'], maximum: expect.any(Number) };
    expect([at, listSizeOf(item)]).toEqual([at, size]);
    expect([at, names.includes('first'), names.includes('last')]).toEqual([at, true, names.includes('before')]);
  }
});

test('the snapshot is the schema as it stands; npm run schema:snapshot writes it again', () => {
  expect(readFileSync(snapshotFile, 'utf8')).toBe(sortedSdl(text));
});

test('the snapshot keeps applied directives and does not depend on where a field stands', () => {
  const split = 'type Query { a: Int @deprecated(reason: "2027-01") } extend type Query { b(z: Int, y: Int): Int }';
  const whole = 'type Query { b(y: Int, z: Int): Int a: Int @deprecated(reason: "2027-01") }';
  expect(sortedSdl(split)).toBe(sortedSdl(whole));
  expect(sortedSdl(split)).toContain('@deprecated(reason: "2027-01")');
});

test('the rules can go red', () => {
  const planted = buildSchema(`
    directive @cost(weight: Int!, multipliers: [String!], maximum: Int) on FIELD_DEFINITION
    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], maximum: Int) on FIELD_DEFINITION
    directive @scan(by: [String!]!) on FIELD_DEFINITION
    type Query implements Named {
      bare: [Int!]
      "Too many of them." assumed: [Int!] @listSize(assumedSize: 7)
      "Seven of them, at most 7." bounded(ids: [ID!]): [Int!] @listSize(assumedSize: 7)
      page(first: Int, since: Int, kind: ID): Page @cost(weight: 1, multipliers: ["no.thing"]) @scan(by: ["kind", "lost"])
        @listSize(slicingArguments: ["first", "last"], sizedFields: ["rows", "total"])
      slice("1 to 7." least: Int = 1, "1 to 70." most: Int = 1): Page @cost(weight: 1, multipliers: ["least"], maximum: 7)
        @listSize(slicingArguments: ["most"], sizedFields: ["rows"], maximum: 7)
      name: String
    }
    interface Named { name: String @cost(weight: 2) }
    type Page { rows: [Int!] total: Int }
  `);
  expect(unsizedLists(planted)).toEqual(['Query.bare', 'Query.assumed']);
  expect(danglingSizes(planted)).toEqual(
    ['total', 'no.thing', 'lost', 'last', 'no default'].map((what) => `Query.page: ${what}`),
  );
  expect(unsaidMaxima(planted)).toEqual([
    'Query.page(no.thing)',
    'Query.page(first)',
    'Query.page(last)',
    'Query.slice(most)',
  ]);
  expect(freeFilters(planted)).toEqual(['Query.page(since)']);
  expect(unboundedIntegers(planted)).toEqual(['Query.page(first)', 'Query.page(since)']);
  expect(unboundedListInputs(planted)).toEqual(['Query.bounded(ids)']);
  expect(differingDirectives(planted)).toEqual(['Query.name']);
  expect(undescribed(planted)).toEqual(expect.arrayContaining(['@cost', 'Query', 'Query.bare', 'Query.page(first)']));
  expect(undescribed(planted)).not.toContain('Query.bounded');
  expect(fieldsOf(planted).filter(({ item }) => isListType(item.type))).toHaveLength(4);
});
