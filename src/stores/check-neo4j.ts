// Checking and rebuilding a store on Neo4j: its records are built into a scratch store in files, and held against it.

import { GraphError } from '../graph/errors.ts';
import type { AllRows } from '../graph/all-rows.ts';
import type { CheckReport, Finding } from '../graph/check-report.ts';
import { checkedRecords, differingRows, lastBatch, rebuildRows, storedIds } from './neo4j/check.ts';
import type { Neo4jStore } from './neo4j/neo4j-store.ts';
import type { Neo4jWriter } from './neo4j/neo4j-writer.ts';
import type { BuildProgress } from './sqlite/build-store.ts';
import { ScratchStore } from './sqlite/scratch-store.ts';

const BAD_RECORDS_MAX = 5;

/**
 * What is wrong with a store: every record against its digest, then everything else against what the records make. `folder` is
 * for the scratch store, removed after. It takes the place of the writer. Throws STORE_BUSY where there is one, or where
 * something was written while the scratch store was built.
 */
export async function checkNeo4j(store: Neo4jStore, folder: string, progress: BuildProgress): Promise<CheckReport> {
  return beside(store, folder, progress, async (made, bad, records) => {
    const reading = store.connection.reading();
    const sources = await store.sources();
    const { findings, tables, rows } =
      bad.length > 0 ? { findings: bad, tables: 0, rows: 0 } : await differingRows(reading, made);
    return { sources: sources.length, records, tables, rows, findings };
  });
}

/**
 * Makes everything that follows from the records again. Returns how many rows were wrong or missing. Throws STORE_CORRUPT
 * where a record is damaged: what it stated would be lost; and STORE_BUSY.
 */
export async function rebuildNeo4j(store: Neo4jStore, folder: string, progress: BuildProgress): Promise<number> {
  return beside(store, folder, progress, async (made, [bad], _, writer) => {
    if (bad !== undefined) {
      throw new GraphError('STORE_CORRUPT', `nothing was rebuilt. ${bad.where}: ${bad.what}. ${bad.wayOut}`);
    }
    return rebuildRows(store.connection.reading(), writer, made);
  });
}

/** The build blocks for as long as it takes, so the writer's lease cannot be held meanwhile: that nothing was written shows after. */
async function beside<T>(
  store: Neo4jStore,
  folder: string,
  progress: BuildProgress,
  use: (made: AllRows, bad: readonly Finding[], records: number, writer: Neo4jWriter) => Promise<T>,
): Promise<T> {
  const reading = store.connection.reading();
  const bad: Finding[] = [];
  let records = 0;
  let writer = await store.writer();
  const scratch = new ScratchStore(folder, await store.sources());
  try {
    const batch = await lastBatch(reading);
    for await (const checked of checkedRecords(reading)) {
      records++;
      if ('record' in checked) scratch.add(checked.record);
      else if (bad.length < BAD_RECORDS_MAX) bad.push(checked.bad);
    }
    for await (const [key, id] of storedIds(reading)) scratch.addName(key, id);
    await writer.release();
    const made = scratch.build(progress);
    writer = await store.writer();
    if ((await lastBatch(reading)) !== batch) {
      throw new GraphError(
        'STORE_BUSY',
        'something was written while the store was checked; run the same command again',
      );
    }
    return await use(made, bad, records, writer);
  } finally {
    await writer.release();
    scratch.close();
  }
}
