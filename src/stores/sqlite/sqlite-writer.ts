// The write side of the SQLite store: what a plan must know before it is made, and the one transaction that writes it.

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
import { applyPlan } from './apply-plan.ts';
import type { Connection } from './connection.ts';
import { translating } from './errors.ts';
import { namesByIds } from './read-nodes.ts';
import type { FoundName } from './read-nodes.ts';
import * as reads from './read-for-write.ts';
import * as runs from './runs-and-sources.ts';
import type { Release } from './writer-lock.ts';

/** The writer of a connection, from `SqliteStore.writer()` to `release()`. */
export class SqliteWriter implements GraphWriter {
  readonly #connection: Connection;
  readonly #release: Release;
  #released = false;

  constructor(connection: Connection, release: Release) {
    this.#connection = connection;
    this.#release = release;
  }

  async recordsByKeys(recs: readonly RecordKey[]): Promise<readonly (StoredRecord | null)[]> {
    return this.#read(() => reads.recordsByKeys(this.#connection, recs));
  }

  async namesByIds(ids: readonly string[]): Promise<readonly (readonly FoundName[])[]> {
    return this.#read(() => namesByIds(this.#connection, ids));
  }

  async pendingByIds(ids: readonly string[]): Promise<readonly (readonly RecordKey[])[]> {
    return this.#read(() => reads.pendingByIds(this.#connection, ids));
  }

  async mentionsByKeys(keys: readonly Key[]): Promise<readonly (readonly MentionRow[])[]> {
    return this.#read(() => reads.mentionsByKeys(this.#connection, keys));
  }

  async saidByTargets(shape: string, targets: readonly Key[]): Promise<readonly (readonly SaidRow[])[]> {
    return this.#read(() => reads.saidByTargets(this.#connection, shapeOf(shape), targets));
  }

  async nodesForWrite(keys: readonly Key[]): Promise<readonly NodeState[]> {
    return this.#read(() => reads.nodesForWrite(this.#connection, keys));
  }

  async starsByKeys(keys: readonly Key[]): Promise<readonly (readonly SaidRow[])[]> {
    return this.#read(() => reads.starsByKeys(this.#connection, keys));
  }

  async talliesByPairs(pairs: readonly { name: TallyName; a: Key; b: Key }[]): Promise<readonly (Tally | null)[]> {
    return this.#read(() => reads.talliesByPairs(this.#connection, pairs));
  }

  async write(plan: WritePlan, checkpoint?: Checkpoint): Promise<void> {
    this.#write(() => {
      applyPlan(this.#connection, plan);
      if (checkpoint !== undefined) runs.putCheckpoint(this.#connection, checkpoint);
    });
  }

  async putSource(source: SourceInfo): Promise<void> {
    this.#write(() => runs.putSource(this.#connection, source));
  }

  async sources(): Promise<readonly SourceInfo[]> {
    return this.#read(() => runs.sources(this.#connection));
  }

  async startRun(source: string, startedAt: string): Promise<number> {
    return this.#write(() => runs.startRun(this.#connection, source, startedAt));
  }

  async endRun(run: RunInfo): Promise<void> {
    this.#write(() => runs.endRun(this.#connection, run));
  }

  async checkpointOf(source: string): Promise<Checkpoint | null> {
    return this.#read(() => runs.checkpointOf(this.#connection, source));
  }

  /** Lets the next writer in. A second call does nothing. */
  async release(): Promise<void> {
    if (this.#released) return;
    this.#released = true;
    translating(this.#release);
  }

  #read<T>(read: () => T): T {
    return translating(() => this.#connection.snapshot(this.#held(read)));
  }

  #write<T>(write: () => T): T {
    return translating(() => this.#connection.transaction(this.#held(write)));
  }

  #held<T>(work: () => T): () => T {
    if (this.#released) throw new Error('the writer was released; ask the store for another');
    return work;
  }
}
