// The papers that two authors wrote together: pages for many pairs in one call.

import { inBatches } from './batches.ts';
import { positionCodec } from './cursor.ts';
import type { Key } from './keys.ts';
import { KEYS_PER_CALL, LISTS_PER_CALL } from './limits.ts';
import { stretchesOf } from './list-pages.ts';
import type { NeighborRow } from './list-pages.ts';
import type { Page } from './page.ts';
import { readPages, windowOf } from './page.ts';
import type { GraphStore, ListRow } from './store.ts';

/** Two authors, in either order. */
export interface AuthorPair {
  readonly a: Key;
  readonly b: Key;
}

/**
 * A page of the joint papers of each pair, newest first, without date last. Papers with more than 100 authors are not among them.
 * Two store calls for up to 200 pairs: the lists, the papers. Throws BAD_USER_INPUT on wrong arguments.
 */
export async function jointPaperPages(
  store: GraphStore,
  pairs: readonly AuthorPair[],
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  signal?: AbortSignal,
): Promise<readonly Page<NeighborRow>[]> {
  const ordered = pairs.map(({ a, b }) => (a < b ? { a, b } : { a: b, b: a }));
  const pages = await readPages({
    owners: ordered.length,
    scope: 'joint papers',
    codec: positionCodec,
    window: windowOf(args),
    stretches: stretchesOf(false),
    positionOf: (row: ListRow) => row.position,
    rankOf: ({ rank }) => rank,
    read: (requests) =>
      inBatches(
        requests.flatMap(({ owner, first, after }) => {
          const pair = ordered[owner];
          return pair === undefined ? [] : [{ ...pair, first, after }];
        }),
        LISTS_PER_CALL,
        (batch) => store.jointPapers(batch, signal),
      ),
  });
  const keys = [...new Set(pages.flatMap(({ rows }) => rows.map(({ row }) => row.neighbor)))];
  const rows = await inBatches(keys, KEYS_PER_CALL, (batch) => store.nodesByKeys(batch, signal));
  const nodes = new Map(keys.map((key, index) => [key, rows[index] ?? null]));
  return pages.map((page) => ({
    ...page,
    rows: page.rows.flatMap(({ cursor, row }) => {
      const node = nodes.get(row.neighbor) ?? null;
      return node === null ? [] : [{ cursor, row: { ...row, node } }];
    }),
  }));
}
