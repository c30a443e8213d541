// Metrics of authors that no counter holds: read off the ends of their paper lists, many authors in one call.

import { inBatches } from './batches.ts';
import { yearOf } from './dates.ts';
import type { Key } from './keys.ts';
import { LISTS_PER_CALL, PAGE_MAX } from './limits.ts';
import { countOf } from './nodes.ts';
import { dayOfRankNewest, RANK_UNKNOWN, rankDown, valueOfRankDown } from './rank.ts';
import type { GraphStore, ListRequest, NodeRow, Position } from './store.ts';

const BY_CITATIONS = 'authored.from.citations';
const BY_DATE = 'authored.from.date';

/**
 * The h-index of each author over the papers here: the largest h such that h papers have h citations or more (J. E. Hirsch,
 * PNAS 102, 2005). Since h * h citations are then counted, at most min(papers, floor(sqrt(citations))) rows of a list are
 * read, 200 a round; one store call a round for up to 200 authors, so more than one only above h = 200.
 */
export async function hIndexes(
  store: GraphStore,
  authors: readonly NodeRow[],
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const lanes = authors.map((author) => ({
    owner: author.key,
    bound: Math.min(countOf(author, 'authored.from'), Math.floor(Math.sqrt(countOf(author, 'citations')))),
    h: 0,
    after: undefined as Position | undefined,
    done: false,
  }));
  for (let open = lanes.filter((lane) => lane.bound > 0); open.length > 0; open = open.filter((lane) => !lane.done)) {
    const pages = await readLists(
      store,
      open.map(({ owner, bound, h, after }) => ({
        list: BY_CITATIONS,
        owner,
        after,
        withNodes: false,
        first: Math.min(PAGE_MAX, bound - h),
      })),
      signal,
    );
    open.forEach((lane, index) => {
      const { rows, more } = pages[index] ?? { rows: [], more: false };
      const cited = rows.findIndex(({ position }, at) => (valueOfRankDown(position.rank) ?? 0) <= lane.h + at);
      lane.h += cited < 0 ? rows.length : cited;
      lane.after = rows.at(-1)?.position;
      lane.done = cited >= 0 || !more || lane.h >= lane.bound;
    });
  }
  return lanes.map(({ h }) => h);
}

/** Papers of each author with 10 citations or more: the count of an index range. One store call for up to 200 authors. */
export function i10Indexes(
  store: GraphStore,
  authors: readonly Key[],
  signal?: AbortSignal,
): Promise<readonly number[]> {
  return inBatches(authors, LISTS_PER_CALL, (batch) =>
    store.listCounts(
      batch.map((owner) => ({ list: BY_CITATIONS, owner, rankFrom: 0, rankTo: rankDown(10) })),
      signal,
    ),
  );
}

/** Years of an author's first and last paper; null where no paper has a year. */
export interface CareerSpan {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** The career span of each author: both ends of the list by date. One store call for up to 100 authors. */
export async function careerSpans(
  store: GraphStore,
  authors: readonly Key[],
  signal?: AbortSignal,
): Promise<readonly CareerSpan[]> {
  const ends = authors.flatMap((owner) =>
    [false, true].map((backward) => ({
      list: BY_DATE,
      owner,
      first: 1,
      backward,
      withNodes: false,
      rankFrom: 0,
      rankTo: RANK_UNKNOWN - 1,
    })),
  );
  const pages = await readLists(store, ends, signal);
  const years = pages.map(({ rows: [row] }) => {
    const day = row === undefined ? null : dayOfRankNewest(row.position.rank);
    return day === null ? null : yearOf(day);
  });
  return authors.map((_, index) => ({ lastYear: years[2 * index] ?? null, firstYear: years[2 * index + 1] ?? null }));
}

function readLists(store: GraphStore, requests: readonly ListRequest[], signal?: AbortSignal) {
  return inBatches(requests, LISTS_PER_CALL, (batch) => store.listPages(batch, signal));
}
