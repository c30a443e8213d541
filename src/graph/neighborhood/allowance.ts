// Allowance: how many nodes a hop may add, in all and of each kind, so that nearer hops leave room for further ones.

import type { Key } from '../keys.ts';
import type { NodeKind } from '../kinds.ts';
import type { NodeRow } from '../store.ts';
import type { SlicePlan } from './options.ts';

/** A node of the slice beside the root, with what it was ranked by and why it is here. */
export interface Found {
  readonly node: NodeRow;
  readonly hop: number;
  readonly score: number;
  readonly reason: string;
  readonly year: number | null;
}

/** What a hop may add. */
export interface Allowance {
  readonly nodes: number;
  readonly ofKind: (kind: NodeKind) => number;
}

/** By depth, the share of limit and budgets that is used up after each hop, in quarters of the whole. */
const QUARTERS: Readonly<Record<number, readonly number[]>> = { 1: [4], 2: [3, 4], 3: [2, 3, 4] };

/** What hop `hop` (from 1) may add to what was found so far: its share, and what earlier hops left of theirs. */
export function allowanceOf(plan: SlicePlan, hop: number, found: readonly Found[]): Allowance {
  const quarters = QUARTERS[plan.depth]?.[hop - 1] ?? 4;
  return {
    nodes: Math.ceil(((plan.limit - 1) * quarters) / 4) - found.length,
    ofKind: (kind) =>
      Math.ceil(((plan.budgets.get(kind) ?? 0) * quarters) / 4) - found.filter(({ node }) => node.kind === kind).length,
  };
}

/**
 * The score of a tie, above 0 and up to 1: (1 if it comes ahead of others, else 1/2) - place / (2 * width), place counted from 0
 * among `width` of them. Built from small integers by one division, so it is the same on every machine and store.
 */
export function tieScore(ahead: boolean, place: number, width: number): number {
  return ((ahead ? 2 : 1) * width - place) / (2 * width);
}

/** The best of the candidates that the allowance admits: by score falling, then key. */
export function best(candidates: readonly Found[], { nodes, ofKind }: Allowance): readonly Found[] {
  const left = new Map<NodeKind, number>();
  const taken: Found[] = [];
  for (const candidate of candidates.toSorted(compareFound)) {
    if (taken.length >= nodes) break;
    const { kind } = candidate.node;
    const free = left.get(kind) ?? ofKind(kind);
    if (free <= 0) continue;
    left.set(kind, free - 1);
    taken.push(candidate);
  }
  return taken;
}

/** Order of nodes in a slice: by hop, by score falling, by key. */
export function compareFound(x: Found, y: Found): number {
  return x.hop - y.hop || y.score - x.score || x.node.key - y.node.key;
}

/** The keys of what was found. */
export function keysOf(found: readonly Found[]): readonly Key[] {
  return found.map(({ node }) => node.key);
}
