// What the explorer needs of Graph JSON beside its type: look-ups, neighbours, families.

import type { GraphEdge, GraphJson, GraphNode } from '../../src/client/graph-json.ts';

export type { GraphEdge, GraphJson, GraphNode };

/** A place in the picture, in pixels at zoom 1; y grows downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A graph that holds nothing, about nobody. */
export const EMPTY_GRAPH: GraphJson = {
  format: 'vicinity-graph',
  version: 1,
  root: '',
  nodes: [],
  edges: [],
  totals: [],
  truncated: false,
  endCursor: null,
  dataVersion: null,
};

/** The nodes by id. */
export function nodesById(nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode> {
  return new Map(nodes.map((node) => [node.id, node]));
}

/** The edges at each node, in the order of the graph. An edge from a node to itself counts once. */
export function edgesAt(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly GraphEdge[]> {
  const at = new Map<string, GraphEdge[]>();
  const note = (id: string, edge: GraphEdge): void => {
    const list = at.get(id);
    if (list === undefined) at.set(id, [edge]);
    else list.push(edge);
  };
  for (const edge of edges) {
    note(edge.source, edge);
    if (edge.target !== edge.source) note(edge.target, edge);
  }
  return at;
}

/** The end of an edge that is not `id`. */
export function otherEnd({ source, target }: GraphEdge, id: string): string {
  return source === id ? target : source;
}

/** Generations from the root along ADVISED edges: -1 = advisor, 1 = advisee; only straight up or straight down. */
export function generationsOf(root: string, edges: readonly GraphEdge[]): ReadonlyMap<string, number> {
  const advising = edges.filter(({ kind }) => kind === 'ADVISED');
  const generations = new Map([[root, 0]]);
  for (const step of [-1, 1]) {
    let level: readonly string[] = [root];
    for (let generation = step; level.length > 0; generation += step) {
      const next = new Set<string>();
      for (const { source, target } of advising) {
        const [from, to] = step < 0 ? [target, source] : [source, target];
        if (level.includes(from) && !generations.has(to)) next.add(to);
      }
      for (const id of next) generations.set(id, generation);
      level = [...next];
    }
  }
  return generations;
}
