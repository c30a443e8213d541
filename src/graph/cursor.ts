// Cursors: opaque texts that hold a place in one list, in one order, under one filter.

import { createHash } from 'node:crypto';
import { badInput } from './errors.ts';
import type { KindPosition, Position } from './store.ts';

/** What a cursor is bound to: list, order and filter in one text. Two lists that page alike must not share a scope. */
export type CursorScope = string;

/** How a kind of place is written into a cursor; `read` gives undefined for a text that is no such place. */
export interface PlaceCodec<P> {
  readonly write: (place: P) => string;
  readonly read: (text: string) => P | undefined;
}

const VERSION = '1';
const HASH_DIGITS = 12;
const CURSOR_CHARACTERS_MAX = 2_048;
const KEY_END = 2 ** 47;

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

/** A place in an adjacency list: 7 digits of rank, 12 of key, 3 of part. */
export const positionCodec: PlaceCodec<Position> = {
  write: ({ rank, key, part }) => hex(rank, 7) + hex(key, 12) + hex(part, 3),
  read: (text) => {
    if (!/^[0-9a-f]{22}$/.test(text)) return undefined;
    const digits = (from: number, to: number): number => Number.parseInt(text.slice(from, to), 16);
    const key = digits(7, 19);
    return key < KEY_END ? { rank: digits(0, 7), key, part: digits(19, 22) } : undefined;
  },
};

/** A place in the list of all nodes of a kind: 12 digits of key, then the rank, "#" and 7 digits or "=" and a folded label. */
export const kindPositionCodec: PlaceCodec<KindPosition> = {
  write: ({ rank, key }) => hex(key, 12) + (typeof rank === 'number' ? `#${hex(rank, 7)}` : `=${rank}`),
  read: (text) => {
    const [, digits, mark, rest] = /^([0-9a-f]{12})(?:(#)([0-9a-f]{7})|=([^\0]*))$/u.exec(text) ?? [];
    if (digits === undefined) return undefined;
    const key = Number.parseInt(digits, 16);
    if (key >= KEY_END) return undefined;
    return { key, rank: mark === '#' ? Number.parseInt(rest ?? '', 16) : text.slice(13) };
  },
};

/** The cursor of a place: base64url of version, hash of the scope, place. */
export function encodeCursor<P>(scope: CursorScope, codec: PlaceCodec<P>, place: P): string {
  return Buffer.from(VERSION + hashOf(scope) + codec.write(place)).toString('base64url');
}

/**
 * The place that a cursor holds. `argument` names where it was given.
 * Throws BAD_USER_INPUT on a text that is no cursor, and on a cursor of another list, order or filter.
 */
export function decodeCursor<P>(scope: CursorScope, codec: PlaceCodec<P>, cursor: string, argument = 'after'): P {
  const head = VERSION + hashOf(scope);
  const text = cursor.length > CURSOR_CHARACTERS_MAX ? '' : Buffer.from(cursor, 'base64url').toString();
  const genuine = cursor !== '' && Buffer.from(text).toString('base64url') === cursor;
  if (genuine && text.startsWith(VERSION) && !text.startsWith(head)) {
    throw badInput(
      argument,
      `${argument} must be a cursor of this same list, order and filter; got one of another list; ask the first page again`,
    );
  }
  const place = genuine && text.startsWith(head) ? codec.read(text.slice(head.length)) : undefined;
  if (place === undefined) {
    throw badInput(
      argument,
      `${argument} must be a cursor that an earlier page gave out; got a text that is none; ask the first page again`,
    );
  }
  return place;
}

function hashOf(scope: CursorScope): string {
  return createHash('sha256').update(scope).digest('hex').slice(0, HASH_DIGITS);
}
