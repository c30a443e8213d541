// The slice as lists: tables grouped by relation to the root, sortable, the peer of the graph.

import { edgesAt, generationsOf, type GraphEdge, type GraphJson, type GraphNode, otherEnd } from './graph-json.ts';
import type { Passing } from './slice-store.ts';

/** The tables, in their order. */
type GroupName = 'advisors' | 'advisees' | 'coauthors' | 'papers' | 'topics' | 'institutions' | 'awards' | 'others';

/** One row: a node, and the years of its tie with the root. */
export interface ListRow {
  readonly node: GraphNode;
  /** "2014-2021", "2014-" or ""; for sorting, the last year. */
  readonly years: string;
  readonly lastYear: number | null;
  /** Joint papers, papers on it, or 0. */
  readonly weight: number;
}

/** One table. */
export interface ListGroup {
  readonly name: GroupName;
  readonly rows: readonly ListRow[];
  /** How many there are around the root, shown or not; not less than the rows. */
  readonly total: number;
}

/** What a table is sorted by; null = the order of the slice, which is by rank. */
export interface Sorting {
  readonly by: 'name' | 'year' | 'weight';
  readonly descending: boolean;
}

const GROUP_OF: ReadonlyMap<string, GroupName> = new Map([
  ['PAPER', 'papers'],
  ['TOPIC', 'topics'],
  ['INSTITUTION', 'institutions'],
  ['AWARD', 'awards'],
]);
const ORDER: readonly GroupName[] = [
  'advisors',
  'advisees',
  'coauthors',
  'papers',
  'topics',
  'institutions',
  'awards',
  'others',
];

/** The tables that have rows. The root is in none: it is what they are about. */
export function listGroups(graph: GraphJson, { nodes }: Passing, sorting: Sorting | null): readonly ListGroup[] {
  const generations = generationsOf(graph.root, graph.edges);
  const at = edgesAt(graph.edges);
  const tiesOf = (id: string): readonly GraphEdge[] =>
    (at.get(id) ?? []).filter((edge) => otherEnd(edge, id) === graph.root);
  const coauthors = new Set(
    (at.get(graph.root) ?? []).filter(({ kind }) => kind === 'COAUTHORED').map((edge) => otherEnd(edge, graph.root)),
  );
  const nameOf = ({ id, kind }: GraphNode): GroupName => {
    const generation = generations.get(id);
    if (generation !== undefined) return generation < 0 ? 'advisors' : 'advisees';
    return coauthors.has(id) ? 'coauthors' : (GROUP_OF.get(kind) ?? 'others');
  };
  const grouped = Map.groupBy(
    graph.nodes.filter(({ id }) => id !== graph.root && nodes.has(id)),
    nameOf,
  );
  return ORDER.flatMap((name) => {
    const rows = (grouped.get(name) ?? []).map((node) => rowOf(node, tiesOf(node.id)));
    if (rows.length === 0) return [];
    return [{ name, rows: sorted(rows, sorting), total: Math.max(rows.length, totalOf(name, graph)) }];
  });
}

/** All neighbours of the root in a group: those shown, and those its hidden counts name. */
function totalOf(name: GroupName, graph: GraphJson): number {
  const nodeKind = [...GROUP_OF].find(([, group]) => group === name)?.[0];
  if (nodeKind !== undefined) return graph.totals.find(({ kind }) => kind === nodeKind)?.count ?? 0;
  if (name !== 'coauthors') return 0;
  const root = graph.nodes.find(({ id }) => id === graph.root);
  const hidden = root?.hidden.find(({ edgeKind }) => edgeKind === 'COAUTHORED')?.count ?? 0;
  const shown = graph.edges.filter(
    ({ kind, source, target }) => kind === 'COAUTHORED' && (source === graph.root || target === graph.root),
  );
  return shown.length + hidden;
}

function rowOf(node: GraphNode, ties: readonly GraphEdge[]): ListRow {
  if (node.kind === 'PAPER')
    return { node, years: node.year === null ? '' : `${node.year}`, lastYear: node.year, weight: 0 };
  const tie =
    ties.find(({ kind }) => kind === 'ADVISED') ??
    ties.find(({ since, until }) => since !== null || until !== null) ??
    ties[0];
  const since = tie?.since?.slice(0, 4) ?? '';
  const until = tie?.until?.slice(0, 4) ?? '';
  const weighted = ties.find(({ kind }) => kind === 'COAUTHORED' || kind === 'WORKS_ON');
  return {
    node,
    years: since === '' || since === until ? until || since : `${since}–${until}`,
    lastYear: node.year ?? (until === '' ? null : Number(until)),
    weight: weighted?.weight ?? 0,
  };
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

function sorted(rows: readonly ListRow[], sorting: Sorting | null): readonly ListRow[] {
  if (sorting === null) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (sorting.by === 'name') return sign * collator.compare(a.node.label, b.node.label);
    const [x, y] = sorting.by === 'year' ? [a.lastYear, b.lastYear] : [a.weight, b.weight];
    // What has no year comes last, whichever way the table is sorted.
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (x - y);
  });
}
