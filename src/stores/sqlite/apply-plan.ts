// A write plan as statements: every row of it once, then the totals and the data version that follow from it.

import { formatVersion, parseVersion, shareOfRecord, toggled } from '../../graph/data-version.ts';
import { kindRankOf, textBucketOf } from '../../graph/kind-order.ts';
import { kindRowOf, listsOf, shapeOf } from '../../graph/lists.ts';
import { textTokensOf } from '../../graph/text.ts';
import { either } from '../../graph/write-plan/either.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { Change, EdgeImage, NodeImage, StoredRecord, WritePlan } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { activityCells, aliasCells, listCells, nodeCells, recordCells, saidCells, tallyCells } from './plan-rows.ts';
import { rowIdOf } from './read-text.ts';
import type { RowCells } from './row-writer.ts';
import { changeRow } from './row-writer.ts';
import type { Table } from './schema.ts';
import * as schema from './schema.ts';
import { dataVersion, totalOf } from './summary.ts';

/** Writes a plan; to be called within a transaction. Cost: a few statements a row that changes. */
export function applyPlan(connection: Connection, plan: WritePlan): void {
  const change = <T>(table: Table, { before, after }: Change<T>, cells: (row: T) => RowCells | null): number =>
    changeRow(connection, table, before === null ? null : cells(before), after === null ? null : cells(after));
  const totals = new Map<string, number>();
  const count = (name: string, grown: number): void => {
    if (grown !== 0) totals.set(name, (totals.get(name) ?? 0) + grown);
  };

  moveVersion(connection, plan.records);
  for (const record of plan.records) {
    count(totalOf.records(either(record).source), change(schema.RECORD, record, recordCells));
  }
  for (const mention of plan.mentions) change(schema.MENTION, mention, ({ key, role, rec }) => [key, role, rec]);
  for (const name of plan.names) change(schema.NAME, name, ({ id, key, why, claims }) => [id, key, why, claims]);
  for (const alias of plan.aliases) change(schema.ALIAS, alias, aliasCells);
  for (const node of plan.nodes) {
    const { kind } = either(node);
    count(totalOf.nodes(kind), change(schema.NODE, node, nodeCells));
    if (node.before?.activity !== node.after?.activity) change(schema.ACTIVITY, node, activityCells);
    const renamed = isRenamed(node);
    for (const order of kindRowOf(kind).orders) {
      if (order === 'name' && !renamed) continue;
      change(schema.kindTable(order), node, (image) => [kind, kindRankOf(order, image), image.key]);
    }
    changeText(connection, node, renamed);
  }
  for (const said of plan.said) change(schema.saidTable(shapeOf(either(said).shape)), said, saidCells);
  for (const edge of plan.edges) count(totalOf.edges(either(edge).shape), changeEdge(connection, edge));
  for (const tally of plan.tallies) {
    const { name } = either(tally);
    change(schema.tallyTable(name), tally, (row) => tallyCells(name, row.a, row.b, row.tally));
  }
  for (const joint of plan.joint) change(schema.JOINT_PAPER, joint, ({ a, b, rank, paper }) => [a, b, rank, paper]);
  for (const pending of plan.pending) change(schema.PENDING, pending, ({ id, rec }) => [id, rec]);
  for (const [name, grown] of totals) {
    connection.run(ADD_TO_TOTAL, name, grown);
    connection.run('DELETE FROM total WHERE name = ? AND value = 0', name);
  }
}

/** Writes an edge into every list of its shape; returns by how many edges the default list grew. */
function changeEdge(connection: Connection, { before, after }: Change<EdgeImage>): number {
  const grown = listsOf(either({ before, after }).shape).map((list) => {
    const table = schema.listTable(list);
    const olds = before === null ? [] : listCells(list, before);
    const news = after === null ? [] : listCells(list, after);
    const ends = olds.length > 0 ? olds.length : news.length;
    return Array.from({ length: ends }, (_, end) => changeRow(connection, table, olds[end] ?? null, news[end] ?? null));
  });
  return grown[0]?.[0] ?? 0;
}

/** Whether folding its names may come out otherwise: most changes of nodes are of counters, and folding is slow. */
function isRenamed({ before, after }: Change<NodeImage>): boolean {
  return before?.label !== after?.label || before?.props.otherNames !== after?.props.otherNames;
}

/** A text row is written anew only where its words or its bucket changed. */
function changeText(connection: Connection, { before, after }: Change<NodeImage>, renamed: boolean): void {
  if (!renamed && before !== null && after !== null && textBucketOf(before) === textBucketOf(after)) return;
  const old = before === null ? null : textRowOf(before);
  const fresh = after === null ? null : textRowOf(after);
  if (old?.rowId === fresh?.rowId && old?.body === fresh?.body) return;
  const table = schema.textTable(either({ before, after }).kind);
  if (old !== null) connection.run(`DELETE FROM ${table} WHERE rowid = ?`, old.rowId);
  if (fresh === null) return;
  connection.run(`INSERT OR REPLACE INTO ${table} (rowid, body) VALUES (?, ?)`, fresh.rowId, fresh.body);
}

function textRowOf(node: NodeImage): { readonly rowId: number; readonly body: string } {
  return { rowId: rowIdOf(textBucketOf(node), node.key), body: textTokensOf(node).join(' ') };
}

/** Takes the shares of what is stored now out of the data version, and puts in those of what will be. */
function moveVersion(connection: Connection, records: readonly Change<StoredRecord>[]): void {
  if (records.length === 0) return;
  const recs = records.map((record) => either(record).rec);
  let version = parseVersion(dataVersion(connection));
  for (const [rec, digest, keys] of connection.all<[number, string, string]>(STORED_SHARES, JSON.stringify(recs))) {
    version = toggled(version, shareOfRecord(rec, digest, keys));
  }
  for (const { after } of records) {
    if (after === null) continue;
    version = toggled(version, shareOfRecord(after.rec, after.digest, keysTextOf(after.stated, after.keys)));
  }
  writeVersion(connection, formatVersion(version));
}

/** Stores the data version. */
export function writeVersion(connection: Connection, version: string): void {
  connection.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', schema.DATA_VERSION_NAME, version);
}

const STORED_SHARES = 'SELECT r.rec, r.digest, r.keys FROM json_each(?) j CROSS JOIN record r ON r.rec = j.value';
const ADD_TO_TOTAL =
  'INSERT INTO total (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value';
