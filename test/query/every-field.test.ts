// Every query and every field of the schema answers on the small world.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  type GraphQLObjectType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { at, openTestGraph, schema, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

/** Arguments of the fields that need some. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.node': '(id: "openalex:A1")',
  'Query.nodes': '(ids: ["openalex:A1", "openalex:W3"])',
  'Query.author': '(id: "openalex:A1")',
  'Query.paper': '(id: "openalex:W3")',
  'Query.topic': '(id: "openalex:T1")',
  'Query.institution': '(id: "openalex:I2")',
  'Query.venue': '(id: "openalex:S1")',
  'Query.award': '(id: "openalex:P1")',
  'Query.lookup': '(identifiers: ["openalex:A9", "vicinity:shared"])',
  'Query.search': '(query: "ranking")',
  'Query.neighborhood': '(id: "openalex:A1", options: { depth: 2 })',
  'Query.lineage': '(ids: ["openalex:A1"], direction: BOTH)',
  'Query.paths': '(from: "openalex:A2", to: "openalex:A4")',
  'Query.connection': '(a: "openalex:A1", b: "openalex:A2")',
  'Author.lineage': '(direction: BOTH)',
};

/** All fields of a type, objects in them down to `depth`; aliased by type, for types of one interface differ in nullability. */
function everythingOf(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .flatMap((field) => {
      const args = ARGUMENTS[`${type.name}.${field.name}`] ?? '';
      if (args === '' && field.args.some(isRequiredArgument))
        throw new Error(`${type.name}.${field.name} needs arguments here`);
      const named = getNamedType(field.type);
      const name = `${type.name}_${field.name}: ${field.name}${args}`;
      if (isLeafType(named)) return [name];
      if (depth === 0) return [];
      if (isObjectType(named)) return [`${name} { __typename ${everythingOf(named, depth - 1)} }`];
      const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [];
      return [
        `${name} { __typename ${types.map((each) => `... on ${each.name} { ${everythingOf(each, depth - 1)} }`).join(' ')} }`,
      ];
    })
    .join(' ');
}

const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});

test.each(queries)('%s answers with all its fields', async (name) => {
  const field = schema.getQueryType()?.getFields()[name];
  const type = field === undefined ? undefined : getNamedType(field.type);
  const types = isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const inner = types.map((each) => `... on ${each.name} { ${everythingOf(each, 3)} }`).join(' ');
  const { data, errors } = await graph.ask(`{ ${name}${ARGUMENTS[`Query.${name}`] ?? ''} { __typename ${inner} } }`);
  expect(errors).toEqual([]);
  expect(at(data, name)).toBeTruthy();
});
