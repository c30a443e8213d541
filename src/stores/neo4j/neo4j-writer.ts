// The write side of the Neo4j store: what a plan must know before it is made, and the one transaction that writes it.

import { randomUUID } from 'node:crypto';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { shapeOf } from '../../graph/lists.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type {
  Checkpoint,
  GraphWriter,
  MentionRow,
  NodeState,
  RunInfo,
  SaidRow,
  StoredRecord,
  Tally,
  TallyName,
  WritePlan,
} from '../../graph/writer.ts';
import { applyPlan, PUT_META } from './apply-plan.ts';
import type { Connection, Statements, Transaction } from './connection.ts';
import { namesByIds } from './read-nodes.ts';
import type { FoundName } from './read-nodes.ts';
import * as reads from './read-for-write.ts';
import * as runs from './runs-and-sources.ts';
import { BATCH_NAME, DATA_VERSION_NAME } from './schema.ts';
import type { Lease } from './writer-lease.ts';

/** Into how many parts a read is cut, at most, and how many each is worth. */
const PARTS = 4;
const PART = 500;

/** The writer of a connection, from `Neo4jStore.writer()` to `release()`. */
export class Neo4jWriter implements GraphWriter {
  readonly #connection: Connection;
  readonly #lease: Lease;
  readonly #whenReleased: () => void;
  #released: Promise<void> | undefined;

  constructor(connection: Connection, lease: Lease, whenReleased: () => void) {
    this.#connection = connection;
    this.#lease = lease;
    this.#whenReleased = whenReleased;
  }

  async recordsByKeys(recs: readonly RecordKey[]): Promise<readonly (StoredRecord | null)[]> {
    return this.#some(recs, reads.recordsByKeys);
  }

  async namesByIds(ids: readonly string[]): Promise<readonly (readonly FoundName[])[]> {
    return this.#some(ids, namesByIds);
  }

  async pendingByIds(ids: readonly string[]): Promise<readonly (readonly RecordKey[])[]> {
    return this.#some(ids, reads.pendingByIds);
  }

  async mentionsByKeys(keys: readonly Key[]): Promise<readonly (readonly MentionRow[])[]> {
    return this.#some(keys, reads.mentionsByKeys);
  }

  async saidByTargets(shape: string, targets: readonly Key[]): Promise<readonly (readonly SaidRow[])[]> {
    return this.#some(targets, (statements, some) => reads.saidByTargets(statements, shapeOf(shape), some));
  }

  async nodesForWrite(keys: readonly Key[]): Promise<readonly NodeState[]> {
    return this.#some(keys, reads.nodesForWrite);
  }

  async starsByKeys(keys: readonly Key[]): Promise<readonly (readonly SaidRow[])[]> {
    return this.#some(keys, reads.starsByKeys);
  }

  async talliesByPairs(pairs: readonly { name: TallyName; a: Key; b: Key }[]): Promise<readonly (Tally | null)[]> {
    return this.#some(pairs, reads.talliesByPairs);
  }

  async write(plan: WritePlan, checkpoint?: Checkpoint): Promise<void> {
    await this.#write(async (transaction, version) => {
      await applyPlan(transaction, plan, version);
      if (checkpoint !== undefined) await runs.putCheckpoint(transaction, checkpoint);
    });
  }

  async putSource(source: SourceInfo): Promise<void> {
    await this.#write((transaction, version) => runs.putSource(transaction, source, version));
  }

  async sources(): Promise<readonly SourceInfo[]> {
    return runs.sources(this.#reading());
  }

  async startRun(source: string, startedAt: string): Promise<number> {
    let run = 0;
    await this.#write(async (transaction) => {
      run = await runs.startRun(transaction, source, startedAt);
    });
    return run;
  }

  async endRun(run: RunInfo): Promise<void> {
    await this.#write((transaction) => runs.endRun(transaction, run));
  }

  /** Changes that are no plan, in one transaction: rows as they are, harmless when written twice. */
  async change(work: (transaction: Transaction) => Promise<void>): Promise<void> {
    await this.#write(work);
  }

  async checkpointOf(source: string): Promise<Checkpoint | null> {
    return runs.checkpointOf(this.#reading(), source);
  }

  /** The end of `release` where it has been called. */
  get released(): Promise<void> | undefined {
    return this.#released;
  }

  /** Gives the lease back, then lets the next writer in. A second call waits for the first. */
  async release(): Promise<void> {
    this.#released ??= this.#lease.release().finally(this.#whenReleased);
    await this.#released;
  }

  #reading(): Statements {
    if (this.#released !== undefined) throw new Error('the writer was released; ask the store for another');
    return this.#connection.readingForWrite();
  }

  /** What is asked, in parts side by side: each statement is one thread of the server. */
  async #some<T, R>(
    asked: readonly T[],
    read: (statements: Statements, some: readonly T[]) => Promise<readonly R[]>,
  ): Promise<readonly R[]> {
    const statements = this.#reading();
    const size = Math.ceil(asked.length / Math.min(PARTS, Math.ceil(asked.length / PART)));
    const found: Promise<readonly R[]>[] = [];
    for (let at = 0; at < asked.length; at += size) found.push(read(statements, asked.slice(at, at + size)));
    return (await Promise.all(found)).flatMap((part) => part);
  }

  /**
   * One transaction under the lease. The driver sends it again where the answer to COMMIT was lost; the id of the batch,
   * stored with it, tells that it was written, and then nothing is written twice.
   */
  async #write(work: (transaction: Transaction, version: string) => Promise<void>): Promise<void> {
    this.#reading();
    const batch = randomUUID();
    await this.#connection.transaction(async (transaction) => {
      await this.#lease.hold(transaction);
      const meta = new Map(
        await transaction.all<[string, string]>('MATCH (m:Meta) RETURN m.name AS name, m.value AS value'),
      );
      if (meta.get(BATCH_NAME) === batch) return;
      await work(transaction, meta.get(DATA_VERSION_NAME) ?? formatVersion(EMPTY_VERSION));
      await transaction.change(PUT_META, { name: BATCH_NAME, value: batch });
    });
  }
}
