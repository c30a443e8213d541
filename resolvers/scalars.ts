// Scalars beyond those of GraphQL: all of them travel as text.

import { GraphQLScalarType, Kind, TokenKind, type ValueNode } from 'graphql';
import { dayNumberOf } from '../src/graph/dates.ts';
import { GraphError } from '../src/graph/errors.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';

export const scalars: Resolvers = {
  PartialDate: new GraphQLScalarType<string, string>({
    name: 'PartialDate',
    serialize: String,
    parseValue: (value) => partialDate(value),
    parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : undefined, argumentOf(node)),
  }),
  DateTime: textScalar('DateTime'),
  URL: textScalar('URL'),
};

function partialDate(value: unknown, argument?: string): string {
  if (typeof value === 'string' && /^-?\d{4}(-\d\d){0,2}$/.test(value) && dayNumberOf(value) !== null) return value;
  const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : 'another kind of value';
  throw new GraphError(
    'BAD_USER_INPUT',
    `expected a date such as "2011", "2011-06" or "2011-06-14", got ${got}; leave out the day or month that is not known`,
    argument === undefined ? {} : { argument },
  );
}

/** The argument or input field that a literal was written for: its name stands before the colon before it. */
function argumentOf({ loc }: ValueNode): string | undefined {
  const before = loc?.startToken.prev;
  return before?.kind === TokenKind.COLON ? before.prev?.value : undefined;
}

/** Only ever shown, never an argument. */
function textScalar(name: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({ name, serialize: String });
}
