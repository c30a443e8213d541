// Merges an expansion, a further part or a path into a graph: by id, without moving what is there.

import type { GraphEdge, GraphJson, GraphNode, HiddenNeighbors } from './graph-json.ts';

/**
 * Puts a graph into another one. Nodes and edges of `base` keep their order and place, new ones follow in the order of `more`;
 * edges whose ends are in neither are left out. Of a node in both, `base` says hop, score, reason and position, `more` fills
 * what is not known. `hidden` counts less what the whole now shows. Merging the same graph again changes nothing.
 */
export function mergeGraphs(base: GraphJson, more: GraphJson): GraphJson {
  const merged = new Map(base.nodes.map((node) => [node.id, node]));
  for (const node of more.nodes) {
    const known = merged.get(node.id);
    merged.set(node.id, known === undefined ? node : filled(known, node));
  }
  const edges = [...new Map([...base.edges, ...more.edges].map((edge) => [edge.id, edge])).values()].filter(
    ({ source, target }) => merged.has(source) && merged.has(target),
  );
  const kinds = new Map([...merged.values()].map(({ id, kind }) => [id, kind]));
  const before = { base: neighborsOf(base.edges), more: neighborsOf(more.edges) };
  const after = neighborsOf(edges);
  const counted = new Map(
    base.nodes.flatMap(({ id, degree }) => (degree === null ? [] : [[id, before.base] as const])),
  );
  const nodes = [...merged.values()].map((node): GraphNode => {
    const had = (counted.get(node.id) ?? before.more).get(node.id);
    const appeared = [...(after.get(node.id) ?? [])].filter(([way]) => had?.has(way) !== true).map(([, tie]) => tie);
    return appeared.length === 0 ? node : { ...node, hidden: lessOf(node.hidden, appeared, kinds) };
  });
  return { ...base, nodes, edges, dataVersion: more.dataVersion ?? base.dataVersion };
}

/** Puts the next part of a slice, asked for with `after: graph.endCursor`, into its graph; the cursor moves on. */
export function continueGraph(graph: GraphJson, part: GraphJson): GraphJson {
  return { ...mergeGraphs(graph, part), truncated: part.truncated, endCursor: part.endCursor };
}

/** A node of both graphs: what `known` does not know comes from `node`. */
function filled(known: GraphNode, node: GraphNode): GraphNode {
  if (known.degree !== null || node.degree === null) return known;
  const { sublabel, year, degree, hidden } = node;
  return { ...known, sublabel: known.sublabel ?? sublabel, year: known.year ?? year, degree, hidden };
}

interface Tie {
  readonly edgeKind: string;
  readonly neighbor: string;
}

/** The neighbours of each node, once for each kind of edge and direction: as stored counters count them. */
function neighborsOf(edges: readonly GraphEdge[]): ReadonlyMap<string, ReadonlyMap<string, Tie>> {
  const neighbors = new Map<string, Map<string, Tie>>();
  const note = (id: string, neighbor: string, edgeKind: string, direction: string): void => {
    const ties = neighbors.get(id) ?? new Map<string, Tie>();
    neighbors.set(id, ties.set(JSON.stringify([edgeKind, direction, neighbor]), { edgeKind, neighbor }));
  };
  for (const { source, target, kind, directed } of edges) {
    note(source, target, kind, directed ? 'out' : 'both');
    note(target, source, kind, directed ? 'in' : 'both');
  }
  return neighbors;
}

function lessOf(
  hidden: readonly HiddenNeighbors[],
  ties: readonly Tie[],
  kinds: ReadonlyMap<string, string>,
): readonly HiddenNeighbors[] {
  return hidden.flatMap((each) => {
    const shown = ties.filter((tie) => tie.edgeKind === each.edgeKind && kinds.get(tie.neighbor) === each.kind).length;
    return each.count > shown ? [{ ...each, count: each.count - shown }] : [];
  });
}
