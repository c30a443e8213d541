// Options of a slice: their bounds, their defaults, and how many nodes of each kind stand around each kind of root.

import type { Years } from '../argument-bounds.ts';
import { integerWithin, someOf, yearsOf } from '../argument-bounds.ts';
import { badInput } from '../errors.ts';
import type { EdgeKind, NodeKind } from '../kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../kinds.ts';
import { KNOWN_MAX, PAGE_MAX, SLICE_DEPTH_MAX, SLICE_LIMIT_DEFAULT, SLICE_LIMIT_MAX } from '../limits.ts';

export type SliceRank = 'CLOSENESS' | 'CITATIONS' | 'RECENCY';

/** `NeighborhoodOptions` of the API as they come in. */
export interface SliceOptions {
  readonly depth?: number | null | undefined;
  readonly limit?: number | null | undefined;
  readonly perKind?: readonly { readonly kind: NodeKind; readonly limit: number }[] | null | undefined;
  readonly edgeKinds?: readonly EdgeKind[] | null | undefined;
  readonly nodeKinds?: readonly NodeKind[] | null | undefined;
  readonly since?: number | null | undefined;
  readonly until?: number | null | undefined;
  readonly minWeight?: number | null | undefined;
  readonly known?: readonly string[] | null | undefined;
  readonly rankBy?: SliceRank | null | undefined;
  readonly after?: string | null | undefined;
}

/** Checked options of a slice around one root. */
export interface SlicePlan {
  readonly depth: number;
  readonly limit: number;
  /** Nodes of each kind at most; 0 where the kind is not shown. */
  readonly budgets: ReadonlyMap<NodeKind, number>;
  readonly edgeKinds: ReadonlySet<EdgeKind>;
  readonly years: Years;
  readonly minWeight: number;
  readonly rankBy: SliceRank;
  readonly known: readonly string[];
  readonly after: string | null;
  /** What a cursor of the slice is bound to: root and options, apart from limit and known. */
  readonly scope: string;
}

/** Around each kind of root, nodes of each kind at most in a slice of default size; 5 of a kind that is not named. */
const BUDGETS: Readonly<Record<NodeKind, Readonly<Partial<Record<NodeKind, number>>>>> = {
  AUTHOR: { PAPER: 20, AUTHOR: 20, TOPIC: 10 },
  PAPER: { AUTHOR: 20, PAPER: 20, TOPIC: 8 },
  TOPIC: { PAPER: 20, AUTHOR: 20, TOPIC: 10, INSTITUTION: 10 },
  INSTITUTION: { AUTHOR: 30, TOPIC: 15, INSTITUTION: 10 },
  VENUE: { PAPER: 40 },
  AWARD: { AUTHOR: 40 },
};
const OTHER_BUDGET = 5;

/** Checks the options of a slice around a root. Throws BAD_USER_INPUT with the bound that was missed. */
export function sliceOptionsOf(
  root: { readonly id: string; readonly kind: NodeKind },
  options: SliceOptions,
): SlicePlan {
  const depth = integerWithin('depth', options.depth, { min: 1, max: SLICE_DEPTH_MAX, otherwise: 1 });
  const limit = integerWithin('limit', options.limit, {
    min: 1,
    max: SLICE_LIMIT_MAX,
    otherwise: SLICE_LIMIT_DEFAULT,
    hint: 'go on with after',
  });
  const years = yearsOf(options.since, options.until);
  const minWeight = options.minWeight ?? 0;
  if (!(minWeight >= 0 && minWeight < Number.POSITIVE_INFINITY)) {
    throw badInput('minWeight', `minWeight must be 0 or more, got ${minWeight}; leave it out for all edges`);
  }
  const known = options.known ?? [];
  if (known.length > KNOWN_MAX) {
    throw badInput(
      'known',
      `known must name at most ${KNOWN_MAX} nodes, got ${known.length}; name those nearest to the root`,
    );
  }
  const edgeKinds = someOf('edgeKinds', options.edgeKinds);
  const budgets = budgetsOf(root.kind, options, limit);
  const rankBy = options.rankBy ?? 'CLOSENESS';
  const bound = [
    root.id,
    depth,
    [...budgetsOf(root.kind, options, SLICE_LIMIT_DEFAULT)],
    edgeKinds?.toSorted(),
    years.since,
    years.until,
    minWeight,
    rankBy,
  ];
  return {
    depth,
    limit,
    budgets,
    years,
    minWeight,
    rankBy,
    known,
    edgeKinds: new Set(edgeKinds ?? EDGE_SHAPES.map(({ kind }) => kind)),
    after: options.after ?? null,
    scope: JSON.stringify(['slice', ...bound]),
  };
}

/** What is asked of a kind, else its default, which grows with a limit beyond the default one. */
function budgetsOf(root: NodeKind, options: SliceOptions, size: number): ReadonlyMap<NodeKind, number> {
  const shown = someOf('nodeKinds', options.nodeKinds);
  const asked = new Map<NodeKind, number>();
  for (const { kind, limit } of options.perKind ?? []) {
    if (asked.has(kind))
      throw badInput('perKind', `perKind must name each kind once, got ${kind} twice; leave one out`);
    asked.set(kind, integerWithin('perKind', limit, { min: 0, max: PAGE_MAX, otherwise: 0, hint: 'go on with after' }));
  }
  const growth = Math.max(1, size / SLICE_LIMIT_DEFAULT);
  const otherwise = (kind: NodeKind): number =>
    Math.min(PAGE_MAX, Math.ceil((BUDGETS[root][kind] ?? OTHER_BUDGET) * growth));
  return new Map(
    NODE_KINDS.map(({ kind }) => [
      kind,
      shown === null || shown.includes(kind) ? (asked.get(kind) ?? otherwise(kind)) : 0,
    ]),
  );
}
