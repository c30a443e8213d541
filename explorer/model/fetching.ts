// The questions of an exploration: a slice, an expansion, more, a path, a family tree; each gives Graph JSON to merge.

import type { Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import { type GraphJson, type GraphNode, graphOfLineage, graphOfPaths } from '../../src/client/graph-json.ts';
import { mergeGraphs } from '../../src/client/merge-graphs.ts';

/** Nodes that one expansion brings, and one "more". */
const EXPANSION = 15;
const MORE = 30;
/** Nodes of a path or a tree whose links to the picture are asked for, and how many at a time. */
const COMPLETED = 40;
const AT_ONCE = 6;
/** Links that a path may take. */
export const PEOPLE_LINKS = ['COAUTHORED', 'ADVISED'] as const;
export const ALL_LINKS = [...PEOPLE_LINKS, 'AUTHORED', 'ABOUT', 'WORKS_ON', 'AFFILIATED_WITH'] as const;
/** Ids of `known` that the API takes. */
const KNOWN = 1_000;

/** How the first slice is asked for. */
export interface SliceOptions {
  readonly depth?: number | null;
  readonly limit?: number | null;
  readonly kinds?: readonly string[] | null;
  readonly since?: number | null;
  readonly until?: number | null;
}

/** What came, and the names of what failed. */
export interface Answered {
  readonly graph: GraphJson;
  readonly failed: readonly string[];
}

type Options = NonNullable<Parameters<Client['neighborhood']>[1]>;

/** The questions, bound to a client and a signal. */
export function askers(client: Client, signal: AbortSignal) {
  const neighborhood = async (id: string, options: Options): Promise<Answered> => {
    const { data, errors } = await client.neighborhood(id, options, { signal });
    return { graph: data, failed: [...new Set(errors.map(({ path, message }) => path.join('.') || message))] };
  };

  const optionsOf = ({ depth, limit, kinds, since, until }: SliceOptions): Options => ({
    ...(depth != null && { depth }),
    limit: limit ?? 60,
    ...(kinds != null && kinds.length > 0 && { nodeKinds: kinds as NonNullable<Options['nodeKinds']> }),
    ...(since != null && { since }),
    ...(until != null && { until }),
  });

  /**
   * Asks for what links new nodes of a path or tree with the picture and with each other: degrees, hidden counts, edges. Each
   * of `known` costs a point in each request, so it leaves out what cannot be linked: shown nodes that hide none of a new kind.
   */
  const completed = async (graph: GraphJson, shown: readonly GraphNode[]): Promise<GraphJson> => {
    const there = new Set(shown.map(({ id }) => id));
    const fresh = graph.nodes.filter(({ id, degree }) => degree === null && !there.has(id)).slice(0, COMPLETED);
    const kinds = new Set(fresh.map(({ kind }) => kind));
    const open = shown.filter(({ degree, hidden }) => degree === null || hidden.some(({ kind }) => kinds.has(kind)));
    const known = [...new Set([...graph.nodes, ...open].map(({ id }) => id))].slice(0, KNOWN);
    const parts: GraphJson[] = [];
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const batch = fresh.slice(at, at + AT_ONCE);
      const answers = await Promise.all(batch.map(({ id }) => neighborhood(id, { limit: 1, known })));
      parts.push(...answers.map((answer) => answer.graph));
    }
    // Edges to the picture hang loose here, so they are put beside the graph; merging with the picture ties them.
    const edges = new Map([...graph.edges, ...parts.flatMap((part) => part.edges)].map((edge) => [edge.id, edge]));
    const nodes = parts.reduce((all, part) => mergeGraphs(all, { ...part, edges: [] }), {
      ...graph,
      edges: [] as GraphJson['edges'],
    });
    return { ...nodes, edges: [...edges.values()] };
  };

  return {
    /** The first slice; what is no id is looked up as an identifier. */
    async slice(id: string, options: SliceOptions): Promise<Answered> {
      try {
        return await neighborhood(id, optionsOf(options));
      } catch (error) {
        if (!(error instanceof ClientError) || error.code !== 'NOT_FOUND') throw error;
        const { data } = await client.lookup([id], { signal });
        const found = data[0]?.node?.id;
        if (found === undefined || found === id) throw error;
        return neighborhood(found, optionsOf(options));
      }
    },

    expansion: (id: string, kind: string | null, shown: readonly string[]): Promise<Answered> =>
      neighborhood(id, {
        depth: 1,
        limit: EXPANSION + 1,
        known: shown.filter((each) => each !== id).slice(0, KNOWN),
        ...(kind !== null && { nodeKinds: [kind] as unknown as NonNullable<Options['nodeKinds']> }),
      }),

    more: (root: string, options: SliceOptions, shown: readonly string[]): Promise<Answered> =>
      neighborhood(root, {
        ...optionsOf(options),
        limit: MORE + 1,
        known: shown.filter((each) => each !== root).slice(0, KNOWN),
      }),

    /** People are joined by people; a path from or to anything else takes links of all kinds. */
    async path(from: string, to: string, shown: readonly GraphNode[]): Promise<Answered> {
      const people = shown.filter(({ id, kind }) => kind === 'AUTHOR' && (id === from || id === to)).length === 2;
      const via = people ? PEOPLE_LINKS : ALL_LINKS;
      const { data, errors } = await client.paths(from, to, { signal, first: 1, via });
      const graph = graphOfPaths(data);
      if (graph === null)
        throw data.searchComplete
          ? new ClientError(people ? 'NO_PATH_OF_PEOPLE' : 'NO_PATH', 'nothing links the two within six steps')
          : new ClientError('PATH_TOO_FAR', 'the search had to stop before it found a path between the two');
      return { graph: await completed(graph, shown), failed: errors.map(({ message }) => message) };
    },

    async tree(id: string, shown: readonly GraphNode[]): Promise<Answered> {
      const { data, errors } = await client.lineage([id], { signal, generations: 3, limit: 60 });
      const graph = graphOfLineage(data);
      if (graph === null) throw new ClientError('NO_LINEAGE', 'there is no lineage of this person');
      return { graph: await completed(graph, shown), failed: errors.map(({ message }) => message) };
    },
  };
}
