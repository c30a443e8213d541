// Where a fact comes from: what stores know of its records, as SourceRecord shows it.

import type { Provenance } from '../src/graph/store.ts';
import type { SourceRecord } from '../src/generated/resolver-types.ts';

/** Sources shown of one fact. */
const SHOWN_MAX = 10;

/** The best sources of a fact, in the store's order (most trusted first), at most 10. */
export function sourceRecords(sources: readonly Provenance[] | undefined): readonly SourceRecord[] {
  return (sources ?? []).slice(0, SHOWN_MAX).map((said) => ({
    source: said.sourceName,
    locator: said.locator === '' ? null : said.locator,
    url: said.url,
    license: said.license === '' ? null : said.license,
    retrievedAt: said.retrievedAt,
    confidence: said.confidence,
  }));
}
