// The search for shortest chains: breadth first from both ends at once, a level at a time, within a budget of rows.

import { GraphError } from './errors.ts';
import type { Key } from './keys.ts';
import type { EdgeShape, NodeKind } from './kinds.ts';
import { FRONTIER_MAX, PATH_ROWS_MAX } from './limits.ts';
import { endsOf } from './lists.ts';
import { degreeOf } from './nodes.ts';
import type { Frontier, GraphStore, NodeRow } from './store.ts';

/** A node where a search starts, with its counters. */
export type PathEnd = Pick<NodeRow, 'key' | 'kind' | 'counts'>;

/** All shortest chains at once: for each node of them the nodes that follow it on the way to the far end. */
export interface PathWeb {
  /** Steps of every chain; null where none was found. */
  readonly distance: number | null;
  readonly next: ReadonlyMap<Key, ReadonlySet<Key>>;
  /** False where the budget, a deadline or the size of the web ended the search before it was sure. */
  readonly complete: boolean;
}

/** Once a web holds so many nodes, no further meeting point is followed. */
const WEB_NODES = 1_000;

/** A list to walk by: "coauthored.from.closeness". */
interface Step {
  readonly list: string;
  readonly owner: NodeKind;
  readonly neighbor: NodeKind;
}

/** One side of the search: everything reached from its end, and what was read on the way. */
interface Side {
  readonly levels: Map<Key, number>;
  /** By level, from the first. */
  readonly reads: (readonly Frontier[])[];
  /** What was reached last, by kind. */
  frontier: ReadonlyMap<NodeKind, readonly Key[]>;
  /** Rows that the next level is expected to take: the links of the end at first, then a row for each node reached last. */
  cost: number;
}

/**
 * Finds all shortest chains between two different nodes over the shapes, at most `maxLength` steps, walking edges both ways,
 * from the side that costs less: a hub is reached from the other end rather than read. Reads at most PATH_ROWS_MAX rows: one
 * store call a level and list. Where `deadline` fires it answers with what is sure by then.
 */
export async function searchPaths(
  store: GraphStore,
  from: PathEnd,
  to: PathEnd,
  shapes: readonly EdgeShape[],
  maxLength: number,
  deadline: AbortSignal,
): Promise<PathWeb> {
  const steps = stepsOf(shapes);
  const sides = [sideOf(from, shapes), sideOf(to, shapes)] as const;
  const budget = { rows: PATH_ROWS_MAX, complete: true };
  const [near, far] = sides;
  while (near.reads.length + far.reads.length < maxLength && sides.every(({ cost }) => cost > 0)) {
    const [side, other] = near.cost <= far.cost ? [near, far] : [far, near];
    try {
      await expand(store, side, steps, budget, deadline);
    } catch (error) {
      if (!(error instanceof GraphError && error.code === 'TIMEOUT')) throw error;
      return { distance: null, next: new Map(), complete: false };
    }
    const reached = side.frontier.values().flatMap((keys) => keys.filter((key) => other.levels.has(key)));
    const meeting = [...reached].toSorted(byKey);
    if (meeting.length > 0) return webOf(near, far, meeting, budget.complete);
    if (deadline.aborted) budget.complete = false;
    if (!budget.complete) break;
  }
  return { distance: null, next: new Map(), complete: budget.complete };
}

function stepsOf(shapes: readonly EdgeShape[]): readonly Step[] {
  return shapes.flatMap((shape) =>
    endsOf(shape).flatMap((end) => {
      const [ordering] = shape.orders[end];
      const neighbor = shape[end === 'from' ? 'to' : 'from'];
      return ordering === undefined
        ? []
        : [{ list: `${shape.name}.${end}.${ordering.name}`, owner: shape[end], neighbor }];
    }),
  );
}

const byKey = (x: Key, y: Key): number => x - y;

function sideOf(end: PathEnd, shapes: readonly EdgeShape[]): Side {
  const links = shapes.flatMap((shape) =>
    endsOf(shape).map((at) => (shape[at] === end.kind ? degreeOf(end, shape, at) : 0)),
  );
  return {
    levels: new Map([[end.key, 0]]),
    reads: [],
    frontier: new Map([[end.kind, [end.key]]]),
    cost: links.reduce((sum, count) => sum + count, 0),
  };
}

async function expand(
  store: GraphStore,
  side: Side,
  steps: readonly Step[],
  budget: { rows: number; complete: boolean },
  deadline: AbortSignal,
): Promise<void> {
  const level = side.reads.length + 1;
  const reads: Frontier[] = [];
  const reached = new Map<NodeKind, Key[]>();
  for (const { list, owner, neighbor } of steps) {
    const owners = (side.frontier.get(owner) ?? []).toSorted(byKey);
    const fresh = reached.get(neighbor) ?? [];
    reached.set(neighbor, fresh);
    for (let start = 0; start < owners.length; start += FRONTIER_MAX) {
      if (budget.rows === 0) budget.complete = false;
      if (!budget.complete) break;
      const batch = owners.slice(start, start + FRONTIER_MAX);
      const read = await store.neighborsOf({ list, owners: batch, perNode: budget.rows, total: budget.rows }, deadline);
      budget.rows -= read.neighbors.length;
      budget.complete &&= !read.cut;
      reads.push(read);
      for (const key of read.neighbors) {
        if (side.levels.has(key)) continue;
        side.levels.set(key, level);
        fresh.push(key);
      }
    }
  }
  side.reads.push(reads);
  side.frontier = reached;
  side.cost = reached.values().reduce((sum, keys) => sum + keys.length, 0);
}

function webOf(near: Side, far: Side, meeting: readonly Key[], complete: boolean): PathWeb {
  const next = new Map<Key, Set<Key>>();
  const link = (from: Key, to: Key): void => {
    const own = next.get(from);
    if (own === undefined) next.set(from, new Set([to]));
    else own.add(to);
  };
  const [toNear, toFar] = [parentsTo(near, meeting), parentsTo(far, meeting)];
  const seen = new Set<Key>();
  let traced = 0;
  for (const key of meeting) {
    if (seen.size > WEB_NODES) break;
    trace(toNear, key, seen, (child, parent) => link(parent, child));
    trace(toFar, key, seen, link);
    traced += 1;
  }
  const distance = near.reads.length + far.reads.length;
  return { distance, next, complete: complete && traced === meeting.length };
}

/** The nodes by which a side reached its last level at some nodes, and theirs in turn, back to its end. */
function parentsTo({ reads, levels }: Side, meeting: readonly Key[]): ReadonlyMap<Key, readonly Key[]> {
  const parents = new Map<Key, Key[]>();
  let children = new Set(meeting);
  for (let level = reads.length; level > 0; level--) {
    const before = new Set<Key>();
    for (const { owners, neighbors } of reads[level - 1] ?? []) {
      for (const [index, child] of neighbors.entries()) {
        const parent = owners[index];
        if (parent === undefined || !children.has(child) || levels.get(child) !== level) continue;
        const known = parents.get(child);
        if (known === undefined) parents.set(child, [parent]);
        else known.push(parent);
        before.add(parent);
      }
    }
    children = before;
  }
  return parents;
}

/** Follows all shortest ways from a node back to the end of its side. */
function trace(
  parents: ReadonlyMap<Key, readonly Key[]>,
  from: Key,
  seen: Set<Key>,
  link: (child: Key, parent: Key) => void,
): void {
  const open = [from];
  const done = new Set<Key>();
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (done.has(key)) continue;
    done.add(key);
    seen.add(key);
    for (const parent of parents.get(key) ?? []) {
      link(key, parent);
      open.push(parent);
    }
  }
}
