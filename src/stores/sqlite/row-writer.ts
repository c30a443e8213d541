// Changes of single rows: absolute, and harmless when written twice.

import type { Cell, Connection } from './connection.ts';
import type { Table } from './schema.ts';
import { columnsOf, quoted } from './schema.ts';

/** The cells of a row, in the order of its table's columns; the key comes first. */
export type RowCells = readonly Cell[];

interface RowStatements {
  readonly keys: number;
  readonly insert: string;
  readonly update: string | null;
  readonly remove: string;
}

const statements = new Map<string, RowStatements>();

/**
 * Turns a row into another, null being no row. Returns by how many rows the table grew (-1, 0, 1) as it really was, so
 * that totals stay right when a plan is written twice.
 */
export function changeRow(
  connection: Connection,
  table: Table,
  before: RowCells | null,
  after: RowCells | null,
): number {
  const { keys, insert, update, remove } = statementsOf(table);
  const write = (row: RowCells): number =>
    update === null ? 0 : connection.run(update, ...row.slice(keys), ...row.slice(0, keys));
  const stays = before !== null && after !== null && !differ(before, after, 0, keys);
  if (stays && !differ(before, after, keys, after.length)) return 0;
  const removed = before === null || stays ? 0 : connection.run(remove, ...before.slice(0, keys));
  if (after === null) return -removed;
  if (stays && write(after) > 0) return 0;
  const inserted = connection.run(insert, ...after);
  if (inserted === 0) write(after);
  return inserted - removed;
}

function differ(x: RowCells, y: RowCells, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (x[i] !== y[i]) return true;
  return false;
}

function statementsOf(table: Table): RowStatements {
  const known = statements.get(table.name);
  if (known !== undefined) return known;
  const columns = columnsOf(table).map(quoted);
  const key = Object.keys(table.key).map(quoted);
  const values = Object.keys(table.values).map(quoted);
  const here = key.map((name) => `${name} = ?`).join(' AND ');
  const made: RowStatements = {
    keys: key.length,
    insert: `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`,
    update:
      values.length === 0
        ? null
        : `UPDATE ${table.name} SET ${values.map((name) => `${name} = ?`).join(', ')} WHERE ${here}`,
    remove: `DELETE FROM ${table.name} WHERE ${here}`,
  };
  statements.set(table.name, made);
  return made;
}
