// Connections over adjacency lists: pages and exact counts of one list for many owners in one call.

import { inBatches } from './batches.ts';
import { positionCodec } from './cursor.ts';
import { COUNTED_ROWS_MAX, LISTS_PER_CALL } from './limits.ts';
import type { ListId } from './lists.ts';
import { listOf, rowsName } from './lists.ts';
import { countOf } from './nodes.ts';
import type { Page, PageArgs, Stretch } from './page.ts';
import { readPages, scanBound, windowOf } from './page.ts';
import type { OtherRange } from './range-rows.ts';
import { pageOfRows, rowsOfRange } from './range-rows.ts';
import type { RankRange } from './rank.ts';
import { RANK_UNKNOWN } from './rank.ts';
import type { RowFilter } from './row-filters.ts';
import { allOf, NONE } from './row-filters.ts';
import type { GraphStore, ListRow, NodeRow } from './store.ts';

/** What is asked of one list, the same for every owner. */
export interface ListQuery {
  readonly list: ListId;
  /** Reads known ranks from the last to the first, then those that are not known: OLDEST over a newest-first list. */
  readonly reversed?: boolean | undefined;
  /** A filter that is a range of the order: narrows the scan. */
  readonly ranks?: RankRange | undefined;
  /** A filter that is a range of another order of the same edges. */
  readonly within?: OtherRange | undefined;
  /** A filter outside the orders. */
  readonly filter?: RowFilter | undefined;
  /** What else the cursors are bound to: the owner, where it stands for a filter. */
  readonly of?: string | undefined;
  readonly args: PageArgs;
}

/** A row of a page whose neighbour still exists. */
export interface NeighborRow extends ListRow {
  readonly node: NodeRow;
}

/**
 * A page of the list for each owner, in their order, with the neighbours' nodes. One store call for up to 200 owners (100
 * where reversed); with a filter one more for each 200 rows read, and one to count a range of another order. Throws
 * BAD_USER_INPUT on wrong arguments.
 */
export async function pagesOf(
  store: GraphStore,
  owners: readonly NodeRow[],
  query: ListQuery,
  signal?: AbortSignal,
): Promise<readonly Page<NeighborRow>[]> {
  const { list, within } = query;
  const filter = allOf([within?.filter, query.filter]);
  const window = windowOf(query.args);
  const whole =
    within === undefined || filter === NONE
      ? []
      : await rowsOfRange(store, owners, list, within, scanBound(window), signal);
  const pages = await readPages({
    owners: owners.length,
    scope: scopeOf(query),
    codec: positionCodec,
    window,
    stretches: filter === NONE ? [] : stretchesOf(query.reversed ?? false, query.ranks),
    positionOf: (row: ListRow) => row.position,
    rankOf: ({ rank }) => rank,
    read: async (requests) => {
      const stored = await inBatches(
        requests
          .filter(({ owner }) => whole[owner] == null)
          .map(({ owner, stretch, first, after }) => ({
            list,
            owner: owners[owner]?.key ?? -1,
            first,
            after,
            withNodes: true,
            backward: stretch.backward,
            rankFrom: stretch.rankFrom,
            rankTo: stretch.rankTo,
          })),
        LISTS_PER_CALL,
        (batch) => store.listPages(batch, signal),
      );
      const answers = stored.values();
      return requests.map((request) => {
        const rows = whole[request.owner];
        return rows == null ? (answers.next().value ?? { rows: [], more: false }) : pageOfRows(rows, request);
      });
    },
    keep: filter && (async (rows) => filter.keep(store, rows, signal)),
  });
  return pages.map((page) => ({ ...page, rows: page.rows.filter(hasNode) }));
}

/**
 * Rows of the whole list for each owner: the stored counter, or the count of the index range (one store call). Null where a
 * filter outside the order allows no exact number, and where a range is of a list of more than 100,000 rows.
 */
export async function countsOf(
  store: GraphStore,
  owners: readonly NodeRow[],
  { list, ranks, within, filter }: ListQuery,
  signal?: AbortSignal,
): Promise<readonly (number | null)[]> {
  if (filter !== undefined) return owners.map(() => (filter === NONE ? 0 : null));
  const { shape, end } = listOf(list);
  if (ranks !== undefined && within !== undefined) return owners.map(() => null);
  const range = within ?? (ranks && { list, ranks });
  const whole = owners.map((owner) => countOf(owner, rowsName(shape, end)));
  if (range === undefined) return whole;
  const countable = owners.filter((_, place) => (whole[place] ?? 0) <= COUNTED_ROWS_MAX);
  const counts = await inBatches(countable, LISTS_PER_CALL, (batch) =>
    store.listCounts(
      batch.map(({ key }) => ({ list: range.list, owner: key, rankFrom: range.ranks.from, rankTo: range.ranks.to })),
      signal,
    ),
  );
  const answers = counts.values();
  return whole.map((rows) => (rows <= COUNTED_ROWS_MAX ? (answers.next().value ?? null) : null));
}

/** The stretches of an order, narrowed to a range of ranks. */
export function stretchesOf(reversed: boolean, ranks: RankRange = { from: 0, to: RANK_UNKNOWN }): readonly Stretch[] {
  const whole: readonly Stretch[] = reversed
    ? [
        { rankFrom: 0, rankTo: RANK_UNKNOWN - 1, backward: true },
        { rankFrom: RANK_UNKNOWN, rankTo: RANK_UNKNOWN, backward: false },
      ]
    : [{ rankFrom: 0, rankTo: RANK_UNKNOWN, backward: false }];
  return whole
    .map(({ rankFrom, rankTo, backward }) => ({
      rankFrom: Math.max(rankFrom, ranks.from),
      rankTo: Math.min(rankTo, ranks.to),
      backward,
    }))
    .filter(({ rankFrom, rankTo }) => rankFrom <= rankTo);
}

function scopeOf({ list, reversed, ranks, within, filter, of }: ListQuery): string {
  return JSON.stringify([list, reversed ?? false, ranks?.from, ranks?.to, within?.filter.name, filter?.name, of]);
}

function hasNode<R extends { readonly row: ListRow }>(entry: R): entry is R & { readonly row: NeighborRow } {
  return entry.row.node != null;
}
