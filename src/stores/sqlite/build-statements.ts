// First step of building a store from its records: what they state, in staging tables as it comes.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { dayNumberOf } from '../../graph/dates.ts';
import { isKeyOfOnly } from '../../graph/keys.ts';
import { foldDescriptions } from '../../graph/write-plan/fold-node.ts';
import { refsOf, statementsOf } from '../../graph/write-plan/statements-of.ts';
import { shapeOf } from '../../graph/lists.ts';
import type { SaidRow, StoredRecord } from '../../graph/writer.ts';
import type { Cell, Connection } from './connection.ts';
import { RowInserter } from './row-stream.ts';
import type { Columns } from './schema.ts';
import { columnsOf, quoted, saidTable } from './schema.ts';

/** Shapes whose edges records state. */
export const SAID_SHAPES: readonly EdgeShape[] = EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null);

/** What records state, by staging table. */
const STATED: Readonly<Record<string, Columns>> = {
  named: { key: 'INTEGER', id: 'TEXT', kind: 'TEXT' },
  mention: { key: 'INTEGER', role: 'INTEGER', rec: 'INTEGER' },
  // `label` and `props` as this record alone would have them.
  described: { key: 'INTEGER', label: 'TEXT', props: 'TEXT', citations: 'INTEGER?', day: 'INTEGER?', rec: 'INTEGER' },
  alias: { key: 'INTEGER', label: 'TEXT', rec: 'INTEGER' },
  claim: { id: 'TEXT', key: 'INTEGER', rec: 'INTEGER' },
  redirect: { id: 'TEXT', key: 'INTEGER', rec: 'INTEGER' },
  waiting: { id: 'TEXT', rec: 'INTEGER' },
  ...Object.fromEntries(SAID_SHAPES.map((shape) => [saidTable(shape).name, stagedSaid(shape)])),
};
/** Places in which the keys named last are remembered, so that few names are staged twice. */
const REMEMBERED = 2 ** 17;

/** Makes a staging table; typed, because untyped columns keep every number as 8 bytes that compare slowly. */
export function createStaged(connection: Connection, name: string, columns: Columns, key = ''): void {
  const list = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type.replace('?', '')}`);
  connection.run(`CREATE TABLE stage.${name} (${[...list, ...(key === '' ? [] : [key])].join(', ')})`);
}

/** Gives the pages of staging tables that nobody reads any more to those to come: half the disk, and less to write. */
export function dropStaged(connection: Connection, ...names: readonly string[]): void {
  for (const name of names) connection.run(`DROP TABLE stage.${name}`);
}

/** What records state, on its way into staging tables. Memory: one record, and 131,072 keys. */
export class StatementStage {
  readonly #connection: Connection;
  readonly #into: ReadonlyMap<string, RowInserter>;
  readonly #mentions: RowInserter;
  readonly #said: ReadonlyMap<string, RowInserter>;
  readonly #named = new Float64Array(REMEMBERED);
  readonly #kinds: NodeKind[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
    for (const [name, columns] of Object.entries(STATED)) createStaged(connection, name, columns);
    this.#into = new Map(
      Object.entries(STATED).map(([name, columns]) => [
        name,
        new RowInserter(connection, `stage.${name}`, Object.keys(columns)),
      ]),
    );
    this.#mentions = this.#into.get('mention') as RowInserter;
    this.#said = new Map(
      SAID_SHAPES.map((shape) => [shape.name, this.#into.get(saidTable(shape).name) as RowInserter]),
    );
  }

  /** Stages what a record states, its references resolved. */
  add({ rec, stated, keys }: Pick<StoredRecord, 'rec' | 'stated' | 'keys'>): void {
    const { mentions, aliases, claims, redirect, pending, said } = statementsOf({ rec, stated, keys });
    this.#addNames(stated, keys);
    for (const [key, role] of mentions) this.#mentions.push([key, role, rec]);
    const [described] = keys;
    if (stated.node !== undefined && described != null) {
      const { label, props } = foldDescriptions([stated.node]);
      const { citations = null, date } = props;
      this.#push('described', [described, label, JSON.stringify(props), citations, dayNumberOf(date), rec]);
    }
    for (const [key, labels] of aliases) for (const label of labels) this.#push('alias', [key, label, rec]);
    for (const [key, ids] of claims) for (const id of ids) this.#push('claim', [id, key, rec]);
    if (redirect !== null) this.#push('redirect', [redirect.id, redirect.key, rec]);
    for (const id of pending) this.#push('waiting', [id, rec]);
    for (const row of said) this.#said.get(row.shape)?.push(stagedSaidCells(row));
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

  #push(table: string, row: readonly Cell[]): void {
    this.#into.get(table)?.push(row);
  }

  #addNames(stated: StoredRecord['stated'], keys: StoredRecord['keys']): void {
    refsOf(stated).forEach(({ ref: { kind, ids }, role }, index) => {
      const key = keys[index] ?? null;
      if (role === 'awaits' || key === null) return;
      const place = key % REMEMBERED;
      if (this.#named[place] === key && this.#kinds[place] === kind && isKeyOfOnly(ids[0], key)) return;
      this.#named[place] = key;
      this.#kinds[place] = kind;
      this.#push('named', [key, ids[0], kind]);
    });
  }
}

/** Staged said rows are the stored ones without what is known: `part` of edges that have no parallel, `shown`. */
function stagedSaid(shape: EdgeShape): Columns {
  const { a = 'INTEGER', b = 'INTEGER', part = 'INTEGER', rec = 'INTEGER' } = saidTable(shape).key;
  const { shown: _shown, ...values } = saidTable(shape).values;
  return { a, b, ...(shape.parallel ? { part } : {}), rec, ...values };
}

function stagedSaidCells(row: SaidRow): readonly Cell[] {
  const { parallel, carried } = shapeOf(row.shape);
  const cells: Cell[] = parallel ? [row.a, row.b, row.part, row.rec] : [row.a, row.b, row.rec];
  for (const name of carried) cells.push(row.values[name] ?? null);
  cells.push(row.institutions.length === 0 ? null : JSON.stringify(row.institutions));
  return cells;
}

/** The columns of a said table as its staged rows give them. */
export function stagedSaidSql(shape: EdgeShape): string {
  const staged: Readonly<Record<string, string>> = { shown: '1', ...(shape.parallel ? {} : { part: '0' }) };
  return columnsOf(saidTable(shape))
    .map((column) => staged[column] ?? quoted(column))
    .join(', ');
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
  dropStaged(connection, 'named', 'mention', 'alias', 'claim', 'redirect', 'waiting');
}
