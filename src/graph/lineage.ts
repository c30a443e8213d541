// Lineage: the academic family tree, generation by generation, with co-advisors kept and cycles in bad data survived.

import { integerWithin, someOf } from './argument-bounds.ts';
import { inBatches } from './batches.ts';
import type { SliceEdge } from './edge-facts.ts';
import { sliceEdgeOf } from './edge-facts.ts';
import type { Key } from './keys.ts';
import type { AdvisingRole } from './kinds.ts';
import { ADVISING_ROLES } from './kinds.ts';
import {
  EDGE_SET_MAX,
  FRONTIER_MAX,
  KEYS_PER_CALL,
  LINEAGE_GENERATIONS_MAX,
  LINEAGE_LIMIT_DEFAULT,
  LINEAGE_LIMIT_MAX,
} from './limits.ts';
import { shapeOf } from './lists.ts';
import type { EdgeRow, GraphStore, NodeRow } from './store.ts';

type LineageDirection = 'ANCESTORS' | 'DESCENDANTS' | 'BOTH';

/** Arguments of `lineage`; generations 1 to 30 (3), limit 1 to 1000 (200), roles all where absent. */
export interface LineageOptions {
  readonly direction: LineageDirection;
  readonly generations?: number | null | undefined;
  readonly roles?: readonly AdvisingRole[] | null | undefined;
  readonly limit?: number | null | undefined;
}

/** Part of the family tree. */
export interface Lineage {
  /** Ids of the authors it starts from, each once. */
  readonly roots: readonly string[];
  /** Roots first, then by generations from a root, ancestors before descendants, then by key. Negative = ancestors. */
  readonly members: readonly { readonly node: NodeRow; readonly generation: number }[];
  /** All advising in the asked roles among members, by id. */
  readonly advising: readonly SliceEdge[];
  /** Whether `limit`, or the 5,000 rows that one generation may read, left people out. */
  readonly truncated: boolean;
  /** Pairs of advisor and advisee that close a circle; 0 = a proper tree. */
  readonly cycles: number;
}

const ADVISED = shapeOf('advised');

/** A walk in one direction: the list that leads to the next generation, and the sign of its generations. */
interface Walk {
  readonly list: string;
  readonly sign: -1 | 1;
  readonly seen: Set<Key>;
  frontier: readonly Key[];
}

/**
 * The family tree of the roots; nodes that are no authors are left out. One store call a generation and direction, then one for
 * the advising and one for the people. Throws BAD_USER_INPUT on arguments out of bounds.
 */
export async function lineage(
  store: GraphStore,
  given: readonly NodeRow[],
  options: LineageOptions,
  signal?: AbortSignal,
): Promise<Lineage> {
  const generations = integerWithin('generations', options.generations, {
    min: 1,
    max: LINEAGE_GENERATIONS_MAX,
    otherwise: 3,
    hint: 'start again from the last generation',
  });
  const limit = integerWithin('limit', options.limit, {
    min: 1,
    max: LINEAGE_LIMIT_MAX,
    otherwise: LINEAGE_LIMIT_DEFAULT,
  });
  const roles = someOf('roles', options.roles);
  const parts = roles === null ? null : new Set<number>(roles.map((role) => ADVISING_ROLES.indexOf(role)));
  const roots = [...new Map(given.filter(({ kind }) => kind === 'AUTHOR').map((root) => [root.key, root])).values()];
  const members = new Map<Key, number>(roots.slice(0, limit).map(({ key }) => [key, 0]));
  let truncated = roots.length > limit;
  const walks = walksOf(options.direction, [...members.keys()]);
  for (let generation = 1; generation <= generations && !truncated; generation++) {
    const steps = await Promise.all(walks.map((walk) => nextGeneration(store, walk, parts, signal)));
    for (const [index, walk] of walks.entries()) {
      const { keys = [], cut = false } = steps[index] ?? {};
      const found = keys.filter((key) => !members.has(key));
      const admitted = found.slice(0, limit - members.size);
      for (const key of admitted) members.set(key, walk.sign * generation);
      truncated ||= cut || admitted.length < found.length;
      walk.frontier = keys;
    }
  }
  return drawn(store, roots, members, parts, truncated, signal);
}

function walksOf(direction: LineageDirection, roots: readonly Key[]): readonly Walk[] {
  const walk = (list: string, sign: -1 | 1): Walk => ({ list, sign, seen: new Set(roots), frontier: roots });
  return [
    ...(direction === 'DESCENDANTS' ? [] : [walk('advised.to.from', -1)]),
    ...(direction === 'ANCESTORS' ? [] : [walk('advised.from.from', 1)]),
  ];
}

/** The people one generation on who were not met before in this direction, by key. */
async function nextGeneration(
  store: GraphStore,
  walk: Walk,
  parts: ReadonlySet<number> | null,
  signal: AbortSignal | undefined,
): Promise<{ keys: readonly Key[]; cut: boolean }> {
  if (walk.frontier.length === 0) return { keys: [], cut: false };
  const {
    neighbors,
    parts: roles,
    cut,
  } = await store.neighborsOf(
    { list: walk.list, owners: walk.frontier, perNode: FRONTIER_MAX, total: FRONTIER_MAX },
    signal,
  );
  const inRole = neighbors.filter((_, index) => parts === null || parts.has(roles[index] ?? 0));
  const keys = [...new Set(inRole)].filter((key) => !walk.seen.has(key)).toSorted((x, y) => x - y);
  for (const key of keys) walk.seen.add(key);
  return { keys, cut };
}

async function drawn(
  store: GraphStore,
  roots: readonly NodeRow[],
  members: ReadonlyMap<Key, number>,
  parts: ReadonlySet<number> | null,
  truncated: boolean,
  signal: AbortSignal | undefined,
): Promise<Lineage> {
  const keys = [...members.keys()];
  const [rows, edges] = await Promise.all([
    inBatches(keys, KEYS_PER_CALL, (batch) => store.nodesByKeys(batch, signal)),
    inBatches(keys, EDGE_SET_MAX, (batch) => store.edgesBetween(batch, [ADVISED], undefined, signal)),
  ]);
  const nodes = new Map(rows.flatMap((node) => (node === null ? [] : [[node.key, node] as const])));
  const advising = edges
    .filter(({ part }) => parts === null || parts.has(part))
    .flatMap((edge) => sliceEdgeOf(edge, nodes) ?? [])
    .toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const order = (generation: number): number => Math.abs(generation) * 2 + (generation > 0 ? 1 : 0);
  return {
    roots: roots.map(({ id }) => id),
    members: keys
      .flatMap((key) => {
        const node = nodes.get(key);
        return node === undefined ? [] : [{ node, generation: members.get(key) ?? 0 }];
      })
      .toSorted(
        (x, y) => order(x.generation) - order(y.generation) || (x.generation === 0 ? 0 : x.node.key - y.node.key),
      ),
    advising,
    truncated,
    cycles: cyclesOf(advising.map(({ edge }) => edge)),
  };
}

/** Pairs that lead back to somebody on the way there, in a walk from advisors to advisees that takes people and pairs by key. */
function cyclesOf(edges: readonly Pick<EdgeRow, 'from' | 'to'>[]): number {
  const advisees = new Map<Key, readonly Key[]>();
  for (const [from, own] of Map.groupBy(edges, (edge) => edge.from)) {
    advisees.set(
      from,
      [...new Set(own.map(({ to }) => to))].toSorted((x, y) => x - y),
    );
  }
  const done = new Set<Key>();
  const onWay = new Set<Key>();
  let cycles = 0;
  for (const start of [...advisees.keys()].toSorted((x, y) => x - y)) {
    const stack = [{ key: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      if (top === undefined || done.has(top.key)) {
        stack.pop();
        continue;
      }
      onWay.add(top.key);
      const advisee = advisees.get(top.key)?.[top.next++];
      if (advisee === undefined) {
        onWay.delete(top.key);
        done.add(top.key);
        stack.pop();
      } else if (onWay.has(advisee)) {
        cycles += 1;
      } else {
        stack.push({ key: advisee, next: 0 });
      }
    }
  }
  return cycles;
}
