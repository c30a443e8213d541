// Connections of papers: what PaperFilter and the orders of papers mean for a list and for all papers.

import { someOf, yearsOf } from './argument-bounds.ts';
import { countsOf, pagesOf } from './list-pages.ts';
import type { ListQuery } from './list-pages.ts';
import { kindPageOf } from './kind-pages.ts';
import type { ListId } from './lists.ts';
import { degreeName, shapeOf } from './lists.ts';
import { countOf } from './nodes.ts';
import type { Page, PageArgs } from './page.ts';
import type { RankRange } from './rank.ts';
import { rankRangeOfYears } from './rank.ts';
import type { RowFilter } from './row-filters.ts';
import { allOf, inYears, linkedWith, nodesWhere, NONE, titleContaining } from './row-filters.ts';
import type { PaperType } from './statements.ts';
import type { GraphStore, NodeRow } from './store.ts';

export type PaperOrder = 'CITATIONS' | 'NEWEST' | 'OLDEST';

/** A `PaperFilter` whose ids were looked up; a null node is an id that names none, so that nothing passes. */
export interface PaperFilter {
  readonly since?: number | null | undefined;
  readonly until?: number | null | undefined;
  readonly types?: readonly PaperType[] | null | undefined;
  readonly topic?: NodeRow | null | undefined;
  readonly venue?: NodeRow | null | undefined;
  readonly titleContains?: string | null | undefined;
}

/** How each order of papers reads the list of an ordering. */
const ORDERS: Readonly<Record<PaperOrder, { readonly ordering: 'citations' | 'date'; readonly reversed: boolean }>> = {
  CITATIONS: { ordering: 'citations', reversed: false },
  NEWEST: { ordering: 'date', reversed: false },
  OLDEST: { ordering: 'date', reversed: true },
};

const ABOUT = shapeOf('about');
const PUBLISHED_IN = shapeOf('published_in');

/**
 * The query of a list of papers, from the stem of its lists: "authored.from" has citations and date. Years are a range of the
 * order by date; any other filter is read for. Throws BAD_USER_INPUT on a wrong filter.
 */
export function paperListQuery(stem: string, order: PaperOrder, filter: PaperFilter, args: PageArgs): ListQuery {
  const { ordering, years, rest, ...query } = queryOf(order, filter, args);
  const list: ListId = `${stem}.${ordering}`;
  const within = years && { list: `${stem}.date`, ...years };
  return { list, ...query, within, filter: rest };
}

/**
 * A page of all papers. A topic or venue in the filter is read off its own list in the order asked, so that every row read
 * is one of its papers; of both the one with fewer papers is. Throws BAD_USER_INPUT.
 */
export async function papersPage(
  store: GraphStore,
  order: PaperOrder,
  filter: PaperFilter,
  args: PageArgs,
  signal?: AbortSignal,
): Promise<Page<{ readonly node: NodeRow }>> {
  const source = narrowest(filter);
  if (source === null) {
    const { ordering, years, rest, ...query } = queryOf(order, filter, args);
    return kindPageOf(
      store,
      { kind: 'PAPER', order: ordering, ...query, filter: allOf([years?.filter, rest]) },
      signal,
    );
  }
  const [page] = await pagesOf(store, [source.owner], source.queryOf(order, args), signal);
  if (page === undefined) throw new Error('one owner has one page');
  return page;
}

/** Exact number of the papers of `papersPage`, or null where only reading them would tell. At most one store call. */
export async function papersCount(
  store: GraphStore,
  order: PaperOrder,
  filter: PaperFilter,
  signal?: AbortSignal,
): Promise<number | null> {
  const source = narrowest(filter);
  if (source !== null) return (await countsOf(store, [source.owner], source.queryOf(order, {}), signal))[0] ?? null;
  const { ranks, years, rest } = queryOf(order, filter, {});
  const whole = [ranks, years, rest].every((each) => each === undefined);
  return whole ? (await store.summary(signal)).nodes.PAPER : null;
}

interface PaperSource {
  readonly owner: NodeRow;
  readonly queryOf: (order: PaperOrder, args: PageArgs) => ListQuery;
}

/** The list of the topic or venue of a filter, named in its cursors, with the rest of the filter. */
function narrowest(filter: PaperFilter): PaperSource | null {
  const { topic, venue } = filter;
  const named = (owner: NodeRow, name: string, stem: string, rest: PaperFilter): PaperSource => ({
    owner,
    queryOf: (order, args) => ({ ...paperListQuery(stem, order, rest, args), of: `${name} ${owner.key}` }),
  });
  const byTopic = topic == null ? null : named(topic, 'topic', 'about.to', { ...filter, topic: undefined });
  const byVenue = venue == null ? null : named(venue, 'venue', 'published_in.to', { ...filter, venue: undefined });
  if (byTopic === null || byVenue === null) return byTopic ?? byVenue;
  const fewer =
    countOf(byTopic.owner, degreeName(ABOUT, 'to')) <= countOf(byVenue.owner, degreeName(PUBLISHED_IN, 'to'));
  return fewer ? byTopic : byVenue;
}

/** An order and a filter of papers: years as `ranks` of an order by date, as `years` beside another one; `rest` is read for. */
function queryOf(order: PaperOrder, filter: PaperFilter, args: PageArgs) {
  const { ordering, reversed } = ORDERS[order];
  const span = yearsOf(filter.since, filter.until);
  const spanned = inYears(span);
  const range = rankRangeOfYears(span.since, span.until);
  const byDate = ordering === 'date';
  const ranks: RankRange | undefined = spanned !== null && byDate ? range : undefined;
  const years = spanned !== null && !byDate ? { ranks: range, filter: spanned } : undefined;
  const types = someOf('types', filter.types);
  const rest: readonly (RowFilter | null)[] = [
    types &&
      nodesWhere(`types ${types.toSorted().join()}`, ({ props }) =>
        types.some((type) => type === (props.type ?? 'OTHER')),
      ),
    linkFilter(ABOUT.name, filter.topic),
    linkFilter(PUBLISHED_IN.name, filter.venue),
    filter.titleContains == null ? null : titleContaining(filter.titleContains),
  ];
  return { ordering, reversed, ranks, years, rest: allOf(rest), args };
}

function linkFilter(shape: string, node: NodeRow | null | undefined): RowFilter | null {
  if (node === undefined) return null;
  return node === null ? NONE : linkedWith(shapeOf(shape), node.key);
}
