// Cursors bring back the place they were made of, and only to the list they were made for.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeCursor, encodeCursor, kindPositionCodec, positionCodec } from '../../src/graph/cursor.ts';

const key = fc.integer({ min: 0, max: 2 ** 47 - 1 });
const rank = fc.integer({ min: 0, max: 2 ** 27 - 1 });
const position = fc.record({ rank, key, part: fc.integer({ min: 0, max: 4095 }) });
const label = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0') && text.isWellFormed());
const kindPosition = fc.record({ rank: fc.oneof(rank, label), key });

test('a cursor brings back the place in a list', () => {
  fc.assert(
    fc.property(position, (place) => {
      const cursor = encodeCursor('papers', positionCodec, place);
      expect(decodeCursor('papers', positionCodec, cursor)).toEqual(place);
    }),
  );
});

test('a cursor brings back the place among all nodes of a kind, by number or by name', () => {
  fc.assert(
    fc.property(kindPosition, (place) => {
      const cursor = encodeCursor('authors', kindPositionCodec, place);
      expect(decodeCursor('authors', kindPositionCodec, cursor)).toEqual(place);
    }),
  );
});

test('a cursor of another list is refused and says so', () => {
  const cursor = encodeCursor('papers by date', positionCodec, { rank: 1, key: 2, part: 3 });
  expect(() => decodeCursor('papers by citations', positionCodec, cursor, 'before')).toThrow(
    'before must be a cursor of this same list, order and filter; got one of another list; ask the first page again',
  );
});

test('any other text is refused as BAD_USER_INPUT, never read and never a crash', () => {
  const cursor = encodeCursor('papers', positionCodec, { rank: 1, key: 2, part: 3 });
  const damaged = fc.nat(cursor.length - 1).map((end) => cursor.slice(0, end));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), damaged), (text) => {
      expect(() => decodeCursor('papers', positionCodec, text)).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'after' } }),
      );
    }),
  );
});
