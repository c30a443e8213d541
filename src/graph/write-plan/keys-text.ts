// The keys of a record's references as text: nearly all follow from the ids, so only the others are written.

import type { Key } from '../keys.ts';
import { keyOf } from '../keys.ts';
import type { StatedRecord } from '../statements.ts';
import { refsOf } from './statements-of.ts';

/**
 * JSON of the keys that are not those of the first id of their reference, by its place in `refsOf`: "{}" for most
 * records, '{"3":null}' where the fourth reference waits.
 */
export function keysTextOf(stated: StatedRecord, keys: readonly (Key | null)[]): string {
  const others: Record<number, Key | null> = {};
  refsOf(stated).forEach(({ ref }, place) => {
    const key = keys[place] ?? null;
    if (key !== keyOf(ref.ids[0])) others[place] = key;
  });
  return JSON.stringify(others);
}

/** The keys behind the text, in the order of `refsOf`. */
export function keysFromText(stated: StatedRecord, text: string): readonly (Key | null)[] {
  const others = JSON.parse(text) as Readonly<Record<number, Key | null>>;
  return refsOf(stated).map(({ ref }, place) => (place in others ? (others[place] ?? null) : keyOf(ref.ids[0])));
}
