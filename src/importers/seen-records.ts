// Which records an input has stated: what an import of all that a source says needs to know what it says no more.

import { recordKeyOf } from '../graph/keys.ts';
import { RECORDS_PER_WRITE } from '../graph/limits.ts';
import type { GraphStore } from '../graph/store.ts';
import type { MappedLine } from './mapped-lines.ts';

/** The records that lines have stated, by source. Memory: 8 to 16 bytes a record. */
export class SeenRecords {
  /** The sources that lines declare or state records of. */
  readonly sources = new Set<string>();
  /** Rejected lines of which nobody can say which record they state. */
  nameless = 0;
  #keys = new Float64Array(1_024);
  #count = 0;
  #sorted = true;

  /**
   * A line of the input; `source` is the source of records whose line names none, null where every line names one. The
   * record of a rejected line is still in the input, so its earlier version stays.
   */
  add({ outcome }: MappedLine, source: string | null): void {
    if (outcome.status === 'source') this.sources.add(outcome.source.id);
    else if (outcome.status === 'mapped') this.#see(outcome.source ?? source ?? '', outcome.record.record);
    else if (outcome.status !== 'rejected') return;
    else if (source === null || outcome.recordKey === undefined) this.nameless++;
    else this.#see(source, outcome.recordKey);
  }

  has(source: string, record: string): boolean {
    const keys = this.#keys.subarray(0, this.#count);
    if (!this.#sorted) keys.sort();
    this.#sorted = true;
    const key = recordKeyOf(source, record);
    let [from, to] = [0, keys.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((keys[middle] ?? 0) < key) from = middle + 1;
      else to = middle;
    }
    return keys[from] === key;
  }

  #see(source: string, record: string): void {
    this.sources.add(source);
    if (this.#count === this.#keys.length) {
      const more = new Float64Array(this.#count * 2);
      more.set(this.#keys);
      this.#keys = more;
    }
    this.#keys[this.#count++] = recordKeyOf(source, record);
    this.#sorted = false;
  }
}

/**
 * What a store holds of the sources of some records beside these: names of records by source, as many at a time as are
 * withdrawn in one go. Reads every record of the store once.
 */
export async function* absentRecords(
  store: GraphStore,
  seen: SeenRecords,
): AsyncGenerator<{ readonly source: string; readonly records: readonly string[] }> {
  let current = '';
  let records: string[] = [];
  for await (const { source, stated } of store.records()) {
    if (source !== current || records.length === RECORDS_PER_WRITE) {
      if (records.length > 0) yield { source: current, records };
      records = [];
    }
    current = source;
    if (seen.sources.has(source) && !seen.has(source, stated.record)) records.push(stated.record);
  }
  if (records.length > 0) yield { source: current, records };
}
