// Connections over all nodes of a kind, or over a small set of them in the order of the kind.

import { kindPositionCodec } from './cursor.ts';
import { stretchesOf } from './list-pages.ts';
import { kindRankOf } from './kind-order.ts';
import type { NodeKind } from './kinds.ts';
import type { Page, PageArgs, Stretch, StretchRequest } from './page.ts';
import { readPages, windowOf } from './page.ts';
import type { RankRange } from './rank.ts';
import { RANK_UNKNOWN } from './rank.ts';
import type { RowFilter } from './row-filters.ts';
import { NONE } from './row-filters.ts';
import type { GraphStore, KindPage, KindPosition, NodeRow } from './store.ts';

/** What is asked of the nodes of a kind. */
export interface KindQuery {
  readonly kind: NodeKind;
  /** An order of the kind in `NODE_KINDS`. */
  readonly order: string;
  /** Known ranks from the last to the first, then those that are not known. Not for `name`. */
  readonly reversed?: boolean | undefined;
  readonly ranks?: RankRange | undefined;
  readonly filter?: RowFilter | undefined;
  /** What else the cursors are bound to: whose set it is, where only a set of the nodes is read. */
  readonly of?: string | undefined;
  readonly args: PageArgs;
}
export type KindRow = KindPage['rows'][number];

/** Beyond the last key of a rank. */
const KEY_LAST = 2 ** 47 - 1;

/** A page of the nodes of a kind. One store call; with a filter one for each 200 rows read. Throws BAD_USER_INPUT. */
export function kindPageOf(store: GraphStore, query: KindQuery, signal?: AbortSignal): Promise<Page<KindRow>> {
  const { kind, order, filter } = query;
  const keep = filter && (async (rows: readonly KindRow[]) => filter.keep(store, rows, signal));
  return readKind(query, keep, async (requests) => {
    const pages = await store.kindPages(
      requests.map(({ stretch, first, after }) => ({
        kind,
        order,
        first,
        backward: stretch.backward,
        after: after ?? edgeOf(stretch),
      })),
      signal,
    );
    return requests.map(({ stretch }, index) => within(stretch, pages[index] ?? { rows: [], more: false }));
  });
}

/** A page of a set of nodes in an order of their kind, all of them filtered and sorted here. No store call but those of the filter. */
export async function setPageOf(
  store: GraphStore,
  nodes: readonly NodeRow[],
  query: KindQuery,
  signal?: AbortSignal,
): Promise<Page<KindRow>> {
  const passes = await query.filter?.keep(
    store,
    nodes.map((node) => ({ node })),
    signal,
  );
  const rows = nodes
    .filter((_, index) => passes?.[index] ?? true)
    .map((node): KindRow => ({ position: { rank: kindRankOf(query.order, node), key: node.key }, node }))
    .toSorted((x, y) => comparePlaces(x.position, y.position));
  return readKind(query, undefined, async (requests) =>
    requests.map(({ stretch, first, after = edgeOf(stretch) }) => {
      const sign = stretch.backward ? -1 : 1;
      const ordered = stretch.backward ? rows.toReversed() : rows;
      const behind = ordered.filter((row) => after === undefined || sign * comparePlaces(row.position, after) > 0);
      return within(stretch, { rows: behind.slice(0, first), more: behind.length > first });
    }),
  );
}

async function readKind(
  { kind, order, reversed = false, ranks, filter, of, args }: KindQuery,
  keep: ((rows: readonly KindRow[]) => Promise<readonly boolean[]>) | undefined,
  read: (requests: readonly StretchRequest<KindPosition>[]) => Promise<readonly KindPage[]>,
): Promise<Page<KindRow>> {
  const [page] = await readPages({
    owners: 1,
    scope: JSON.stringify([kind, order, reversed, ranks?.from, ranks?.to, filter?.name, of]),
    codec: kindPositionCodec,
    window: windowOf(args),
    stretches: filter === NONE ? [] : stretchesOf(reversed, ranks),
    positionOf: (row: KindRow) => row.position,
    rankOf: ({ rank }) => (typeof rank === 'number' ? rank : 0),
    read,
    keep,
  });
  if (page === undefined) throw new Error('a kind has one list');
  return page;
}

/** The place just outside a stretch, where reading it begins; undefined at the end of the list. */
function edgeOf({ rankFrom, rankTo, backward }: Stretch): KindPosition | undefined {
  if (backward) return rankTo === RANK_UNKNOWN ? undefined : { rank: rankTo + 1, key: 0 };
  return rankFrom === 0 ? undefined : { rank: rankFrom - 1, key: KEY_LAST };
}

/** The rows of a page that lie in the stretch; names have no stretches. */
function within({ rankFrom, rankTo }: Stretch, { rows, more }: KindPage): KindPage {
  const inside = rows.filter(
    ({ position: { rank } }) => typeof rank === 'string' || (rankFrom <= rank && rank <= rankTo),
  );
  return { rows: inside, more: more && inside.length === rows.length };
}

function comparePlaces(x: KindPosition, y: KindPosition): number {
  const ranks =
    typeof x.rank === 'number' && typeof y.rank === 'number'
      ? x.rank - y.rank
      : compareCodePoints(String(x.rank), String(y.rank));
  return ranks === 0 ? x.key - y.key : ranks;
}

/** Order of texts by code point, which is the order of their UTF-8 bytes and so that of every store. */
function compareCodePoints(x: string, y: string): number {
  return Buffer.compare(Buffer.from(x), Buffer.from(y));
}
