// A filter that is a range of another order of the same list: where the range is short, its rows are read whole and sorted.

import { inBatches } from './batches.ts';
import { COUNTED_ROWS_MAX, LISTS_PER_CALL, PAGE_MAX } from './limits.ts';
import type { ListId } from './lists.ts';
import { listOf, rowsName } from './lists.ts';
import { countOf, valuesOf } from './nodes.ts';
import type { StretchRequest } from './page.ts';
import type { RankRange } from './rank.ts';
import type { RowFilter } from './row-filters.ts';
import type { GraphStore, ListPage, ListRow, NodeRow, Position } from './store.ts';

/** Years in an order by citations are a range of the order by date, and so on. */
export interface OtherRange {
  /** The list of the same end of the same edges in the other order. */
  readonly list: ListId;
  readonly ranks: RankRange;
  /** The same condition for rows that are read in the order asked. */
  readonly filter: RowFilter;
}

/**
 * For each owner all rows of the range, at their places in the list asked and in its order; null where they are more than
 * `most`, or where the list itself is no longer than that and may as well be read, or too long to be counted. One store
 * call to count, one for each 200 rows of the longest range to read.
 */
export async function rowsOfRange(
  store: GraphStore,
  owners: readonly NodeRow[],
  asked: ListId,
  { list, ranks: { from: rankFrom, to: rankTo } }: OtherRange,
  most: number,
  signal?: AbortSignal,
): Promise<readonly (readonly ListRow[] | null)[]> {
  const { shape, end } = listOf(asked);
  const longer = [...owners.keys()].filter((place) => {
    const owner = owners[place];
    const rows = owner === undefined ? 0 : countOf(owner, rowsName(shape, end));
    return rows > most && rows <= COUNTED_ROWS_MAX;
  });
  const requestOf = (place: number) => ({ list, owner: owners[place]?.key ?? -1, rankFrom, rankTo });
  const counts = await inBatches(longer, LISTS_PER_CALL, (batch) => store.listCounts(batch.map(requestOf), signal));
  const rows = new Map<number, ListRow[]>();
  let open: readonly { readonly place: number; readonly after?: Position | undefined }[] = longer
    .filter((_, index) => (counts[index] ?? 0) <= most)
    .map((place) => ({ place }));
  for (const { place } of open) rows.set(place, []);
  while (open.length > 0) {
    const pages = await inBatches(open, LISTS_PER_CALL, (batch) =>
      store.listPages(
        batch.map(({ place, after }) => ({ ...requestOf(place), first: PAGE_MAX, after, withNodes: true })),
        signal,
      ),
    );
    open = open.flatMap(({ place }, index) => {
      const page = pages[index];
      rows.get(place)?.push(...(page?.rows ?? []));
      return page?.more ? [{ place, after: page.rows.at(-1)?.position }] : [];
    });
  }
  return owners.map((_, place) => {
    const found = rows.get(place);
    return found === undefined ? null : placed(found, asked);
  });
}

/** What rows that lie in memory in their order answer to a request for a stretch of them. */
export function pageOfRows(rows: readonly ListRow[], { stretch, first, after }: StretchRequest<Position>): ListPage {
  const sign = stretch.backward ? -1 : 1;
  const behind = (stretch.backward ? rows.toReversed() : rows).filter(
    ({ position }) =>
      stretch.rankFrom <= position.rank &&
      position.rank <= stretch.rankTo &&
      (after === undefined || sign * compare(position, after) > 0),
  );
  return { rows: behind.slice(0, first), more: behind.length > first };
}

/** Rows of one order at their places in another; without those whose neighbour has gone, whose place nothing tells. */
function placed(rows: readonly ListRow[], list: ListId): readonly ListRow[] {
  const { ordering } = listOf(list);
  return rows
    .flatMap((row) =>
      row.node == null
        ? []
        : [{ ...row, position: { ...row.position, rank: ordering.rank(row.values, valuesOf(row.node)) } }],
    )
    .toSorted((x, y) => compare(x.position, y.position));
}

function compare(x: Position, y: Position): number {
  return x.rank - y.rank || x.key - y.key || x.part - y.part;
}
