// Pages of joint papers: the list that a pair of co-authors owns, newest first, for many pairs in one call.

import { inBatches } from './batches.ts';
import { positionCodec } from './cursor.ts';
import type { Key } from './keys.ts';
import { KEYS_PER_CALL, LISTS_PER_CALL } from './limits.ts';
import { stretchesOf } from './list-pages.ts';
import type { Page, PageArgs } from './page.ts';
import { readPages, windowOf } from './page.ts';
import type { GraphStore, ListRow, NodeRow } from './store.ts';

/** Two different authors, in any order. */
export type AuthorPair = readonly [Key, Key];

/**
 * A page of the joint papers of each pair, in their order. Two store calls for up to 200 pairs: the pages, their papers.
 * Only `first` and `after` count. Throws BAD_USER_INPUT on wrong arguments.
 */
export async function jointPages(
  store: GraphStore,
  pairs: readonly AuthorPair[],
  { first, after }: PageArgs,
  signal?: AbortSignal,
): Promise<readonly Page<{ readonly node: NodeRow }>[]> {
  const pages = await readPages({
    owners: pairs.length,
    scope: 'joint papers',
    codec: positionCodec,
    window: windowOf({ first, after }),
    stretches: stretchesOf(false),
    positionOf: (row: ListRow) => row.position,
    rankOf: ({ rank }) => rank,
    read: (requests) =>
      inBatches(requests, LISTS_PER_CALL, (batch) =>
        store.jointPapers(
          batch.map((request) => {
            const [x, y] = pairs[request.owner] ?? [-1, -1];
            return { a: Math.min(x, y), b: Math.max(x, y), first: request.first, after: request.after };
          }),
          signal,
        ),
      ),
  });
  const keys = [...new Set(pages.flatMap(({ rows }) => rows.map(({ row }) => row.neighbor)))];
  const papers = await inBatches(keys, KEYS_PER_CALL, (batch) => store.nodesByKeys(batch, signal));
  const nodes = new Map(papers.flatMap((paper) => (paper === null ? [] : [[paper.key, paper] as const])));
  return pages.map((page) => ({
    ...page,
    rows: page.rows.flatMap(({ cursor, row }) => {
      const node = nodes.get(row.neighbor);
      return node === undefined ? [] : [{ cursor, row: { node } }];
    }),
  }));
}
