// The same records in two stores: loaded in bulk into a file, and written batch by batch.

import { expect } from '@jest/globals';
import { RECORDS_PER_WRITE } from '../../../src/graph/limits.ts';
import type { SourceInfo, StatedRecord } from '../../../src/graph/statements.ts';
import type { Incoming } from '../../../src/graph/write-plan/write-records.ts';
import { writeRecords } from '../../../src/graph/write-plan/write-records.ts';
import type { BulkCounts } from '../../../src/stores/sqlite/bulk-load.ts';
import { bulkLoad } from '../../../src/stores/sqlite/bulk-load.ts';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';

const STARTED_AT = '2026-01-01T00:00:00Z';

/** Loads records into a file that is absent or empty. */
export async function load(
  file: string,
  source: SourceInfo,
  records: Iterable<StatedRecord> | AsyncIterable<StatedRecord>,
): Promise<BulkCounts> {
  async function* incoming(): AsyncGenerator<Incoming> {
    for await (const record of records) yield { record, locator: 'line' };
  }
  return bulkLoad(file, incoming(), { source, startedAt: STARTED_AT, report: () => '{}', progress: () => {} });
}

/** Writes records into a store in memory, in the batches of an import. Every record must be accepted. */
export async function written(source: SourceInfo, records: readonly StatedRecord[]): Promise<SqliteStore> {
  const store = await openSqliteStore(':memory:');
  const writer = await store.writer();
  await writer.putSource(source);
  const run = await writer.startRun(source.id, STARTED_AT);
  for (let at = 0; at < records.length; at += RECORDS_PER_WRITE) {
    const batch = records.slice(at, at + RECORDS_PER_WRITE).map((record) => ({ record, locator: 'line' }));
    const { conflicts } = await writeRecords(writer, source, batch, run);
    expect(conflicts).toEqual([]);
  }
  await writer.release();
  return store;
}

/** Expects two stores to hold the same rows in every table, the same records and the same data version. */
export async function expectSame(one: SqliteStore, other: SqliteStore): Promise<void> {
  expect(digestOf(one.connection).tables).toEqual(digestOf(other.connection).tables);
  expect(await recordsOf(one)).toEqual(await recordsOf(other));
  expect((await one.summary()).dataVersion).toBe((await other.summary()).dataVersion);
}

async function recordsOf(store: SqliteStore): Promise<readonly unknown[]> {
  const records: unknown[] = [];
  for await (const { stated, keys } of store.records()) records.push({ stated, keys });
  return records;
}
