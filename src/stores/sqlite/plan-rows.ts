// The rows that the parts of a write plan stand for: cells in the order of the tables of schema.ts.

import type { EdgeShape, EdgeValues } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { shapeOf } from '../../graph/lists.ts';
import type { YearActivity } from '../../graph/node-row.ts';
import { lengthOf } from '../../graph/write-plan/fold-node.ts';
import { keysTextOf } from '../../graph/write-plan/keys-text.ts';
import type { AliasRow, EdgeImage, NodeImage, SaidRow, StoredRecord, Tally, TallyName } from '../../graph/writer.ts';
import type { Cell } from './connection.ts';
import type { RowCells } from './row-writer.ts';
import { TALLIES } from './schema.ts';
import { packStated } from './stated-text.ts';

/** The row of RECORD. */
export function recordCells(record: StoredRecord): RowCells {
  return recordRow(record, keysTextOf(record.stated, record.keys), JSON.stringify(record.stated));
}

/** The same of a record whose keys are text, and of which the JSON is at hand. */
export function recordRow(record: Omit<StoredRecord, 'keys'>, keysText: string, json: string): RowCells {
  const { rec, source, digest, stated, locator, run } = record;
  const { confidence = null, statedOn = null } = stated;
  return [rec, source, stated.record, digest, confidence, statedOn, keysText, locator, run, packStated(json)];
}

/** The row of NODE. */
export function nodeCells({ key, kind, id, label, identifiers, props, counts }: NodeImage): RowCells {
  return [key, kind, id, label, JSON.stringify(identifiers), JSON.stringify(props), JSON.stringify(counts)];
}

/** The row of ACTIVITY; null for a node without. */
export function activityCells({ key, activity }: NodeImage): RowCells | null {
  if (activity.length === 0) return null;
  return [key, JSON.stringify(activity.map(({ year, papers, citations }) => [year, papers, citations]))];
}

/** The activity behind a cell of ACTIVITY; none where there is no row. */
export function activityOf(years: string | null | undefined): readonly YearActivity[] {
  const rows = years == null ? [] : (JSON.parse(years) as [number, number, number][]);
  return rows.map(([year, papers, citations]) => ({ year, papers, citations }));
}

/** The row of ALIAS. */
export function aliasCells({ key, label, claims }: AliasRow): RowCells {
  return [key, -lengthOf(label), label, claims];
}

/** The row of the said table of its shape. */
export function saidCells({ shape, a, b, part, rec, values, institutions, shown }: SaidRow): RowCells {
  const places = institutions.length === 0 ? null : JSON.stringify(institutions);
  return [a, b, part, rec, ...carriedCells(shapeOf(shape), values), places, shown ? 1 : 0];
}

/** The row of a tally table. */
export function tallyCells(name: TallyName, a: Key, b: Key, { papers, closeness, years }: Tally): RowCells {
  const summed = TALLIES.some((tally) => tally.name === name && tally.closeness);
  return summed ? [a, b, papers, closeness, years] : [a, b, papers, years];
}

/** The rows of an edge in a list: one at the end that owns it, one at each where the shape has no direction. */
export function listCells(list: ListSpec, edge: EdgeImage): readonly RowCells[] {
  const { from, to, part, values, ranks } = edge;
  const rank = ranks[list.id];
  if (rank === undefined) throw new Error(`an edge of ${edge.shape} has no rank for ${list.id}`);
  const carried = carriedCells(list.shape, values);
  const rowOf = (owner: Key, neighbor: Key): RowCells => [owner, rank, neighbor, part, ...carried];
  if (!list.shape.directed) return [rowOf(from, to), rowOf(to, from)];
  return [list.end === 'from' ? rowOf(from, to) : rowOf(to, from)];
}

function carriedCells(shape: EdgeShape, values: EdgeValues): readonly Cell[] {
  return shape.carried.map((name) => values[name] ?? null);
}
