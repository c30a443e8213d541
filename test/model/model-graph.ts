// The whole graph of a set of records, computed from scratch: nodes with their counters, edges, papers.

import type { Key } from '../../src/graph/keys.ts';
import type { EdgeShape, End, NodeKind } from '../../src/graph/kinds.ts';
import { EDGE_SHAPES } from '../../src/graph/kinds.ts';
import { countersOf, degreeName, endsOf, kindRowOf, rowsName } from '../../src/graph/lists.ts';
import type { NodeRow, YearActivity } from '../../src/graph/store.ts';
import type { GivenRecord } from './current-records.ts';
import { currentRecords, distinct, groupBy } from './current-records.ts';
import type { DescribedNode } from './described-nodes.ts';
import { describedNodes } from './described-nodes.ts';
import { Identity } from './identity.ts';
import type { ModelPaper } from './papers.ts';
import { activityOf, citationsOf, derivedEdges, isLarge, modelPapers } from './papers.ts';
import type { ModelEdge } from './stated-edges.ts';
import { statedEdges } from './stated-edges.ts';

/** A node with everything that is known of it. */
interface ModelNode {
  readonly row: NodeRow;
  readonly described: DescribedNode;
  readonly activity: readonly YearActivity[];
}

/** The edges at a node, seen from it. */
interface Neighborhood {
  readonly edge: ModelEdge;
  readonly neighbor: Key;
}

/** All that records make, with nothing left to compute but orders. */
export interface ModelGraph {
  readonly records: readonly GivenRecord[];
  readonly identity: Identity;
  readonly nodes: ReadonlyMap<Key, ModelNode>;
  readonly edges: readonly ModelEdge[];
  readonly papers: ReadonlyMap<Key, ModelPaper>;
  /** The edges of a shape at an end of a node. Both ends of an undirected edge are its `from`. */
  readonly around: (key: Key, shape: EdgeShape, end: End) => readonly Neighborhood[];
}

/** The graph of what was given. Everything is computed; nothing is kept from an earlier graph. */
export function modelGraph(given: readonly GivenRecord[]): ModelGraph {
  const records = currentRecords(given);
  const identity = new Identity(records);
  const described = describedNodes(records, identity);
  const stated = statedEdges(records, identity);
  const papers = modelPapers(described, stated);
  const edges = [...stated, ...derivedEdges(papers, stated)];
  const around = aroundOf(edges);
  const papersAt = papersAround(papers);
  const nodes = described.map((node): [Key, ModelNode] => {
    const here = papersAt(node.key);
    const row = { ...brief(node), counts: countsOf(node, here, papers, around) };
    return [node.key, { row, described: node, activity: kindRowOf(node.kind).activity ? activityOf(here) : [] }];
  });
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  return { records, identity, nodes: new Map(nodes), edges, papers: byKey, around };
}

function brief({ key, kind, id, label, identifiers, props }: DescribedNode): Omit<NodeRow, 'counts'> {
  return { key, kind, id, label, identifiers, props };
}

function aroundOf(edges: readonly ModelEdge[]): ModelGraph['around'] {
  const placeOf = (key: Key, shape: EdgeShape, end: End): string => `${key} ${degreeName(shape, end)}`;
  const ends = edges.flatMap((edge) => [
    { place: placeOf(edge.from, edge.shape, 'from'), edge, neighbor: edge.to },
    { place: placeOf(edge.to, edge.shape, 'to'), edge, neighbor: edge.from },
  ]);
  const groups = groupBy(ends, ({ place }) => place);
  return (key, shape, end) => groups.get(placeOf(key, shape, end)) ?? [];
}

/** The papers of an author, a topic or an institution. */
function papersAround(papers: readonly ModelPaper[]): (key: Key) => readonly ModelPaper[] {
  const touches = papers.flatMap((paper) =>
    [...paper.authors, ...paper.topics, ...paper.institutions].map((key) => ({ key, paper })),
  );
  const groups = groupBy(touches, ({ key }) => key);
  return (key) => (groups.get(key) ?? []).map(({ paper }) => paper);
}

function countsOf(
  { key, kind }: DescribedNode,
  here: readonly ModelPaper[],
  papers: readonly ModelPaper[],
  around: ModelGraph['around'],
): readonly number[] {
  const counts = new Map<string, number>(sumsOf(key, kind, here, papers));
  for (const shape of EDGE_SHAPES as readonly EdgeShape[]) {
    for (const end of endsOf(shape)) {
      const edges = around(key, shape, end);
      counts.set(rowsName(shape, end), edges.length);
      counts.set(degreeName(shape, end), distinct(edges.map(({ neighbor }) => neighbor)).length);
    }
  }
  return countersOf(kind).map((name) => counts.get(name) ?? 0);
}

function sumsOf(
  key: Key,
  kind: NodeKind,
  here: readonly ModelPaper[],
  papers: readonly ModelPaper[],
): readonly (readonly [string, number])[] {
  const counted = kind === 'PAPER' ? papers.filter((paper) => paper.key === key) : here;
  return [
    ['citations', citationsOf(counted)],
    ['papers', counted.length],
    ['largePapers', counted.filter(isLarge).length],
  ];
}
