// Updates of a store on Neo4j: new papers written by the importer's own batches, then withdrawn, so that the graph stays.

import { syntheticSource } from '../../seeds/synthetic.ts';
import { RECORDS_PER_WRITE } from '../../src/graph/limits.ts';
import { withdrawRecords, writeRecords } from '../../src/graph/write-plan/write-records.ts';
import type { Neo4jStore } from '../../src/stores/neo4j/neo4j-store.ts';
import { freshPapers } from './import-figures.ts';

/** Papers before the clock runs: statements are planned once, and Java compiles what runs often for a minute or more. */
const WARMING = 10 * RECORDS_PER_WRITE;
const PAPERS = WARMING + 5 * RECORDS_PER_WRITE;

/** Relationships a second of writing new papers. */
interface EdgeRates {
  /** By which the graph grows. */
  readonly added: number;
  /** With those whose ranks or counts change. */
  readonly written: number;
}

/** How fast new papers are written once an import is under way. */
export async function edgesPerSecond(store: Neo4jStore, papers: number): Promise<EdgeRates> {
  const fresh = freshPapers(papers, PAPERS);
  const names = fresh.map(({ record }) => record);
  const writer = await store.writer();
  const writePlan = writer.write.bind(writer);
  let written = 0;
  writer.write = async (plan, checkpoint) => {
    written += plan.edges.length;
    await writePlan(plan, checkpoint);
  };
  try {
    const run = await writer.startRun(syntheticSource.id, new Date().toISOString());
    const write = async (from: number, to: number): Promise<void> => {
      for (let at = from; at < to; at += RECORDS_PER_WRITE) {
        const batch = fresh.slice(at, Math.min(at + RECORDS_PER_WRITE, to));
        await writeRecords(
          writer,
          syntheticSource,
          batch.map((record) => ({ record, locator: '' })),
          run,
        );
      }
    };
    await withdrawRecords(writer, syntheticSource.id, names);
    await write(0, WARMING);
    const before = await edgesIn(store);
    written = 0;
    const began = performance.now();
    await write(WARMING, fresh.length);
    const seconds = (performance.now() - began) / 1000;
    const rates = { added: ((await edgesIn(store)) - before) / seconds, written: written / seconds };
    await withdrawRecords(writer, syntheticSource.id, names);
    return rates;
  } finally {
    await writer.release();
  }
}

async function edgesIn(store: Neo4jStore): Promise<number> {
  const { edges } = await store.summary();
  return Object.values(edges).reduce((sum, count) => sum + count, 0);
}
