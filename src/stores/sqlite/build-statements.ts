// First step of building a store from its records: what they state, in staging tables as it comes.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { dayNumberOf } from '../../graph/dates.ts';
import type { Key } from '../../graph/keys.ts';
import { keyOf } from '../../graph/keys.ts';
import { foldDescriptions } from '../../graph/write-plan/fold-node.ts';
import { refsOf, statementsOf } from '../../graph/write-plan/statements-of.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { saidCells } from './plan-rows.ts';
import { RowInserter } from './row-stream.ts';
import type { Columns } from './schema.ts';
import { quoted, saidTable } from './schema.ts';

/** Shapes whose edges records state. */
export const SAID_SHAPES: readonly EdgeShape[] = EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null);

/** What records state, by staging table. `said_<shape>` has the columns of the table that it becomes. */
const STATED: Readonly<Record<string, Columns>> = {
  named: { key: 'INTEGER', id: 'TEXT', kind: 'TEXT' },
  mention: { key: 'INTEGER', role: 'INTEGER', rec: 'INTEGER' },
  // `label` and `props` as this record alone would have them.
  described: { key: 'INTEGER', label: 'TEXT', props: 'TEXT', citations: 'INTEGER?', day: 'INTEGER?', rec: 'INTEGER' },
  alias: { key: 'INTEGER', label: 'TEXT', rec: 'INTEGER' },
  claim: { id: 'TEXT', key: 'INTEGER', rec: 'INTEGER' },
  redirect: { id: 'TEXT', key: 'INTEGER', rec: 'INTEGER' },
  waiting: { id: 'TEXT', rec: 'INTEGER' },
  ...Object.fromEntries(
    SAID_SHAPES.map((shape) => [`said_${shape.name}`, { ...saidTable(shape).key, ...saidTable(shape).values }]),
  ),
};
/** Names remembered, so that few are staged twice. */
const REMEMBERED = 100_000;

/** Makes a staging table; typed, because untyped columns keep every number as 8 bytes that compare slowly. */
export function createStaged(connection: Connection, name: string, columns: Columns, key = ''): void {
  const list = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type.replace('?', '')}`);
  connection.run(`CREATE TABLE stage.${name} (${[...list, ...(key === '' ? [] : [key])].join(', ')})`);
}

/** What records state, on its way into staging tables. Memory: one record, and the names of 100,000 nodes. */
export class StatementStage {
  readonly #connection: Connection;
  readonly #into: ReadonlyMap<string, RowInserter>;
  readonly #named = new Map<string, { readonly key: Key; readonly kind: NodeKind }>();

  constructor(connection: Connection) {
    this.#connection = connection;
    for (const [name, columns] of Object.entries(STATED)) createStaged(connection, name, columns);
    this.#into = new Map(
      Object.entries(STATED).map(([name, columns]) => [
        name,
        new RowInserter(connection, `stage.${name}`, Object.keys(columns)),
      ]),
    );
  }

  /** Stages what a record states, its references resolved. */
  add({ rec, stated, keys }: Pick<StoredRecord, 'rec' | 'stated' | 'keys'>): void {
    const into = (table: string): RowInserter => this.#into.get(table) as RowInserter;
    const { mentions, aliases, claims, redirect, pending, said } = statementsOf({ rec, stated, keys });
    this.#addNames(stated, keys);
    for (const [key, role] of mentions) into('mention').push(key, role, rec);
    const [described] = keys;
    if (stated.node !== undefined && described != null) {
      const { label, props } = foldDescriptions([stated.node]);
      const { citations = null, date } = props;
      into('described').push(described, label, JSON.stringify(props), citations, dayNumberOf(date), rec);
    }
    for (const [key, labels] of aliases) for (const label of labels) into('alias').push(key, label, rec);
    // An id that makes the key is the node's own, which is not claimed.
    for (const [key, ids] of claims) for (const id of ids) if (keyOf(id) !== key) into('claim').push(id, key, rec);
    if (redirect !== null) into('redirect').push(redirect.id, redirect.key, rec);
    for (const id of pending) into('waiting').push(id, rec);
    for (const row of said) into(`said_${row.shape}`).push(...saidCells({ ...row, shown: true }));
  }

  /** Takes out all that the records of a table `rec` state, names apart. */
  remove(records: string): void {
    this.end();
    for (const [name, columns] of Object.entries(STATED)) {
      if ('rec' in columns) {
        this.#connection.run(`DELETE FROM stage.${name} WHERE rec IN (SELECT rec FROM ${records})`);
      }
    }
  }

  /** To be called before the tables are read. */
  end(): void {
    for (const inserter of this.#into.values()) inserter.end();
  }

  #addNames(stated: StoredRecord['stated'], keys: StoredRecord['keys']): void {
    refsOf(stated).forEach(({ ref: { kind, ids }, role }, place) => {
      const key = keys[place] ?? null;
      if (role === 'awaits' || key === null) return;
      const known = this.#named.get(ids[0]);
      if (known?.key === key && known.kind === kind) return;
      if (this.#named.size >= REMEMBERED) this.#named.clear();
      this.#named.set(ids[0], { key, kind });
      this.#into.get('named')?.push(key, ids[0], kind);
    });
  }
}

/** Mentions, aliases, names and waiting references, in the order of their keys. `stage.identity` knows every node. */
export function buildNames(connection: Connection): void {
  for (const sql of [
    'INSERT INTO mention SELECT key, role, rec FROM stage.mention ORDER BY 1, 2, 3',
    'INSERT INTO alias SELECT key, -length(label), label, count(*) FROM stage.alias GROUP BY key, label ORDER BY 1, 2, 3',
    'INSERT INTO pending SELECT DISTINCT id, rec FROM stage.waiting ORDER BY 1, 2',
    'DELETE FROM stage.identity WHERE NOT EXISTS (SELECT 1 FROM mention m WHERE m.key = identity.key AND m.role < 2)',
    `INSERT INTO name
     SELECT id, key, 'own', 0 FROM stage.identity
     UNION ALL
     SELECT c.id, c.key, iif(max(c.merged), 'merged', 'identifier'), sum(c.claims)
     FROM (
       SELECT id, key, 0 AS merged, 1 AS claims FROM stage.claim
       UNION ALL
       SELECT DISTINCT id, key, 1, 0 FROM stage.redirect
     ) c
     WHERE NOT EXISTS (SELECT 1 FROM stage.identity i WHERE i.key = c.key AND i.id = c.id) GROUP BY c.id, c.key
     ORDER BY 1, 2`,
  ]) {
    connection.run(sql);
  }
}
