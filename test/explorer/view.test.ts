// The view as the fold of events: what is shown, filtered, collapsed, undone; and the state and the lists that follow from it.

import { expect, test } from '@jest/globals';
import { labelFrom } from '../../explorer/model/edge-label.ts';
import { EMPTY_LOG, NO_FILTER, record, rewound, type ViewEvent, viewOf } from '../../explorer/model/event-log.ts';
import { listGroups } from '../../explorer/model/lists.ts';
import { collapsedBy, hiddenOf, passing, shownGraph } from '../../explorer/model/slice-store.ts';
import { type Situation, stateOf } from '../../explorer/model/states.ts';
import { strings } from '../../explorer/model/strings.en.ts';
import { edge, graph, node, researcher } from './worlds.ts';

const logOf = (...events: readonly ViewEvent[]) => events.reduce(record, EMPTY_LOG);
const root = (id: string, ...added: readonly string[]): ViewEvent => ({
  type: 'root',
  id,
  added: [id, ...added],
  places: {},
});
const expand = (id: string, ...added: readonly string[]): ViewEvent => ({
  type: 'expand',
  id,
  kind: null,
  added,
  places: {},
});

test('undo shows what was shown before, and counts as hidden what it took away', () => {
  const all = graph([node('a'), node('b'), node('c')], [edge('a coauthored b'), edge('b coauthored c')]);
  const log = logOf(root('a', 'b'), expand('b', 'c'));
  expect(shownGraph(all, viewOf(log)).nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  const before = shownGraph(all, viewOf(rewound(log, 1)));
  expect(before.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(before.nodes[1]?.hidden).toEqual([{ edgeKind: 'COAUTHORED', kind: 'AUTHOR', count: 1 }]);
});

test('a neighbour by several edges is hidden once, as the server counts it; one that is cited and cites, once each way', () => {
  const all = graph(
    [node('paper:p'), node('institution:i'), node('paper:q')],
    [
      edge('p affiliated_with i', { id: 'then' }),
      edge('p affiliated_with i', { id: 'now' }),
      edge('p cites q'),
      edge('q cites p'),
    ],
  );
  expect(shownGraph(all, viewOf(logOf(root('p')))).nodes[0]?.hidden).toEqual([
    { edgeKind: 'AFFILIATED_WITH', kind: 'INSTITUTION', count: 1 },
    { edgeKind: 'CITES', kind: 'PAPER', count: 2 },
  ]);
});

test('the first event is never undone, and what is undone is forgotten by the next event', () => {
  const log = logOf(root('a'), expand('a', 'b'));
  expect(rewound(log, -5).length).toBe(1);
  expect(record(rewound(log, 1), { type: 'unhide' }).events.map(({ type }) => type)).toEqual(['root', 'unhide']);
});

test('a filter hides papers outside the years, what loses its last line, and never the root', () => {
  const all = graph(
    [node('a'), node('paper:old', { year: 1990 }), node('paper:new', { year: 2020 }), node('topic:t')],
    [
      edge('a authored old', { since: '1990' }),
      edge('a authored new', { since: '2020' }),
      edge('old about t', { since: '1990' }),
    ],
  );
  const { nodes, edges } = passing(all, { ...NO_FILTER, since: 2000 }, new Set());
  expect([...nodes]).toEqual(['a', 'new']);
  expect([...edges]).toEqual(['a authored new']);
  expect([...passing(all, { ...NO_FILTER, offKinds: ['AUTHOR'] }, new Set(['a'])).nodes]).toContain('a');
});

test('an affiliation without an end goes on, one joint year does not', () => {
  const all = graph(
    [node('a'), node('institution:i'), node('b')],
    [edge('a affiliated_with i', { since: '1990' }), edge('a coauthored b', { since: '1990', until: null })],
  );
  expect([...passing(all, { ...NO_FILTER, since: 2000 }, new Set()).nodes]).toEqual(['a', 'i']);
});

test('collapsing takes what the expansion brought, but nothing pinned and nothing expanded', () => {
  const log = logOf(root('a', 'b'), expand('b', 'c', 'd', 'e'), expand('d'), {
    type: 'pin',
    id: 'e',
    place: { x: 1, y: 2 },
  });
  expect(collapsedBy('b', graph([node('a'), node('b'), node('c'), node('d'), node('e')]), log, viewOf(log))).toEqual([
    'c',
  ]);
});

test('the lists hold every node but the root once, advisors first', () => {
  const whole = researcher();
  const groups = listGroups(whole, passing(whole, NO_FILTER, new Set()), null);
  expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['advisors', 1],
    ['advisees', 1],
    ['coauthors', 20],
    ['papers', 15],
    ['topics', 1],
    ['institutions', 1],
  ]);
  const byYear = listGroups(whole, passing(whole, NO_FILTER, new Set()), { by: 'year', descending: true });
  const years = byYear.find(({ name }) => name === 'papers')?.rows.map(({ lastYear }) => lastYear) ?? [];
  expect(years).toEqual(years.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
});

const calm: Situation = {
  busy: false,
  failure: null,
  answeredAt: new Date(0),
  expanding: new Set(),
  failed: [],
  shown: 5,
  passing: 5,
  around: 5,
  total: 5,
  truncated: false,
};
const away = { code: 'NETWORK', message: 'away', retriable: true };

test.each<readonly [string, Partial<Situation>]>([
  ['idle', { shown: 0 }],
  ['loading', { shown: 0, busy: true }],
  ['error', { shown: 0, failure: away }],
  ['stale', { failure: away }],
  ['error', { failure: { ...away, retriable: false } }],
  ['expanding', { expanding: new Set(['a']), failure: away }],
  ['empty', { shown: 1, passing: 1, total: 1 }],
  ['filtered-empty', { passing: 1 }],
  ['partial', { failed: ['edges'] }],
  ['truncated', { truncated: true }],
  ['ready', {}],
])('the state is %s', (type, change) => {
  expect(stateOf({ ...calm, ...change }).type).toBe(type);
});

test('a line of advising says what the other end is, whichever end it is read from', () => {
  const advised = edge('a advised b', { role: 'DOCTORAL', label: 'doctoral advisor' });
  expect(labelFrom(advised, 'a', strings)).toBe('doctoral advisee');
  expect(labelFrom(advised, 'b', strings)).toBe('doctoral advisor');
  expect(labelFrom(edge('a advised b', { role: 'UNSPECIFIED' }), 'a', strings)).toBe('advisee');
  expect(labelFrom(edge('a coauthored b', { label: '3 papers' }), 'a', strings)).toBe('3 papers');
});

test('neighbours that may be linked in two ways are counted as "at least so many"', () => {
  const links = (...counts: readonly (readonly [string, string, number])[]) =>
    node('a', { hidden: counts.map(([edgeKind, kind, count]) => ({ edgeKind, kind, count })) });
  const once = links(['COAUTHORED', 'AUTHOR', 3], ['ADVISED', 'AUTHOR', 0], ['WORKS_ON', 'TOPIC', 1]);
  const twice = links(['COAUTHORED', 'AUTHOR', 3], ['ADVISED', 'AUTHOR', 2], ['WORKS_ON', 'TOPIC', 1]);
  expect(hiddenOf(once)).toEqual({ count: 4, exact: true });
  expect(hiddenOf(twice)).toEqual({ count: 4, exact: false });
  expect([once, twice].map((each) => strings.expandHidden(hiddenOf(each)))).toEqual([
    'Expand: 4 more',
    'Expand: 4 or more',
  ]);
});
