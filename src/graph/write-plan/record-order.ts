// Which of two records is believed: the order in which records that speak of the same thing are read.

import { GraphError } from '../errors.ts';
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

/**
 * Throws CONFLICT where a stored source comes with another confidence: what its records show was decided by the old one, and
 * would depend on the order of imports.
 */
export function keepsConfidence(known: SourceInfo | undefined, source: SourceInfo): void {
  if (known === undefined || known.confidence === source.confidence) return;
  throw new GraphError(
    'CONFLICT',
    `expected source ${source.id} with confidence ${known.confidence}, as it is stored, got ${source.confidence}; give the records their own confidence, or import into a new store`,
    { source: source.id },
  );
}
