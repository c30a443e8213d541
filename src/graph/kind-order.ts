// Where a node stands in the lists of its kind, and how prominent text search takes it for.

import { countOf, prominenceOf, valuesOf } from './nodes.ts';
import { prominenceBucket, rankDown, rankNewest } from './rank.ts';
import type { KindPosition, NodeRow } from './store.ts';
import { foldedLabel } from './text.ts';

type Ranked = Pick<NodeRow, 'kind' | 'label' | 'counts' | 'props'>;

const ranks: Readonly<Record<string, (node: Ranked) => KindPosition['rank']>> = {
  citations: (node) => rankDown(valuesOf(node).citations),
  papers: (node) => rankDown(valuesOf(node).papers),
  authors: (node) => rankDown(countOf(node, 'affiliated.to')),
  date: (node) => rankNewest(valuesOf(node).date),
  name: (node) => foldedLabel(node.label),
};

/** The rank of a node in the list of all nodes of its kind in an order of `NODE_KINDS`; throws on another order, a fault of ours. */
export function kindRankOf(order: string, node: Ranked): KindPosition['rank'] {
  const rank = ranks[order];
  if (rank === undefined) throw new Error(`no kind list is ordered by ${order}`);
  return rank(node);
}

/** The bucket of a node in text search, 0 to 32, the prominent first. */
export function textBucketOf(node: Pick<NodeRow, 'kind' | 'counts'>): number {
  return prominenceBucket(prominenceOf(node));
}
