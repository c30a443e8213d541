// Pages: arguments of a connection, and the one loop that reads pages of ordered rows for many owners at once.

import { integerWithin } from './argument-bounds.ts';
import type { CursorScope, PlaceCodec } from './cursor.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { badInput } from './errors.ts';
import { FILTER_SCAN_FACTOR, FILTER_SCAN_MIN, PAGE_DEFAULT, PAGE_MAX } from './limits.ts';

/** The paging arguments of a connection as they come in. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Checked paging arguments: how many rows, in which direction, beyond which cursor. */
export interface PageWindow {
  readonly backward: boolean;
  /** 1 to PAGE_MAX. */
  readonly size: number;
  readonly cursor: string | null;
}

/** A page of rows in the order of the list, whichever way it was read. */
export interface Page<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Place where the page starts and up to which it was read, rows that a filter dropped included; null where none was read. */
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * Checks paging arguments. `first` is left at its default of 20 where `last` is given: the two cannot be told apart.
 * Throws BAD_USER_INPUT.
 */
export function windowOf(args: PageArgs): PageWindow {
  const backward = args.last != null;
  if (backward && args.first != null && args.first !== PAGE_DEFAULT) {
    throw badInput(
      'last',
      `first and last must not come together, got first ${args.first} and last ${args.last}; give one`,
    );
  }
  const [name, other, cursor, stray] = backward
    ? (['last', 'after', args.before, args.after] as const)
    : (['first', 'before', args.after, args.before] as const);
  if (stray != null) {
    throw badInput(
      other,
      `${other} must come with ${backward ? 'first' : 'last'}, got it with ${name}; page with ${backward ? 'before' : 'after'}`,
    );
  }
  const hint = (args[name] ?? 1) < 1 ? 'leave it out for 20' : `page with ${backward ? 'before' : 'after'}`;
  const size = integerWithin(name, args[name], { min: 1, max: PAGE_MAX, otherwise: PAGE_DEFAULT, hint });
  return { backward, size, cursor: cursor ?? null };
}

/** Rows of one list that a filter may read for a page; beyond it the page ends, short or even empty. */
export function scanBound({ size }: PageWindow): number {
  return Math.max(FILTER_SCAN_MIN, FILTER_SCAN_FACTOR * size);
}

/** A stretch of a stored list, and which way an order reads it. An order is one stretch after another. */
export interface Stretch {
  readonly rankFrom: number;
  readonly rankTo: number;
  readonly backward: boolean;
}

/** Rows of one stretch for one owner, strictly behind `after` in the direction of the stretch. */
export interface StretchRequest<P> {
  /** Index of the owner. */
  readonly owner: number;
  readonly stretch: Stretch;
  readonly first: number;
  readonly after: P | undefined;
}

/** All that reading pages of one order for many owners needs. */
export interface PageReading<P, Row> {
  readonly owners: number;
  readonly scope: CursorScope;
  readonly codec: PlaceCodec<P>;
  readonly window: PageWindow;
  readonly stretches: readonly Stretch[];
  readonly positionOf: (row: Row) => P;
  /** The stretch of a place, where an order has several. */
  readonly rankOf: (place: P) => number;
  readonly read: (
    requests: readonly StretchRequest<P>[],
  ) => Promise<readonly { rows: readonly Row[]; more: boolean }[]>;
  /** Which rows pass, in their order; absent where all do. */
  readonly keep?: ((rows: readonly Row[]) => Promise<readonly boolean[]>) | undefined;
}

interface Lane<P, Row> {
  readonly owner: number;
  readonly kept: Row[];
  /** Rows read, the last one included up to which the page goes. */
  read: number;
  start: P | undefined;
  end: P | undefined;
  more: boolean;
  done: boolean;
}

/**
 * A page for each owner. Without `keep` one read serves all owners; with it rows are read, 200 a round, until the page is
 * full, the list ends, or `scanBound` rows were read: only then a page holds fewer rows than asked while more follow.
 * Throws BAD_USER_INPUT on a wrong cursor.
 */
export async function readPages<P, Row>(reading: PageReading<P, Row>): Promise<readonly Page<Row>[]> {
  const { window, scope, codec, keep } = reading;
  const from =
    window.cursor === null
      ? undefined
      : decodeCursor(scope, codec, window.cursor, window.backward ? 'before' : 'after');
  const bound = keep === undefined ? window.size : scanBound(window);
  const lanes = Array.from(
    { length: reading.owners },
    (_, owner): Lane<P, Row> => ({
      owner,
      kept: [],
      read: 0,
      start: undefined,
      end: from,
      more: false,
      done: false,
    }),
  );
  for (let open = lanes; open.length > 0; open = open.filter((lane) => !lane.done)) {
    await readRound(reading, open, bound);
  }
  return lanes.map((lane) => pageOf(reading, lane, from !== undefined));
}

async function readRound<P, Row>(
  reading: PageReading<P, Row>,
  lanes: readonly Lane<P, Row>[],
  bound: number,
): Promise<void> {
  const asked = lanes.map((lane) => requestsOf(reading, lane, Math.min(PAGE_MAX, bound - lane.read)));
  const requests = asked.flat();
  const pages = requests.length === 0 ? [] : await reading.read(requests);
  let next = 0;
  const chunks = lanes.map((_, index) => {
    const own = pages.slice(next, (next += asked[index]?.length ?? 0));
    return joined(own, Math.min(PAGE_MAX, bound - (lanes[index]?.read ?? 0)));
  });
  const all = chunks.flatMap(({ rows }) => rows);
  const passes = await reading.keep?.(all);
  let place = 0;
  lanes.forEach((lane, index) => {
    const { rows, more } = chunks[index] ?? { rows: [], more: false };
    const start = place;
    place += rows.length;
    lane.more = more;
    for (const [at, row] of rows.entries()) {
      lane.read += 1;
      lane.end = reading.positionOf(row);
      lane.start ??= lane.end;
      if (passes?.[start + at] ?? true) lane.kept.push(row);
      if (lane.kept.length < reading.window.size) continue;
      lane.more = more || at + 1 < rows.length;
      lane.done = true;
      return;
    }
    lane.done = !more || lane.read >= bound;
  });
}

/** Requests for the stretch where the lane stands and for all that follow, so that a short stretch costs no further round. */
function requestsOf<P, Row>(
  reading: PageReading<P, Row>,
  lane: Lane<P, Row>,
  first: number,
): readonly StretchRequest<P>[] {
  const { window, stretches } = reading;
  const ordered = window.backward
    ? stretches.toReversed().map((stretch) => ({ ...stretch, backward: !stretch.backward }))
    : stretches;
  const after = lane.end;
  const rank = after === undefined || ordered.length < 2 ? undefined : reading.rankOf(after);
  const here =
    rank === undefined ? 0 : ordered.findIndex((stretch) => stretch.rankFrom <= rank && rank <= stretch.rankTo);
  return ordered
    .slice(Math.max(here, 0))
    .map((stretch, index) => ({ owner: lane.owner, stretch, first, after: index === 0 ? after : undefined }));
}

/** Stretches read one after the other: a later one counts only where the earlier ones are exhausted. */
function joined<Row>(
  pages: readonly { rows: readonly Row[]; more: boolean }[],
  size: number,
): { rows: readonly Row[]; more: boolean } {
  const end = pages.findIndex(({ more }) => more);
  const rows = (end < 0 ? pages : pages.slice(0, end + 1)).flatMap((page) => page.rows);
  return { rows: rows.slice(0, size), more: end >= 0 || rows.length > size };
}

function pageOf<P, Row>(reading: PageReading<P, Row>, lane: Lane<P, Row>, resumed: boolean): Page<Row> {
  const { scope, codec, window, positionOf } = reading;
  const cursorOf = (place: P): string => encodeCursor(scope, codec, place);
  const ends = [lane.start, lane.read === 0 ? undefined : lane.end].map((place) =>
    place === undefined ? null : cursorOf(place),
  );
  const [startCursor = null, endCursor = null] = window.backward ? ends.toReversed() : ends;
  return {
    rows: (window.backward ? lane.kept.toReversed() : lane.kept).map((row) => ({
      cursor: cursorOf(positionOf(row)),
      row,
    })),
    hasNextPage: window.backward ? resumed : lane.more,
    hasPreviousPage: window.backward ? lane.more : resumed,
    startCursor,
    endCursor,
  };
}
