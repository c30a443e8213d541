// Pages as connections: edges with cursors and facts, nodes, page info, a total that is counted only where asked for.

import type { ListQuery } from '../src/graph/list-pages.ts';
import { type ListId, listOf, type ListSpec } from '../src/graph/lists.ts';
import type { Key } from '../src/graph/keys.ts';
import type { Page, PageArgs } from '../src/graph/page.ts';
import type { EdgeRow, ListRow, NodeRow } from '../src/graph/store.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { RowConnection, Row, Rows, Tie, Ties } from '../src/loaders/rows.ts';

/** A page of one of a node's lists. One store call for all owners of a level that ask the same. */
export async function listConnection(context: RequestContext, owner: NodeRow, query: ListQuery): Promise<Ties> {
  const list = listOf(query.list);
  const page = await context.loaders.listPage(query).load(owner);
  const edges = page.rows.map(({ cursor, row }) => ({
    cursor,
    node: row.node,
    owner,
    edge: edgeOf(list, owner.key, row),
  }));
  return connectionOf(edges, page, () => context.loaders.listCount(query).load(owner));
}

/** The resolver of a connection field that pages a stored list. */
export function pagedList(list: ListId) {
  return (owner: NodeRow, args: PageArgs, context: RequestContext): Promise<Ties> =>
    listConnection(context, owner, { list, args });
}

/** The first rows of a stored list that is short by nature. One store call for all owners of a level. */
export async function shortList(
  context: RequestContext,
  owner: NodeRow,
  list: ListId,
  first: number,
): Promise<readonly Tie[]> {
  return (await listConnection(context, owner, { list, args: { first } })).edges;
}

/** The resolver of a field that shows the neighbours of a short list. */
export function shortNodes(list: ListId, first: number) {
  return async (owner: NodeRow, _: unknown, context: RequestContext): Promise<readonly NodeRow[]> =>
    (await shortList(context, owner, list, first)).map(({ node }) => node);
}

/** A page of nodes without facts of their own, as a connection. */
export function nodesConnection(page: Page<{ readonly node: NodeRow }>, totalCount: Rows['totalCount']): Rows {
  const edges = page.rows.map(({ cursor, row: { node } }) => ({ cursor, node }));
  return connectionOf(edges, page, totalCount);
}

/** Where the page of an empty list stands. */
export const NOTHING_MORE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

/** Rows as a connection. */
export function connectionOf<R extends Row>(
  edges: readonly R[],
  pageInfo: RowConnection<R>['pageInfo'],
  totalCount: RowConnection<R>['totalCount'],
): RowConnection<R> {
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
}

function edgeOf({ shape, end }: ListSpec, owner: Key, { neighbor, position: { part }, values }: ListRow): EdgeRow {
  const outward = shape.directed ? end === 'from' : owner < neighbor;
  const [from, to] = outward ? [owner, neighbor] : [neighbor, owner];
  return { shape, from, to, part, values };
}
