// The slice: a node in context. Which lists are read, how they merge, which edges are drawn, what is left out.

import type { SliceEdge } from '../edge-facts.ts';
import { compareEdges, sliceEdgeOf } from '../edge-facts.ts';
import { dayNumberOf, yearOf } from '../dates.ts';
import type { Key } from '../keys.ts';
import type { EdgeShape, NodeKind } from '../kinds.ts';
import { EDGE_SHAPES } from '../kinds.ts';
import { EDGE_SET_MAX } from '../limits.ts';
import { degreeIndexesOf } from '../lists.ts';
import { nodesByIds } from '../nodes-by-id.ts';
import type { EdgeRow, GraphStore, NodeRow } from '../store.ts';
import type { Found } from './allowance.ts';
import { allowanceOf, compareFound } from './allowance.ts';
import { firstHop } from './first-hop.ts';
import { furtherHop } from './further-hop.ts';
import type { HiddenCount } from './hidden.ts';
import { hiddenCounts } from './hidden.ts';
import type { SliceOptions } from './options.ts';
import { sliceOptionsOf } from './options.ts';
import { endCursorOf, startOf } from './place.ts';
import { edgePasses } from './tie-test.ts';
import type { KindCount } from './totals.ts';
import { totalsPlan } from './totals.ts';
import { waysFrom } from './ways.ts';

/** A node as it is drawn; `node` holds id, kind and label. */
export interface SliceNode extends Found {
  /** All its edges in the whole graph: the sum of its degrees. */
  readonly degree: number;
  /** Its neighbours that are not shown; see `hiddenCounts`. Asks for the ties of the slice. */
  readonly hidden: () => Promise<readonly HiddenCount[]>;
}

/** What follows from the edges of a slice. */
interface SliceTies {
  /** All edges of the asked kinds among the nodes, and between them and the known ones; by kind, source, target, id. */
  readonly edges: readonly SliceEdge[];
  /** Distinct neighbours of the root by kind, shown or not, over the asked kinds of edges; see `totalsPlan`. */
  readonly totals: readonly KindCount[];
  /** For each node what is not shown; see `hiddenCounts`. */
  readonly hidden: readonly (readonly HiddenCount[])[];
}

/** A ranked, bounded part of the graph around one node. */
export interface Slice {
  /** Root first, then by hop, score falling, key. */
  readonly nodes: readonly [root: SliceNode, ...others: SliceNode[]];
  /** Whether more nodes stand within depth than this part shows. */
  readonly truncated: boolean;
  readonly endCursor: string | null;
  /** Reads the edges, when first asked for: one store call, two where one is too large. */
  readonly ties: () => Promise<SliceTies>;
}

/** A slice with its edges. */
export interface Neighborhood extends Omit<Slice, 'nodes' | 'ties'>, Omit<SliceTies, 'hidden'> {
  readonly nodes: readonly (Omit<SliceNode, 'hidden'> & { readonly hidden: readonly HiddenCount[] })[];
}

/** The whole slice around the node of an id; null where the id is unknown. One store call more than `neighborhood`. */
export async function neighborhoodOfId(
  store: GraphStore,
  id: string,
  options: SliceOptions = {},
  signal?: AbortSignal,
): Promise<Neighborhood | null> {
  const [root] = await nodesByIds(store, [id], signal);
  return root == null ? null : neighborhood(store, root, options, signal);
}

/** The whole slice around a node: see `sliceAround`. */
export async function neighborhood(
  store: GraphStore,
  root: NodeRow,
  options: SliceOptions = {},
  signal?: AbortSignal,
): Promise<Neighborhood> {
  const { nodes, ties, ...slice } = await sliceAround(store, root, options, signal);
  const { hidden, ...rest } = await ties();
  return { ...slice, ...rest, nodes: nodes.map((node, index) => ({ ...node, hidden: hidden[index] ?? [] })) };
}

/**
 * The slice around a node. One store call at depth 1, and one for `known`; one more where lists that share a kind are longer than a
 * page or are gone on with; two more a further hop. Its edges, and what follows from them, are read when they are asked for.
 *
 * `endCursor` goes on around the root: parts asked with it show every neighbour of the root over the asked kinds exactly once,
 * whatever `limit` and `known` are in between. Each part expands its own neighbours; a node of a further hop may come in two parts,
 * and is left out where `known` names it. Nodes of `known` are neither shown nor walked through.
 *
 * Throws BAD_USER_INPUT on options out of bounds and on a cursor of another slice.
 */
export async function sliceAround(
  store: GraphStore,
  root: NodeRow,
  options: SliceOptions = {},
  signal?: AbortSignal,
): Promise<Slice> {
  const plan = sliceOptionsOf(root, options);
  const walked = (kind: NodeKind) => waysFrom(kind, plan).filter((way) => (plan.budgets.get(way.neighbor) ?? 0) > 0);
  const ways = walked(root.kind);
  const start = startOf(plan.scope, ways.length, plan.after);
  const knownNodes = (await nodesByIds(store, plan.known, signal)).filter(
    (node) => node !== null && node.key !== root.key,
  );
  const known = new Set(knownNodes.flatMap((node) => node?.key ?? []));
  const totals = totalsPlan(root, waysFrom(root.kind, plan));
  const first = await firstHop({
    store,
    root,
    plan,
    ways,
    known,
    signal,
    place: start,
    alongside: totals.requests,
    allowance: allowanceOf(plan, 1, []),
  });
  const found = [...first.found];
  let beyond = false;
  for (let hop = 2; hop <= plan.depth; hop++) {
    const allowance = allowanceOf(plan, hop, found);
    const next = await furtherHop({
      store,
      root,
      plan,
      waysOf: walked,
      hop,
      found: found.toSorted(compareFound),
      known,
      allowance,
      signal,
    });
    found.push(...next.found);
    beyond ||= next.more;
  }
  const others = found.toSorted(compareFound);
  const shown: readonly Found[] = [rootOf(root), ...others];
  const rows = new Map<Key, NodeRow>(
    [...knownNodes.flatMap((node) => node ?? []), ...shown.map(({ node }) => node)].map((node) => [node.key, node]),
  );
  const read = async (): Promise<SliceTies> => {
    const edges = await edgesOf(
      store,
      EDGE_SHAPES.filter(({ kind }) => plan.edgeKinds.has(kind)),
      {
        shown: shown.map(({ node }) => node.key),
        known,
        doubtful: totals.doubtful(first.alongside),
        root: root.key,
      },
      signal,
    );
    const among = edges.filter(({ from, to }) => rows.has(from) && rows.has(to));
    return {
      edges: among
        .filter(({ shape, values }) => edgePasses(plan, shape, values))
        .flatMap((edge) => sliceEdgeOf(edge, rows) ?? [])
        .toSorted(compareEdges),
      totals: totals.totals(first.alongside, edges),
      hidden: hiddenCounts(
        shown.map(({ node }) => node),
        among,
        (kind) => waysFrom(kind, plan),
      ),
    };
  };
  let reading: Promise<SliceTies> | undefined;
  const ties = (): Promise<SliceTies> => (reading ??= read());
  const drawn = (each: Found, place: number): SliceNode => ({
    ...each,
    degree: totalDegree(each.node),
    hidden: async () => (await ties()).hidden[place] ?? [],
  });
  return {
    nodes: [drawn(rootOf(root), 0), ...others.map((each, index) => drawn(each, index + 1))],
    truncated: beyond || first.place.some((progress) => progress !== 'done'),
    // A slice that has room for its root alone never gets on.
    endCursor: plan.limit === 1 ? null : endCursorOf(plan.scope, first.place),
    ties,
  };
}

/** Every edge of the shapes that touches what is shown, and the root's edges to the doubtful; one store call, two where one is too large. */
async function edgesOf(
  store: GraphStore,
  shapes: readonly EdgeShape[],
  {
    shown,
    known,
    doubtful,
    root,
  }: { shown: readonly Key[]; known: ReadonlySet<Key>; doubtful: readonly Key[]; root: Key },
  signal: AbortSignal | undefined,
): Promise<readonly EdgeRow[]> {
  const keys = new Set([...shown, ...known]);
  const extra = doubtful.filter((key) => !keys.has(key));
  if (keys.size + extra.length <= EDGE_SET_MAX) return store.edgesBetween([...keys, ...extra], shapes, shown, signal);
  const [among, atRoot] = await Promise.all([
    store.edgesBetween([...keys], shapes, shown, signal),
    store.edgesBetween([root, ...extra], shapes, [root], signal),
  ]);
  return [...among, ...atRoot];
}

function rootOf(node: NodeRow): Found {
  const day = dayNumberOf(node.props.date);
  return { node, hop: 0, score: 1, reason: 'The node that was asked for', year: day === null ? null : yearOf(day) };
}

function totalDegree({ kind, counts }: NodeRow): number {
  return degreeIndexesOf(kind).reduce((sum, index) => sum + (counts[index] ?? 0), 0);
}
