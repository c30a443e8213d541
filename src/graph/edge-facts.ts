// Facts of an edge as it is drawn: id, weight, period, role, label. One table by kind of edge, read by slices and paths.

import type { DayNumber, PartialDate } from './dates.ts';
import { dayNumberOf, partialDateOf } from './dates.ts';
import type { Key } from './keys.ts';
import type { EdgeKind, EdgeValues } from './kinds.ts';
import { ADVISING_ROLES, AFFILIATION_KINDS } from './kinds.ts';
import type { EdgeRow, NodeRow } from './store.ts';
import { counted, phrase, yearsInWords } from './wording.ts';

/** An edge that plugs into graph libraries: flat, with the ids of its ends. */
export interface SliceEdge {
  /** Deterministic: see `edgeIdOf`. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  readonly directed: boolean;
  /** Joint papers of COAUTHORED, papers of WORKS_ON, score of ABOUT (1 where none is stated), 1 for all others. */
  readonly weight: number;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly role: string | null;
  readonly label: string | null;
  /** The stored edge, for its details. */
  readonly edge: EdgeRow;
}

/** When an edge held. Null ends are unknown or, for `until` of what has begun, still open. */
export interface Period {
  readonly from: DayNumber | null;
  readonly until: DayNumber | null;
}

/** What the kinds of edges say differently. `period` is that of the edge itself; null where only its paper has a date. */
interface EdgeFacts {
  readonly weight: (values: EdgeValues) => number;
  readonly period: (values: EdgeValues) => Period | null;
  readonly role: (values: EdgeValues) => string | null;
  readonly label: (values: EdgeValues) => string | null;
}

const SCORE_UNIT = 1_000_000;
const yearStart = (year: number | null | undefined): DayNumber | null => (year == null ? null : year * 10_000);
const stated = (values: EdgeValues): Period => ({ from: values['from'] ?? null, until: values['until'] ?? null });
const spanned = (values: EdgeValues): Period => ({
  from: yearStart(values['firstYear']),
  until: yearStart(values['lastYear']),
});
const roleOf = (values: EdgeValues): string => ADVISING_ROLES[values['role'] ?? 0] ?? 'UNSPECIFIED';

const plain: EdgeFacts = { weight: () => 1, period: () => null, role: () => null, label: () => null };
const FACTS: Readonly<Record<EdgeKind, EdgeFacts>> = {
  AUTHORED: plain,
  COAUTHORED: {
    weight: (values) => values['papers'] ?? 0,
    period: spanned,
    role: () => null,
    label: (values) => counted(values['papers'] ?? 0, 'joint paper'),
  },
  ADVISED: { weight: () => 1, period: stated, role: roleOf, label: (values) => advisorTitle(values) },
  AFFILIATED_WITH: {
    weight: () => 1,
    period: stated,
    role: (values) => AFFILIATION_KINDS[values['kind'] ?? 0] ?? 'UNSPECIFIED',
    label: (values) => affiliationWord(values),
  },
  ABOUT: { ...plain, weight: (values) => (values['score'] ?? SCORE_UNIT) / SCORE_UNIT },
  WORKS_ON: {
    weight: (values) => values['papers'] ?? 0,
    period: spanned,
    role: () => null,
    label: (values) => counted(values['papers'] ?? 0, 'paper'),
  },
  CITES: { ...plain, label: () => 'cites' },
  PUBLISHED_IN: plain,
  PART_OF: { ...plain, label: () => 'part of' },
  RECEIVED: {
    ...plain,
    period: (values) => ({ from: yearStart(values['year']), until: yearStart(values['year']) }),
    label: (values) => phrase('received', values['year'] == null ? null : `${values['year']}`),
  },
};

/** When the edge held by its own values; null where only its paper has a date, or nothing is known. */
export function periodOf(kind: EdgeKind, values: EdgeValues): Period | null {
  const period = FACTS[kind].period(values);
  return period === null || (period.from === null && period.until === null) ? null : period;
}

/** The strength of an edge: see `SliceEdge.weight`. */
export function weightOf(kind: EdgeKind, values: EdgeValues): number {
  return FACTS[kind].weight(values);
}

/** "doctoral advisor", "advisor" where no role is stated. */
export function advisorTitle(values: EdgeValues, word = 'advisor'): string {
  const words: Readonly<Record<string, string>> = {
    DOCTORAL: `doctoral ${word}`,
    MASTERS: `master's ${word}`,
    UNDERGRADUATE: `undergraduate ${word}`,
    POSTDOCTORAL: `postdoctoral ${word}`,
    COMMITTEE: `${word} (committee)`,
    INFORMAL: `informal ${word}`,
  };
  return words[roleOf(values)] ?? word;
}

/** "employed", "studied", "affiliated" where the kind is not stated. */
export function affiliationWord(values: EdgeValues): string {
  const words = ['affiliated', 'employed', 'studied', 'postdoc', 'visiting', 'member', 'founder'];
  return words[values['kind'] ?? 0] ?? 'affiliated';
}

/**
 * The id of an edge: "shape|from|to|part" with the ids of both ends. The same fact has the same id in every slice, path and
 * store, as long as its ends keep theirs.
 */
export function edgeIdOf({ shape, part }: Pick<EdgeRow, 'shape' | 'part'>, from: string, to: string): string {
  const safe = (id: string): string =>
    id.includes('|') || id.includes('%') ? id.replace(/[%|]/g, encodeURIComponent) : id;
  return `${shape.name}|${safe(from)}|${safe(to)}|${part}`;
}

/** The edge as it is drawn; null where one of its nodes is not at hand. */
export function sliceEdgeOf(edge: EdgeRow, nodes: ReadonlyMap<Key, NodeRow>): SliceEdge | null {
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
  if (from === undefined || to === undefined) return null;
  const { shape, values } = edge;
  const period = periodOf(shape.kind, values);
  const said = shape.said === null ? null : { from, to }[shape.said];
  return {
    id: edgeIdOf(edge, from.id, to.id),
    source: from.id,
    target: to.id,
    kind: shape.kind,
    directed: shape.directed,
    weight: weightOf(shape.kind, values),
    since: dateText(period === null ? dayNumberOf(said?.props.date) : period.from),
    until: shape.carried.includes('year') ? null : dateText(period?.until ?? null),
    role: FACTS[shape.kind].role(values),
    label: FACTS[shape.kind].label(values),
    edge,
  };
}

/** Order of edges in an answer: by kind, source, target, id, by code units. */
export function compareEdges(x: SliceEdge, y: SliceEdge): number {
  return compare(x.kind, y.kind) || compare(x.source, y.source) || compare(x.target, y.target) || compare(x.id, y.id);
}

/** The years of an edge's own period in words, or null. */
export function periodInWords(kind: EdgeKind, values: EdgeValues): string | null {
  const period = periodOf(kind, values);
  return period === null ? null : yearsInWords(period.from, period.until);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

function dateText(day: DayNumber | null): PartialDate | null {
  return day === null ? null : partialDateOf(day);
}
