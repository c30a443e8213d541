// The model on worlds so small that every answer was worked out by hand.

import { describe, expect, test } from '@jest/globals';
import { keyOf } from '../../src/graph/keys.ts';
import type { NodeKind } from '../../src/graph/kinds.ts';
import { shapeOf } from '../../src/graph/lists.ts';
import { countOf } from '../../src/graph/nodes.ts';
import type { SourceInfo, StatedRecord } from '../../src/graph/statements.ts';
import type { NodeRow } from '../../src/graph/store.ts';
import { MemoryStore } from './memory-store.ts';
import { about, byline, cites, node, on, paper, redirect, ref, source } from './records.ts';

const main = source('main');
const trusted = source('trusted', 0.9);

const storeOf = (...records: readonly StatedRecord[]): MemoryStore =>
  MemoryStore.of(records.map((record) => ({ source: main, record })));
const given = (from: SourceInfo, record: StatedRecord) => ({ source: from, record });
const key = (short: string): number => keyOf(`openalex:${short}`);

async function nodeOf(store: MemoryStore, id: string): Promise<NodeRow | null> {
  const [named] = await store.keysByIds([id.includes(':') ? id : `openalex:${id}`]);
  const [found] = await store.nodesByKeys((named ?? []).map((row) => row.key));
  return found ?? null;
}

async function list(store: MemoryStore, id: string, owner: string): Promise<readonly string[]> {
  const [page] = await store.listPages([{ list: id, owner: key(owner), first: 200, withNodes: true }]);
  return (page?.rows ?? []).map((row) =>
    `${row.node?.id.slice('openalex:'.length)} ${Object.values(row.values).join('/')}`.trim(),
  );
}

async function idsOfKind(store: MemoryStore, kind: NodeKind, order: string): Promise<readonly string[]> {
  const [page] = await store.kindPages([{ kind, order, first: 200 }]);
  return (page?.rows ?? []).map((row) => row.node.id.slice('openalex:'.length));
}

describe('authors and papers', () => {
  const store = storeOf(
    paper('W1', ['A1', 'A2', 'A3'], { date: '2000', citations: 10 }, [on('T1', 0.5)]),
    paper('W2', ['A1', 'A2'], { date: '2008-05', citations: 3 }, [on('T1', 0.25), on('T2', 1)]),
    paper('W3', ['A1', 'A1'], { citations: 20 }),
  );

  test("an author's papers come by citations and by date, the undated last", async () => {
    expect(await list(store, 'authored.from.citations', 'A1')).toEqual(['W3 1', 'W1 1', 'W2 1']);
    expect(await list(store, 'authored.from.date', 'A1')).toEqual(['W2 1', 'W1 1', 'W3 1']);
    expect(await list(store, 'authored.to.position', 'W1')).toEqual(['A1 1', 'A2 2', 'A3 3']);
  });

  test('two joint papers are closer than one, newer ones closer than older ones', async () => {
    const once = 2 ** 23;
    expect(await list(store, 'coauthored.from.closeness', 'A1')).toEqual([
      `A2 2/${once + 2 ** 25}/2000/2008`,
      `A3 1/${once}/2000/2000`,
    ]);
  });

  test('an author is counted with papers, co-authors, topics and citations', async () => {
    const author = await nodeOf(store, 'A1');
    const counts = ['authored.from', 'coauthored.from', 'author_works_on.from', 'citations', 'largePapers'];
    expect(author && counts.map((name) => countOf(author, name))).toEqual([3, 2, 2, 33, 0]);
    expect(author?.label).toBe('Author A1');
  });

  test("an author's topics carry papers and years", async () => {
    expect(await list(store, 'author_works_on.from.papers', 'A1')).toEqual(['T1 2/2000/2008', 'T2 1/2008/2008']);
  });

  test('activity counts the dated papers of a year and their citations', async () => {
    const [details] = await store.nodeDetails([key('A1')]);
    expect(details?.activity).toEqual([
      { year: 2000, papers: 1, citations: 10 },
      { year: 2008, papers: 1, citations: 3 },
    ]);
  });

  test('joint papers come newest first', async () => {
    const [page] = await store.jointPapers([{ a: key('A2'), b: key('A1'), first: 5 }]);
    expect(page?.rows.map((row) => row.neighbor)).toEqual([key('W2'), key('W1')]);
  });

  test('text search finds prefixes of the last word alone', async () => {
    const search = async (tokens: readonly string[], prefix: boolean): Promise<number | undefined> =>
      (await store.textMatches([{ kind: 'PAPER', tokens, prefix, first: 10 }]))[0]?.hits.length;
    expect(await search(['w1', 'pap'], true)).toBe(1);
    expect(await search(['w1', 'pap'], false)).toBe(0);
    expect(await search(['pap', 'w1'], true)).toBe(0);
  });
});

test('a citation of a paper that nobody else names waits, and counts where no citations are stated', async () => {
  const waiting = storeOf(paper('W1', [], {}, [cites('W2', 1), cites('W1', 2), cites('W2', 3)]));
  expect((await waiting.summary()).nodes.PAPER).toBe(1);
  const arrived = storeOf(...waiting.graph.records.map(({ record }) => record), paper('W2', ['A1']));
  expect(await list(arrived, 'cites.from.position', 'W1')).toEqual(['W2 1']);
  const author = await nodeOf(arrived, 'A1');
  expect(author && countOf(author, 'citations')).toBe(1);
  expect(await idsOfKind(arrived, 'PAPER', 'citations')).toEqual(['W2', 'W1']);
});

describe('affiliations', () => {
  const first = about(node('W1', 'One', { date: '1999' }), [byline('A1', 1, 'I1')]);
  const second = about(node('W2', 'Two', { date: '2004-02' }), [byline('A1', 1, 'I1', 'I2'), byline('A2', 2, 'I1')]);

  test('the bylines of papers show where an author was, from the first to the last year', async () => {
    const store = storeOf(first, second);
    expect(await list(store, 'affiliated.from.until', 'A1')).toEqual([
      'I1 0/19990000/20040000',
      'I2 0/20040000/20040000',
    ]);
    const institution = await nodeOf(store, 'I1');
    expect(institution && ['papers', 'affiliated.to'].map((name) => countOf(institution, name))).toEqual([2, 2]);
  });

  test('a stated affiliation hides the one that bylines show', async () => {
    const stated = about(node('A1', 'Ann'), [
      { kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EMPLOYMENT', since: '1998-09' },
      { kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EDUCATION', until: '1998' },
    ]);
    const store = storeOf(first, second, stated);
    const rows = await list(store, 'affiliated.from.until', 'A1');
    expect(rows).toEqual(['I1 1/19980900/', 'I2 0/20040000/20040000', 'I1 2//19980000']);
    const author = await nodeOf(store, 'A1');
    expect(author && ['affiliated.from', 'affiliated.from.rows'].map((name) => countOf(author, name))).toEqual([2, 3]);
  });
});

describe('who is who', () => {
  test('a merged id leads to the end of its chain once that exists', async () => {
    const records = [paper('W1', ['A1']), paper('W2', ['A3']), redirect('A1', 'A2'), redirect('A2', 'A3')];
    const store = storeOf(...records);
    expect(await list(store, 'authored.from.date', 'A3')).toEqual(['W1 1', 'W2 1']);
    const a3 = { key: key('A3'), kind: 'AUTHOR', id: 'openalex:A3' };
    expect(await store.keysByIds(['openalex:A1', 'openalex:A2', 'openalex:A3', 'openalex:A9'])).toEqual([
      [{ ...a3, redirectedFrom: 'openalex:A1' }],
      [{ ...a3, redirectedFrom: 'openalex:A2' }],
      [a3],
      [],
    ]);
  });

  test('a redirect to a node that is not here waits, and a cycle redirects nothing', async () => {
    const store = storeOf(paper('W1', ['A1', 'A2']), redirect('A1', 'A9'), redirect('A2', 'A2'));
    expect(await idsOfKind(store, 'AUTHOR', 'papers')).toEqual(['A1', 'A2']);
    const cycle = storeOf(
      paper('W1', ['A1', 'A2', 'A3']),
      redirect('A1', 'A2'),
      redirect('A2', 'A1'),
      redirect('A3', 'A1'),
    );
    expect(await idsOfKind(cycle, 'AUTHOR', 'papers')).toEqual(['A1', 'A2']);
  });

  test('an identifier that two nodes of one scheme claim names both', async () => {
    const orcid = 'orcid:0000-0002-1825-0097';
    const store = storeOf(
      about({ ...node('A1', 'Ann'), ids: ['openalex:A1', orcid] }),
      about({ ...node('A2', 'Anne'), ids: ['openalex:A2', orcid] }),
    );
    expect((await store.keysByIds([orcid]))[0]?.map(({ id }) => id)).toEqual(['openalex:A1', 'openalex:A2']);
  });

  test('nodes of two sources meet by an identifier, under the id that came first', async () => {
    const orcid = 'orcid:0000-0002-1825-0097';
    const ids = { kind: 'AUTHOR', label: 'Ann', ids: ['openalex:A1', orcid] } as const;
    const orcidFirst = MemoryStore.of([
      given(trusted, { record: 'x', node: { kind: 'AUTHOR', ids: [orcid], label: 'Ann Lee' } }),
      given(main, about(ids)),
      given(main, paper('W1', ['A1'])),
    ]);
    const ann = await nodeOf(orcidFirst, 'A1');
    expect(ann).toMatchObject({
      id: orcid,
      label: 'Ann Lee',
      identifiers: ['openalex:A1'],
      props: { otherNames: ['Ann'] },
    });
    expect(ann && countOf(ann, 'authored.from')).toBe(1);
    const openalexFirst = MemoryStore.of([
      given(main, about(ids)),
      given(trusted, { record: 'x', node: { kind: 'AUTHOR', ids: [orcid], label: 'Ann Lee' } }),
    ]);
    expect(await nodeOf(openalexFirst, orcid)).toMatchObject({
      id: 'openalex:A1',
      label: 'Ann Lee',
      identifiers: [orcid],
    });
  });
});

describe('records', () => {
  test('the newer version counts, whatever the order; of two undated ones the later', async () => {
    const version = (label: string, statedOn?: string): StatedRecord =>
      about(node('A1', label), [], statedOn === undefined ? {} : { statedOn });
    expect(await nodeOf(storeOf(version('new', '2024'), version('old', '2023')), 'A1')).toMatchObject({ label: 'new' });
    expect(await nodeOf(storeOf(version('early'), version('late')), 'A1')).toMatchObject({ label: 'late', props: {} });
  });

  test('of two sources that disagree the more believed shows, property by property', async () => {
    const store = MemoryStore.of([
      given(main, about(node('W1', 'Low', { citations: 5, date: '2001' }), [byline('A1', 2)])),
      given(trusted, about(node('W1', 'High', { citations: 7 }), [byline('A1', 1)])),
    ]);
    const found = await nodeOf(store, 'W1');
    expect(found).toMatchObject({ label: 'High', props: { citations: 7, date: '2001', otherNames: ['Low'] } });
    expect(await list(store, 'authored.to.position', 'W1')).toEqual(['A1 1']);
    const edge = { shape: shapeOf('authored'), from: key('A1'), to: key('W1'), part: 0 };
    const [details] = await store.edgeDetails([edge]);
    expect(details?.sources.map((row) => [row.source, row.confidence])).toEqual([
      ['trusted', 0.9],
      ['main', 0.5],
    ]);
  });

  test('a node that is only named is called by its longest name, or its id', async () => {
    const store = storeOf(
      about(node('W1', 'One'), [
        { kind: 'AUTHORED', from: ref('A1', 'A. Lee') },
        { kind: 'AUTHORED', from: ref('A2') },
      ]),
      about(node('W2', 'Two'), [{ kind: 'AUTHORED', from: ref('A1', 'Ann Lee') }]),
    );
    expect(await nodeOf(store, 'A1')).toMatchObject({ label: 'Ann Lee' });
    expect(await nodeOf(store, 'A2')).toMatchObject({ label: 'openalex:A2' });
  });
});

test('a paper of 101 authors makes no co-authors, but topics, and counts as large', async () => {
  const authors = Array.from({ length: 101 }, (_, index) => `A${index + 1}`);
  const store = storeOf(paper('W1', authors, {}, [on('T1', 1)]), paper('W2', ['A1', 'A2']));
  const author = await nodeOf(store, 'A1');
  expect(author && ['coauthored.from', 'largePapers', 'author_works_on.from'].map((n) => countOf(author, n))).toEqual([
    1, 1, 1,
  ]);
});
