// Filters outside the order of a list: what a row must hold, by name, so that cursors are bound to it.

import { inBatches } from './batches.ts';
import type { Years } from './argument-bounds.ts';
import { badInput } from './errors.ts';
import type { DayNumber } from './dates.ts';
import { dayNumberOf, yearOf } from './dates.ts';
import type { Key } from './keys.ts';
import type { AdvisingRole, EdgeShape, EdgeValues } from './kinds.ts';
import { ADVISING_ROLES } from './kinds.ts';
import { EDGE_SET_MAX, SEARCH_CHARACTERS_MAX } from './limits.ts';
import { notAfter } from './partial-dates.ts';
import type { GraphStore, NodeRow } from './store.ts';
import { foldedText } from './text.ts';

/** What a filter sees of a row: the neighbour, and in an adjacency list the values of the edge. */
interface FilterRow {
  readonly node?: NodeRow | null;
  readonly values?: EdgeValues;
}

/** A condition on rows. */
export interface RowFilter {
  /** Says all that the filter does: two filters of one name keep the same rows. */
  readonly name: string;
  /** Which rows pass, in their order. At most one store call for each 1,500 rows. */
  readonly keep: (
    store: GraphStore,
    rows: readonly FilterRow[],
    signal?: AbortSignal,
  ) => Promise<readonly boolean[]> | readonly boolean[];
}

/** Nothing passes: what an id that names no node leaves. Pages of it are empty and read nothing. */
export const NONE: RowFilter = { name: 'none', keep: (_, rows) => rows.map(() => false) };

/** All of the filters at once; undefined where there is none. */
export function allOf(filters: readonly (RowFilter | null | undefined)[]): RowFilter | undefined {
  const given = filters.filter((filter) => filter != null);
  if (given.includes(NONE)) return NONE;
  if (given.length < 2) return given[0];
  return {
    name: JSON.stringify(given.map(({ name }) => name)),
    keep: async (store, rows, signal) => {
      let passing = rows.map((row, index) => ({ row, index }));
      for (const filter of given) {
        const flags = await filter.keep(
          store,
          passing.map(({ row }) => row),
          signal,
        );
        passing = passing.filter((_, index) => flags[index]);
      }
      const kept = new Set(passing.map(({ index }) => index));
      return rows.map((_, index) => kept.has(index));
    },
  };
}

function each(name: string, test: (row: FilterRow) => boolean): RowFilter {
  return { name, keep: (_, rows) => rows.map(test) };
}

/** Nodes of which `test` holds. The name must tell it from every other test. */
export function nodesWhere(name: string, test: (node: NodeRow) => boolean): RowFilter {
  return each(name, ({ node }) => node != null && test(node));
}

/** Edges of which `test` holds. The name must tell it from every other test. */
export function edgesWhere(name: string, test: (values: EdgeValues) => boolean): RowFilter {
  return each(name, ({ values }) => values !== undefined && test(values));
}

/** Papers of these years; null where both are open. Papers without a year do not pass. */
export function inYears({ since, until }: Years): RowFilter | null {
  if (since === null && until === null) return null;
  return nodesWhere(`years ${since}..${until}`, ({ props }) => {
    const day = dayNumberOf(props.date);
    if (day === null) return false;
    return (since === null || yearOf(day) >= since) && (until === null || yearOf(day) <= until);
  });
}

/** Papers whose title contains a text, compared folded, its signs too; none where it is blank. Throws BAD_USER_INPUT on no text. */
export function titleContaining(text: string): RowFilter {
  if (text.length < 1 || text.length > SEARCH_CHARACTERS_MAX) {
    throw badInput(
      'titleContains',
      `titleContains must be 1 to ${SEARCH_CHARACTERS_MAX} characters, got ${text.length}; shorten it`,
    );
  }
  const sought = foldedText(text);
  if (sought === '') return NONE;
  return nodesWhere(`title ${sought}`, ({ label }) => foldedText(label).includes(sought));
}

/** Nodes that an edge of the shape joins with a given node. Reads the edges between that node and the rows. */
export function linkedWith(shape: EdgeShape, key: Key): RowFilter {
  return {
    name: `${shape.name} ${key}`,
    keep: async (store, rows, signal) => {
      const keys = [...new Set(rows.flatMap(({ node }) => (node == null || node.key === key ? [] : [node.key])))];
      const edges = await inBatches(keys, EDGE_SET_MAX - 1, (batch) =>
        store.edgesBetween([key, ...batch], [shape], [key], signal),
      );
      const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
      return rows.map(({ node }) => node != null && node.key !== key && linked.has(node.key));
    },
  };
}

/** Advising in these roles; null = all. */
export function inRoles(roles: readonly AdvisingRole[] | null): RowFilter | null {
  if (roles === null) return null;
  const codes = new Set<number>(roles.map((role) => ADVISING_ROLES.indexOf(role)));
  return edgesWhere(`roles ${[...codes].toSorted((x, y) => x - y).join()}`, (values) => codes.has(values['role'] ?? 0));
}

/** Affiliations that last (true: begun, no end stated) or ended (false); those without any date pass neither. */
export function lasting(current: boolean): RowFilter {
  return edgesWhere(`lasting ${current}`, ({ from, until }) =>
    current ? from != null && until == null : until != null,
  );
}

/** Affiliations that held at a day, compared as precisely as both dates allow; an unknown start or end does not exclude. */
export function heldAt(day: DayNumber): RowFilter {
  return edgesWhere(
    `held ${day}`,
    ({ from, until }) => (from == null || notAfter(from, day)) && (until == null || notAfter(day, until)),
  );
}
