// From everything that was fetched and the view to what is drawn: the shown graph, what filters let through, what collapses.

import type { EventLog, Filter, View } from './event-log.ts';
import { edgesAt, type GraphEdge, type GraphJson, type GraphNode, otherEnd } from './graph-json.ts';

/** The part of `all` that a view shows, with places, root first named by the view; `hidden` counts what is not in it. */
export function shownGraph(all: GraphJson, view: View): GraphJson {
  const kinds = new Map(all.nodes.map(({ id, kind }) => [id, kind]));
  const at = edgesAt(all.edges);
  const nodes = all.nodes
    .filter(({ id }) => view.shown.has(id))
    .map((node): GraphNode => {
      const place = view.places.get(node.id);
      const hidden = withUnshown(node, at.get(node.id) ?? [], kinds, view.shown);
      return { ...node, hidden, ...(place !== undefined && { x: place.x, y: place.y }) };
    });
  const edges = all.edges.filter(({ source, target }) => view.shown.has(source) && view.shown.has(target));
  return { ...all, root: view.root, nodes, edges };
}

/**
 * The hidden counts of a node, plus its neighbours that were fetched but are not shown (undone or collapsed): each once for
 * each kind of edge and direction, however many edges there are, as the server counts.
 */
function withUnshown(
  { id, hidden }: GraphNode,
  edges: readonly GraphEdge[],
  kinds: ReadonlyMap<string, string>,
  shown: ReadonlySet<string>,
): GraphNode['hidden'] {
  const counts = new Map<string, { readonly edgeKind: string; readonly kind: string; count: number }>();
  const add = (edgeKind: string, kind: string, count: number): void => {
    const key = `${edgeKind} ${kind}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { edgeKind, kind, count });
    else known.count += count;
  };
  for (const { edgeKind, kind, count } of hidden) add(edgeKind, kind, count);
  const counted = new Set<string>();
  for (const edge of edges) {
    const neighbor = otherEnd(edge, id);
    const way = JSON.stringify([edge.kind, edge.directed && edge.source === id, neighbor]);
    if (shown.has(neighbor) || counted.has(way)) continue;
    counted.add(way);
    add(edge.kind, kinds.get(neighbor) ?? '', 1);
  }
  // One order, whether a count came from the server or from what was undone.
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

/** Neighbours that are not shown: so many, or where `exact` is false at least so many. */
export interface Hidden {
  readonly count: number;
  readonly exact: boolean;
}

/**
 * Neighbours that a node does not show, by kind of node. Links of several kinds may lead to the same people: of them the
 * greatest count is sure.
 */
export function hiddenByKind({ hidden }: GraphNode): readonly (Hidden & { readonly kind: string })[] {
  const byKind = Map.groupBy(
    hidden.filter(({ count }) => count > 0),
    ({ kind }) => kind,
  );
  return [...byKind].map(([kind, links]) => ({
    kind,
    count: Math.max(...links.map(({ count }) => count)),
    exact: links.length === 1,
  }));
}

/** The neighbours that a node does not show, of all kinds; of no node none. */
export function hiddenOf(node: GraphNode | null): Hidden {
  const kinds = node === null ? [] : hiddenByKind(node);
  return { count: kinds.reduce((sum, { count }) => sum + count, 0), exact: kinds.every(({ exact }) => exact) };
}

/** Ids that are drawn. */
export interface Passing {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/**
 * What the filter and the hidden set let through. Papers pass by their year, edges by overlap; what has no date passes. A node
 * that filters leave without any edge goes too; the root always stays.
 */
export function passing(graph: GraphJson, filter: Filter, hidden: ReadonlySet<string>): Passing {
  const { offKinds, offEdgeKinds, since, until } = filter;
  const open = since === null && until === null;
  const within = (from: number | null, to: number | null): boolean =>
    open || ((to === null || since === null || to >= since) && (from === null || until === null || from <= until));
  const nodes = new Set(
    graph.nodes
      .filter(
        ({ id, kind, year }) =>
          id === graph.root ||
          (!offKinds.includes(kind) && !hidden.has(id) && (kind !== 'PAPER' || within(year, year))),
      )
      .map(({ id }) => id),
  );
  const edges = graph.edges.filter(
    (edge) =>
      !offEdgeKinds.includes(edge.kind) &&
      nodes.has(edge.source) &&
      nodes.has(edge.target) &&
      within(yearOf(edge.since), yearOf(edge.until) ?? (isLasting(edge) ? null : yearOf(edge.since))),
  );
  const linked = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const everLinked = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  for (const id of nodes) if (id !== graph.root && everLinked.has(id) && !linked.has(id)) nodes.delete(id);
  return { nodes, edges: new Set(edges.map(({ id }) => id)) };
}

/** Edges that go on until they are said to have ended. */
function isLasting({ kind }: GraphEdge): boolean {
  return kind === 'AFFILIATED_WITH' || kind === 'PART_OF' || kind === 'ADVISED';
}

/** The year of a date: "2014-05" gives 2014. */
function yearOf(date: string | null): number | null {
  const year = date === null ? Number.NaN : Number.parseInt(date, 10);
  return Number.isNaN(year) ? null : year;
}

/** First and last year of papers and edges, null where nothing has a date; and papers by year between them. */
export function yearsOf({ nodes, edges }: GraphJson): {
  readonly first: number;
  readonly last: number;
  readonly papers: ReadonlyMap<number, number>;
} | null {
  const papers = new Map<number, number>();
  for (const { kind, year } of nodes)
    if (kind === 'PAPER' && year !== null) papers.set(year, (papers.get(year) ?? 0) + 1);
  const years = [
    ...papers.keys(),
    ...edges.flatMap(({ since, until }) => [yearOf(since) ?? [], yearOf(until) ?? []].flat()),
  ];
  if (years.length === 0) return null;
  return { first: Math.min(...years), last: Math.max(...years), papers };
}

/** The root with all its neighbours, shown or not; 0 for a graph that holds nothing. */
export function totalAround({ nodes, totals }: GraphJson): number {
  return totals.reduce((sum, { count }) => sum + count, nodes.length > 0 ? 1 : 0);
}

/** The root with its neighbours among some nodes of a graph; of all where none are named. */
export function shownAround({ root, nodes, edges }: GraphJson, among?: ReadonlySet<string>): number {
  const around = new Set([
    root,
    ...edges.flatMap(({ source, target }) => (source === root ? target : target === root ? source : [])),
  ]);
  return nodes.filter(({ id }) => around.has(id) && (among?.has(id) ?? true)).length;
}

/** What collapsing a node takes away: what its expansion brought and what hangs on it alone, but nothing pinned or expanded. */
export function collapsedBy(id: string, graph: GraphJson, log: EventLog, view: View): readonly string[] {
  const keeps = (other: string): boolean =>
    other === id || other === view.root || view.pinned.has(other) || view.expanded.has(other) || !view.shown.has(other);
  const brought = log.events
    .slice(0, log.length)
    .flatMap((event) => (event.type === 'expand' && event.id === id ? event.added : []));
  const at = edgesAt(graph.edges);
  const hanging = (at.get(id) ?? [])
    .map((edge) => otherEnd(edge, id))
    .filter((other) => id !== view.root && (at.get(other) ?? []).every((edge) => otherEnd(edge, other) === id));
  return [...new Set([...brought, ...hanging])].filter((other) => !keeps(other));
}

/** Counts for the chips: kinds of the shown nodes and edges, in a fixed order, before any filter. */
export function kindCounts(
  items: readonly { readonly kind: string }[],
  order: readonly string[],
): readonly { readonly kind: string; readonly count: number }[] {
  const counts = new Map<string, number>(order.map((kind) => [kind, 0]));
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
}

/** Order of the chips. */
export const NODE_KIND_ORDER = ['AUTHOR', 'PAPER', 'TOPIC', 'INSTITUTION', 'VENUE', 'AWARD'] as const;
export const EDGE_KIND_ORDER = [
  'ADVISED',
  'COAUTHORED',
  'AUTHORED',
  'AFFILIATED_WITH',
  'WORKS_ON',
  'ABOUT',
  'CITES',
  'PUBLISHED_IN',
  'PART_OF',
  'RECEIVED',
] as const;

/** A filter with one kind switched. */
export function toggled(filter: Filter, list: 'offKinds' | 'offEdgeKinds', kind: string): Filter {
  const off = filter[list];
  return { ...filter, [list]: off.includes(kind) ? off.filter((each) => each !== kind) : [...off, kind] };
}

/** Whether two filters let the same through. */
export function sameFilter(a: Filter, b: Filter): boolean {
  const key = ({ offKinds, offEdgeKinds, since, until }: Filter): string =>
    JSON.stringify([offKinds.toSorted(), offEdgeKinds.toSorted(), since, until]);
  return key(a) === key(b);
}
