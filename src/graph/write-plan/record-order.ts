// Which of two records is believed: the order in which records that speak of the same thing are read.

import type { SourceInfo } from '../statements.ts';
import type { StoredRecord } from '../writer.ts';

/** Compares code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A comparator, best first: higher confidence, then the newer statement (undated last), then source and record by code units. */
export function recordOrder(
  sources: ReadonlyMap<string, SourceInfo>,
): (x: Pick<StoredRecord, 'source' | 'stated'>, y: Pick<StoredRecord, 'source' | 'stated'>) => number {
  const confidence = (r: Pick<StoredRecord, 'source' | 'stated'>): number =>
    r.stated.confidence ?? sources.get(r.source)?.confidence ?? 0;
  return (x, y) =>
    confidence(y) - confidence(x) ||
    compareText(y.stated.statedOn ?? '', x.stated.statedOn ?? '') ||
    compareText(x.source, y.source) ||
    compareText(x.stated.record, y.stated.record);
}
