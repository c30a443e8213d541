// First step of building a store from its records: what they state, in staging tables as it comes.

import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import type { StatedRecord } from '../../graph/statements.ts';
import { refsOf, statementsOf } from '../../graph/write-plan/statements-of.ts';
import type { Connection } from './connection.ts';
import { saidCells } from './plan-rows.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { columnsOf, saidTable } from './schema.ts';

/** Shapes whose edges records state. */
export const SAID_SHAPES: readonly EdgeShape[] = EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null);

/** Makes the staging tables; `stage.identity` (key, own id) is filled by whoever knows it. */
export function createStage(connection: Connection): void {
  for (const sql of [
    'stage.identity (key INTEGER PRIMARY KEY, id TEXT NOT NULL)',
    'stage.ref (key, role, rec, kind, node)',
    'stage.alias (key, label)',
    'stage.claim (id, key)',
    'stage.redirect (id, key)',
    'stage.waiting (id, rec)',
    'stage.node (key INTEGER PRIMARY KEY, kind, id, label, identifiers, props, citations, day)',
    ...SAID_SHAPES.map(
      (shape) =>
        `stage.said_${shape.name} (${columnsOf(saidTable(shape))
          .map((c) => `"${c}"`)
          .join(', ')})`,
    ),
  ]) {
    connection.run(`CREATE TABLE ${sql}`);
  }
}

/** Reads every record of a table like RECORD and stages what it states. Memory: one record. */
export function stageStatements(connection: Connection, records: string): void {
  const into = (table: string, columns: readonly string[]): RowInserter =>
    new RowInserter(connection, `stage.${table}`, columns);
  const ref = into('ref', ['key', 'role', 'rec', 'kind', 'node']);
  const alias = into('alias', ['key', 'label']);
  const claim = into('claim', ['id', 'key']);
  const redirect = into('redirect', ['id', 'key']);
  const waiting = into('waiting', ['id', 'rec']);
  const said = new Map(
    SAID_SHAPES.map((shape) => [shape.name, into(`said_${shape.name}`, columnsOf(saidTable(shape)))]),
  );
  const rows = eachRow<[RecordKey, string, string, string]>(
    connection,
    `SELECT rec, source, stated, keys FROM ${records}`,
  );
  for (const [rec, source, text, keyText] of rows) {
    const stated = JSON.parse(text) as StatedRecord;
    const keys = JSON.parse(keyText) as readonly (Key | null)[];
    const statements = statementsOf({ rec, stated, keys });
    const kinds = new Map(refsOf(stated).map(({ ref: { kind } }, index) => [keys[index] ?? null, kind]));
    for (const [key, role] of statements.mentions) {
      ref.push(key, role, rec, kinds.get(key) ?? null, role === 0 ? describedText(source, stated) : null);
    }
    for (const [key, labels] of statements.aliases) for (const label of labels) alias.push(key, label);
    for (const [key, ids] of statements.claims) for (const id of ids) claim.push(id, key);
    if (statements.redirect !== null) redirect.push(statements.redirect.id, statements.redirect.key);
    for (const id of statements.pending) waiting.push(id, rec);
    for (const row of statements.said) said.get(row.shape)?.push(...saidCells({ ...row, shown: true }));
  }
  for (const inserter of [ref, alias, claim, redirect, waiting, ...said.values()]) inserter.end();
}

/** What folding reads of the described node, and by which records are put in order. Wide text stays in the record. */
function describedText(source: string, { record, statedOn, confidence, node }: StatedRecord): string {
  const { abstract: _abstract, links: _links, ...described } = node ?? { kind: 'PAPER', ids: [''], label: '' };
  return JSON.stringify({ source, record, statedOn, confidence, node: described });
}

/** Mentions, aliases, names and waiting references, in the order of their keys. */
export function buildNames(connection: Connection): void {
  for (const sql of [
    'INSERT INTO mention SELECT key, role, rec FROM stage.ref ORDER BY 1, 2, 3',
    'INSERT INTO alias SELECT key, -length(label), label, count(*) FROM stage.alias GROUP BY key, label ORDER BY 1, 2, 3',
    'INSERT INTO pending SELECT DISTINCT id, rec FROM stage.waiting ORDER BY 1, 2',
    'CREATE TEMP TABLE merged AS SELECT DISTINCT r.id, r.key FROM stage.redirect r JOIN stage.identity i USING (key) WHERE r.id <> i.id',
    'CREATE INDEX temp.merged_id ON merged (id, key)',
    `INSERT INTO name
     SELECT i.id, i.key, 'own', 0 FROM stage.identity i WHERE EXISTS (SELECT 1 FROM mention m WHERE m.key = i.key AND m.role < 2)
     UNION ALL
     SELECT c.id, c.key, iif(m.id IS NULL, 'identifier', 'merged'), count(*)
     FROM stage.claim c CROSS JOIN stage.identity i ON i.key = c.key LEFT JOIN merged m ON m.id = c.id AND m.key = c.key
     WHERE c.id <> i.id GROUP BY c.id, c.key
     UNION ALL
     SELECT m.id, m.key, 'merged', 0 FROM merged m WHERE NOT EXISTS (SELECT 1 FROM stage.claim c WHERE c.id = m.id AND c.key = m.key)
     ORDER BY 1, 2`,
    'DROP TABLE merged',
  ]) {
    connection.run(sql);
  }
}
