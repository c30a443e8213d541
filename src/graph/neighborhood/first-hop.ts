// The first hop of a slice: the neighbours of the root, each exactly once however many lists hold it and parts are asked.

import type { Key } from '../keys.ts';
import { PAGE_MAX } from '../limits.ts';
import { rowsName } from '../lists.ts';
import { countOf, degreeOf, valuesOf } from '../nodes.ts';
import { reasonOf, yearOfReached } from '../reasons.ts';
import type { GraphStore, ListPage, ListRequest, ListRow, NodeRow } from '../store.ts';
import type { Allowance, Found } from './allowance.ts';
import { best, keysOf, tieScore } from './allowance.ts';
import type { SlicePlan } from './options.ts';
import type { Progress, SlicePlace } from './place.ts';
import { edgePasses, isNarrow, nodePasses } from './tie-test.ts';
import type { Way } from './ways.ts';
import { along } from './ways.ts';

/** The neighbours that this part shows, and where it stopped. */
export interface FirstHop {
  readonly found: readonly Found[];
  readonly place: SlicePlace;
  /** Answers to the requests that were read along, in their order. */
  readonly alongside: readonly ListPage[];
}

/** What the first hop starts from. */
export interface FirstHopStart {
  readonly store: GraphStore;
  readonly root: NodeRow;
  readonly plan: SlicePlan;
  readonly ways: readonly Way[];
  readonly place: SlicePlace;
  readonly known: ReadonlySet<Key>;
  readonly allowance: Allowance;
  /** Requests of others, sent in the same call. */
  readonly alongside: readonly ListRequest[];
  readonly signal?: AbortSignal | undefined;
}

/** A way with the rows that were read on it. */
interface Reading {
  readonly way: Way;
  readonly index: number;
  readonly progress: Progress;
  readonly page: ListPage;
}

/**
 * Reads every list of the root from its place on and merges them. A neighbour that several lists hold is shown by the first
 * way (in the order of `ways`) that reaches it, and on that way by its first row: so parts need not remember what was shown.
 * One store call; one more where lists overlap and were not read from their start to their end.
 */
export async function firstHop(start: FirstHopStart): Promise<FirstHop> {
  const { store, root, ways, place, known, alongside, allowance, signal } = start;
  const open = ways.flatMap((way, index) => {
    const progress = place[index] ?? 'unread';
    return progress === 'done' || degreeOf(root, way.shape, way.end) === 0 ? [] : [{ way, index, progress }];
  });
  const wanted = open.map(({ way, index }) => rowsWanted(start, way, index));
  const requests = open.map(
    ({ way, progress }, at): ListRequest => ({
      list: way.list,
      owner: root.key,
      // All known nodes may stand in front.
      first: (wanted[at] ?? 0) + known.size,
      withNodes: true,
      after: typeof progress === 'string' ? undefined : progress,
    }),
  );
  const pages =
    requests.length + alongside.length === 0 ? [] : await store.listPages([...requests, ...alongside], signal);
  const readings = open.map((way, at): Reading => {
    return { ...way, page: upTo(wanted[at] ?? 0, pages[at] ?? { rows: [], more: false }, known) };
  });
  const shownBy = await firstReaches(start, readings);
  const candidates = readings.flatMap((reading) => candidatesOf(start, reading, shownBy));
  const found = best(ranked(start, candidates), allowance);
  const taken = new Set(keysOf(found));
  const reached = new Map(readings.map((reading) => [reading.index, progressOf(reading, candidates, taken)]));
  return {
    found,
    place: place.map((_, index) => reached.get(index) ?? 'done'),
    alongside: pages.slice(requests.length),
  };
}

/** A page as far as the row with which so many neighbours that are not known have come. */
function upTo(wanted: number, page: ListPage, known: ReadonlySet<Key>): ListPage {
  let left = wanted;
  const last = page.rows.findIndex(({ neighbor }) => !known.has(neighbor) && --left === 0);
  return last < 0 || last === page.rows.length - 1 ? page : { rows: page.rows.slice(0, last + 1), more: true };
}

/**
 * Rows of unknown neighbours to read on a way: its budget and what may fall out of it; a whole page where little passes or
 * others depend on it.
 */
function rowsWanted({ root, plan, ways }: FirstHopStart, { shape, end, neighbor }: Way, index: number): number {
  const same = (way: Way): boolean => way.neighbor === neighbor;
  if (isNarrow(plan) || ways.slice(index + 1).some(same)) return PAGE_MAX;
  const earlier = ways.slice(0, index).filter(same);
  const overlap = earlier.reduce((sum, way) => sum + degreeOf(root, way.shape, way.end), 0);
  const parallel = countOf(root, rowsName(shape, end)) - degreeOf(root, shape, end);
  return Math.min(PAGE_MAX, Math.max(1, (plan.budgets.get(neighbor) ?? 0) + overlap + parallel));
}

/** By neighbour, the one row by which it may be shown: the index of its way, and the part of the edge. */
type Reaches = ReadonlyMap<Key, { readonly index: number; readonly part: number }>;

async function firstReaches(start: FirstHopStart, readings: readonly Reading[]): Promise<Reaches> {
  const { store, root, ways, plan, place, known, signal } = start;
  const shared = ({ shape, neighbor }: Way): boolean =>
    shape.parallel || ways.filter((way) => way.neighbor === neighbor).length > 1;
  const resumed = place.some((progress) => progress !== 'unread');
  const cut = readings.some(
    ({ way, index, page }) => page.more && ways.slice(index + 1).some(({ neighbor }) => neighbor === way.neighbor),
  );
  const nodes = new Map(
    readings.flatMap(({ page }) => page.rows.map((row) => [row.neighbor, row.node ?? null] as const)),
  );
  const doubtful = readings
    .filter(({ way }) => shared(way))
    .flatMap(({ page }) => page.rows.flatMap(({ neighbor }) => (known.has(neighbor) ? [] : [neighbor])));
  const probed = (resumed || cut) && doubtful.length > 0;
  const edges = probed
    ? await store.edgesBetween(
        [...new Set([root.key, ...doubtful])],
        [...new Set(ways.filter(shared).map(({ shape }) => shape))],
        [root.key],
        signal,
      )
    : [];
  const reaches = new Map<Key, { index: number; rank: number; part: number }>();
  const consider = (index: number, neighbor: Key, rank: number, part: number): void => {
    const before = reaches.get(neighbor);
    const first =
      before === undefined ||
      index < before.index ||
      (index === before.index && (rank - before.rank || part - before.part) < 0);
    if (first) reaches.set(neighbor, { index, rank, part });
  };
  for (const edge of edges) {
    ways.forEach((way, index) => {
      const neighbor = along(way, root.key, edge);
      const node = neighbor === undefined ? null : (nodes.get(neighbor) ?? null);
      if (neighbor === undefined || node === null || !edgePasses(plan, way.shape, edge.values)) return;
      const said = valuesOf(way.shape.said === way.end ? root : node);
      consider(index, neighbor, way.ordering.rank(edge.values, said), edge.part);
    });
  }
  for (const { way, index, page } of readings) {
    if (probed && shared(way)) continue;
    for (const { neighbor, position, values } of page.rows) {
      if (edgePasses(plan, way.shape, values)) consider(index, neighbor, position.rank, position.part);
    }
  }
  return reaches;
}

/** A row that may be shown. */
interface Candidate {
  readonly reading: Reading;
  readonly row: ListRow;
  readonly node: NodeRow;
  /** Place among the candidates of its way. */
  readonly place: number;
}

function candidatesOf({ plan, known }: FirstHopStart, reading: Reading, reaches: Reaches): readonly Candidate[] {
  return reading.page.rows
    .flatMap((row) => {
      const { node } = row;
      const reach = reaches.get(row.neighbor);
      const here = reach?.index === reading.index && reach.part === row.position.part;
      return here && node != null && !known.has(row.neighbor) && nodePasses(plan, node) ? [{ reading, row, node }] : [];
    })
    .map((candidate, place) => ({ ...candidate, place }));
}

/** Candidates with their scores: of each kind those ahead, then the rest, lists taking turns. */
function ranked({ plan }: FirstHopStart, candidates: readonly Candidate[]): readonly Found[] {
  const kinds = Map.groupBy(candidates, ({ node }) => node.kind);
  return [...kinds].flatMap(([kind, all]) => {
    const width = plan.budgets.get(kind) ?? 0;
    const sequence = all.toSorted(
      (x, y) =>
        Number(y.reading.way.ahead) - Number(x.reading.way.ahead) ||
        x.place - y.place ||
        x.reading.index - y.reading.index,
    );
    return sequence.slice(0, width).map(({ reading: { way }, row, node }, place) => {
      const reached = { shape: way.shape, end: way.end, values: row.values, node, via: null };
      const score = tieScore(way.ahead, place, width);
      return { node, hop: 1, score, reason: reasonOf(reached), year: yearOfReached(reached) };
    });
  });
}

/** How far a way was used up: until its first candidate that was not taken. */
function progressOf(
  { index, progress, page }: Reading,
  candidates: readonly Candidate[],
  taken: ReadonlySet<Key>,
): Progress {
  const waiting = candidates.find(({ reading, node }) => reading.index === index && !taken.has(node.key));
  const end = waiting === undefined ? page.rows.length : page.rows.indexOf(waiting.row);
  if (waiting === undefined && !page.more) return 'done';
  return page.rows[end - 1]?.position ?? progress;
}
