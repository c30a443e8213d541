// Connections of all authors and of all institutions, with their filters.

import type { KindRow } from './kind-pages.ts';
import { kindPageOf, setPageOf } from './kind-pages.ts';
import type { KindQuery } from './kind-pages.ts';
import type { EdgeShape } from './kinds.ts';
import { PAGE_MAX } from './limits.ts';
import type { ListId } from './lists.ts';
import { degreeName, listOf, rowsName, shapeOf } from './lists.ts';
import { countOf } from './nodes.ts';
import type { Page, PageArgs } from './page.ts';
import { allOf, linkedWith, nodesWhere, NONE } from './row-filters.ts';
import type { GraphStore, ListRow, NodeRow, Position } from './store.ts';

export type AuthorOrder = 'CITATIONS' | 'PAPERS' | 'NAME';

/** An `AuthorFilter` whose ids were looked up; a null node is an id that names none, so that nothing passes. */
export interface AuthorFilter {
  readonly institution?: NodeRow | null | undefined;
  readonly topic?: NodeRow | null | undefined;
  readonly hasAdvisees?: boolean | null | undefined;
}

const ORDERS: Readonly<Record<AuthorOrder, string>> = { CITATIONS: 'citations', PAPERS: 'papers', NAME: 'name' };
const AFFILIATED = shapeOf('affiliated');
const WORKS_ON = shapeOf('author_works_on');
const ADVISEES = degreeName(shapeOf('advised'), 'from');

/** An institution or topic with at most so many people is read whole and sorted: exact in every order, in 10 reads. */
const MEMBERS_READ_MAX = 2_000;

/**
 * A page of authors. People of an institution or topic of up to 2,000 rows are read whole, by `read`, and sorted; those of a
 * larger one are looked for among all authors in the order asked, at most `scanBound` of them at a time. Throws BAD_USER_INPUT.
 */
export async function authorsPage(
  store: GraphStore,
  order: AuthorOrder,
  filter: AuthorFilter,
  args: PageArgs,
  signal?: AbortSignal,
  read = (circle: Circle): Promise<readonly NodeRow[]> => membersOf(store, circle, signal),
): Promise<Page<KindRow>> {
  const query: KindQuery = { kind: 'AUTHOR', order: ORDERS[order], args };
  const circle = smallest(filter);
  if (circle === null) return kindPageOf(store, { ...query, filter: filterOf(filter) }, signal);
  const of = `${circle.by} ${circle.owner.key}`;
  const rest = filterOf({ ...filter, [circle.by]: undefined });
  return setPageOf(store, await read(circle), { ...query, filter: rest, of }, signal);
}

/** People who can be read whole: those at the end of a list of an institution or topic. */
export interface Circle {
  /** What of a filter it stands for. */
  readonly by: 'institution' | 'topic';
  readonly owner: NodeRow;
  readonly list: ListId;
}

/** The smallest circle of a filter; null where there is none that may be read whole. */
function smallest({ institution, topic }: AuthorFilter): Circle | null {
  const circles: Circle[] = [];
  if (institution != null) circles.push({ by: 'institution', owner: institution, list: 'affiliated.to.until' });
  if (topic != null) circles.push({ by: 'topic', owner: topic, list: 'author_works_on.to.papers' });
  const [least] = circles.toSorted((x, y) => sizeOf(x) - sizeOf(y));
  return least === undefined || sizeOf(least) > MEMBERS_READ_MAX ? null : least;
}

function sizeOf({ owner, list }: Circle): number {
  return countOf(owner, rowsName(listOf(list).shape, 'to'));
}

/** All people of a circle, each once. One store call for each 200 rows. */
export async function membersOf(store: GraphStore, circle: Circle, signal?: AbortSignal): Promise<readonly NodeRow[]> {
  const rows: ListRow[] = [];
  let after: Position | undefined;
  do {
    const [page] = await store.listPages(
      [{ list: circle.list, owner: circle.owner.key, first: PAGE_MAX, after, withNodes: true }],
      signal,
    );
    rows.push(...(page?.rows ?? []));
    after = page?.more ? page.rows.at(-1)?.position : undefined;
  } while (after !== undefined);
  return [...new Map(rows.flatMap(({ node }) => (node == null ? [] : [[node.key, node] as const]))).values()];
}

function filterOf({ institution, topic, hasAdvisees }: AuthorFilter) {
  const linked = (shape: EdgeShape, node: NodeRow | null | undefined) => {
    if (node === undefined) return null;
    return node === null ? NONE : linkedWith(shape, node.key);
  };
  return allOf([
    linked(AFFILIATED, institution),
    linked(WORKS_ON, topic),
    hasAdvisees == null
      ? null
      : nodesWhere(`advisees ${hasAdvisees}`, (node) => countOf(node, ADVISEES) > 0 === hasAdvisees),
  ]);
}

/** An `InstitutionFilter`: country and type, compared without case. */
export interface InstitutionFilter {
  readonly country?: string | null | undefined;
  readonly type?: string | null | undefined;
}
export type InstitutionOrder = 'PAPERS' | 'AUTHORS' | 'NAME';

/** A page of institutions; a filter reads at most `scanBound` of them. Throws BAD_USER_INPUT. */
export function institutionsPage(
  store: GraphStore,
  order: InstitutionOrder,
  { country, type }: InstitutionFilter,
  args: PageArgs,
  signal?: AbortSignal,
): Promise<Page<KindRow>> {
  const orders: Readonly<Record<InstitutionOrder, string>> = { PAPERS: 'papers', AUTHORS: 'authors', NAME: 'name' };
  const same = (name: 'country' | 'type', value: string | null | undefined) =>
    value == null
      ? null
      : nodesWhere(`${name} ${value.toLowerCase()}`, ({ props }) => props[name]?.toLowerCase() === value.toLowerCase());
  const filter = allOf([same('country', country), same('type', type)]);
  return kindPageOf(store, { kind: 'INSTITUTION', order: orders[order], filter, args }, signal);
}
