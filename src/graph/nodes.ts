// Reading the stored counters and values of a node.

import { dayNumberOf } from './dates.ts';
import type { EdgeShape, End, NodeValues } from './kinds.ts';
import { counterIndexOf, degreeIndexOf, kindRowOf } from './lists.ts';
import type { NodeRow } from './store.ts';

/** A stored counter of a node by its name ("authored.from", "citations"); 0 where the kind has none of that name. */
export function countOf(node: Pick<NodeRow, 'kind' | 'counts'>, name: string): number {
  const index = counterIndexOf(node.kind, name);
  return index < 0 ? 0 : (node.counts[index] ?? 0);
}

/** Number of distinct neighbours over a shape at an end. */
export function degreeOf(node: Pick<NodeRow, 'kind' | 'counts'>, shape: EdgeShape, end: End): number {
  const index = degreeIndexOf(node.kind, shape, end);
  return index < 0 ? 0 : (node.counts[index] ?? 0);
}

/** The values by which lists and kind lists order a node; `papers` is the count that its kind is known by. */
export function valuesOf(node: Pick<NodeRow, 'kind' | 'counts' | 'props'>): NodeValues {
  return {
    citations: countOf(node, 'citations'),
    date: dayNumberOf(node.props.date),
    papers: countOf(node, kindRowOf(node.kind).papers),
  };
}

/** How prominent text search takes a node for: the sum of the counters that its kind names. */
export function prominenceOf(node: Pick<NodeRow, 'kind' | 'counts'>): number {
  return kindRowOf(node.kind).prominence.reduce((sum, name) => sum + countOf(node, name), 0);
}
