// The client: every question that the explorer asks, typed; and lists, walks and operations of one's own.

import {
  type CitationFormat,
  citeOperation,
  connectionOperation,
  type EdgeKind,
  edgeSourcesOperation,
  lineageOperation,
  type LineageQueryVariables,
  lookupOperation,
  neighborhoodOperation,
  type NeighborhoodOptions,
  nodeOperation,
  type Operation,
  pathsOperation,
  type PathsQueryVariables,
  searchOperation,
  type SearchQueryVariables,
  type SourceFragment,
  statsOperation,
} from '../generated/operations.ts';
import { type GraphJson, graphJsonOf } from './graph-json.ts';
import { nodeLists } from './lists.ts';
import { eachRow, type ListQuery, notFound, type PageOptions, type PageVariables } from './pages.ts';
import type { Answer } from './read-answer.ts';
import { type CallOptions, type ClientOptions, sender } from './send.ts';
import { type Walk, walkCollaborators, type WalkOptions } from './walk-collaborators.ts';

/** Papers whose references come with one request. */
const CITED_PER_REQUEST = 100;

/** What a client can do. */
export type Client = ReturnType<typeof createClient>;

/**
 * A client of one endpoint. It keeps no state but its options; every call may be aborted, tries again what is retriable, and
 * throws ClientError. Calls answer `{ data, errors }`: `errors` names what is missing in `data`.
 */
export function createClient(options: ClientOptions) {
  const send = sender(options);

  /** One part of an answer; NOT_FOUND where it is null. */
  const part = async <Data, Variables extends object, Part>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    call: CallOptions | undefined,
    partOf: (data: Data) => Part | null | undefined,
  ): Promise<Answer<Part>> => {
    const { data, errors } = await send(operation, variables, call);
    const found = partOf(data);
    if (found == null) throw notFound(operation.name, variables);
    return { data: found, errors };
  };

  return {
    ...nodeLists(send),

    /** Sends an operation of one's own: `{ name, text }`, typed by `Operation<Data, Variables>`. */
    request: <Data, Variables>(
      operation: Operation<Data, Variables>,
      variables: Variables,
      call?: CallOptions,
    ): Promise<Answer<Data>> => send(operation, variables, call),

    /** Goes through the rows of any connection, that of one's own operation too. */
    each: <Data, Variables extends PageVariables, Edge>(
      query: ListQuery<Data, Variables, Edge>,
      call?: PageOptions,
    ): AsyncGenerator<Edge, void, undefined> => eachRow(send, query, call),

    /**
     * The slice around a node. An expansion is the same around the node that was clicked, with `known`; more of a slice is the
     * same with `after`. `mergeGraphs` puts them together.
     */
    neighborhood: (id: string, slice: NeighborhoodOptions = {}, call?: CallOptions): Promise<Answer<GraphJson>> =>
      part(neighborhoodOperation, { id, options: slice }, call, graphJsonOf),

    /** What identifiers in any usual form stand for, one result each in their order. */
    lookup: (identifiers: readonly string[], call?: CallOptions) =>
      part(lookupOperation, { identifiers }, call, ({ lookup }) => lookup),

    /** One page of search hits, best first; the last word counts as a prefix. */
    search: (query: string, { signal, ...rest }: CallOptions & Omit<SearchQueryVariables, 'query'> = {}) =>
      part(searchOperation, { query, ...rest }, { signal }, ({ search }) => search),

    /** All search hits, best first. `pageSize` is 1 to 50. */
    hits: (query: string, { pageSize = 50, signal, kinds }: PageOptions & Pick<SearchQueryVariables, 'kinds'> = {}) =>
      eachRow(
        send,
        { operation: searchOperation, variables: { query, kinds }, pageOf: ({ search }) => search },
        { pageSize, signal },
      ),

    /** Everything that is shown of one node, by its `__typename`. */
    node: (id: string, call?: CallOptions) => part(nodeOperation, { id }, call, ({ node }) => node),

    /** Who states an edge of a slice, most trusted first; nobody where it is derived from papers. */
    edgeSources: async (
      edge: { readonly id: string; readonly source: string; readonly target: string; readonly kind: string },
      call?: CallOptions,
    ): Promise<Answer<readonly SourceFragment[]>> => {
      const variables = { source: edge.source, target: edge.target, kind: edge.kind as EdgeKind };
      const { data, errors } = await send(edgeSourcesOperation, variables, call);
      const found = data.neighborhood?.edges.find(({ id }) => id === edge.id);
      if (found === undefined) throw notFound(edgeSourcesOperation.name, edge);
      return { data: found.sources, errors };
    },

    /** The best shortest chains between two nodes, with evidence. */
    paths: (
      from: string,
      to: string,
      { signal, ...rest }: CallOptions & Omit<PathsQueryVariables, 'from' | 'to'> = {},
    ) => part(pathsOperation, { from, to, ...rest }, { signal }, ({ paths }) => paths),

    /** The academic family tree of some people; BOTH directions unless one is named. */
    lineage: (
      ids: readonly string[],
      { signal, direction = 'BOTH', ...rest }: CallOptions & Partial<Omit<LineageQueryVariables, 'ids'>> = {},
    ) => part(lineageOperation, { ids, direction, ...rest }, { signal }, ({ lineage }) => lineage),

    /** Everything that links two nodes directly; `first` joint papers. */
    connection: (a: string, b: string, { signal, first }: CallOptions & { readonly first?: number } = {}) =>
      part(connectionOperation, { a, b, first }, { signal }, ({ connection }) => connection),

    /** What the graph holds, and the version of its data. */
    stats: (call?: CallOptions) => part(statsOperation, {}, call, ({ stats }) => stats),

    /** References of papers by id, in the order of the ids; what is no paper is left out. One request per 100. */
    cite: async (
      ids: readonly string[],
      { signal, format = 'BIBTEX' }: CallOptions & { readonly format?: CitationFormat } = {},
    ): Promise<Answer<ReadonlyMap<string, string>>> => {
      const answers: Answer<ReadonlyMap<string, string>>[] = [];
      for (let at = 0; at < ids.length; at += CITED_PER_REQUEST) {
        const batch = ids.slice(at, at + CITED_PER_REQUEST);
        const { data, errors } = await send(citeOperation, { ids: batch, format }, { signal });
        const cited = data.nodes.flatMap((node) =>
          node?.__typename === 'Paper' ? [[node.id, node.cite] as const] : [],
        );
        answers.push({ data: new Map(cited), errors });
      }
      return {
        data: new Map(answers.flatMap(({ data }) => [...data])),
        errors: answers.flatMap(({ errors }) => errors),
      };
    },

    /** Visits collaborators breadth first: see `walkCollaborators`. */
    walkCollaborators: (start: string, walk: WalkOptions): Promise<Walk> => walkCollaborators(send, start, walk),
  } as const;
}
