// Second lines of nodes: a paper's venue and year, a person's institution, an institution's place.

import { inBatches } from './batches.ts';
import { dayNumberOf, yearOf } from './dates.ts';
import type { Key } from './keys.ts';
import type { NodeKind } from './kinds.ts';
import { LISTS_PER_CALL } from './limits.ts';
import type { ListId } from './lists.ts';
import { listOf } from './lists.ts';
import { degreeOf } from './nodes.ts';
import type { GraphStore, NodeRow } from './store.ts';
import { phrase } from './wording.ts';

/** The list whose first neighbour names a node of the kind more closely. */
const NAMED_BY: Readonly<Partial<Record<NodeKind, ListId>>> = {
  AUTHOR: 'affiliated.from.until',
  PAPER: 'published_in.from.date',
};

/**
 * A second line for each node, null where there is none to give. One store call for up to 200 nodes, and none where no paper
 * or person among them has a venue or institution.
 */
export async function sublabelsOf(
  store: GraphStore,
  nodes: readonly NodeRow[],
  signal?: AbortSignal,
): Promise<readonly (string | null)[]> {
  const lists = nodes.flatMap(({ key, kind, counts }) => {
    const list = NAMED_BY[kind];
    if (list === undefined) return [];
    const { shape, end } = listOf(list);
    return degreeOf({ kind, counts }, shape, end) === 0 ? [] : [{ list, owner: key, first: 1, withNodes: true }];
  });
  const pages = await inBatches(lists, LISTS_PER_CALL, (batch) => store.listPages(batch, signal));
  const names = new Map<Key, string | null>(
    lists.map(({ owner }, index) => [owner, pages[index]?.rows[0]?.node?.label ?? null]),
  );
  return nodes.map(({ key, props }) => {
    const day = dayNumberOf(props.date);
    const line = phrase(
      names.get(key) ?? null,
      day === null ? null : `${yearOf(day)}`,
      props.city ?? null,
      props.country ?? null,
    );
    return line === '' ? null : line;
  });
}
