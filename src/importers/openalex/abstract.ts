// Abstracts from OpenAlex's inverted index: the places of each word.

import { objectOf } from '../json-values.ts';
import type { MappingNotes } from '../mapping.ts';
import { cleanText, TEXT_CHARACTERS_MAX } from '../text-cleaning.ts';

/** Places beyond this are damage. */
const PLACES_MAX = 100_000;

/**
 * The abstract of `{word: [places]}`, or until 2021 `{IndexLength, InvertedIndex: {word: [places]}}`, as cleaned text;
 * null where there is none. Gaps between places are closed.
 */
export function abstractOf(value: unknown, notes: MappingNotes): string | null {
  if (value == null) return null;
  const outer = objectOf(value);
  const index = objectOf(outer?.['InvertedIndex']) ?? outer;
  if (index === null) {
    notes.warn('WRONG_TYPE', 'abstract_inverted_index', value);
    return null;
  }
  const words: string[] = [];
  for (const word of Object.keys(index)) {
    const places = index[word];
    if (!Array.isArray(places)) {
      notes.warn('WRONG_TYPE', 'abstract_inverted_index', places);
      continue;
    }
    for (const place of places as readonly unknown[]) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < PLACES_MAX) words[place] = word;
      else notes.warn('BAD_NUMBER', 'abstract_inverted_index', place);
    }
  }
  const text = words.filter((word) => word !== undefined).join(' ');
  if (text.length > TEXT_CHARACTERS_MAX) notes.warn('TEXT_CUT', 'abstract_inverted_index', text);
  return cleanText(text, TEXT_CHARACTERS_MAX) || null;
}
