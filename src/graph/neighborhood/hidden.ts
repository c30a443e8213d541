// Hidden neighbours: how many more each node of a slice has than the slice shows, from stored counters.

import type { Key } from '../keys.ts';
import type { EdgeKind, NodeKind } from '../kinds.ts';
import { NODE_KINDS } from '../kinds.ts';
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
  const shown = new Map<Key, Map<Way, Set<Key>>>(nodes.map(({ key }) => [key, new Map()]));
  const waysByKind = new Map(
    NODE_KINDS.map(({ kind }) => [kind, Map.groupBy(waysOf(kind), ({ shape }) => shape.name)]),
  );
  const kinds = new Map(nodes.map(({ key, kind }) => [key, kind]));
  for (const edge of edges) {
    for (const key of [edge.from, edge.to]) {
      const kind = kinds.get(key);
      const at = shown.get(key);
      if (kind === undefined || at === undefined) continue;
      for (const way of waysByKind.get(kind)?.get(edge.shape.name) ?? []) {
        const neighbor = along(way, key, edge);
        if (neighbor === undefined) continue;
        const neighbors = at.get(way);
        if (neighbors === undefined) at.set(way, new Set([neighbor]));
        else neighbors.add(neighbor);
      }
    }
  }
  return nodes.map((node) => {
    const counts = new Map<string, HiddenCount>();
    for (const way of [...(waysByKind.get(node.kind)?.values() ?? [])].flat()) {
      const { shape, end, neighbor } = way;
      const left = degreeOf(node, shape, end) - (shown.get(node.key)?.get(way)?.size ?? 0);
      if (left <= 0) continue;
      const id = `${shape.kind} ${neighbor}`;
      counts.set(id, { edgeKind: shape.kind, kind: neighbor, count: (counts.get(id)?.count ?? 0) + left });
    }
    return [...counts.values()];
  });
}
