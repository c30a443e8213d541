// Scalars beyond those of GraphQL: all of them travel as text.

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { dayNumberOf } from '../src/graph/dates.ts';

const expected = 'expected a date such as "2011", "2011-06" or "2011-06-14"';

/** A date as precise as its source states it; arguments of another form are refused. */
export const PartialDate = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  serialize: String,
  parseValue: partialDate,
  parseLiteral: (node) => partialDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** A moment in UTC. Only ever shown. */
export const DateTime = textScalar('DateTime');

/** A web address. Only ever shown. */
export const URL = textScalar('URL');

function partialDate(value: unknown): string {
  if (typeof value === 'string' && /^-?\d{4}(-\d\d){0,2}$/.test(value) && dayNumberOf(value) !== null) return value;
  throw new GraphQLError(`${expected}, got ${JSON.stringify(value) ?? 'another kind of value'}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function textScalar(name: string): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({ name, serialize: String });
}
