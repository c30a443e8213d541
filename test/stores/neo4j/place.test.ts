// Places as texts: made of parts they are those that cursors hold, and read back they are the rows they stand for.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
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
const rank = fc.integer({ min: 0, max: 2 ** 27 - 1 });
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
    fc.property(rank, key, (of, node) => {
      expect(jointOf(jointPlaceOf(of, node))).toEqual({ rank: of, key: node });
      expect(kindPositionOf('citations', kindPlaceOf({ rank: of, key: node }))).toEqual({ rank: of, key: node });
    }),
  );
});
