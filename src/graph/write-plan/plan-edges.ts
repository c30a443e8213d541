// The edges of a plan: which appear, vanish or change rank, and the counters that follow.

import type { EdgeShape } from '../kinds.ts';
import type { Key } from '../keys.ts';
import { degreeName, rowsName, shapeOf } from '../lists.ts';
import type { Change, EdgeImage, SaidRow } from '../writer.ts';
import { imageOfSaid, imageOfTally } from './edge-images.ts';
import type { NodeDraft } from './node-draft.ts';
import type { PairTally, PlannedTallies } from './plan-tallies.ts';
import type { SaidDraft } from './said-draft.ts';
import { saidId } from './said-draft.ts';

/** Counts the edges that appear and vanish into the nodes at their ends: distinct neighbours, and rows where edges may be parallel. */
export function countEdges(nodes: NodeDraft, said: SaidDraft, tallies: PlannedTallies): void {
  for (const key of said.changedKeys()) {
    const before = pairsOf(said.before(key));
    const after = pairsOf(said.after(key));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const old = before.get(id) ?? [];
      const now = after.get(id) ?? [];
      const [row] = [...now, ...old];
      if (row === undefined || old.length === now.length) continue;
      const shape = shapeOf(row.shape);
      const [from, to] = shape.said === 'from' ? [row.a, row.b] : [row.b, row.a];
      countPair(nodes, shape, from, to, Math.sign(now.length) - Math.sign(old.length), now.length - old.length);
    }
  }
  for (const { before, after } of tallies.changes) {
    const pair = before ?? after;
    const delta = (after === null ? 0 : 1) - (before === null ? 0 : 1);
    if (pair === null || pair.name === 'byline' || delta === 0) continue;
    countPair(nodes, shapeOf(pair.name), pair.a, pair.b, delta, delta);
  }
}

function countPair(nodes: NodeDraft, shape: EdgeShape, from: Key, to: Key, neighbors: number, rows: number): void {
  for (const [end, key] of [
    ['from', from],
    ['to', to],
  ] as const) {
    nodes.add(key, degreeName(shape, end), neighbors);
    if (shape.parallel) nodes.add(key, rowsName(shape, end), rows);
  }
}

/** Said rows and edges that differ. Call it last: ranks read the final values of nodes. */
export function planEdges(
  nodes: NodeDraft,
  said: SaidDraft,
  tallies: PlannedTallies,
): { readonly said: readonly Change<SaidRow>[]; readonly edges: readonly Change<EdgeImage>[] } {
  const rows: Change<SaidRow>[] = [];
  const edges: Change<EdgeImage>[] = [];
  const changed = new Set(said.changedKeys());
  for (const key of said.keys()) {
    const [valuesBefore, valuesAfter] = [nodes.valuesBefore(key), nodes.valuesAfter(key)];
    if (!changed.has(key) && sameCells(valuesBefore, valuesAfter)) continue;
    rows.push(...differences(said.before(key), said.after(key), saidId, sameSaid));
    const before = shownOf(said.before(key)).map((row) => imageOfSaid(row, valuesBefore));
    const after = shownOf(said.after(key)).map((row) => imageOfSaid(row, valuesAfter));
    edges.push(...differences(before, after, edgeIdOf, sameEdge));
  }
  for (const { before, after } of tallies.changes) {
    const change = { before: imageOfPair(before), after: imageOfPair(after) };
    if (change.before !== null || change.after !== null) edges.push(change);
  }
  return { said: rows, edges };
}

function imageOfPair(pair: PairTally | null): EdgeImage | null {
  return pair === null || pair.name === 'byline' ? null : imageOfTally(pair.name, pair.a, pair.b, pair.tally);
}

function shownOf(rows: readonly SaidRow[]): readonly SaidRow[] {
  return rows.filter((row) => row.shown);
}

function pairsOf(rows: readonly SaidRow[]): ReadonlyMap<string, readonly SaidRow[]> {
  return Map.groupBy(shownOf(rows), (row) => `${row.shape}|${row.b}`);
}

function differences<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (row: T) => string,
  same: (x: T, y: T) => boolean,
): readonly Change<T>[] {
  const now = new Map(after.map((row) => [idOf(row), row]));
  const changes: Change<T>[] = [];
  for (const old of before) {
    const id = idOf(old);
    const row = now.get(id) ?? null;
    now.delete(id);
    if (row === null || !same(old, row)) changes.push({ before: old, after: row });
  }
  for (const row of now.values()) changes.push({ before: null, after: row });
  return changes;
}

function edgeIdOf({ shape, from, to, part }: EdgeImage): string {
  return `${shape}|${from}|${to}|${part}`;
}

function sameSaid(x: SaidRow, y: SaidRow): boolean {
  return (
    x === y || (x.shown === y.shown && sameCells(x.values, y.values) && x.institutions.join() === y.institutions.join())
  );
}

function sameEdge(x: EdgeImage, y: EdgeImage): boolean {
  return sameCells(x.values, y.values) && sameCells(x.ranks, y.ranks);
}

/** Whether two rows of the same names hold the same. */
function sameCells<T extends object>(x: T, y: T): boolean {
  return x === y || (Object.keys(x) as (keyof T)[]).every((name) => x[name] === y[name]);
}
