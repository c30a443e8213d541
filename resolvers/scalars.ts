// Scalars beyond those of GraphQL: all of them travel as text.

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { dayNumberOf } from '../src/graph/dates.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';

export const scalars: Resolvers = {
  PartialDate: new GraphQLScalarType<string, string>({
    name: 'PartialDate',
    serialize: String,
    parseValue: partialDate,
    parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : undefined),
  }),
  DateTime: textScalar('DateTime'),
  URL: textScalar('URL'),
};

function partialDate(value: unknown): string {
  if (typeof value === 'string' && /^-?\d{4}(-\d\d){0,2}$/.test(value) && dayNumberOf(value) !== null) return value;
  const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'another kind of value';
  throw new GraphQLError(`expected a date such as "2011", "2011-06" or "2011-06-14", got ${got}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Only ever shown, never an argument. */
function textScalar(name: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({ name, serialize: String });
}
