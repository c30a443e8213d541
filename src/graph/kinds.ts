// The one table of kinds: node kinds, edge shapes, their ends, what they carry, and the orders of every list.

import { rankCloseness, rankDown, rankNewest, rankOldest, rankUntil, rankUp } from './rank.ts';

export type NodeKind = 'AUTHOR' | 'PAPER' | 'TOPIC' | 'INSTITUTION' | 'VENUE' | 'AWARD';
export type EdgeKind =
  | 'AUTHORED'
  | 'COAUTHORED'
  | 'ADVISED'
  | 'AFFILIATED_WITH'
  | 'ABOUT'
  | 'WORKS_ON'
  | 'CITES'
  | 'PUBLISHED_IN'
  | 'PART_OF'
  | 'RECEIVED';

/** An end of an edge: `from` is the first in the API's direction (advisor -> advisee, author -> paper). */
export type End = 'from' | 'to';

/** What a node is ordered by; null where unknown. Sums and counts are stored counters. */
export interface NodeValues {
  readonly citations: number | null;
  readonly date: number | null;
  readonly papers: number | null;
}

/** The small integers that an edge carries in every list, by the names of its shape's `carried`; null where unknown. */
export type EdgeValues = Readonly<Record<string, number | null>>;

/** The order of a list, as a rank of the edge's own values or of the node at the said end; ties break by key, then part. */
export interface Ordering {
  readonly name: string;
  /** Whose values it reads: `said` = only the node's at the said end, by which its edges all share one rank. */
  readonly of: 'edge' | 'said';
  readonly rank: (edge: EdgeValues, said: NodeValues) => number;
}

/** A kind of edge between two kinds of node. Lists and counters are kept per shape. */
export interface EdgeShape {
  /** Also the stem of its tables: `said_authored`, `authored_from_citations`. */
  readonly name: string;
  readonly kind: EdgeKind;
  readonly from: NodeKind;
  readonly to: NodeKind;
  readonly directed: boolean;
  /** The end whose record states the edge; orders may read this node's values. Null where the edge is derived. */
  readonly said: End | null;
  /** Whether two nodes may have several such edges, told apart by `part`. */
  readonly parallel: boolean;
  readonly carried: readonly string[];
  /** The orders of the lists of each end; the first is the default. An undirected shape keeps every list at `from`, a row for each of its ends. */
  readonly orders: { readonly from: readonly Ordering[]; readonly to: readonly Ordering[] };
}

const citations: Ordering = { name: 'citations', of: 'said', rank: (_, said) => rankDown(said.citations) };
const date: Ordering = { name: 'date', of: 'said', rank: (_, said) => rankNewest(said.date) };
const position: Ordering = { name: 'position', of: 'edge', rank: (edge) => rankUp(edge['position']) };
const score: Ordering = { name: 'score', of: 'edge', rank: (edge) => rankDown(edge['score']) };
const papers: Ordering = { name: 'papers', of: 'edge', rank: (edge) => rankDown(edge['papers']) };
const closeness: Ordering = { name: 'closeness', of: 'edge', rank: (edge) => rankCloseness(edge['closeness'] ?? 0) };
const recent: Ordering = {
  name: 'recent',
  of: 'edge',
  rank: (edge) => rankDown(edge['lastYear'] == null ? null : edge['lastYear'] + 9_999),
};
const from: Ordering = { name: 'from', of: 'edge', rank: (edge) => rankOldest(edge['from'] ?? edge['until']) };
const until: Ordering = { name: 'until', of: 'edge', rank: (edge) => rankUntil(edge['until'], edge['from']) };
const year: Ordering = {
  name: 'year',
  of: 'edge',
  rank: (edge) => rankNewest(edge['year'] == null ? null : edge['year'] * 10_000),
};
const key: Ordering = { name: 'key', of: 'edge', rank: () => 0 };
const size: Ordering = { name: 'papers', of: 'said', rank: (_, said) => rankDown(said.papers) };

const pair = [closeness, papers, recent];

/** Every edge shape. The order of this table is the order of stored counters: append, never insert. */
export const EDGE_SHAPES = [
  shape('authored', 'AUTHORED', 'AUTHOR', 'PAPER', 'to', ['position'], [citations, date], [position]),
  {
    ...shape(
      'coauthored',
      'COAUTHORED',
      'AUTHOR',
      'AUTHOR',
      null,
      ['papers', 'closeness', 'firstYear', 'lastYear'],
      pair,
      [],
    ),
    directed: false,
  },
  {
    ...shape('advised', 'ADVISED', 'AUTHOR', 'AUTHOR', 'to', ['role', 'from', 'until'], [from], [from]),
    parallel: true,
  },
  {
    ...shape(
      'affiliated',
      'AFFILIATED_WITH',
      'AUTHOR',
      'INSTITUTION',
      'from',
      ['kind', 'from', 'until'],
      [until],
      [until, citations],
    ),
    parallel: true,
  },
  shape('about', 'ABOUT', 'PAPER', 'TOPIC', 'from', ['score'], [score], [citations, date]),
  shape(
    'author_works_on',
    'WORKS_ON',
    'AUTHOR',
    'TOPIC',
    null,
    ['papers', 'firstYear', 'lastYear'],
    [papers],
    [papers],
  ),
  shape(
    'institution_works_on',
    'WORKS_ON',
    'INSTITUTION',
    'TOPIC',
    null,
    ['papers', 'firstYear', 'lastYear'],
    [papers],
    [papers],
  ),
  shape('cites', 'CITES', 'PAPER', 'PAPER', 'from', ['position'], [position], [citations, date]),
  shape('published_in', 'PUBLISHED_IN', 'PAPER', 'VENUE', 'from', [], [date], [citations, date]),
  shape('institution_part_of', 'PART_OF', 'INSTITUTION', 'INSTITUTION', 'from', [], [key], [size]),
  shape('topic_part_of', 'PART_OF', 'TOPIC', 'TOPIC', 'from', [], [key], [size]),
  { ...shape('received', 'RECEIVED', 'AUTHOR', 'AWARD', 'from', ['year'], [year], [year]), parallel: true },
] as const satisfies readonly EdgeShape[];

function shape(
  name: string,
  kind: EdgeKind,
  fromKind: NodeKind,
  toKind: NodeKind,
  said: End | null,
  carried: readonly string[],
  fromOrders: readonly Ordering[],
  toOrders: readonly Ordering[],
): EdgeShape {
  return {
    name,
    kind,
    from: fromKind,
    to: toKind,
    directed: true,
    said,
    parallel: false,
    carried,
    orders: { from: fromOrders, to: toOrders },
  };
}

/** What a node kind offers beside its edges. */
export interface NodeKindRow {
  readonly kind: NodeKind;
  /** Stored sums beside the degrees, in the order in which they are stored. */
  readonly sums: readonly ('citations' | 'papers' | 'largePapers')[];
  /** Orders of the list of all nodes of the kind. `name` is ordered by folded label. */
  readonly orders: readonly ('citations' | 'papers' | 'authors' | 'date' | 'name')[];
  /** The counters whose sum puts the prominent first in text search. */
  readonly prominence: readonly string[];
  /** The counter that says how many papers a node of the kind has. */
  readonly papers: string;
  /** Whether papers and citations by year are kept. */
  readonly activity: boolean;
}

/** Every node kind. */
export const NODE_KINDS: readonly NodeKindRow[] = [
  {
    kind: 'AUTHOR',
    sums: ['citations', 'largePapers'],
    orders: ['citations', 'papers', 'name'],
    prominence: ['citations', 'authored.from'],
    papers: 'authored.from',
    activity: true,
  },
  {
    kind: 'PAPER',
    sums: ['citations'],
    orders: ['citations', 'date'],
    prominence: ['citations'],
    papers: '',
    activity: false,
  },
  { kind: 'TOPIC', sums: [], orders: ['papers', 'name'], prominence: ['about.to'], papers: 'about.to', activity: true },
  {
    kind: 'INSTITUTION',
    sums: ['papers'],
    orders: ['papers', 'authors', 'name'],
    prominence: ['papers', 'affiliated.to'],
    papers: 'papers',
    activity: false,
  },
  {
    kind: 'VENUE',
    sums: [],
    orders: ['name'],
    prominence: ['published_in.to'],
    papers: 'published_in.to',
    activity: false,
  },
  { kind: 'AWARD', sums: [], orders: ['name'], prominence: ['received.to'], papers: '', activity: false },
];

/** Advising roles by their stored code. Append only. */
export const ADVISING_ROLES = [
  'UNSPECIFIED',
  'DOCTORAL',
  'MASTERS',
  'UNDERGRADUATE',
  'POSTDOCTORAL',
  'COMMITTEE',
  'INFORMAL',
] as const;
export type AdvisingRole = (typeof ADVISING_ROLES)[number];

/** Affiliation kinds by their stored code. Append only. */
export const AFFILIATION_KINDS = [
  'UNSPECIFIED',
  'EMPLOYMENT',
  'EDUCATION',
  'POSTDOC',
  'VISITING',
  'MEMBERSHIP',
  'FOUNDER',
] as const;
export type AffiliationKind = (typeof AFFILIATION_KINDS)[number];
