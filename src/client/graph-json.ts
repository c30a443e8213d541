// Graph JSON: a slice as a file and as what the explorer draws. Its shape, and how answers become one.

import type { LineageQuery, NeighborhoodQuery, PathsQuery } from '../generated/operations.ts';

/** Neighbours that a graph does not show, by kind of edge and of node. */
export interface HiddenNeighbors {
  readonly edgeKind: string;
  readonly kind: string;
  /** 1 or more. */
  readonly count: number;
}

/** A node. */
export interface GraphNode {
  /** One character or more, without control characters and lone surrogates; so is that of an edge. */
  readonly id: string;
  /** A NodeKind, or one that this client does not know yet. */
  readonly kind: string;
  readonly label: string;
  readonly sublabel: string | null;
  /** Steps from the root of the first slice. */
  readonly hop: number;
  readonly score: number;
  /** Why it is here, in words. */
  readonly reason: string;
  readonly year: number | null;
  /** All edges of the node in the whole graph; null where that is not known. */
  readonly degree: number | null;
  readonly hidden: readonly HiddenNeighbors[];
  /** Its page on the web: an http or https address, or a path. */
  readonly href?: string;
  /** Its place in pixels; y grows downwards. */
  readonly x?: number;
  readonly y?: number;
}

/** An edge; both ends are nodes of the graph. */
export interface GraphEdge {
  /** The same fact has the same id in every graph. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** An EdgeKind, or one that this client does not know yet. */
  readonly kind: string;
  readonly directed: boolean;
  readonly weight: number;
  /** "2014", "2014-05" or "2014-05-17". */
  readonly since: string | null;
  readonly until: string | null;
  readonly role: string | null;
  readonly label: string | null;
}

/** A graph. Nodes and edges have an id each, once; no edge hangs loose. */
export interface GraphJson {
  readonly format: 'vicinity-graph';
  readonly version: 1;
  /** Id of the node that it is about; always among the nodes. */
  readonly root: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Neighbours of the root by kind, shown or not. */
  readonly totals: readonly { readonly kind: string; readonly count: number }[];
  /** Whether the slice around the root has more. */
  readonly truncated: boolean;
  /** Where more of the slice around the root begins: `after`. */
  readonly endCursor: string | null;
  /** Of the server that it came from; null where it came from none. */
  readonly dataVersion: string | null;
}

const HEAD = { format: 'vicinity-graph', version: 1 } as const;
const REST = { totals: [], truncated: false, endCursor: null, dataVersion: null } as const;

/** The graph of a slice, in its order; null where there is no slice. Edges to `known` nodes hang loose until it is merged. */
export function graphJsonOf({ neighborhood, stats: { dataVersion } }: NeighborhoodQuery): GraphJson | null {
  if (neighborhood === null) return null;
  const { root, ...slice } = neighborhood;
  return { ...HEAD, root: root.id, ...slice, dataVersion };
}

/** The graph of paths: every node and edge of theirs once. Null where no path was found. */
export function graphOfPaths({ paths }: PathsQuery['paths']): GraphJson | null {
  const [root] = paths[0]?.nodes ?? [];
  if (root === undefined) return null;
  const nodes = paths.flatMap((path) =>
    path.nodes.map((node, hop) =>
      bareNode(node, hop, `On a path of ${path.length} ${path.length === 1 ? 'step' : 'steps'}`),
    ),
  );
  return { ...HEAD, ...REST, root: root.id, nodes: once(nodes), edges: once(paths.flatMap(({ edges }) => edges)) };
}

/** The graph of a family tree, advisors pointing to advisees. Null where it has no member. */
export function graphOfLineage({ members, advising, truncated }: LineageQuery['lineage']): GraphJson | null {
  const [root] = members;
  if (root === undefined) return null;
  const nodes = members.map(({ author, generation }) => bareNode(author, Math.abs(generation), kinship(generation)));
  const edges = advising.map(
    ({ id, advisor, advisee, role, from, until }): GraphEdge => ({
      id,
      source: advisor.id,
      target: advisee.id,
      kind: 'ADVISED',
      directed: true,
      weight: 1,
      since: from,
      until,
      role,
      label: role === 'UNSPECIFIED' ? 'advisor' : `${role.toLowerCase()} advisor`,
    }),
  );
  return { ...HEAD, ...REST, root: root.author.id, nodes, edges, truncated };
}

function bareNode(
  { id, kind, label }: { readonly id: string; readonly kind: string; readonly label: string },
  hop: number,
  reason: string,
): GraphNode {
  return { id, kind, label, sublabel: null, hop, score: 0, reason, year: null, degree: null, hidden: [] };
}

function kinship(generation: number): string {
  if (generation === 0) return 'The person that was asked for';
  const [far, word] = [Math.abs(generation), generation < 0 ? 'Advisor' : 'Advisee'];
  return far === 1 ? word : `${word} of the ${far}${far === 2 ? 'nd' : far === 3 ? 'rd' : 'th'} generation`;
}

function once<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed();
}
