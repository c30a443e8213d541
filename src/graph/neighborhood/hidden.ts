// Hidden neighbours: how many more each node of a slice has than the slice shows, from stored counters.

import type { Key } from '../keys.ts';
import type { EdgeKind, NodeKind } from '../kinds.ts';
import { degreeOf } from '../nodes.ts';
import type { EdgeRow, NodeRow } from '../store.ts';
import type { Way } from './ways.ts';
import { along } from './ways.ts';

export interface HiddenCount {
  readonly edgeKind: EdgeKind;
  readonly kind: NodeKind;
  readonly count: number;
}

/**
 * For each node the neighbours that are not shown, by kind of edge and of node, without zeros: the stored counter less the
 * distinct neighbours at hand. `edges` are all edges of the nodes to what is shown.
 */
export function hiddenCounts(
  nodes: readonly NodeRow[],
  edges: readonly EdgeRow[],
  waysOf: (kind: NodeKind) => readonly Way[],
): readonly (readonly HiddenCount[])[] {
  const touching = new Map<Key, EdgeRow[]>();
  for (const edge of edges) {
    for (const key of [edge.from, edge.to]) touching.set(key, [...(touching.get(key) ?? []), edge]);
  }
  return nodes.map((node) => {
    const counts = new Map<string, HiddenCount>();
    for (const way of waysOf(node.kind)) {
      const shown = new Set((touching.get(node.key) ?? []).map((edge) => along(way, node.key, edge)));
      shown.delete(undefined);
      const { shape, end, neighbor } = way;
      const before = counts.get(`${shape.kind} ${neighbor}`)?.count ?? 0;
      const count = before + Math.max(0, degreeOf(node, shape, end) - shown.size);
      counts.set(`${shape.kind} ${neighbor}`, { edgeKind: shape.kind, kind: neighbor, count });
    }
    return [...counts.values()].filter(({ count }) => count > 0);
  });
}
