// Bulk load: a new store file from one source's records, beside the path of ordinary writes and with the same result.

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { GraphError } from '../../graph/errors.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { Incoming } from '../../graph/write-plan/write-records.ts';
import { SAID_SHAPES, StatementStage } from './build-statements.ts';
import type { BuildProgress } from './build-store.ts';
import { buildStore } from './build-store.ts';
import { RecordStage } from './bulk-records.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { translating } from './errors.ts';
import { endRun, putSource, startRun } from './runs-and-sources.ts';
import { saidTable } from './schema.ts';
import { removeScratchFiles } from './left-overs.ts';
import { lockWriter } from './writer-lock.ts';

/** What a bulk load is given. */
export interface BulkLoadOptions {
  readonly source: SourceInfo;
  /** ISO timestamp of the run. */
  readonly startedAt: string;
  /** The report of the run when all records are stored. */
  readonly report: (counts: BulkCounts) => string;
  readonly progress: BuildProgress;
}

/** What came of a bulk load: records stored, and versions of a record that a newer one in the same input replaced. */
export interface BulkCounts {
  readonly records: number;
  readonly superseded: number;
  /** Edges that the stored records state; `pending`: their other end is not here yet. */
  readonly edges: { readonly stored: number; readonly pending: number };
  readonly nodes: number;
}

/**
 * Loads records into a store file that is absent or empty, about ten times as fast as writing them. It is made under
 * another name and takes the file's place when it is whole: a crash leaves nothing. All first ids must be of schemes of
 * the source's own (OpenAlex, the synthetic graph), because nodes are not unified by further ids here. Memory: bounded.
 * Throws CONFLICT where the file holds records, or one id is used for two kinds of node.
 */
export async function bulkLoad(
  file: string,
  records: AsyncIterable<Incoming>,
  options: BulkLoadOptions,
): Promise<BulkCounts> {
  const release = lockWriter(file);
  const [loading, staging] = [`${file}.loading`, `${file}.staging`];
  let connection: Connection | undefined;
  try {
    refuseFilled(file);
    removeScratchFiles(file);
    connection = openConnection(loading, { create: true });
    const counts = await load(connection, staging, records, options);
    // What opens it then finds nothing to change, and needs nobody's leave: not of a check that reads for minutes.
    connection.all('PRAGMA main.journal_mode = WAL');
    connection.close();
    synchronize(loading, 'r+');
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    renameSync(loading, file);
    synchronizeFolder(path.dirname(file));
    return counts;
  } finally {
    connection?.close();
    removeScratchFiles(file);
    release();
  }
}

async function load(
  connection: Connection,
  staging: string,
  records: AsyncIterable<Incoming>,
  options: BulkLoadOptions,
): Promise<BulkCounts> {
  const { source, startedAt, report, progress } = options;
  const { run, staged } = translating(() => {
    attachStage(connection, staging);
    putSource(connection, source);
    const begun = startRun(connection, source.id, startedAt);
    connection.run('BEGIN');
    return { run: begun, staged: new RecordStage(connection, new StatementStage(connection), source, begun) };
  });
  for await (const record of records) translating(() => staged.add(record));
  return translating(() => {
    const { pending, ...settled } = staged.settle();
    buildStore(connection, 'main.record', [source], progress);
    const [nodes = 0] = connection.get<[number]>('SELECT count(*) FROM main.node') ?? [];
    const result: BulkCounts = { ...settled, edges: { stored: storedEdges(connection), pending }, nodes };
    endRun(connection, {
      run,
      source: source.id,
      startedAt,
      endedAt: new Date().toISOString(),
      report: report(result),
    });
    connection.run('COMMIT');
    connection.all('PRAGMA analysis_limit = 400');
    connection.run('ANALYZE main');
    return result;
  });
}

/**
 * Attaches a file for staging tables, and trades safety and mapped memory for speed: what is built can be built again.
 * Without a journal nothing rolls back; with one in memory, a statement keeps every page that it changes until it ends.
 */
export function attachStage(connection: Connection, staging: string): void {
  connection.run('ATTACH ? AS stage', staging);
  // Otherwise SQLite passes over "journal_mode = OFF" without a word.
  connection.database.enableDefensive(false);
  connection.all('PRAGMA temp_store = FILE');
  connection.all('PRAGMA threads = 1');
  for (const pragma of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'cache_size = -16384',
    'cache_spill = 1',
    'mmap_size = 0',
  ]) {
    connection.all(`PRAGMA main.${pragma}`);
    connection.all(`PRAGMA stage.${pragma}`);
  }
}

/** Edges as records state them; record 0 stands for what is derived from bylines. */
function storedEdges(connection: Connection): number {
  const count = (table: string): number =>
    connection.get<[number]>(`SELECT count(*) FROM main.${table} WHERE rec <> 0`)?.[0] ?? 0;
  return SAID_SHAPES.reduce((sum, shape) => sum + count(saidTable(shape).name), 0);
}

function refuseFilled(file: string): void {
  if (!existsSync(file)) return;
  const connection = openConnection(file, { readonly: true });
  const filled = connection.get('SELECT 1 FROM record LIMIT 1') !== undefined;
  connection.close();
  if (filled) {
    throw new GraphError(
      'CONFLICT',
      'expected an empty store for a bulk load, but it holds records; leave out --bulk, or name a new store',
    );
  }
}

/** Puts a new name on the disk. A system that opens no folders (Windows) or does not synchronize them is not held to it. */
function synchronizeFolder(folder: string): void {
  try {
    synchronize(folder, 'r');
  } catch {
    // The file is whole under its name, and after a loss of power whole or absent.
  }
}

function synchronize(file: string, flags: 'r' | 'r+'): void {
  const handle = openSync(file, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
