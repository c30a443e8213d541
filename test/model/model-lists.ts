// The ordered lists of the model: every list is sorted when it is asked for.

import type { Key } from '../../src/graph/keys.ts';
import type { NodeKind, NodeValues } from '../../src/graph/kinds.ts';
import type { ListSpec } from '../../src/graph/lists.ts';
import { listOf } from '../../src/graph/lists.ts';
import { countOf, valuesOf } from '../../src/graph/nodes.ts';
import { rankDown, rankNewest } from '../../src/graph/rank.ts';
import type { KindPosition, ListRequest, ListRow, NodeRow, Position } from '../../src/graph/store.ts';
import { foldedLabel } from '../../src/graph/text.ts';
import type { ModelGraph } from './model-graph.ts';
import { pairsOf } from './papers.ts';
import type { ModelEdge } from './stated-edges.ts';

const UNKNOWN: NodeValues = { citations: null, date: null, papers: null };

/** All rows of a list, in order. */
export function listRows(graph: ModelGraph, { list, owner }: Pick<ListRequest, 'list' | 'owner'>): readonly ListRow[] {
  const spec = listOf(list);
  return graph
    .around(owner, spec.shape, spec.end)
    .map(({ edge, neighbor }) => ({
      position: { rank: rankIn(graph, spec, edge), key: neighbor, part: edge.part },
      neighbor,
      values: edge.values,
    }))
    .toSorted((x, y) => byPosition(x.position, y.position));
}

function rankIn(graph: ModelGraph, { shape, ordering }: ListSpec, edge: ModelEdge): number {
  const said = shape.said === null ? undefined : graph.nodes.get(edge[shape.said]);
  return ordering.rank(edge.values, said === undefined ? UNKNOWN : valuesOf(said.row));
}

/** The papers that two authors wrote together, newest first. */
export function jointRows(graph: ModelGraph, a: Key, b: Key): readonly ListRow[] {
  return [...graph.papers.values()]
    .filter((paper) => pairsOf(paper).some(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b)))
    .map(({ key, day }) => ({ position: { rank: rankNewest(day), key, part: 0 }, neighbor: key, values: {} }))
    .toSorted((x, y) => byPosition(x.position, y.position));
}

/** All nodes of a kind, in an order. */
export function kindRows(
  graph: ModelGraph,
  kind: NodeKind,
  order: string,
): readonly { readonly position: KindPosition; readonly node: NodeRow }[] {
  return [...graph.nodes.values()]
    .filter(({ row }) => row.kind === kind)
    .map(({ row }) => ({ position: { rank: kindRank(row, order), key: row.key }, node: row }))
    .toSorted((x, y) => byKindPosition(x.position, y.position));
}

function kindRank(node: NodeRow, order: string): number | string {
  const values = valuesOf(node);
  switch (order) {
    case 'name':
      return foldedLabel(node.label);
    case 'date':
      return rankNewest(values.date);
    case 'citations':
      return rankDown(values.citations);
    case 'papers':
      return rankDown(values.papers);
    case 'authors':
      return rankDown(countOf(node, 'affiliated.to'));
    default:
      throw new Error(`no kind is ordered by ${order}`);
  }
}

/** The order of two places in a list. */
export function byPosition(x: Position, y: Position): number {
  return x.rank - y.rank || x.key - y.key || x.part - y.part;
}

/** The order of two places among the nodes of a kind; folded labels by code points, which is the order of UTF-8. */
export function byKindPosition(x: KindPosition, y: KindPosition): number {
  if (typeof x.rank === 'number' && typeof y.rank === 'number') return x.rank - y.rank || x.key - y.key;
  return Buffer.compare(Buffer.from(String(x.rank)), Buffer.from(String(y.rank))) || x.key - y.key;
}
