// Importing: OpenAlex lines of real shape in bulk, new and changed papers into a filled store, and readers meanwhile.

import { copyFileSync, rmSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticRecords, syntheticSource } from '../../seeds/synthetic.ts';
import { neighborhood } from '../../src/graph/neighborhood/neighborhood.ts';
import { RECORDS_PER_WRITE } from '../../src/graph/limits.ts';
import type { StatedRecord } from '../../src/graph/statements.ts';
import { writeRecords } from '../../src/graph/write-plan/write-records.ts';
import { openAlexMapper } from '../../src/importers/openalex/mapper.ts';
import { openStore } from '../../src/stores/open-store.ts';
import type { LoadedGraph } from './graphs.ts';
import { BENCH_FOLDER } from './graphs.ts';
import { measure, printTable, short } from './measure.ts';
import { present, sampleOf } from './samples.ts';

const UPDATES = 2_000;
const WORKS = join(import.meta.dirname, '../../../shared/data/openalex-snapshot/data/works/*/part_*.gz');

/** Measures mapping and ordinary writes, and prints them with what reading costs while a writer works. */
export async function importFigures(graph: LoadedGraph): Promise<void> {
  const rows = [];
  const lines = globSync(WORKS).flatMap((file) =>
    gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean),
  );
  if (lines.length > 0)
    rows.push({
      what: 'real work lines parsed and mapped',
      'a second': short(perSecond(lines.length * 5, () => mapAll(lines, 5))),
    });
  const file = join(BENCH_FOLDER, 'updated.sqlite');
  for (const end of ['', '-wal', '-shm', '.writer-lock']) rmSync(file + end, { force: true });
  copyFileSync(graph.file, file);
  const fresh = freshPapers(graph.papers, UPDATES);
  const began = performance.now();
  const quiet = await writeAll(file, fresh);
  rows.push({
    what: `new papers into ${graph.papers / 1000}k`,
    'a second': short((UPDATES / (performance.now() - began)) * 1000),
  });
  rows.push({ what: '  of these, time in the writer', 'a second': short(quiet) });
  printTable('importing', rows);
  await readersMeanwhile(graph, file, fresh);
}

function perSecond(count: number, work: () => void): number {
  const began = performance.now();
  work();
  return (count / (performance.now() - began)) * 1000;
}

function mapAll(lines: readonly string[], times: number): void {
  const map = openAlexMapper('works');
  for (let round = 0; round < times; round++) for (const line of lines) map(JSON.parse(line));
}

/** Papers that the graph does not hold: those of another seed, under other names. */
export function freshPapers(papers: number, count: number): readonly StatedRecord[] {
  const fresh: StatedRecord[] = [];
  for (const record of syntheticRecords({ papers, seed: 2 })) {
    if (record.node?.kind !== 'PAPER') continue;
    const [own] = record.node.ids;
    fresh.push({ ...record, record: `${record.record}-fresh`, node: { ...record.node, ids: [`${own}9999999`] } });
    if (fresh.length === count) break;
  }
  return fresh;
}

async function writeAll(file: string, records: readonly StatedRecord[]): Promise<number> {
  const store = await openStore(`sqlite:${file}`);
  const writer = await store.writer();
  const run = await writer.startRun(syntheticSource.id, new Date().toISOString());
  const began = performance.now();
  for (let index = 0; index < records.length; index += RECORDS_PER_WRITE) {
    await writeRecords(
      writer,
      syntheticSource,
      records.slice(index, index + RECORDS_PER_WRITE).map((record) => ({ record, locator: '' })),
      run,
    );
  }
  const rate = (records.length / (performance.now() - began)) * 1000;
  await store.close();
  return rate;
}

/** Slices alone, then while another process writes. */
async function readersMeanwhile(graph: LoadedGraph, file: string, records: readonly StatedRecord[]): Promise<void> {
  const store = await openStore(`sqlite:${file}`, { readonly: true });
  const roots = (await store.nodesByKeys(sampleOf(graph).authors.slice(0, 150))).map(present);
  const slice = (root: (typeof roots)[number]) => neighborhood(store, root);
  const alone = await measure(roots, { slice });
  const changed = records.map((record) =>
    record.node === undefined ? record : { ...record, node: { ...record.node, citations: 7 } },
  );
  const { Worker } = await import('node:worker_threads');
  const writer = new Worker(new URL('write-worker.ts', import.meta.url), { workerData: { file, records: changed } });
  const during = await measure(roots, { slice });
  await writer.terminate();
  await store.close();
  printTable('slices while another thread imports, ms', [
    { what: 'alone', p50: short(alone.slice.p50), p99: short(alone.slice.p99) },
    { what: 'during an import', p50: short(during.slice.p50), p99: short(during.slice.p99) },
    { what: 'ratio', p50: short(during.slice.p50 / alone.slice.p50), p99: short(during.slice.p99 / alone.slice.p99) },
  ]);
}

/** Writes records over and over, for readers to be measured beside. */
export async function writeForever(file: string, records: readonly StatedRecord[]): Promise<never> {
  for (let round = 0; ; round++) {
    await writeAll(
      file,
      records.map((record) => ({ ...record, statedOn: `20${30 + (round % 60)}` })),
    );
  }
}
