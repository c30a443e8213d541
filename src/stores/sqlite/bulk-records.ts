// The records of a bulk load: staged as they come, as if every reference met its node, and put right when all are there.

import { digestOfRecord } from '../../graph/canonical-record.ts';
import { GraphError } from '../../graph/errors.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { keyOf, recordKeyOf } from '../../graph/keys.ts';
import type { SourceInfo, StatedRecord } from '../../graph/statements.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { RecordRef } from '../../graph/write-plan/statements-of.ts';
import { refsOf } from '../../graph/write-plan/statements-of.ts';
import type { Incoming } from '../../graph/write-plan/write-records.ts';
import { waitingEdges } from '../../graph/write-plan/write-records.ts';
import type { StatementStage } from './build-statements.ts';
import { createStaged, dropStaged } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { recordRow } from './plan-rows.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { columnsOf, RECORD } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';

const COLUMNS = columnsOf(RECORD);
/** See `keysTextOf`. */
const NO_OTHER_KEYS = '{}';

/** Staged records of one source. Memory: bounded, but for a list of the ids that were merged. */
export class RecordStage {
  readonly #connection: Connection;
  readonly #statements: StatementStage;
  readonly #source: SourceInfo;
  readonly #run: number;
  readonly #records: RowInserter;
  readonly #awaited: RowInserter;
  readonly #moved: RowInserter;
  #count = 0;

  constructor(connection: Connection, statements: StatementStage, source: SourceInfo, run: number) {
    this.#connection = connection;
    this.#statements = statements;
    this.#source = source;
    this.#run = run;
    createStaged(connection, 'record', { ...RECORD.key, ...RECORD.values }, 'seq INTEGER PRIMARY KEY');
    createStaged(connection, 'awaited', { key: 'INTEGER', place: 'INTEGER', id: 'TEXT', rec: 'INTEGER' });
    createStaged(connection, 'moved', { id: 'TEXT', target: 'TEXT', rec: 'INTEGER' });
    createStaged(connection, 'resolved', { keys: 'TEXT' }, 'rec INTEGER PRIMARY KEY');
    this.#records = new RowInserter(connection, 'stage.record', COLUMNS);
    this.#awaited = new RowInserter(connection, 'stage.awaited', ['key', 'place', 'id', 'rec']);
    this.#moved = new RowInserter(connection, 'stage.moved', ['id', 'target', 'rec']);
  }

  /** Stages a record. */
  add({ record, locator }: Incoming): void {
    const { id: source } = this.#source;
    const rec = recordKeyOf(source, record.record);
    const json = JSON.stringify(record);
    this.#stage(rec, record);
    const row = { rec, source, digest: digestOfRecord(record), stated: record, locator, run: this.#run };
    this.#records.push(recordRow(row, NO_OTHER_KEYS, json));
    this.#count++;
  }

  /** Puts right what was staged, moves the records to their place, and makes `stage.identity`. `pending` counts edges. */
  settle(): { readonly records: number; readonly superseded: number; readonly pending: number } {
    this.#end();
    const superseded = this.#dropSuperseded();
    this.#identify();
    const pending = this.#redirect() + this.#wait();
    this.#connection.run(
      `INSERT INTO main.record (${COLUMNS.join(', ')})
       SELECT ${COLUMNS.map((name) => (name === 'keys' ? 'coalesce(k.keys, r.keys)' : `r.${name}`)).join(', ')}
       FROM stage.record r LEFT JOIN stage.resolved k ON k.rec = r.rec ORDER BY r.rec`,
    );
    dropStaged(this.#connection, 'record', 'awaited');
    return { records: this.#count - superseded, superseded, pending };
  }

  /** Of several versions of a record the newest stands, of equally dated ones the last. Returns how many went. */
  #dropSuperseded(): number {
    const connection = this.#connection;
    createStaged(connection, 'twice', {}, 'rec INTEGER PRIMARY KEY');
    if (connection.run('INSERT INTO stage.twice SELECT rec FROM stage.record GROUP BY rec HAVING count(*) > 1') === 0) {
      return 0;
    }
    const shared = connection.get<[string]>(
      `SELECT min(record) FROM stage.record WHERE rec IN (SELECT rec FROM stage.twice) GROUP BY rec HAVING min(record) <> max(record)`,
    );
    if (shared !== undefined) {
      throw new GraphError('CONFLICT', `record ${shared[0]} has the key of another record; give it another name`);
    }
    const dropped = connection.run(
      `DELETE FROM stage.record WHERE seq IN (
         SELECT seq FROM (
           SELECT seq, row_number() OVER (PARTITION BY rec ORDER BY coalesce(stated_on, '') DESC, seq DESC) AS place
           FROM stage.record WHERE rec IN (SELECT rec FROM stage.twice)
         ) WHERE place > 1
       )`,
    );
    connection.run('DELETE FROM stage.moved WHERE rec IN (SELECT rec FROM stage.twice)');
    this.#again('stage.twice', (rec, record) => this.#stage(rec, record));
    return dropped;
  }

  /** Every node that a record describes or names, with its own id: the first by which it is referred to. */
  #identify(): void {
    const connection = this.#connection;
    const identity = { id: 'TEXT', kind: 'TEXT', clash: 'INTEGER' } as const;
    createStaged(connection, 'identity', identity, 'key INTEGER PRIMARY KEY');
    connection.run(
      `INSERT INTO stage.identity (key, id, kind, clash)
       SELECT key, min(id), min(kind), min(id) <> max(id) OR min(kind) <> max(kind) FROM stage.named GROUP BY key`,
    );
    const clash = connection.get<[string]>('SELECT id FROM stage.identity WHERE clash LIMIT 1');
    if (clash !== undefined) {
      throw new GraphError(
        'CONFLICT',
        `expected every id to name one node of one kind, but ${clash[0]} does not; import without --bulk`,
      );
    }
    if (connection.get('SELECT 1 FROM stage.twice') === undefined) return;
    // Only a version that was dropped may have named a node.
    connection.run(`DELETE FROM stage.identity WHERE key NOT IN (SELECT key FROM stage.mention WHERE role < 2)`);
  }

  /** Stages again the records of a merge, and those that refer to what was merged. Returns how many edges of theirs wait. */
  #redirect(): number {
    const connection = this.#connection;
    if (connection.get('SELECT 1 FROM stage.moved') === undefined) return 0;
    const redirects = this.#redirects();
    createStaged(connection, 'merged', {}, 'key INTEGER PRIMARY KEY');
    for (const from of redirects.keys()) connection.run('INSERT OR IGNORE INTO stage.merged VALUES (?)', keyOf(from));
    connection.run('DELETE FROM stage.identity WHERE key IN (SELECT key FROM stage.merged)');
    createStaged(connection, 'again', {}, 'rec INTEGER PRIMARY KEY');
    connection.run(
      `INSERT INTO stage.again SELECT rec FROM stage.moved
       UNION SELECT rec FROM stage.mention WHERE key IN (SELECT key FROM stage.merged)
       UNION SELECT rec FROM stage.awaited WHERE key IN (SELECT key FROM stage.merged)`,
    );
    const resolve = ({ ref, role }: RecordRef): Key | null => {
      const id = redirects.get(ref.ids[0]) ?? ref.ids[0];
      return role !== 'awaits' || this.#exists(id) ? keyOf(id) : null;
    };
    let pending = 0;
    const resolved = new RowInserter(connection, 'stage.resolved', ['rec', 'keys']);
    this.#again('stage.again', (rec, stated) => {
      const keys = refsOf(stated).map(resolve);
      this.#statements.add({ rec, stated, keys });
      resolved.push([rec, keysTextOf(stated, keys)]);
      pending += waitingEdges({ stated, keys });
    });
    resolved.end();
    return pending;
  }

  /** Merged ids with the id at the end of their chain. A merge into what is not there waits. */
  #redirects(): ReadonlyMap<string, string> {
    const stated = new Map(this.#connection.all<[string, string]>('SELECT id, target FROM stage.moved'));
    const endOf = (id: string, passed: ReadonlySet<string>): string | null => {
      const next = passed.has(id) ? undefined : stated.get(id);
      const end = next === undefined ? null : endOf(next, new Set([...passed, id]));
      return end ?? (this.#exists(id) ? id : null);
    };
    const redirects = new Map<string, string>();
    for (const [from, to] of stated) {
      const end = endOf(to, new Set([from]));
      if (end !== null && end !== from) redirects.set(from, end);
    }
    return redirects;
  }

  /** References to what no record names wait: their edges go, until their ids name something. Returns how many. */
  #wait(): number {
    const connection = this.#connection;
    createStaged(connection, 'missing', {}, 'key INTEGER PRIMARY KEY');
    const missing = connection.run(
      `INSERT INTO stage.missing SELECT key FROM stage.awaited GROUP BY key
       HAVING NOT EXISTS (SELECT 1 FROM stage.identity i WHERE i.key = awaited.key)`,
    );
    if (missing === 0) return 0;
    for (const sql of [
      `INSERT INTO stage.resolved (rec, keys)
       SELECT rec, '{' || group_concat('"' || place || '":null', ',' ORDER BY place) || '}'
       FROM stage.awaited WHERE key IN (SELECT key FROM stage.missing) GROUP BY rec`,
      'DELETE FROM stage.said_cites WHERE b IN (SELECT key FROM stage.missing)',
    ]) {
      connection.run(sql);
    }
    return connection.run(
      'INSERT INTO stage.waiting SELECT id, rec FROM stage.awaited WHERE key IN (SELECT key FROM stage.missing)',
    );
  }

  /** Stages what a record states, as if all it refers to were there. Only merges wait for their target at first. */
  #stage(rec: RecordKey, stated: StatedRecord): void {
    const { redirect } = stated;
    const keys = refsOf(stated).map(({ ref: { ids }, role }, place) => {
      if (role !== 'awaits') return keyOf(ids[0]);
      if (redirect !== undefined) return null;
      const key = keyOf(ids[0]);
      this.#awaited.push([key, place, ids[0], rec]);
      return key;
    });
    if (redirect !== undefined) this.#moved.push([redirect.from, redirect.to, rec]);
    this.#statements.add({ rec, stated, keys });
  }

  /** Forgets what the records of a table `rec` state, and stages each of them anew. */
  #again(records: string, stage: (rec: RecordKey, stated: StatedRecord) => void): void {
    this.#statements.remove(records);
    this.#connection.run(`DELETE FROM stage.awaited WHERE rec IN (SELECT rec FROM ${records})`);
    const rows = eachRow<[RecordKey, StatedCell]>(
      this.#connection,
      `SELECT rec, stated FROM stage.record WHERE rec IN (SELECT rec FROM ${records})`,
    );
    for (const [rec, cell] of rows) stage(rec, unpackStated(cell));
    this.#end();
  }

  #exists(id: string): boolean {
    return this.#connection.get('SELECT 1 FROM stage.identity WHERE key = ? AND id = ?', keyOf(id), id) !== undefined;
  }

  #end(): void {
    this.#statements.end();
    for (const inserter of [this.#records, this.#awaited, this.#moved]) inserter.end();
  }
}
