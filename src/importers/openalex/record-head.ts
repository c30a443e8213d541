// What every OpenAlex record begins with: its id, its date, and the record that is handed out for it.

import { isYear, partialDateOf, type PartialDate, statedOnOf } from '../../graph/dates.ts';
import type { StatedEdge, StatedNode, StatedRecord } from '../../graph/statements.ts';
import { integerOf, objectOf, type JsonObject } from '../json-values.ts';
import { rejected, type Draft, type MappingNotes, type Rejected } from '../mapping.ts';
import { cleanText, LINE_CHARACTERS_MAX } from '../text-cleaning.ts';

/** A record with a right id of the expected entity. */
export interface RecordHead {
  readonly raw: JsonObject;
  /** Canonical: "openalex:W2104704801". */
  readonly id: string;
  /** The bare id, the record's key: "W2104704801". */
  readonly record: string;
}

/** Names kept of one node beside its label. */
const OTHER_NAMES_MAX = 50;
const SCHEME = 'openalex:';

/** The head of a record whose id `idOf` reads; rejected where the value is no object or has no such id. */
export function headOf(
  value: unknown,
  idOf: (value: unknown) => string | null,
  expected: string,
): RecordHead | Rejected {
  const raw = objectOf(value);
  if (raw === null) return rejected('WRONG_TYPE', '', 'a JSON object', value);
  const stated = raw['id'];
  if (stated == null || stated === '') return rejected('MISSING_ID', 'id', expected, stated);
  const id = idOf(stated);
  if (id === null) return rejected('BAD_ID', 'id', expected, stated);
  return { raw, id, record: id.slice(SCHEME.length) };
}

/** The finished record, dated by `updated_date` (`updated` in records that have no other). */
export function recordOf(
  head: RecordHead,
  node: StatedNode,
  edges: readonly StatedEdge[],
  notes: MappingNotes,
): StatedRecord {
  const record: Draft<StatedRecord> = { record: head.record, url: `https://openalex.org/${head.record}`, node };
  const updated = head.raw['updated_date'] ?? head.raw['updated'];
  const statedOn = typeof updated === 'string' ? statedOnOf(updated) : null;
  if (statedOn !== null) record.statedOn = statedOn;
  else if (updated != null) notes.warn('BAD_DATE', 'updated_date', updated);
  if (edges.length > 0) record.edges = edges;
  return record;
}

/** The list at a key; empty where it is absent, and with a warning where something else stands there. */
export function listAt(raw: JsonObject, key: string, notes: MappingNotes): readonly unknown[] {
  const value = raw[key];
  if (Array.isArray(value)) return value;
  if (value != null) notes.warn('WRONG_TYPE', key, value);
  return [];
}

/** The cleaned text at a key, null where it is absent or empty. */
export function lineAt(
  raw: JsonObject,
  key: string,
  notes: MappingNotes,
  charactersMax = LINE_CHARACTERS_MAX,
): string | null {
  const value = raw[key];
  if (typeof value !== 'string') {
    if (value != null) notes.warn('WRONG_TYPE', key, value);
    return null;
  }
  if (value.length > charactersMax) notes.warn('TEXT_CUT', key, value);
  return cleanText(value, charactersMax) || null;
}

/** Cleaned texts without doubles and without `label`, the first 50. */
export function otherNamesOf(label: string, values: readonly unknown[], notes: MappingNotes): readonly string[] {
  const names = new Set<string>();
  for (const value of values) {
    const name = typeof value === 'string' ? cleanText(value) : '';
    if (name !== '' && name !== label) names.add(name);
  }
  if (names.size > OTHER_NAMES_MAX) notes.warn('LIST_CUT', 'display_name_alternatives', values);
  return [...names].slice(0, OTHER_NAMES_MAX);
}

/** A year as a partial date; null with a warning where it is none from -9999 to 9999, null alone where it is absent. */
export function yearDateOf(value: unknown, path: string, notes: MappingNotes): PartialDate | null {
  if (value == null) return null;
  const year = integerOf(value);
  if (isYear(year)) return partialDateOf(year * 10_000);
  notes.warn('BAD_DATE', path, value);
  return null;
}
