// The records that a plan compares: those of the batch as they will be, others as they are stored.

import type { RecordKey } from '../keys.ts';
import type { GraphWriter, StoredRecord } from '../writer.ts';
import type { Work } from './gather.ts';

/** Records by key, loaded once each. */
export class RecordReader {
  readonly #writer: GraphWriter;
  readonly #records: Map<RecordKey, StoredRecord>;

  constructor(writer: GraphWriter, work: readonly Work[]) {
    this.#writer = writer;
    this.#records = new Map(work.flatMap(({ after }) => (after === null ? [] : [[after.rec, after]])));
  }

  /** Loads records that are not at hand, in one call. */
  async load(recs: Iterable<RecordKey>): Promise<void> {
    const unseen = [...new Set(recs)].filter((rec) => !this.#records.has(rec));
    for (const record of unseen.length === 0 ? [] : await this.#writer.recordsByKeys(unseen)) {
      if (record !== null) this.#records.set(record.rec, record);
    }
  }

  /** A record of the batch or a loaded one. */
  readonly get = (rec: RecordKey): StoredRecord => {
    const record = this.#records.get(rec);
    if (record === undefined) throw new Error('a record is compared before it is loaded');
    return record;
  };
}
