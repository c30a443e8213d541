// Where a slice stopped: one place in each list around the root, in a cursor of bounded size.

import type { CursorScope, PlaceCodec } from '../cursor.ts';
import { decodeCursor, encodeCursor, positionCodec } from '../cursor.ts';
import type { Position } from '../store.ts';

/** How far a list was read: not yet, up to a place, or to its end. */
export type Progress = 'unread' | 'done' | Position;

/** The progress of every way out of the root, in the order of its ways. */
export type SlicePlace = readonly Progress[];

function codecOf(ways: number): PlaceCodec<SlicePlace> {
  return {
    write: (place) =>
      place
        .map((progress) => (progress === 'unread' ? '-' : progress === 'done' ? '.' : positionCodec.write(progress)))
        .join(''),
    read: (text) => {
      const parts = text.match(/-|\.|[0-9a-f]{22}/g) ?? [];
      if (parts.length !== ways || parts.join('') !== text) return undefined;
      const place = parts.map((part) => (part === '-' ? 'unread' : part === '.' ? 'done' : positionCodec.read(part)));
      return place.some((progress) => progress === undefined) ? undefined : (place as SlicePlace);
    },
  };
}

/** The place that `after` holds; all lists unread where it is absent. Throws BAD_USER_INPUT on a cursor of another slice. */
export function startOf(scope: CursorScope, ways: number, after: string | null): SlicePlace {
  return after === null
    ? Array.from({ length: ways }, () => 'unread' as const)
    : decodeCursor(scope, codecOf(ways), after);
}

/** The cursor of a place; null where every list was read to its end. */
export function endCursorOf(scope: CursorScope, place: SlicePlace): string | null {
  return place.every((progress) => progress === 'done') ? null : encodeCursor(scope, codecOf(place.length), place);
}
