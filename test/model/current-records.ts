// Which versions of the records count, and which of two records is believed.

import type { SourceInfo, StatedRecord } from '../../src/graph/statements.ts';

/** A record as it was given to a store. */
export interface GivenRecord {
  readonly source: SourceInfo;
  readonly record: StatedRecord;
  /** Where it was read: file and line. */
  readonly locator?: string;
  /** When the run began that read it. */
  readonly retrievedAt?: string;
}

/**
 * The newest version of every record, in the order in which the records were first given. Of equally dated ones the
 * later given counts; an undated one is older than any date.
 */
export function currentRecords(given: readonly GivenRecord[]): readonly GivenRecord[] {
  const current = new Map<string, GivenRecord>();
  for (const next of given) {
    const id = `${next.source.id} ${next.record.record}`;
    const held = current.get(id);
    if (held === undefined || !isOlder(next.record, held.record)) current.set(id, next);
  }
  // As stores keep them: JSON, so that no two records share a reference.
  return [...current.values()].map((held) => ({ ...held, record: JSON.parse(JSON.stringify(held.record)) }));
}

function isOlder(a: StatedRecord, b: StatedRecord): boolean {
  return (a.statedOn ?? '') < (b.statedOn ?? '');
}

/** What a record is believed, 0 to 1. */
export function confidenceOf({ source, record }: GivenRecord): number {
  return record.confidence ?? source.confidence;
}

/** Orders records by how much they are believed: confidence, then the newer (undated last), then source and record. */
export function bestFirst(x: GivenRecord, y: GivenRecord): number {
  return (
    confidenceOf(y) - confidenceOf(x) ||
    byCodeUnits(y.record.statedOn ?? '', x.record.statedOn ?? '') ||
    byCodeUnits(x.source.id, y.source.id) ||
    byCodeUnits(x.record.record, y.record.record)
  );
}

/** The order of two texts by code units. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values without those that came before, in order. */
export function distinct<T>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)];
}

/** The values under their keys, each group in the order given. */
export function groupBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
