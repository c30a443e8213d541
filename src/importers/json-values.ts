// Reading unknown JSON by value: each function gives what it says, or null.

import { STATED_NUMBER_MAX } from '../graph/limits.ts';

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

const EMPTY: readonly unknown[] = [];

/** The value if it is a JSON object: no list, not null. */
export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The value if it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : EMPTY;
}

/** The value if it is text that is not empty. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An integer, also one that is written as text ("2159011576"), within the safe integers. */
export function integerOf(value: unknown): number | null {
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : null;
}

/** An integer as `integerOf` reads it, from 0 to what a count of the graph may be. */
export function countOf(value: unknown): number | null {
  const number = integerOf(value);
  return number !== null && number >= 0 && number <= STATED_NUMBER_MAX ? number : null;
}

/** A web address as it is written: http or https, no spaces or control characters, without user and password. */
export function webAddressOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_048 || !/^https?:\/\//i.test(value)) return null;
  const url = URL.parse(value);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return /^[\x21-\x7e]+$/.test(value) ? value : url.href;
}
