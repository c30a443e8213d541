// Paths: how two nodes are connected, the best few shortest chains, each with its evidence.

import { integerWithin, someOf } from './argument-bounds.ts';
import { inBatches } from './batches.ts';
import type { SliceEdge } from './edge-facts.ts';
import { sliceEdgeOf, weightOf } from './edge-facts.ts';
import { GraphError } from './errors.ts';
import type { Key } from './keys.ts';
import type { EdgeKind, EdgeShape } from './kinds.ts';
import { EDGE_SHAPES } from './kinds.ts';
import {
  EDGE_PAIRS_MAX,
  KEYS_PER_CALL,
  LISTS_PER_CALL,
  PATH_LENGTH_DEFAULT,
  PATH_LENGTH_MAX,
  PATHS_DEFAULT,
  PATHS_MAX,
} from './limits.ts';
import { shapeOf } from './lists.ts';
import { strongestPaths } from './path-ranking.ts';
import { searchPaths } from './path-search.ts';
import type { EdgeRow, GraphStore, NodeRow, Pair } from './store.ts';

/** Arguments of `paths`; via COAUTHORED, maxLength 1 to 10 (6), first 1 to 10 (3). */
export interface PathOptions {
  readonly via?: readonly EdgeKind[] | null | undefined;
  readonly maxLength?: number | null | undefined;
  readonly first?: number | null | undefined;
}

/** One chain. */
interface GraphPath {
  readonly length: number;
  readonly nodes: readonly NodeRow[];
  /** Edge i joins nodes i and i + 1, whichever is its source; of several the strongest, then by kind, shape, ends and part. */
  readonly edges: readonly SliceEdge[];
  /** Step by step: the newest 3 joint papers of co-authors, or the paper that the step leads from or to; each paper once. */
  readonly evidence: readonly NodeRow[];
}

/** What a search found. */
export interface PathResult {
  /** Shortest chains: the greatest weakest step first, then by key. */
  readonly paths: readonly GraphPath[];
  /** Null = none within maxLength, or none found before the search stopped. */
  readonly distance: number | null;
  /** False where the search stopped at its limits. */
  readonly searchComplete: boolean;
}

/** The search may take so long; then it answers with what it has. */
const PATH_TIME_MAX_MS = 2_000;
const EVIDENCE_PER_STEP = 3;
const COAUTHORED = shapeOf('coauthored');
const NO_PATH = { paths: [], distance: null };

/** Checked options of a search. Throws BAD_USER_INPUT. */
function checked(options: PathOptions) {
  const via = new Set(someOf('via', options.via) ?? ['COAUTHORED']);
  return {
    shapes: EDGE_SHAPES.filter(({ kind }) => via.has(kind)) as readonly EdgeShape[],
    maxLength: integerWithin('maxLength', options.maxLength, {
      min: 1,
      max: PATH_LENGTH_MAX,
      otherwise: PATH_LENGTH_DEFAULT,
    }),
    first: integerWithin('first', options.first, { min: 1, max: PATHS_MAX, otherwise: PATHS_DEFAULT }),
  };
}

/**
 * The best shortest chains between two nodes. The chains of (b, a) are those of (a, b) reversed. At most two store calls a step
 * and list, 20,000 rows and 2 seconds for the search, then three calls: edges, joint papers, nodes.
 * Throws BAD_USER_INPUT on arguments out of bounds, and TIMEOUT only where `signal` itself fired.
 */
export async function paths(
  store: GraphStore,
  from: NodeRow,
  to: NodeRow,
  options: PathOptions = {},
  signal?: AbortSignal,
): Promise<PathResult> {
  const { shapes, maxLength, first } = checked(options);
  if (from.key === to.key) {
    return { paths: [{ length: 0, nodes: [from], edges: [], evidence: [] }], distance: 0, searchComplete: true };
  }
  const { low, high, web } = await searchBetween(store, from, to, { shapes, maxLength }, signal);
  if (web.distance === null) return { ...NO_PATH, searchComplete: web.complete };
  const pairs = [...web.next].flatMap(([key, followers]) => [...followers].map((follower): Pair => [key, follower]));
  const edges = await inBatches(pairs, EDGE_PAIRS_MAX, (batch) => store.edgesOfPairs(batch, shapes, signal));
  const strongest = strongestByPair(edges);
  const weight = (x: Key, y: Key): number => {
    const edge = strongest.get(pairOf(x, y));
    return edge === undefined ? 0 : weightOf(edge.shape.kind, edge.values);
  };
  const chains = strongestPaths(web.next, low.key, high.key, weight, first);
  const directed = low === from ? chains : chains.map((chain) => chain.toReversed());
  const drawn = await draw(store, directed, strongest, signal);
  return drawn.length === 0
    ? { ...NO_PATH, searchComplete: false }
    : { paths: drawn, distance: web.distance, searchComplete: web.complete };
}

/** Whether two nodes are connected, and by how many steps: `paths` without drawing them. */
export async function distanceBetween(
  store: GraphStore,
  from: NodeRow,
  to: NodeRow,
  options: Omit<PathOptions, 'first'> = {},
  signal?: AbortSignal,
): Promise<number | null> {
  const { shapes, maxLength } = checked(options);
  if (from.key === to.key) return 0;
  return (await searchBetween(store, from, to, { shapes, maxLength }, signal)).web.distance;
}

/** Searches from the end with the smaller key, so that both directions give the same chains. */
async function searchBetween(
  store: GraphStore,
  from: NodeRow,
  to: NodeRow,
  { shapes, maxLength }: { readonly shapes: readonly EdgeShape[]; readonly maxLength: number },
  signal: AbortSignal | undefined,
) {
  const [low, high] = from.key < to.key ? [from, to] : [to, from];
  const deadline = AbortSignal.timeout(PATH_TIME_MAX_MS);
  const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  const web = await searchPaths(store, low, high, shapes, maxLength, either);
  if (signal?.aborted) {
    throw new GraphError(
      'TIMEOUT',
      'paths must be found before the deadline of the request, and the search still ran; ask for a smaller maxLength',
    );
  }
  return { low, high, web };
}

function pairOf(x: Key, y: Key): string {
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

function strongestByPair(edges: readonly EdgeRow[]): ReadonlyMap<string, EdgeRow> {
  const byPair = new Map<string, EdgeRow>();
  for (const edge of edges) {
    const before = byPair.get(pairOf(edge.from, edge.to));
    if (before === undefined || compareStrength(edge, before) < 0) byPair.set(pairOf(edge.from, edge.to), edge);
  }
  return byPair;
}

function compareStrength(x: EdgeRow, y: EdgeRow): number {
  const weights = weightOf(y.shape.kind, y.values) - weightOf(x.shape.kind, x.values);
  if (weights !== 0) return weights;
  if (x.shape.kind !== y.shape.kind) return x.shape.kind < y.shape.kind ? -1 : 1;
  if (x.shape.name !== y.shape.name) return x.shape.name < y.shape.name ? -1 : 1;
  return x.from - y.from || x.part - y.part;
}

async function draw(
  store: GraphStore,
  chains: readonly (readonly Key[])[],
  strongest: ReadonlyMap<string, EdgeRow>,
  signal: AbortSignal | undefined,
): Promise<readonly GraphPath[]> {
  const stepsOf = (chain: readonly Key[]): readonly (EdgeRow | undefined)[] =>
    chain.slice(1).map((key, index) => strongest.get(pairOf(chain[index] ?? key, key)));
  const pairs = [...new Set(chains.flatMap(stepsOf).filter((edge) => edge?.shape.name === COAUTHORED.name))];
  const requests = pairs.flatMap((edge) =>
    edge === undefined ? [] : [{ a: edge.from, b: edge.to, first: EVIDENCE_PER_STEP }],
  );
  const joint = await inBatches(requests, LISTS_PER_CALL, (batch) => store.jointPapers(batch, signal));
  const papersOf = new Map(
    pairs.map((edge, index) => [edge, joint[index]?.rows.map(({ neighbor }) => neighbor) ?? []]),
  );
  const keys = [...new Set([...chains.flat(), ...[...papersOf.values()].flat()])];
  const rows = await inBatches(keys, KEYS_PER_CALL, (batch) => store.nodesByKeys(batch, signal));
  const nodes = new Map(rows.flatMap((node) => (node === null ? [] : [[node.key, node] as const])));
  return chains.flatMap((chain) => {
    const members = chain.flatMap((key) => nodes.get(key) ?? []);
    const edges = stepsOf(chain).flatMap((edge) => (edge === undefined ? [] : (sliceEdgeOf(edge, nodes) ?? [])));
    if (members.length < chain.length || edges.length < chain.length - 1) return [];
    const proofs = edges.flatMap(({ edge }) => papersOf.get(edge) ?? [edge.from, edge.to]);
    const evidence = [...new Set(proofs)].flatMap((key) => nodes.get(key) ?? []).filter(({ kind }) => kind === 'PAPER');
    return [{ length: chain.length - 1, nodes: members, edges, evidence }];
  });
}
