// The keys of a record's references as text: only what the ids do not tell.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { keyOf } from '../../../src/graph/keys.ts';
import { keysFromText, keysTextOf } from '../../../src/graph/write-plan/keys-text.ts';
import { refsOf } from '../../../src/graph/write-plan/statements-of.ts';
import { cites, paper } from '../../model/records.ts';

const record = paper('W1', ['A1', 'A2'], {}, [cites('W2', 1), cites('W3', 2)]);
const own = refsOf(record).map(({ ref }) => keyOf(ref.ids[0]));

test('keys that follow from the ids take no room', () => {
  expect(keysTextOf(record, own)).toBe('{}');
  expect(keysFromText(record, '{}')).toEqual(own);
});

test('references that wait, and those to a node of another id, are told by their place', () => {
  const keys: (number | null)[] = own.map((key, place) => (place === 1 ? 77 : place === 4 ? null : key));
  expect(keysTextOf(record, keys)).toBe('{"1":77,"4":null}');
  expect(keysFromText(record, '{"1":77,"4":null}')).toEqual(keys);
});

test('any keys come back', () => {
  const key = fc.option(fc.nat({ max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(key, { minLength: own.length, maxLength: own.length }), (some) => {
      const keys = some.map((each, index) => (each === 0 ? (own[index] ?? null) : each));
      expect(keysFromText(record, keysTextOf(record, keys))).toEqual(keys);
    }),
  );
});
