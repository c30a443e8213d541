// Keys: the integers by which stores know nodes, a function of the id alone, so no store ever counts ids.

import { hash } from 'node:crypto';

/** tag * 2^42 + number, below 2^47. Never leaves the server. */
export type Key = number;
/** 52 bits of a hash of source and record. */
export type RecordKey = number;

const SPAN = 2 ** 42;
const HASHED = 0;
const ZERO = 48;
const ROR = /^0([0-9a-hj-km-np-tv-z]{6})\d\d$/;
const ROR_DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Schemes whose values are numbers own a tag each; their keys cannot collide. Append only: tags are stored. */
const TAGS: Readonly<Record<string, number>> = {
  'openalex:W': 1,
  'openalex:A': 2,
  'openalex:I': 3,
  'openalex:S': 4,
  'openalex:T': 5,
  'openalex:C': 6,
  'openalex:P': 7,
  'openalex:F': 8,
  'ror:': 9,
  'orcid:': 10,
  's2:': 11,
  'synthetic:W': 12,
  'synthetic:A': 13,
  'synthetic:I': 14,
  'synthetic:S': 15,
  'synthetic:T': 16,
};

/** The key of a canonical id. `salt` counts the collisions met so far; numbered schemes ignore it at 0. */
export function keyOf(id: string, salt = 0): Key {
  const numbered = salt === 0 ? numberedKey(id) : null;
  return numbered ?? HASHED * SPAN + hashOf(salt === 0 ? id : `${id}\u0000${salt}`, 42);
}

/** The key of a source's record. */
export function recordKeyOf(source: string, record: string, salt = 0): RecordKey {
  return hashOf(`${source}\u0000${record}\u0000${salt}`, 52);
}

/** Whether a key is that of an id and of no other: keys of numbered schemes are, hashes may meet. */
export function isKeyOfOnly(id: string, key: Key): boolean {
  return key >= SPAN && keyOf(id) === key;
}

function numberedKey(id: string): Key | null {
  const colon = id.indexOf(':') + 1;
  const prefix = id.slice(0, colon);
  if (prefix === 'ror:') {
    const body = ROR.exec(id.slice(colon))?.[1];
    return body === undefined
      ? null
      : tagged(
          'ror:',
          [...body].reduce((n, c) => n * 32 + ROR_DIGITS.indexOf(c), 0),
        );
  }
  if (prefix === 'orcid:') return tagged(prefix, Number(id.slice(colon, -1).replaceAll('-', '')));
  if (prefix === 's2:') return tagged(prefix, decimal(id, colon));
  return tagged(id.slice(0, colon + 1), decimal(id, colon + 1));
}

/** The decimal number from a place of a text to its end, without leading zeros; NaN where there is none. */
function decimal(text: string, from: number): number {
  const length = text.length - from;
  if (length < 1 || length > 15 || (length > 1 && text.charCodeAt(from) === ZERO)) return Number.NaN;
  let number = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function tagged(tag: string, number: number): Key | null {
  const value = TAGS[tag];
  return value !== undefined && Number.isInteger(number) && number >= 0 && number < SPAN ? value * SPAN + number : null;
}

function hashOf(text: string, bits: number): number {
  const digest = hash('sha256', text, 'buffer');
  return Math.floor((digest.readUInt32BE(0) * 2 ** 20 + (digest.readUInt32BE(4) >>> 12)) / 2 ** (52 - bits));
}
