// What entities say about themselves, and how they are fetched.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paper, source } from '../model/records.ts';
import { openTestGraph, type TestGraph } from './open-test-graph.ts';
import { ADA_ORCID, SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

describe('node', () => {
  test('the id of a node of any kind leads back to it', async () => {
    const ids = ['A1', 'W1', 'T1', 'I1', 'S1', 'P1'].map((short) => `openalex:${short}`);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Entity { label kind } } }';
    const { data, storeCalls } = await graph.ask(query, { ids });
    expect(data).toEqual({
      nodes: [
        { __typename: 'Author', id: 'openalex:A1', label: 'Ada Quill', kind: 'AUTHOR' },
        { __typename: 'Paper', id: 'openalex:W1', label: 'On the ranking of harbours', kind: 'PAPER' },
        { __typename: 'Topic', id: 'openalex:T1', label: 'Graph ranking', kind: 'TOPIC' },
        { __typename: 'Institution', id: 'openalex:I1', label: 'University of Port', kind: 'INSTITUTION' },
        { __typename: 'Venue', id: 'openalex:S1', label: 'Annals of Harbours', kind: 'VENUE' },
        { __typename: 'Award', id: 'openalex:P1', label: 'Lighthouse Prize', kind: 'AWARD' },
      ],
    });
    expect(storeCalls).toEqual(['nodesByKeys x1']);
  });

  test('an unknown id is null, and an id that was merged answers with the node it now is', async () => {
    const { data, errors } = await graph.ask(
      '{ gone: node(id: "openalex:A77") { id } merged: node(id: "openalex:A9") { id } nodes(ids: ["openalex:A78", "openalex:A2", "openalex:A78"]) { id } }',
    );
    expect(data).toEqual({ gone: null, merged: { id: 'openalex:A1' }, nodes: [null, { id: 'openalex:A2' }, null] });
    expect(errors).toEqual([]);
  });

  test('an id that no node can have, and an identifier of no known form, are bad input', async () => {
    const { errors } = await graph.ask(
      '{ a: node(id: "nobody") { id } b: author(id: "orcid:12") { id } c: author(identifier: "not one") { id } }',
    );
    expect(Object.fromEntries(errors.map(({ path, code, argument }) => [path?.[0], [code, argument]]))).toEqual({
      a: ['BAD_USER_INPUT', 'id'],
      b: ['BAD_USER_INPUT', 'id'],
      c: ['BAD_USER_INPUT', 'identifier'],
    });
  });

  test('a node of another kind is no author', async () => {
    const { data } = await graph.ask('{ author(id: "openalex:W1") { id } paper(id: "openalex:W1") { id } }');
    expect(data).toEqual({ author: null, paper: { id: 'openalex:W1' } });
  });

  test('an author is found by an identifier in the form in which people paste it', async () => {
    const { data } = await graph.ask(`{ author(identifier: "https://orcid.org/${ADA_ORCID}") { name } }`);
    expect(data).toEqual({ author: { name: 'Ada Quill' } });
  });
});

test('lookup says of each identifier how it ended', async () => {
  const identifiers = [ADA_ORCID, 'openalex:A9', 'vicinity:shared', 'W777', '0000-0002-1825-0098', 'doi:10.1000/TIES'];
  const { data, storeCalls } = await graph.ask(
    'query ($of: [String!]!) { lookup(identifiers: $of) { status node { id } candidates { id } } }',
    { of: identifiers },
  );
  const none = { node: null, candidates: [] };
  expect(data?.['lookup']).toEqual([
    { status: 'FOUND', node: { id: 'openalex:A1' }, candidates: [] },
    { status: 'REDIRECTED', node: { id: 'openalex:A1' }, candidates: [] },
    { status: 'AMBIGUOUS', node: null, candidates: [{ id: 'openalex:A1' }, { id: 'openalex:A2' }] },
    { status: 'MISSING', ...none },
    { status: 'INVALID', ...none },
    { status: 'FOUND', node: { id: 'openalex:W3' }, candidates: [] },
  ]);
  expect(storeCalls).toEqual(['keysByIds x1', 'nodesByKeys x1']);
});

test('lookup answers each identifier for itself: what cannot be one is INVALID, and the others are found', async () => {
  const strange = ['', ' ', 'x'.repeat(3_000), 'openalex:A1\u0000', '\ud800'];
  const { data, errors } = await graph.ask(
    'query ($of: [String!]!) { lookup(identifiers: $of) { identifier status node { id } } }',
    { of: [...strange, 'openalex:A1'] },
  );
  expect(errors).toEqual([]);
  expect(data?.['lookup']).toEqual([
    ...strange.map((identifier) => ({ identifier, status: 'INVALID', node: null })),
    { identifier: 'openalex:A1', status: 'FOUND', node: { id: 'openalex:A1' } },
  ]);
});

test('an author shows names, identifiers, degrees and who says so', async () => {
  const { data } = await graph.ask(`{ author(id: "openalex:A1") {
    name otherNames homepage
    identifiers { scheme value url }
    degrees { edgeKind direction neighborKind count }
    sources { source locator url license confidence retrievedAt }
  } }`);
  expect(data?.['author']).toEqual({
    name: 'Ada Quill',
    otherNames: ['A. Quill'],
    homepage: 'https://quill.example/',
    identifiers: expect.arrayContaining([
      { scheme: 'OPENALEX', value: 'A1', url: 'https://openalex.org/A1' },
      { scheme: 'ORCID', value: ADA_ORCID, url: `https://orcid.org/${ADA_ORCID}` },
    ]),
    degrees: [
      { edgeKind: 'AUTHORED', direction: 'OUT', neighborKind: 'PAPER', count: 4 },
      { edgeKind: 'COAUTHORED', direction: 'BOTH', neighborKind: 'AUTHOR', count: 3 },
      { edgeKind: 'ADVISED', direction: 'OUT', neighborKind: 'AUTHOR', count: 1 },
      { edgeKind: 'ADVISED', direction: 'IN', neighborKind: 'AUTHOR', count: 1 },
      { edgeKind: 'AFFILIATED_WITH', direction: 'OUT', neighborKind: 'INSTITUTION', count: 2 },
      { edgeKind: 'WORKS_ON', direction: 'OUT', neighborKind: 'TOPIC', count: 2 },
      { edgeKind: 'RECEIVED', direction: 'OUT', neighborKind: 'AWARD', count: 1 },
    ],
    sources: [
      {
        source: 'The harbour source',
        locator: 'ada, harbour.ndjson',
        url: 'https://openalex.org/A1',
        license: 'CC0-1.0',
        confidence: 0.8,
        retrievedAt: '2026-01-31T12:00:00.000Z',
      },
    ],
  });
});

test('the metrics of an author are counts over the papers of the graph', async () => {
  const { data, storeCalls } = await graph.ask(`{ author(id: "openalex:A1") {
    metrics { papers citations hIndex i10Index collaborators topics advisors advisees largePapers firstYear lastYear }
    activity { year papers citations }
  } }`);
  expect(data?.['author']).toEqual({
    metrics: {
      papers: 4,
      citations: 91,
      hIndex: 4,
      i10Index: 3,
      collaborators: 3,
      topics: 2,
      advisors: 1,
      advisees: 1,
      largePapers: 0,
      firstYear: 2e3,
      lastYear: 2010,
    },
    activity: [
      { year: 2000, papers: 2, citations: 70 },
      { year: 2008, papers: 1, citations: 12 },
      { year: 2010, papers: 1, citations: 9 },
    ],
  });
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x2', 'listCounts x1', 'nodeDetails x1']);
});

test('a paper shows what its source states and nothing that it does not', async () => {
  const fields = `title type year publishedOn abstract language citationCount authorCount authorsTruncated retracted
    venue { name } links { kind url }`;
  const { data } = await graph.ask(
    `{ w3: paper(id: "openalex:W3") { ${fields} } w6: paper(id: "openalex:W6") { ${fields} } }`,
  );
  expect(data).toEqual({
    w3: {
      title: 'Ties that rank',
      type: 'CONFERENCE_PAPER',
      year: 2008,
      publishedOn: '2008-05-01',
      abstract: 'Ranks come from ties.',
      language: 'en',
      citationCount: 12,
      authorCount: 3,
      authorsTruncated: false,
      retracted: false,
      venue: null,
      links: [
        {
          kind: 'code',
          url: 'https://ties.example/code',
        },
        {
          kind: 'pdf',
          url: 'https://ties.example/w3.pdf',
        },
      ],
    },
    w6: {
      title: 'Undated notes',
      type: 'ARTICLE',
      year: null,
      publishedOn: null,
      abstract: null,
      language: null,
      citationCount: 0,
      authorCount: 1,
      authorsTruncated: false,
      retracted: false,
      venue: null,
      links: [],
    },
  });
});

test('stats count what the graph holds, by kind and by source', async () => {
  const { data, storeCalls } = await graph.ask(
    '{ stats { nodes { kind count } edges { kind count } sources { name license records rejected } dataVersion store } }',
  );
  expect(data?.['stats']).toMatchObject({
    nodes: [
      { kind: 'AUTHOR', count: 5 },
      { kind: 'PAPER', count: 6 },
      { kind: 'TOPIC', count: 2 },
      { kind: 'INSTITUTION', count: 2 },
      { kind: 'VENUE', count: 1 },
      { kind: 'AWARD', count: 1 },
    ],
    edges: expect.arrayContaining([
      { kind: 'AUTHORED', count: 10 },
      { kind: 'COAUTHORED', count: 4 },
      { kind: 'ADVISED', count: 4 },
    ]),
    sources: [{ name: 'The harbour source', license: 'CC0-1.0', records: 16, rejected: 0 }],
    store: 'sqlite',
  });
  expect(storeCalls).toEqual(['summary x1']);
});

test('sums of citations that no Int can carry are shown as the largest one', async () => {
  const most = { citations: 2 ** 31 - 1, date: '1843' };
  const cited = [paper('W1', ['A1'], most), paper('W2', ['A1'], most)];
  const wide = await openTestGraph([{ source: source('wide'), records: cited }]);
  const { data } = await wide.ask('{ author(id: "openalex:A1") { activity { year citations } } }');
  expect(data).toEqual({ author: { activity: [{ year: 1843, citations: 2 ** 31 - 1 }] } });
  await wide.close();
});
