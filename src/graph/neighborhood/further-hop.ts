// Further hops of a slice: the best nodes of the last hop are expanded, a few rows of each of their lists.

import type { Key } from '../keys.ts';
import type { EdgeShape, NodeKind } from '../kinds.ts';
import { EDGE_SET_MAX, LISTS_PER_CALL } from '../limits.ts';
import { degreeOf } from '../nodes.ts';
import { reasonOf, yearOfReached } from '../reasons.ts';
import type { GraphStore, NodeRow } from '../store.ts';
import type { Allowance, Found } from './allowance.ts';
import { best, tieScore } from './allowance.ts';
import type { SlicePlan } from './options.ts';
import { edgePasses, nodePasses } from './tie-test.ts';
import type { Way } from './ways.ts';
import { along } from './ways.ts';

/** Rows that are read of each list of an expanded node. */
const ROWS = 6;
/** Lists that are read for each node that the hop may add, and at least: most rows lead to nodes that are shown already. */
const LISTS_PER_NODE = 4;
const LISTS_MIN = 40;

/** What a further hop starts from. */
export interface HopStart {
  readonly store: GraphStore;
  readonly root: NodeRow;
  readonly plan: SlicePlan;
  readonly waysOf: (kind: NodeKind) => readonly Way[];
  readonly hop: number;
  /** What all hops before found. */
  readonly found: readonly Found[];
  readonly known: ReadonlySet<Key>;
  readonly allowance: Allowance;
  readonly signal?: AbortSignal | undefined;
}

/** What a hop adds, and whether more stands at this distance. */
export interface HopResult {
  readonly found: readonly Found[];
  readonly more: boolean;
}

/**
 * The next hop: 40 to 200 lists of the best nodes of the hop before, 6 rows each. A neighbour of the root is left to the
 * first hop, where a later part of the slice shows it. At most two store calls.
 */
export async function furtherHop(start: HopStart): Promise<HopResult> {
  const { store, root, plan, waysOf, hop, found, known, allowance, signal } = start;
  const lists = found
    .filter((parent) => parent.hop === hop - 1)
    .flatMap((parent) => waysOf(parent.node.kind).map((way) => ({ parent, way })))
    .filter(({ parent, way }) => degreeOf(parent.node, way.shape, way.end) > 0);
  if (lists.length === 0 || allowance.nodes <= 0) return { found: [], more: lists.length > 0 };
  const read = lists.slice(0, Math.min(LISTS_PER_CALL, Math.max(LISTS_MIN, LISTS_PER_NODE * allowance.nodes)));
  const pages = await store.listPages(
    read.map(({ parent, way }) => ({ list: way.list, owner: parent.node.key, first: ROWS, withNodes: true })),
    signal,
  );
  const seen = new Set<Key>([root.key, ...known, ...found.map(({ node }) => node.key)]);
  const reached = new Map<Key, Found>();
  read.forEach(({ parent, way }, index) => {
    pages[index]?.rows.forEach(({ neighbor, node, values }, place) => {
      if (node == null || seen.has(neighbor) || !edgePasses(plan, way.shape, values) || !nodePasses(plan, node)) return;
      const score = parent.score * tieScore(way.ahead, place, ROWS);
      if ((reached.get(neighbor)?.score ?? 0) >= score) return;
      const tie = { shape: way.shape, end: way.end, values, node, via: parent.node.label };
      reached.set(neighbor, { node, hop, score, reason: reasonOf(tie), year: yearOfReached(tie) });
    });
  });
  const candidates = [...reached.values()]
    .toSorted((x, y) => y.score - x.score || x.node.key - y.node.key)
    .slice(0, EDGE_SET_MAX - 1);
  const atRoot = await neighborsOfRoot(start, candidates);
  const further = candidates.filter(({ node }) => !atRoot.has(node.key));
  const taken = best(further, allowance);
  return {
    found: taken,
    more: taken.length < further.length || read.length < lists.length || pages.some((page) => page.more),
  };
}

async function neighborsOfRoot({ store, root, plan, waysOf, signal }: HopStart, candidates: readonly Found[]) {
  const ways = waysOf(root.kind);
  if (candidates.length === 0 || ways.length === 0) return new Set<Key>();
  const shapes: readonly EdgeShape[] = [...new Set(ways.map(({ shape }) => shape))];
  const edges = await store.edgesBetween(
    [root.key, ...candidates.map(({ node }) => node.key)],
    shapes,
    [root.key],
    signal,
  );
  return new Set(
    edges
      .filter(({ shape, values }) => edgePasses(plan, shape, values))
      .flatMap((edge) => ways.flatMap((way) => along(way, root.key, edge) ?? [])),
  );
}
