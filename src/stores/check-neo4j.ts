// Checking and rebuilding a store on Neo4j: its records are built into a scratch store in files, and held against it.

import { GraphError } from '../graph/errors.ts';
import type { AllRows } from '../graph/all-rows.ts';
import type { CheckReport, Finding } from '../graph/check-report.ts';
import { DamagedRecords } from '../graph/damaged-records.ts';
import type { Statements } from './neo4j/connection.ts';
import { checkedRecords, differingRows, lastBatch, rebuildRows, storedIds } from './neo4j/check.ts';
import type { Neo4jStore } from './neo4j/neo4j-store.ts';
import type { Neo4jWriter } from './neo4j/neo4j-writer.ts';
import { RECORDS } from './neo4j/sections.ts';
import type { BuildProgress } from './sqlite/build-store.ts';
import { ScratchStore } from './sqlite/scratch-store.ts';

/** What was read of a store before it is compared. */
interface Examined {
  readonly sources: number;
  readonly records: number;
  /** Findings of damaged records. */
  readonly damage: readonly Finding[];
}

/**
 * What is wrong with a store: every record against its digest, then, where all are sound, everything else against what they
 * make. `folder` is for the scratch store, removed after. It takes the place of the writer. Throws STORE_BUSY where there is
 * one, or where something was written while the scratch store was built.
 */
export async function checkNeo4j(store: Neo4jStore, folder: string, progress: BuildProgress): Promise<CheckReport> {
  return beside(store, folder, progress, {
    damaged: ({ sources, records, damage }) => ({ sources, records, tables: 1, rows: records, findings: damage }),
    sound: async (made, { sources, records }) => {
      return { sources, records, ...(await differingRows(store.connection.reading(), made)) };
    },
  });
}

/**
 * Makes everything that follows from the records again. Returns how many rows were wrong or missing. Throws STORE_CORRUPT
 * where a record is damaged: what it stated would be lost; and STORE_BUSY.
 */
export async function rebuildNeo4j(store: Neo4jStore, folder: string, progress: BuildProgress): Promise<number> {
  return beside(store, folder, progress, {
    damaged: ({ damage: [finding] }) => {
      const { where, what, wayOut } = finding ?? {};
      throw new GraphError('STORE_CORRUPT', `nothing was rebuilt. ${where}: ${what}. ${wayOut}`);
    },
    sound: (made, _, writer) => rebuildRows(store.connection.reading(), writer, made),
  });
}

/** The build blocks for as long as it takes, so the writer's lease cannot be held meanwhile: that nothing was written shows after. */
async function beside<T>(
  store: Neo4jStore,
  folder: string,
  progress: BuildProgress,
  then: {
    readonly damaged: (examined: Examined) => T;
    readonly sound: (made: AllRows, examined: Examined, writer: Neo4jWriter) => Promise<T>;
  },
): Promise<T> {
  const reading = store.connection.reading();
  const batch = await lastBatch(reading);
  const sources = await store.sources();
  const scratch = new ScratchStore(folder, sources);
  try {
    const read = await writing(store, () => readInto(scratch, reading));
    const examined = { sources: sources.length, ...read };
    if (examined.damage.length > 0) return then.damaged(examined);
    const made = scratch.build(progress);
    return await writing(store, async (writer) => {
      if ((await lastBatch(reading)) === batch) return then.sound(made, examined, writer);
      throw new GraphError(
        'STORE_BUSY',
        'something was written while the store was checked; run the same command again',
      );
    });
  } finally {
    scratch.close();
  }
}

/** Takes the place of the writer, and gives it back. */
async function writing<T>(store: Neo4jStore, use: (writer: Neo4jWriter) => Promise<T>): Promise<T> {
  const writer = await store.writer();
  try {
    return await use(writer);
  } finally {
    await writer.release();
  }
}

/** Reads the records of a store, and the ids of its nodes where all of them are sound. */
async function readInto(scratch: ScratchStore, reading: Statements): Promise<Omit<Examined, 'sources'>> {
  const damaged = new DamagedRecords();
  let records = 0;
  for await (const { source, name, record } of checkedRecords(reading)) {
    records++;
    if (record === null) damaged.add(source, name);
    else scratch.add(record);
  }
  const damage = damaged.findings(RECORDS.name);
  if (damage.length === 0) {
    for await (const [key, id] of storedIds(reading)) scratch.addName(key, id);
  }
  return { records, damage };
}
