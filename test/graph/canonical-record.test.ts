// A record's digest is of what it states, in whatever order its properties were written down.

import { expect, test } from '@jest/globals';
import { digestOfRecord } from '../../src/graph/canonical-record.ts';
import type { StatedRecord } from '../../src/graph/statements.ts';

const RECORD: StatedRecord = {
  record: 'W1',
  statedOn: '2024-05-16',
  url: 'https://example.org/W1',
  node: {
    kind: 'PAPER',
    ids: ['mine:W1'],
    label: 'On graphs',
    date: '2011',
    links: [{ kind: 'pdf', url: 'http://a.b' }],
  },
  edges: [
    { kind: 'AUTHORED', from: { kind: 'AUTHOR', ids: ['mine:A1'], label: 'Ann' }, position: 1, rawName: 'A.' },
    { kind: 'ABOUT', to: { kind: 'TOPIC', ids: ['mine:T1'] }, score: 0.5 },
  ],
};

/** The same JSON value with the properties of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  const properties = Object.entries(value).map(([name, inner]): [string, unknown] => [name, reversed(inner)]);
  return Object.fromEntries(properties.toReversed());
}

test('the order of properties makes no difference, at any depth', () => {
  const other = reversed(RECORD) as StatedRecord;
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(RECORD));
  expect(digestOfRecord(other)).toBe(digestOfRecord(RECORD));
});

test('the order of a list makes one, and so does every value', () => {
  const changes: readonly Partial<StatedRecord>[] = [
    { edges: RECORD.edges?.toReversed() ?? [] },
    { statedOn: '2024-05-17' },
    { url: 'https://example.org/W2' },
    { edges: [] },
  ];
  const digests = [{}, ...changes].map((change) => digestOfRecord({ ...RECORD, ...change }));
  expect(new Set(digests).size).toBe(digests.length);
});

test('a property without a value is as if it were not there', () => {
  expect(digestOfRecord({ ...RECORD, confidence: undefined } as unknown as StatedRecord)).toBe(digestOfRecord(RECORD));
});
