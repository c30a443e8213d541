// Nodes by their ids: own ids in one call, merged ones and other identifiers too; and their second lines.

import { expect, test } from '@jest/globals';
import { nodesByIds } from '../../src/graph/nodes-by-id.ts';
import { sublabelsOf } from '../../src/graph/sublabels.ts';
import { about, byline, node, redirect, ref } from '../model/records.ts';
import { counting, nodeIn, worldOf } from './worlds.ts';

const world = worldOf(
  about({ ...node('A1', 'Ada'), ids: ['openalex:A1', 'orcid:0000-0002-1825-0097', 'dblp:shared'] }),
  about({ ...node('A2', 'Bob'), ids: ['openalex:A2', 'dblp:shared'] }),
  redirect('A9', 'A1'),
  about(node('W1', 'Paper', { date: '2014-05' }), [
    byline('A2', 1, 'I1'),
    { kind: 'PUBLISHED_IN', to: ref('S1', 'Journal') },
  ]),
  about(node('W2', 'Bare')),
  about(node('I1', 'Institute', { city: 'Zürich', country: 'CH' })),
);

test('own ids cost one call', async () => {
  const { store, calls } = counting(world);
  const found = await nodesByIds(store, ['openalex:A2', 'openalex:A1', 'openalex:A2']);
  expect(found.map((each) => each?.label)).toEqual(['Bob', 'Ada', 'Bob']);
  expect(calls).toEqual(['nodesByKeys']);
});

test('merged ids and other identifiers lead to their node; unknown and ambiguous ones to none', async () => {
  const ids = ['openalex:A9', 'orcid:0000-0002-1825-0097', 'openalex:A77', 'dblp:shared', 'nonsense'];
  expect((await nodesByIds(world, ids)).map((each) => each?.label)).toEqual([
    'Ada',
    'Ada',
    undefined,
    undefined,
    undefined,
  ]);
  expect(await nodesByIds(world, [])).toEqual([]);
});

test('second lines name venue and year, institution, or place, in one call', async () => {
  const { store, calls } = counting(world);
  const nodes = ['W1', 'A2', 'I1', 'W2', 'S1'].map((id) => nodeIn(world, id));
  expect(await sublabelsOf(store, nodes)).toEqual(['Journal, 2014', 'Institute', 'Zürich, CH', null, null]);
  expect(calls).toEqual(['listPages']);
});
