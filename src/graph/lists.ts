// Lists and counters, derived from the table of kinds: what each is called and where it is stored.

import type { EdgeKind, EdgeShape, End, NodeKind, NodeKindRow, Ordering } from './kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from './kinds.ts';

/** One stored adjacency list: an edge shape, the end that owns it, an ordering. */
export interface ListSpec {
  /** "authored.from.citations"; its SQLite table is `authored_from_citations`. */
  readonly id: ListId;
  readonly shape: EdgeShape;
  readonly end: End;
  readonly ordering: Ordering;
  readonly owner: NodeKind;
  readonly neighbor: NodeKind;
}

export type ListId = string;

/** Every list, in the order of the table of kinds. */
export const LISTS: readonly ListSpec[] = EDGE_SHAPES.flatMap((shape: EdgeShape) =>
  (['from', 'to'] as const).flatMap((end) =>
    shape.orders[end].map((ordering) => ({
      id: `${shape.name}.${end}.${ordering.name}`,
      shape,
      end,
      ordering,
      owner: shape[end],
      neighbor: shape[end === 'from' ? 'to' : 'from'],
    })),
  ),
);

const listsByShape = Map.groupBy(LISTS, ({ shape }) => shape.name);
const listsById: ReadonlyMap<string, ListSpec> = new Map(LISTS.map((list) => [list.id, list]));
const shapesByName: ReadonlyMap<string, EdgeShape> = new Map(EDGE_SHAPES.map((shape) => [shape.name, shape]));
const kindRows: ReadonlyMap<NodeKind, NodeKindRow> = new Map(NODE_KINDS.map((row) => [row.kind, row]));

/** The list of an id; throws on an id that the table of kinds does not know, which is a fault of ours. */
export function listOf(id: ListId): ListSpec {
  const list = listsById.get(id);
  if (list === undefined) throw new Error(`no list is called ${id}`);
  return list;
}

/** The lists of the shape of a name, its default first; none where it is not the name of a shape. */
export function listsOf(shape: string): readonly ListSpec[] {
  return listsByShape.get(shape) ?? [];
}

/** The edge shape of a name. */
export function shapeOf(name: string): EdgeShape {
  const shape = shapesByName.get(name);
  if (shape === undefined) throw new Error(`no edge shape is called ${name}`);
  return shape;
}

/** The shape of an edge kind between two node kinds, or undefined where the graph has no such edge. */
export function shapeBetween(kind: EdgeKind, from: NodeKind, to: NodeKind): EdgeShape | undefined {
  return EDGE_SHAPES.find((shape) => shape.kind === kind && shape.from === from && shape.to === to);
}

/** The row of a node kind. */
export function kindRowOf(kind: NodeKind): NodeKindRow {
  const row = kindRows.get(kind);
  if (row === undefined) throw new Error(`no node kind is called ${kind}`);
  return row;
}

/** Where a shape keeps lists: both ends, but only `from` where it has no direction. */
export function endsOf(shape: EdgeShape): readonly End[] {
  return shape.directed ? ['from', 'to'] : ['from'];
}

/** Name of the counter of distinct neighbours over a shape at an end: "authored.from". */
export function degreeName(shape: EdgeShape, end: End): string {
  return `${shape.name}.${shape.directed ? end : 'from'}`;
}

/** Name of the counter of list rows, which differs from the degree only where edges may be parallel. */
export function rowsName(shape: EdgeShape, end: End): string {
  return shape.parallel ? `${degreeName(shape, end)}.rows` : degreeName(shape, end);
}

const countersByKind: ReadonlyMap<NodeKind, readonly string[]> = new Map(
  NODE_KINDS.map(({ kind, sums }) => {
    const names = EDGE_SHAPES.flatMap((shape: EdgeShape) =>
      endsOf(shape)
        .filter((end) => shape[end] === kind)
        .flatMap((end) => [...new Set([degreeName(shape, end), rowsName(shape, end)])]),
    );
    return [kind, [...names, ...sums]];
  }),
);
const counterIndex: ReadonlyMap<NodeKind, ReadonlyMap<string, number>> = new Map(
  [...countersByKind].map(([kind, names]) => [kind, new Map(names.map((name, index) => [name, index]))]),
);

/** Names of the counters that a node of the kind stores, in stored order. */
export function countersOf(kind: NodeKind): readonly string[] {
  return countersByKind.get(kind) ?? [];
}

/** Place of a counter in a node's `counts`, or -1 where the kind has none of that name. */
export function counterIndexOf(kind: NodeKind, name: string): number {
  return counterIndex.get(kind)?.get(name) ?? -1;
}

const degreeIndex: ReadonlyMap<NodeKind, ReadonlyMap<string, Readonly<Record<End, number>>>> = new Map(
  NODE_KINDS.map(({ kind }) => [
    kind,
    new Map(
      EDGE_SHAPES.map((shape: EdgeShape) => [
        shape.name,
        { from: counterIndexOf(kind, degreeName(shape, 'from')), to: counterIndexOf(kind, degreeName(shape, 'to')) },
      ]),
    ),
  ]),
);

const degreeIndexes: ReadonlyMap<NodeKind, readonly number[]> = new Map(
  NODE_KINDS.map(({ kind }) => [
    kind,
    EDGE_SHAPES.flatMap((shape: EdgeShape) =>
      endsOf(shape).flatMap((end) => (shape[end] === kind ? [counterIndexOf(kind, degreeName(shape, end))] : [])),
    ),
  ]),
);

/** Places of all counters of distinct neighbours in a node's `counts`, one for each shape and end. */
export function degreeIndexesOf(kind: NodeKind): readonly number[] {
  return degreeIndexes.get(kind) ?? [];
}

/** Place of the counter of distinct neighbours over a shape at an end in a node's `counts`, or -1 where the kind has none. */
export function degreeIndexOf(kind: NodeKind, shape: EdgeShape, end: End): number {
  return degreeIndex.get(kind)?.get(shape.name)?.[end] ?? -1;
}
