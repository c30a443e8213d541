// All records of a store in the order of their names, in pages: what an export writes.

import type { RecordKey } from '../../graph/keys.ts';
import type { Connection } from './connection.ts';
import { eachRow } from './row-stream.ts';

const PAGE = 500;

/** The keys of all records by source and record, in pages. One sort of all names; 8 bytes a record are held. */
export function pagesOfRecords(connection: Connection): readonly Float64Array[] {
  const pages: Float64Array[] = [];
  let page: RecordKey[] = [];
  for (const [rec] of eachRow<[RecordKey]>(connection, 'SELECT rec FROM record ORDER BY source, record')) {
    if (page.push(rec) < PAGE) continue;
    pages.push(Float64Array.from(page));
    page = [];
  }
  return [...pages, Float64Array.from(page)];
}
