// Text search of the SQLite store: order by prominence, prefixes, pages, and words that are no syntax.

import { expect, test } from '@jest/globals';
import { foldTokens } from '../../../src/graph/text.ts';
import type { TextPage } from '../../../src/graph/store.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import { about, node } from '../../model/records.ts';
import { storeOf, write } from './sample-store.ts';

function titled(short: string, title: string, citations: number): StatedRecord {
  return about(node(short, title, { citations }));
}

const PAPERS = [
  titled('W1', 'Graph neural networks', 3),
  titled('W2', 'Neural graphs', 5_000),
  titled('W3', 'On graphs and neurons', 100),
  titled('W4', 'Graphs AND "quotes" NEAR(x)', 0),
  titled('W5', '机器学习方法', 7),
];

test('hits come by prominence, the most cited first, and every word must match, the last as a prefix', async () => {
  const store = await storeOf(PAPERS);
  expect(await found(store, 'graph')).toEqual(['W2', 'W3', 'W1', 'W4']);
  expect(await found(store, 'graphs neur')).toEqual(['W2', 'W3']);
  expect(await found(store, 'graph', false)).toEqual(['W1']);
  expect(await found(store, 'g')).toEqual(['W2', 'W3', 'W1', 'W4']);
  await store.close();
});

test('pages of one hit each join to the whole answer', async () => {
  const store = await storeOf(PAPERS);
  const hits: number[] = [];
  let page: TextPage | undefined;
  do {
    const after = page?.hits.at(-1);
    [page] = await store.textMatches([{ kind: 'PAPER', tokens: ['graph'], prefix: true, first: 1, after }]);
    hits.push(...(page?.hits.map(({ key }) => key) ?? []));
  } while (page?.more);
  const [whole] = await store.textMatches([{ kind: 'PAPER', tokens: ['graph'], prefix: true, first: 50 }]);
  expect(hits).toEqual(whole?.hits.map(({ key }) => key));
  expect(hits).toHaveLength(4);
  await store.close();
});

test('words of the query language are words, and a script without spaces is found by parts', async () => {
  const store = await storeOf(PAPERS);
  expect(await found(store, 'NEAR("quotes" AND x)')).toEqual(['W4']);
  expect(await found(store, 'body:graphs OR')).toEqual([]);
  expect(await found(store, '学习')).toEqual(['W5']);
  expect(await found(store, '机')).toEqual(['W5']);
  await store.close();
});

test('a new title is found by its new words alone, in its new place', async () => {
  const store = await storeOf(PAPERS);
  const writer = await store.writer();
  await write(writer, [titled('W4', 'Graphs renamed', 1_000_000)]);
  expect(await found(store, 'quotes')).toEqual([]);
  expect(await found(store, 'graph')).toEqual(['W4', 'W2', 'W3', 'W1']);
  await store.close();
});

async function found(store: SqliteStore, text: string, prefix = true): Promise<readonly string[]> {
  const [page] = await store.textMatches([{ kind: 'PAPER', tokens: foldTokens(text), prefix, first: 50 }]);
  const nodes = await store.nodesByKeys(page?.hits.map(({ key }) => key) ?? []);
  return nodes.map((row) => row?.id.replace('openalex:', '') ?? '');
}
