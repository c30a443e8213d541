// Places in lists as Neo4j stores them: texts whose order by code points is the order of the list.

import { positionCodec } from '../../graph/cursor.ts';
import type { Key } from '../../graph/keys.ts';
import { RANK_UNKNOWN } from '../../graph/rank.ts';
import type { KindPosition, Position } from '../../graph/store.ts';

const DIGITS = '0123456789abcdef';
const RANK_DIGITS = 7;
const KEY_DIGITS = 12;
const THREE_DIGITS = 16 ** 3;
const SIX_DIGITS = 16 ** 6;
/** All numbers of three digits, because millions of edges are written: looked up, they cost a third of what making them does. */
const TRIPLES = Array.from({ length: THREE_DIGITS }, (_, value) => value.toString(16).padStart(3, '0'));
/** Parts a folded label from the key behind it; less than every character of a folded label. */
const BEHIND_LABEL = '\t';

/** Before and behind every place. */
export const FIRST_PLACE = '';
export const LAST_PLACE = '\u{10FFFF}';

const three = (value: number): string => TRIPLES[value] ?? outOfRange(value);
const six = (value: number): string => three(Math.floor(value / THREE_DIGITS)) + three(value & 0xfff);
const hexOfRank = (rank: number): string =>
  (DIGITS[Math.floor(rank / SIX_DIGITS)] ?? outOfRange(rank)) + six(rank & 0xffffff);
const hexOfKey = (key: Key): string => six(Math.floor(key / SIX_DIGITS)) + six(key % SIX_DIGITS);

/** Digits too few or too many would be a place too, but anywhere in its list. */
function outOfRange(value: number): never {
  throw new Error(`expected a number that the digits of a place can tell, got ${value}`);
}

/** The place of a row in a list. */
export function placeOf(position: Position): string {
  return positionCodec.write(position);
}

/** The same of many rows of one neighbour and part, which differ by rank alone: the place without the rank. */
export function placeBehindRank(key: Key, part: number): string {
  return hexOfKey(key) + three(part);
}

/** A place of its rank and what `placeBehindRank` gave. */
export function placeWithRank(rank: number, behind: string): string {
  return hexOfRank(rank) + behind;
}

/** The row of a place. */
export function positionOf(place: string): Position {
  const position = positionCodec.read(place);
  if (position === undefined) throw new Error(`expected a place in a list, got ${place}`);
  return position;
}

/** The places before every row with at least a rank, and behind every row with at most a rank. */
export function bounds(rankFrom = 0, rankTo = RANK_UNKNOWN): { readonly low: string; readonly high: string } {
  return { low: hexOfRank(rankFrom), high: hexOfRank(rankTo + 1) };
}

/** The place of a paper among those of a pair of co-authors. */
export function jointPlaceOf(rank: number, paper: Key): string {
  return hexOfRank(rank) + hexOfKey(paper);
}

/** Rank and paper of such a place. */
export function jointOf(place: string): { readonly rank: number; readonly key: Key } {
  return {
    rank: Number.parseInt(place.slice(0, RANK_DIGITS), 16),
    key: Number.parseInt(place.slice(RANK_DIGITS), 16),
  };
}

/** The place of a node among all nodes of its kind. */
export function kindPlaceOf({ rank, key }: KindPosition): string {
  return (typeof rank === 'number' ? hexOfRank(rank) : rank + BEHIND_LABEL) + hexOfKey(key);
}

/** The position of such a place; `name` is ranked by text. */
export function kindPositionOf(order: string, place: string): KindPosition {
  const key = Number.parseInt(place.slice(-KEY_DIGITS), 16);
  const rank = place.slice(0, -KEY_DIGITS);
  return { rank: order === 'name' ? rank.slice(0, -BEHIND_LABEL.length) : Number.parseInt(rank, 16), key };
}
