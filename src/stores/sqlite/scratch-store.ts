// A scratch store in temporary files: what the records of another store make, to compare that store with.

import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AllRows } from '../../graph/all-rows.ts';
import type { Key } from '../../graph/keys.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import { allRows } from './all-rows.ts';
import { identify } from './build-identity.ts';
import { createStaged, StatementStage } from './build-statements.ts';
import type { BuildProgress } from './build-store.ts';
import { buildStore } from './build-store.ts';
import { attachStage } from './bulk-load.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { translating } from './errors.ts';
import { recordCells } from './plan-rows.ts';
import { RowInserter } from './row-stream.ts';
import { putSource } from './runs-and-sources.ts';
import { columnsOf, RECORD } from './schema.ts';

/** A scratch store, from its making to `close`. Memory: bounded, whatever the size. */
export class ScratchStore {
  readonly #folder: string;
  readonly #connection: Connection;
  readonly #sources: readonly SourceInfo[];
  readonly #statements: StatementStage;
  readonly #records: RowInserter;
  readonly #known: RowInserter;

  /** Makes its files in a new folder within `folder`: about three times the size of the records' store. */
  constructor(folder: string, sources: readonly SourceInfo[]) {
    this.#folder = mkdtempSync(path.join(folder, 'vicinity-check-'));
    this.#sources = sources;
    this.#connection = openConnection(path.join(this.#folder, 'built.sqlite'), { create: true });
    attachStage(this.#connection, path.join(this.#folder, 'staging.sqlite'));
    for (const source of sources) putSource(this.#connection, source);
    this.#connection.run('BEGIN');
    this.#statements = new StatementStage(this.#connection);
    createStaged(this.#connection, 'known', { key: 'INTEGER', id: 'TEXT' });
    this.#records = new RowInserter(this.#connection, RECORD.name, columnsOf(RECORD));
    this.#known = new RowInserter(this.#connection, 'stage.known', ['key', 'id']);
  }

  /** Adds a record, its references resolved. */
  add(record: StoredRecord): void {
    translating(() => {
      this.#records.push(recordCells(record));
      this.#statements.add(record);
    });
  }

  /** Adds an id that is stored with a key: of some nodes no record says the own id any more. */
  addName(key: Key, id: string): void {
    this.#known.push([key, id]);
  }

  /** What the records make. Blocks until it is built. */
  build(progress: BuildProgress): AllRows {
    return translating(() => {
      for (const inserter of [this.#records, this.#known]) inserter.end();
      this.#statements.end();
      identify(this.#connection, 'SELECT key, id FROM stage.known');
      buildStore(this.#connection, 'main.record', this.#sources, progress);
      this.#connection.run('COMMIT');
      return allRows(this.#connection);
    });
  }

  /** Removes its files. */
  close(): void {
    this.#connection.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
