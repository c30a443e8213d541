// Places as texts: made of parts they are those that cursors hold, and read back they are the rows they stand for.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { RANK_UNKNOWN } from '../../../src/graph/rank.ts';
import { foldedLabel } from '../../../src/graph/text.ts';
import {
  bounds,
  jointOf,
  jointPlaceOf,
  kindPlaceOf,
  kindPositionOf,
  placeBehindRank,
  placeOf,
  placeWithRank,
} from '../../../src/stores/neo4j/place.ts';

const key = fc.integer({ min: 0, max: 2 ** 47 - 1 });
const rank = fc.oneof(fc.integer({ min: 0, max: RANK_UNKNOWN }), fc.constant(RANK_UNKNOWN));
const label = fc.string({ unit: 'grapheme' }).map(foldedLabel);
const part = fc.integer({ min: 0, max: 4095 });

test('a place made of a rank and what stands behind it is the place of the row', () => {
  fc.assert(
    fc.property(rank, key, part, (of, neighbor, number) => {
      const place = placeOf({ rank: of, key: neighbor, part: number });
      expect(placeWithRank(of, placeBehindRank(neighbor, number))).toBe(place);
      const { low, high } = bounds(of, of);
      expect(low <= place && place < high).toBe(true);
    }),
  );
});

test('the place of a joint paper, and of a node among its kind, is read back', () => {
  fc.assert(
    fc.property(rank, label, key, (of, name, node) => {
      expect(jointOf(jointPlaceOf(of, node))).toEqual({ rank: of, key: node });
      expect(kindPositionOf('citations', kindPlaceOf({ rank: of, key: node }))).toEqual({ rank: of, key: node });
      expect(kindPositionOf('name', kindPlaceOf({ rank: name, key: node }))).toEqual({ rank: name, key: node });
    }),
  );
});

test('places are stored as they always were', () => {
  const node = 2 * 2 ** 42 + 0x1a2b3c;
  expect(placeWithRank(RANK_UNKNOWN, placeBehindRank(node, 9))).toBe('7ffffff0800001a2b3c009');
  expect(jointPlaceOf(0x5f5e0ff, node)).toBe('5f5e0ff0800001a2b3c');
  expect(kindPlaceOf({ rank: RANK_UNKNOWN, key: node })).toBe('7ffffff0800001a2b3c');
  expect(kindPlaceOf({ rank: 'ada lovelace', key: node })).toBe('ada lovelace\t0800001a2b3c');
  expect(bounds()).toEqual({ low: '0000000', high: '8000000' });
});

test('a node of no known value stands last among its kind, and a shorter name before a longer', () => {
  expect(kindPlaceOf({ rank: RANK_UNKNOWN - 1, key: 2 ** 47 - 1 }) < kindPlaceOf({ rank: RANK_UNKNOWN, key: 0 })).toBe(
    true,
  );
  expect(kindPlaceOf({ rank: 'ada', key: 2 ** 47 - 1 }) < kindPlaceOf({ rank: 'ada l', key: 0 })).toBe(true);
});

test('what the digits of a place cannot tell has none', () => {
  for (const number of [4096, -1, 0.5]) expect(() => placeBehindRank(1, number)).toThrow('digits of a place');
  for (const neighbor of [2 ** 48, -1, Number.NaN])
    expect(() => placeBehindRank(neighbor, 0)).toThrow('digits of a place');
  for (const beyond of [2 ** 28, 2 ** 32, -1, Number.NaN])
    expect(() => jointPlaceOf(beyond, 1)).toThrow('digits of a place');
});
