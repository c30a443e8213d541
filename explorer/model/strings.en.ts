// Every word that the explorer shows, in English. A host page may replace any of them through the `strings` property.

import type { Hidden } from './slice-store.ts';

/** Singular and plural of the kinds that are known; others are shown by their own name. */
const KINDS: ReadonlyMap<string, readonly [one: string, many: string]> = new Map([
  ['AUTHOR', ['Person', 'People']],
  ['PAPER', ['Paper', 'Papers']],
  ['TOPIC', ['Topic', 'Topics']],
  ['INSTITUTION', ['Institution', 'Institutions']],
  ['VENUE', ['Venue', 'Venues']],
  ['AWARD', ['Award', 'Awards']],
]);

const EDGE_KINDS: ReadonlyMap<string, string> = new Map([
  ['ADVISED', 'advised'],
  ['COAUTHORED', 'co-authored'],
  ['AUTHORED', 'wrote'],
  ['CITES', 'cites'],
  ['AFFILIATED_WITH', 'affiliated'],
  ['PART_OF', 'part of'],
  ['ABOUT', 'about'],
  ['WORKS_ON', 'works on'],
  ['PUBLISHED_IN', 'published in'],
  ['RECEIVED', 'received'],
]);

/** What is said of errors by their code; others speak for themselves. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['NETWORK', 'The server was not reached.'],
  ['TIMEOUT', 'The server took too long.'],
  ['BAD_ANSWER', 'This address did not answer like a Vicinity server.'],
  ['NOT_FOUND', 'There is no such node in this graph.'],
  ['NO_PATH', 'Nothing links the two within six steps.'],
  ['NO_PATH_OF_PEOPLE', 'No co-authors, advisors or advisees link the two within six steps.'],
  ['PATH_TOO_FAR', 'No path was found before the search had to stop; there may be one.'],
  ['NO_LINEAGE', 'No advisor or advisee is recorded for this person.'],
  ['RATE_LIMITED', 'Too many questions in a short time.'],
  ['OVERLOADED', 'The server is busy.'],
  ['STORE_UNAVAILABLE', 'The server cannot reach its data.'],
]);

const named = (kind: string): string => {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const singular = (kind: string): string => KINDS.get(kind)?.[0] ?? named(kind);
const plural = (kind: string): string => KINDS.get(kind)?.[1] ?? named(kind);
const number = new Intl.NumberFormat('en');
const n = (count: number): string => number.format(count);
const some = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;

/** "Advisors", "Grandadvisors", "Great-grandadvisors", "Great-great-grandadvisors". */
const elders = (generation: number, word: string): string => {
  const whole = generation < 2 ? word : `${'great-'.repeat(generation - 2)}grand${word}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
};

/** The words. Functions take what they speak about and give plain text. */
export const strings = {
  number: n,
  kindOne: singular,
  kindMany: plural,
  ofKind: (count: number, kind: string): string =>
    some(count, singular(kind).toLowerCase(), plural(kind).toLowerCase()),
  edgeKind: (kind: string): string => EDGE_KINDS.get(kind) ?? named(kind).toLowerCase(),
  inContext: (label: string): string => `${label} in context`,
  graphOf: (label: string): string => `Graph around ${label}`,
  graphRole: 'graph',
  graphHelp:
    'Arrow keys move to the best neighbour in that direction, square brackets go through the neighbours. Enter expands, ' +
    'Shift Enter chooses what, Backspace collapses. P pins, H hides, F makes root, O opens the page, C copies the id. ' +
    'M marks a start, G finds the path from it. Slash finds, L changes to the list, E exports. Shift and arrows move the view, ' +
    'plus, minus and 0 zoom, Home goes to the root. Control Z undoes. Escape closes. Tab leaves the graph.',

  graph: 'Graph',
  list: 'List',
  lineage: 'Lineage',
  view: 'View',
  find: 'Find in view',
  found: (at: number, count: number): string => (count === 0 ? 'none' : `${n(at)} of ${n(count)}`),
  undo: 'Undo',
  redo: 'Redo',
  fit: 'Fit to view',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  tidy: 'Tidy up the layout',
  exportAs: 'Export',
  picturePng: 'Picture (PNG)',
  openFull: 'Open full explorer',
  interact: 'Interact',
  interactOn: 'Done moving',
  fullExplorer: 'Explorer',
  filters: 'Filters and legend',
  years: 'Years',
  since: 'From year',
  until: 'To year',

  loading: 'Looking around…',
  stillWorking: 'Still working…',
  cancel: 'Cancel',
  retry: 'Try again',
  empty: 'No links recorded yet',
  emptyHow: 'Import papers, advisors or affiliations that name this node, and they appear here.',
  filteredEmpty: (count: number): string => `All ${n(count)} are hidden by filters`,
  reset: 'Reset filters',
  /** A line of advising, told of its other end. */
  advising: (role: string | null, isAdvisee: boolean): string =>
    `${role === null || role === 'UNSPECIFIED' ? '' : `${role.toLowerCase()} `}${isAdvisee ? 'advisee' : 'advisor'}`,
  shown: (shown: number, total: number, beyond: number): string =>
    `${n(shown)} of ${n(Math.max(shown, total))} shown${beyond > 0 ? ` and ${n(beyond)} further out` : ''}`,
  ranked: 'ranked by closeness',
  more: 'More',
  partial: (what: string): string => `Some parts did not arrive: ${what}.`,
  stale: (at: string): string => `The server does not answer. This is what it said at ${at}.`,
  dataChanged: 'The data has changed since this link was made; this is the same view over the new data.',
  lostIds: (count: number): string =>
    `${some(count, 'node', 'nodes')} of this link ${count === 1 ? 'is' : 'are'} no longer in the graph.`,
  noCanvas: 'This browser cannot draw the graph; here is the list.',
  tooMany: (count: number): string =>
    `${n(count)} nodes are shown, and more would no longer be readable. Collapse or hide some, or narrow the filters.`,
  many: (count: number): string => `${n(count)} nodes are a lot to read; filters or the list may help.`,
  pinsLeft: 'The link holds everything but the pinned places; a view file keeps those too.',

  selected: (label: string, kind: string, reason: string, links: number, hidden: number): string =>
    `${label}, ${kind.toLowerCase()}. ${reason}. ${some(links, 'link', 'links')} shown${hidden > 0 ? `, ${n(hidden)} hidden` : ''}.`,
  added: (count: number, parts: readonly string[]): string =>
    count === 0 ? 'Nothing new to show here.' : `${n(count)} added: ${parts.join(', ')}.`,
  removed: (count: number): string => `${n(count)} removed.`,
  undone: 'Undone.',
  redone: 'Redone.',
  copied: 'Copied.',
  marked: (label: string): string => `Path from ${label}: now choose where it ends.`,

  expand: 'Expand',
  expandHidden: ({ count, exact }: Hidden): string => `Expand: ${n(count)} ${exact ? 'more' : 'or more'}`,
  /** "+4", or "4+" where there may be more. */
  hidden: (count: string, exact: boolean): string => (exact ? `+${count}` : `${count}+`),
  expandKind: ({ count, exact }: Hidden, kind: string): string =>
    `${n(count)} ${exact ? 'more' : 'or more'} ${(count === 1 && exact ? singular(kind) : plural(kind)).toLowerCase()}`,
  expandAll: 'The best of all kinds',
  allShown: 'All its neighbours are shown',
  collapse: 'Collapse',
  hide: 'Hide',
  unhide: (count: number): string => `Show ${n(count)} hidden`,
  pin: 'Pin',
  unpin: 'Unpin',
  makeRoot: 'Put in the centre',
  openPage: 'Open its page',
  copyId: 'Copy its id',
  pathFrom: 'Path from here',
  pathTo: 'Path to here',
  showLineage: 'Lineage',
  close: 'Close',
  menuOf: (label: string): string => `Actions for ${label}`,

  whyHere: 'Why it is here',
  sources: 'Sources',
  sourcesOf: (count: number): string => some(count, 'source', 'sources'),
  derived: 'Derived from papers',
  evidence: 'Evidence',
  links: 'Links in this view',
  papers: 'Papers',
  citations: 'Citations',
  hIndex: 'h-index',
  collaborators: 'Collaborators',
  advisors: 'Advisors',
  advisees: 'Advisees',
  coauthors: 'Co-authors',
  affiliations: 'Affiliations',
  awards: 'Awards',
  topics: 'Topics',
  institutions: 'Institutions',
  authors: 'Authors',
  others: 'Others',
  identifiers: 'Identifiers',
  partOf: 'Part of',
  parts: 'Parts',
  recipients: 'Recipients',
  abstract: 'Abstract',
  activity: 'Papers by year',
  retracted: 'Retracted',
  authorsMore: (count: number): string => `and ${n(count)} more`,
  detailsFailed: 'The details did not arrive.',

  name: 'Name',
  reason: 'Why',
  year: 'Year',
  action: 'Action',
  ofTotal: (shown: number, total: number): string => (total > shown ? `${n(shown)} of ${n(total)}` : n(shown)),
  sortBy: (column: string): string => `Sort by ${column.toLowerCase()}`,

  search: 'Search people, papers, topics…',
  searchLabel: 'Search the graph',
  noHits: 'Nothing found. Try fewer letters, or an identifier such as an ORCID iD or a DOI.',
  searchFailed: 'The search did not answer.',
  heroTitle: 'See the researcher in context',
  heroText:
    'Advisors above, advisees below, co-authors, papers, topics and institutions around. Every line says why it is there.',
  tryThese: 'In this graph',
  history: 'History',
  path: 'Path',
  share: 'Copy link',
  linkCopied: 'The link is copied.',
  playground: 'Query playground',
  themeSwitch: 'Light or dark',
  openFile: 'Open a view file…',
  badLink: 'This link names no view. Search for a name instead.',
  fileFailed: (why: string): string => `The file was not opened: ${why}`,
  pathTitle: 'How are they connected?',
  pathStart: 'From',
  pathEnd: 'To',
  pathSwap: 'Swap the two ends',
  pathNone: 'No connection within 6 steps.',
  pathPartial: 'The search stopped at its limits; a shorter path may exist.',
  pathSame: 'These two are the same.',
  pathSteps: (count: number): string => some(count, 'step', 'steps'),
  pathShow: 'Show in the graph',
  pathChoose: 'Choose two people, by search or from the graph with M and G.',
  pathVia: 'also through papers, topics and institutions',
  generationsUp: (count: number): string => elders(count, 'advisors'),
  generationsDown: (count: number): string => elders(count, 'advisees'),
  lineageEmpty: 'No advisor or advisee is recorded for this person.',
  lineageOnlyPeople: 'Lineage is for people; choose a person.',
  lineageCut: 'There are more people than are shown.',
  lineageShow: 'Show in the graph',
  start: 'Start',

  events: {
    root: (label: string): string => `${label} in the centre`,
    expand: (label: string, count: number): string => `Expanded ${label}, ${n(count)} added`,
    more: (count: number): string => `${n(count)} more`,
    path: (from: string, to: string): string => `Path ${from} to ${to}`,
    tree: (label: string): string => `Lineage of ${label}`,
    collapse: (label: string): string => `Collapsed ${label}`,
    hide: (label: string): string => `Hid ${label}`,
    unhide: 'Showed what was hidden',
    pin: (label: string): string => `Moved ${label}`,
    unpin: (label: string): string => `Unpinned ${label}`,
    filter: 'Changed filters',
    tidy: 'Tidied up',
  },

  errorOf: (code: string, message: string): string =>
    code === 'BAD_FILE'
      ? `This file cannot be shown: ${message}`
      : (ERRORS.get(code) ??
        `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`),
} as const;

/** The words as a type: every value of the same shape. */
export type Strings = {
  readonly [Name in keyof typeof strings]: (typeof strings)[Name] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : (typeof strings)[Name] extends string
      ? string
      : (typeof strings)[Name];
};
