// All records of a store in the order of their names: what an export writes.

import type { StoredRecord } from '../../graph/writer.ts';
import type { Statements } from './connection.ts';
import { RECORD_COLUMNS, recordOf } from './read-for-write.ts';
import { sources } from './runs-and-sources.ts';

const PAGE = 500;

/** Records by source and record, a page at a time: a range of an index in its order. */
export async function* eachRecord(statements: Statements): AsyncGenerator<StoredRecord> {
  for (const { id: source } of await sources(statements)) {
    for (let after = ''; ; ) {
      const rows = await statements.all<Parameters<typeof recordOf>[0]>(PAGE_OF_RECORDS, {
        source,
        after,
        limit: PAGE,
      });
      const records = rows.map(recordOf);
      yield* records;
      const last = records.at(-1);
      if (last === undefined || records.length < PAGE) break;
      after = last.stated.record;
    }
  }
}

const PAGE_OF_RECORDS = `
MATCH (r:Record) USING INDEX SEEK r:Record(source, record) WHERE r.source = $p.source AND r.record > $p.after
RETURN ${RECORD_COLUMNS} ORDER BY r.source, r.record LIMIT $p.limit`;
