// Goes through a connection page by page, row by row.

import type { Operation } from '../generated/operations.ts';
import { ClientError } from './client-error.ts';
import type { CallOptions, Send } from './send.ts';

/** A page of a connection, as any operation may ask for it. */
export interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How a connection is gone through. */
export interface PageOptions extends CallOptions {
  /** Rows of a request, 1 to 200 (50 for a search); 50 by default. */
  readonly pageSize?: number;
}

/** Variables of an operation that asks for one page. */
export interface PageVariables {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Variables of an operation, but for those that turn its pages. */
export type ListVariables<Variables> = Omit<Variables, keyof PageVariables>;

/** A list to go through: its operation, and where the page stands in the answer. */
export interface ListQuery<Data, Variables, Edge> {
  readonly operation: Operation<Data, Variables>;
  readonly variables: ListVariables<Variables>;
  /** The page in the answer; null or undefined where what it belongs to is not in the graph. */
  readonly pageOf: (data: Data) => Page<Edge> | null | undefined;
}

/**
 * Every row of a list, in its order; one request per page, made when its first row is asked for. A list is whole or fails: an
 * error within a page is thrown. Throws ClientError; NOT_FOUND where `pageOf` finds no page.
 */
export async function* eachRow<Data, Variables extends PageVariables, Edge>(
  send: Send,
  { operation, variables, pageOf }: ListQuery<Data, Variables, Edge>,
  { pageSize = 50, signal }: PageOptions = {},
): AsyncGenerator<Edge, void, undefined> {
  const followed = new Set<string>();
  let after: string | null = null;
  do {
    const paged = { ...variables, first: pageSize, after } as unknown as Variables;
    const { data, errors } = await send(operation, paged, { signal });
    const [error] = errors;
    if (error !== undefined) throw error;
    const page = pageOf(data);
    if (page == null) throw notFound(operation.name, variables);
    yield* page.edges;
    after = nextOf(page, followed);
  } while (after !== null);
}

/**
 * The cursor of the next page, or null behind the last. `followed` holds the cursors of this list until now, and gets this one.
 * Throws BAD_ANSWER where the server names no cursor, or one of these: it would send the client in a circle.
 */
export function nextOf({ pageInfo: { hasNextPage, endCursor } }: Page<unknown>, followed: Set<string>): string | null {
  if (!hasNextPage) return null;
  if (endCursor == null)
    throw new ClientError('BAD_ANSWER', 'the server says that there is a next page, but not where it begins');
  if (followed.has(endCursor))
    throw new ClientError('BAD_ANSWER', 'the server says that the next page is one that was read before');
  followed.add(endCursor);
  return endCursor;
}

/** What asked for a node that is not there. */
export function notFound(operation: string, variables: object): ClientError {
  const id = 'id' in variables ? JSON.stringify(variables.id) : 'this id';
  return new ClientError('NOT_FOUND', `${operation}: the graph has no such node with the id ${id}; lookup finds ids`);
}
