// Connection: what links two nodes directly - topics, institutions in time, advising.

import { integerWithin } from './argument-bounds.ts';
import type { DayNumber, PartialDate } from './dates.ts';
import { partialDateOf } from './dates.ts';
import type { SliceEdge } from './edge-facts.ts';
import { compareEdges, periodOf, sliceEdgeOf } from './edge-facts.ts';
import type { EdgeShape, EdgeValues, NodeKind } from './kinds.ts';
import { EDGE_SHAPES } from './kinds.ts';
import { PAGE_MAX } from './limits.ts';
import { LISTS, shapeOf } from './lists.ts';
import { rankOldest } from './rank.ts';
import type { GraphStore, ListRow, NodeRow } from './store.ts';
import { earlierEnd, notAfter } from './partial-dates.ts';

const AFFILIATIONS = 'affiliated.from.until';
const ADVISED = shapeOf('advised');
const SHARED_INSTITUTIONS_MAX = 50;
const ADVISING_MAX = 20;

/** By kind of node, the list of its topics: the default order of the shape that leads from it to topics of another kind. */
const TOPIC_LISTS: ReadonlyMap<NodeKind, string> = new Map(
  LISTS.filter(({ end, owner, neighbor, shape, ordering }) => {
    return end === 'from' && neighbor === 'TOPIC' && owner !== 'TOPIC' && shape.orders.from[0] === ordering;
  }).map(({ owner, id }) => [owner, id]),
);

/**
 * Topics that two nodes have both, of the 200 first of each: by the smaller of the two numbers of papers, falling, then key. Empty
 * for kinds without topics. One store call. Throws BAD_USER_INPUT unless `first` is 1 to 200.
 */
export async function sharedTopics(
  store: GraphStore,
  a: NodeRow,
  b: NodeRow,
  first: number | null | undefined,
  signal?: AbortSignal,
): Promise<readonly NodeRow[]> {
  const size = integerWithin('first', first, { min: 1, max: PAGE_MAX, otherwise: 10 });
  const [listA, listB] = [TOPIC_LISTS.get(a.kind), TOPIC_LISTS.get(b.kind)];
  if (listA === undefined || listB === undefined) return [];
  const [ofA, ofB] = await rowsOfBoth(store, [listA, listB], [a, b], signal);
  const papersOf = (row: ListRow): number => row.values['papers'] ?? 1;
  const byTopic = new Map(ofB.map((row) => [row.neighbor, papersOf(row)]));
  return ofA
    .flatMap((row) => {
      const other = byTopic.get(row.neighbor);
      return other === undefined || row.node == null
        ? []
        : [{ node: row.node, papers: Math.min(other, papersOf(row)) }];
    })
    .toSorted((x, y) => y.papers - x.papers || x.node.key - y.node.key)
    .slice(0, size)
    .map(({ node }) => node);
}

/** An institution of two people, with the longest time that both were there; null dates where they never overlap or one is unknown. */
export interface SharedInstitution {
  readonly institution: NodeRow;
  readonly overlapFrom: PartialDate | null;
  /** Null also where both are still there. */
  readonly overlapUntil: PartialDate | null;
}

/**
 * Institutions that two authors have both, of the 200 latest affiliations of each: latest overlap first, those without last, then
 * key; at most 50. Empty unless both are authors. One store call.
 */
export async function sharedInstitutions(
  store: GraphStore,
  a: NodeRow,
  b: NodeRow,
  signal?: AbortSignal,
): Promise<readonly SharedInstitution[]> {
  if (a.kind !== 'AUTHOR' || b.kind !== 'AUTHOR') return [];
  const [ofA, ofB] = await rowsOfBoth(store, [AFFILIATIONS, AFFILIATIONS], [a, b], signal);
  const stays = Map.groupBy(ofB, ({ neighbor }) => neighbor);
  return [...Map.groupBy(ofA, ({ neighbor }) => neighbor)]
    .flatMap(([key, own]) => {
      const institution = own[0]?.node;
      const others = stays.get(key);
      if (institution == null || others === undefined) return [];
      const overlaps = own.flatMap((x) => others.flatMap((y) => overlapOf(x.values, y.values) ?? []));
      return [
        { institution, overlap: overlaps.toSorted((x, y) => lengthOf(y) - lengthOf(x) || x.from - y.from)[0] ?? null },
      ];
    })
    .toSorted(
      (x, y) =>
        endOf(y.overlap) - endOf(x.overlap) ||
        (y.overlap?.from ?? 0) - (x.overlap?.from ?? 0) ||
        x.institution.key - y.institution.key,
    )
    .slice(0, SHARED_INSTITUTIONS_MAX)
    .map(({ institution, overlap }) => ({
      institution,
      overlapFrom: overlap === null ? null : partialDateOf(overlap.from),
      overlapUntil: overlap?.until == null ? null : partialDateOf(overlap.until),
    }));
}

/** Advising between two nodes in either direction: earliest start (or end) first, without date last, then id; at most 20. One store call. */
export async function advisingBetween(
  store: GraphStore,
  a: NodeRow,
  b: NodeRow,
  signal?: AbortSignal,
): Promise<readonly SliceEdge[]> {
  const edges = await drawnBetween(store, [a, b], [ADVISED], signal);
  const start = ({ edge: { values } }: SliceEdge): number => rankOldest(values['from'] ?? values['until']);
  return edges.toSorted((x, y) => start(x) - start(y) || (x.id < y.id ? -1 : 1)).slice(0, ADVISING_MAX);
}

/** All edges of the shapes that join two nodes, in no order. One store call. */
async function drawnBetween(
  store: GraphStore,
  [a, b]: readonly [NodeRow, NodeRow],
  shapes: readonly EdgeShape[],
  signal: AbortSignal | undefined,
): Promise<readonly SliceEdge[]> {
  const nodes = new Map([a, b].map((node) => [node.key, node]));
  const edges = await store.edgesOfPairs([[a.key, b.key]], shapes, signal);
  return edges.flatMap((edge) => sliceEdgeOf(edge, nodes) ?? []);
}

async function rowsOfBoth(
  store: GraphStore,
  lists: readonly [string, string],
  nodes: readonly [NodeRow, NodeRow],
  signal: AbortSignal | undefined,
): Promise<readonly [readonly ListRow[], readonly ListRow[]]> {
  const [ofA, ofB] = await store.listPages(
    lists.map((list, index) => ({ list, owner: nodes[index]?.key ?? -1, first: PAGE_MAX, withNodes: index === 0 })),
    signal,
  );
  return [ofA?.rows ?? [], ofB?.rows ?? []];
}

/** A time that two stays have in common; `until` null = still. */
interface Overlap {
  readonly from: DayNumber;
  readonly until: DayNumber | null;
}

function overlapOf(x: EdgeValues, y: EdgeValues): Overlap | null {
  const [one, two] = [periodOf('AFFILIATED_WITH', x), periodOf('AFFILIATED_WITH', y)];
  if (one?.from == null || two?.from == null) return null;
  const from = Math.max(one.from, two.from);
  const until = one.until === null ? two.until : two.until === null ? one.until : earlierEnd(one.until, two.until);
  return until === null || notAfter(from, until) ? { from, until } : null;
}

const STILL = 99_999_999;

function endOf(overlap: Overlap | null): number {
  return overlap === null ? Number.NEGATIVE_INFINITY : (overlap.until ?? STILL);
}

function lengthOf(overlap: Overlap): number {
  return endOf(overlap) - overlap.from;
}

const DIRECT_MAX = 50;

/** The edges that join two nodes themselves, of any kind and direction: by kind, source, target, id, at most 50. One store call. */
export async function directEdges(
  store: GraphStore,
  a: NodeRow,
  b: NodeRow,
  signal?: AbortSignal,
): Promise<readonly SliceEdge[]> {
  const edges = await drawnBetween(store, [a, b], EDGE_SHAPES, signal);
  return edges.toSorted(compareEdges).slice(0, DIRECT_MAX);
}
