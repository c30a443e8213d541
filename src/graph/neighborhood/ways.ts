// Ways out of a node: the lists that hold its neighbours, one for each shape and end, derived from the table of kinds.

import type { EdgeKind, EdgeShape, End, NodeKind, Ordering } from '../kinds.ts';
import { EDGE_SHAPES } from '../kinds.ts';
import type { ListId } from '../lists.ts';
import { endsOf } from '../lists.ts';
import type { EdgeRow } from '../store.ts';
import type { Key } from '../keys.ts';
import type { SlicePlan, SliceRank } from './options.ts';

/** The neighbours of a node over one shape from one of its ends, in the order that the slice ranks by. */
export interface Way {
  readonly shape: EdgeShape;
  readonly end: End;
  readonly neighbor: NodeKind;
  readonly ordering: Ordering;
  readonly list: ListId;
  /** Whether its nodes come before those of all other ways to the same kind. */
  readonly ahead: boolean;
}

/** Ties that come before any other to the same kind of node. */
const AHEAD: ReadonlySet<EdgeKind> = new Set(['ADVISED']);

/** Orderings that serve a rank, the better first; an end that offers none of them keeps its default. */
const SERVING: Readonly<Record<SliceRank, readonly string[]>> = {
  CLOSENESS: [],
  CITATIONS: ['citations', 'papers'],
  RECENCY: ['date', 'recent', 'until', 'year'],
};

/** The ways out of a kind of node over the asked kinds of edges: those ahead first, else in the order of the table of kinds. */
export function waysFrom(
  kind: NodeKind,
  { edgeKinds, rankBy }: Pick<SlicePlan, 'edgeKinds' | 'rankBy'>,
): readonly Way[] {
  const ways = EDGE_SHAPES.filter((shape: EdgeShape) => edgeKinds.has(shape.kind)).flatMap((shape: EdgeShape) =>
    endsOf(shape)
      .filter((end) => shape[end] === kind)
      .flatMap((end) => wayOf(shape, end, rankBy)),
  );
  return [...ways.filter(({ ahead }) => ahead), ...ways.filter(({ ahead }) => !ahead)];
}

function wayOf(shape: EdgeShape, end: End, rankBy: SliceRank): readonly Way[] {
  const orders = shape.orders[end];
  const served = SERVING[rankBy].map((name) => orders.find((order) => order.name === name));
  const ordering = served.find((order) => order !== undefined) ?? orders[0];
  if (ordering === undefined) return [];
  return [
    {
      shape,
      end,
      ordering,
      neighbor: shape[end === 'from' ? 'to' : 'from'],
      list: `${shape.name}.${end}.${ordering.name}`,
      ahead: AHEAD.has(shape.kind),
    },
  ];
}

/** The neighbour to which an edge leads from a node along a way; undefined where the edge does not lie on it. */
export function along(
  way: Way,
  node: Key,
  { shape, from, to }: Pick<EdgeRow, 'shape' | 'from' | 'to'>,
): Key | undefined {
  if (shape.name !== way.shape.name) return undefined;
  if (from === node && (way.end === 'from' || !shape.directed)) return to;
  return to === node && (way.end === 'to' || !shape.directed) ? from : undefined;
}
