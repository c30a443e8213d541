// Which documents are too large, whatever their variables.
import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, GraphQLError, parse, Source, validate } from 'graphql';
import { documentLimits, queryLimits, tooManyTokens } from '../../src/server/query-limits.ts';
import { testSchema } from './test-server.ts';

const refusals = (query: string): readonly unknown[] =>
  validate(testSchema, parse(query), [queryLimits]).map(({ extensions: { code, limit, actual } }) => ({
    code,
    limit,
    actual,
  }));
const tooLarge = (limit: number, actual: number): object => ({ code: 'DOCUMENT_TOO_LARGE', limit, actual });

/** `{ a { a { ... id } } }` of so many levels. */
const deep = (levels: number): string => `{ ${'a { '.repeat(levels - 1)} id ${'}'.repeat(levels - 1)} }`;

test('12 levels of fields pass, 13 do not', () => {
  expect(refusals(deep(12))).toEqual([]);
  expect(refusals(deep(13))).toEqual([tooLarge(12, 13)]);
});

test('fragments and inline fragments add no level of their own, what they hold does', () => {
  expect(refusals(`${deep(12).replace(' id ', ' ...F ... on Person { id }')} fragment F on Person { id }`)).toEqual([]);
  expect(refusals(`${deep(12).replace(' id ', ' ...F ')} fragment F on Person { b { id } }`)).toEqual([
    tooLarge(12, 13),
  ]);
});

test('the query by which tools read the schema passes', () => {
  expect(refusals(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toEqual([]);
});

test.each([
  ['aliases', documentLimits.aliases, (count: number) => `{ ${'a: hello '.repeat(count)} }`],
  ['directives', documentLimits.directives, (count: number) => `{ hello ${'@x '.repeat(count)} }`],
  [
    'operations',
    documentLimits.operations,
    (count: number) => Array.from({ length: count }, (_, n) => `query Q${n} { hello }`).join('\n'),
  ],
])('%s: the bound passes, one more does not', (_name, limit, document) => {
  expect(refusals(document(limit))).toEqual([]);
  expect(refusals(document(limit + 1))).toEqual([tooLarge(limit, limit + 1)]);
});

test('selections are counted where fragments spread them: 5,000 pass, one more does not', () => {
  const fragment = (fields: number): string => `fragment F on Query { ${'hello '.repeat(fields)} }`;
  expect(refusals(`{ ${'...F '.repeat(50)} } ${fragment(99)}`)).toEqual([]);
  expect(refusals(`{ hello ${'...F '.repeat(50)} } ${fragment(99)}`)).toEqual([tooLarge(5_000, 5_001)]);
});

/** The refusal of a text that the parser gave up, or null where that was for another reason than its length. */
function tokensRefused(text: string): unknown {
  try {
    parse(text, { maxTokens: documentLimits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return tooManyTokens(new Source(text), error.positions?.[0] ?? 0)?.details ?? null;
  }
  return 'parsed';
}

test('2,000 tokens pass, one more does not, and signs that are none end the count', () => {
  const fields = (count: number): string => `{ ${'hello '.repeat(count - 2)}}`;
  expect(tokensRefused(fields(2_000))).toBe('parsed');
  expect(tokensRefused(fields(2_001))).toEqual({ limit: 2_000, actual: 2_001 });
  expect(tokensRefused(`${fields(30_000)} ? a b c`)).toEqual({ limit: 2_000, actual: 30_000 });
});

test('a long text that breaks the grammar before is told so', () => {
  expect(tokensRefused(`{ hello( ${'hello '.repeat(3_000)} }`)).toBeNull();
  expect(tokensRefused('{ hello')).toBeNull();
});

test('directives on operations, fragments and spreads count too', () => {
  const query = `query Q ${'@x '.repeat(10)} { ...F ${'@x '.repeat(5)} } fragment F on Query ${'@x '.repeat(3)} { hello ${'@x '.repeat(3)} }`;
  expect(refusals(query)).toEqual([tooLarge(20, 21)]);
});

test('an alias in a fragment counts at every spread, and sixty doublings are counted without being spread', () => {
  const fragments = Array.from(
    { length: 60 },
    (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
  );
  const query = `{ ...F0 } ${fragments.join(' ')} fragment F60 on Query { a: hello }`;
  expect(refusals(query)).toEqual([tooLarge(100, 2 ** 60), tooLarge(5_000, 3 * 2 ** 60)]);
});

test('a fragment that spreads itself ends, and is left to the rule that forbids it', () => {
  expect(refusals('{ ...F } fragment F on Query { hello ...F }')).toEqual([]);
});
