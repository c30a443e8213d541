// All records of a store in the order of their names: what an export writes.

import type { RecordKey } from '../../graph/keys.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { recordsByKeys } from './read-for-write.ts';
import { eachRow } from './row-stream.ts';

const PAGE = 500;

/** Records by source and record. One sort of all names, whose keys are held (8 bytes each), then a statement a page. */
export function* eachRecord(connection: Connection): Generator<StoredRecord> {
  const [count = 0] = connection.get<[number]>('SELECT count(*) FROM record') ?? [];
  const recs = new Float64Array(count);
  let next = 0;
  for (const [rec] of eachRow<[RecordKey]>(connection, 'SELECT rec FROM record ORDER BY source, record'))
    recs[next++] = rec;
  for (let at = 0; at < count; at += PAGE) {
    for (const record of recordsByKeys(connection, [...recs.subarray(at, at + PAGE)]))
      if (record !== null) yield record;
  }
}
