// All records of a store in the order of their names: what an export writes.

import type { GraphError } from '../../graph/errors.ts';
import { unlessDamaged } from '../../graph/stored-record.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import type { Statements } from './connection.ts';
import type { RecordCells } from './read-for-write.ts';
import { RECORD_COLUMNS, recordOf } from './read-for-write.ts';

const PAGE = 500;

/**
 * Records by source and record, a page at a time: a range of an index in its order. Their sources are those that they name,
 * registered or not. Of damaged ones as `GraphStore.records` says.
 */
export async function* eachRecord(
  statements: Statements,
  damaged?: (error: GraphError) => void,
): AsyncGenerator<StoredRecord> {
  for await (const source of sourcesOfRecords(statements)) {
    for (let after = ''; ; ) {
      const rows = await statements.all<RecordCells>(PAGE_OF_RECORDS, { source, after, limit: PAGE });
      for (const cells of rows) {
        const record = unlessDamaged(() => recordOf(cells), damaged);
        if (record !== null) yield record;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      [, , after] = last;
    }
  }
}

/** The sources that records name, in order: a seek each. */
async function* sourcesOfRecords(statements: Statements): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const [row] = await statements.all<[string]>(NEXT_SOURCE, { after });
    if (row === undefined) return;
    [after] = row;
    yield after;
  }
}

const NEXT_SOURCE = `
MATCH (r:Record) USING INDEX SEEK r:Record(source, record) WHERE r.source > $p.after AND r.record IS NOT NULL
RETURN r.source AS source ORDER BY r.source LIMIT 1`;
const PAGE_OF_RECORDS = `
MATCH (r:Record) USING INDEX SEEK r:Record(source, record) WHERE r.source = $p.source AND r.record > $p.after
RETURN ${RECORD_COLUMNS} ORDER BY r.source, r.record LIMIT $p.limit`;
