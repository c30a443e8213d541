// Kinds, codes and ids come from data: what no table knows is shown plainly, also where every object has a property of that name.

import { expect, test } from '@jest/globals';
import { listGroups } from '../../explorer/model/lists.ts';
import { layoutInSlices } from '../../explorer/model/layout.ts';
import { NO_FILTER } from '../../explorer/model/event-log.ts';
import { passing } from '../../explorer/model/slice-store.ts';
import { strings } from '../../explorer/model/strings.en.ts';
import { edge, graph, node } from './worlds.ts';

const names = ['constructor', 'toString', '__proto__', 'DRAGON'];
const strange = graph(
  [node('a'), ...names.map((kind, index) => node(`n${index}`, { kind }))],
  names.map((kind, index) => edge(`a is n${index}`, { kind })),
);

test.each(['wide', 'tall'] as const)('nodes of unknown kinds have places in a %s picture', async (aspect) => {
  const places = await layoutInSlices({ graph: strange, fixed: new Map(), aspect });
  expect(places.size).toBe(5);
  expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('nodes of unknown kinds are listed last, among the others', () => {
  const groups = listGroups(strange, passing(strange, NO_FILTER, new Set()), null);
  expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([['others', 4]]);
});

test('unknown kinds are called by their own name', () => {
  expect(strings.kindOne('constructor')).toBe('Constructor');
  expect(strings.kindMany('toString')).toBe('Tostring');
  expect(strings.ofKind(2, 'DRAGON_EGG')).toBe('2 dragon egg');
  expect(strings.expandKind({ count: 1, exact: true }, 'constructor')).toBe('1 more constructor');
  expect(strings.edgeKind('constructor')).toBe('constructor');
});

test('errors of unknown codes speak for themselves', () => {
  expect(strings.errorOf('constructor', 'something broke')).toBe('Something broke.');
  expect(strings.errorOf('NETWORK', 'fetch failed')).toBe('The server was not reached.');
});
