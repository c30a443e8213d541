// Connections: what their pages hold, in which order, with which facts, totals and cursors.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, openTestGraph, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

const ada = async (fields: string): Promise<unknown> => {
  const { data, errors } = await graph.ask(`{ author(id: "openalex:A1") { ${fields} } }`);
  expect(errors).toEqual([]);
  return data?.['author'];
};

describe('the papers of an author', () => {
  test('come by citations with the facts of the authorship', async () => {
    const papers = await ada(
      'papers(first: 2) { totalCount edges { node { title } position authorCount corresponding } pageInfo { hasNextPage hasPreviousPage } }',
    );
    expect(papers).toEqual({
      papers: {
        totalCount: 4,
        edges: [
          { node: { title: 'On the ranking of harbours' }, position: 1, authorCount: 1, corresponding: null },
          { node: { title: 'Lighthouses as networks' }, position: 1, authorCount: 2, corresponding: null },
        ],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
    });
  });

  test('are read from their end with last, though first has a default', async () => {
    expect(await ada('papers(last: 1) { nodes { title } pageInfo { hasNextPage hasPreviousPage } }')).toEqual({
      papers: { nodes: [{ title: 'Ranking again' }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    });
  });

  test('come by date in both directions', async () => {
    const titles = 'nodes { title }';
    const found = await ada(
      `newest: papers(orderBy: NEWEST) { ${titles} } oldest: papers(orderBy: OLDEST) { ${titles} }`,
    );
    const expected = ['Ranking again', 'Ties that rank', 'On the ranking of harbours', 'Lighthouses as networks'];
    expect(at(found, 'newest', 'nodes')).toEqual(expected.map((title) => ({ title })));
    expect(at(found, 'oldest', 'nodes')).toEqual(expected.toReversed().map((title) => ({ title })));
  });

  test('of a span of years are counted exactly in every order, with a further filter not at all', async () => {
    const page = 'totalCount nodes { year }';
    expect(
      await ada(`byDate: papers(orderBy: NEWEST, filter: { since: 2001, until: 2008 }) { ${page} }
        byCitations: papers(filter: { since: 2001, until: 2008 }) { ${page} }
        ties: papers(filter: { since: 2001, titleContains: "ties" }) { ${page} }`),
    ).toEqual({
      byDate: { totalCount: 1, nodes: [{ year: 2008 }] },
      byCitations: { totalCount: 1, nodes: [{ year: 2008 }] },
      ties: { totalCount: null, nodes: [{ year: 2008 }] },
    });
  });

  test('are narrowed by type, topic, venue and title', async () => {
    const filtered = async (filter: string): Promise<unknown> =>
      at(await ada(`papers(filter: { ${filter} }) { nodes { id } }`), 'papers', 'nodes');
    expect(await filtered('types: [CONFERENCE_PAPER]')).toEqual([{ id: 'openalex:W3' }]);
    expect(await filtered('topic: "openalex:T2"')).toEqual([{ id: 'openalex:W2' }, { id: 'openalex:W3' }]);
    expect(await filtered('venue: "openalex:S1", topic: "openalex:T1"')).toEqual([{ id: 'openalex:W1' }]);
    expect(await filtered('titleContains: "RANKING"')).toEqual([{ id: 'openalex:W1' }, { id: 'openalex:W4' }]);
    expect(await filtered('topic: "openalex:T77"')).toEqual([]);
  });

  test('follow one another page by page without repetition or loss', async () => {
    const seen: unknown[] = [];
    let after: unknown = null;
    do {
      const { data } = await graph.ask(
        'query ($after: String) { author(id: "openalex:A1") { papers(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      seen.push(at(data, 'author', 'papers', 'nodes', 0, 'id'));
      after =
        at(data, 'author', 'papers', 'pageInfo', 'hasNextPage') === true
          ? at(data, 'author', 'papers', 'pageInfo', 'endCursor')
          : null;
    } while (after !== null);
    expect(seen).toEqual(['openalex:W1', 'openalex:W2', 'openalex:W3', 'openalex:W4']);
  });
});

test('a paper lists authors as printed, topics by score, references in order, citing papers', async () => {
  const { data } = await graph.ask(`{ paper(id: "openalex:W3") {
    authors { totalCount edges { node { name } position corresponding rawName rawAffiliations affiliations { name } } }
    topics { edges { node { name } score } }
    references { totalCount nodes { id } }
    citations { totalCount nodes { id } }
  } }`);
  expect(data?.['paper']).toEqual({
    authors: {
      totalCount: 2,
      edges: [
        {
          node: { name: 'Ben Marlow' },
          position: 1,
          corresponding: true,
          rawName: 'B. Marlow',
          rawAffiliations: ['Inst. of Networks'],
          affiliations: [{ name: 'Institute of Networks' }],
        },
        {
          node: { name: 'Ada Quill' },
          position: 2,
          corresponding: null,
          rawName: null,
          rawAffiliations: [],
          affiliations: [{ name: 'Institute of Networks' }],
        },
      ],
    },
    topics: {
      edges: [
        { node: { name: 'Graph ranking' }, score: 0.8 },
        { node: { name: 'Networks' }, score: 0.4 },
      ],
    },
    references: { totalCount: 2, nodes: [{ id: 'openalex:W1' }, { id: 'openalex:W2' }] },
    citations: { totalCount: 1, nodes: [{ id: 'openalex:W4' }] },
  });
});

test('institutions, topics and venues lead to their parts, people and papers', async () => {
  const { data } = await graph.ask(`{
    institution(id: "openalex:I1") { type country city children { totalCount nodes { name parents { name } } } topics { nodes { name } } }
    topic(id: "openalex:T2") { level description broader { id } narrower { nodes { name broader { name } } } papers(first: 1) { totalCount nodes { title } }
      authors { edges { node { name } papers score } } activity { year papers } }
    venue(id: "openalex:S1") { type papers(orderBy: OLDEST) { totalCount nodes { title } } }
  }`);
  expect(data?.['institution']).toEqual({
    type: 'education',
    country: 'PT',
    city: 'Port',
    topics: { nodes: [{ name: 'Graph ranking' }, { name: 'Networks' }] },
    children: {
      totalCount: 1,
      nodes: [
        {
          name: 'Institute of Networks',
          parents: [{ name: 'University of Port' }],
        },
      ],
    },
  });
  expect(data?.['topic']).toMatchObject({
    level: 1,
    description: 'Things and the ties between them.',
    broader: [],
    narrower: {
      nodes: [
        {
          name: 'Graph ranking',
          broader: [{ name: 'Networks' }],
        },
      ],
    },
    papers: {
      totalCount: 3,
      nodes: [{ title: 'Lighthouses as networks' }],
    },
    activity: [
      {
        year: 2e3,
        papers: 1,
      },
      {
        year: 2008,
        papers: 1,
      },
      {
        year: 2012,
        papers: 1,
      },
    ],
  });
  expect(at(data, 'topic', 'authors', 'edges', 0)).toEqual({ node: { name: 'Ada Quill' }, papers: 2, score: 0.5 });
  expect(data?.['venue']).toEqual({
    type: 'journal',
    papers: { totalCount: 2, nodes: [{ title: 'Lighthouses as networks' }, { title: 'On the ranking of harbours' }] },
  });
});

test('all nodes of a kind come in the order asked, filtered where asked', async () => {
  const { data } = await graph.ask(`{
    authors(first: 2) { totalCount nodes { name } }
    byName: authors(orderBy: NAME, first: 1) { nodes { name } }
    ofPort: authors(filter: { institution: "openalex:I1", hasAdvisees: true }) { totalCount nodes { name } }
    papers(orderBy: NEWEST, first: 1, filter: { until: 2010 }) { nodes { title } }
    onT2: papers(filter: { topic: "openalex:T2" }) { totalCount nodes { id } }
    topics { totalCount nodes { name } }
    institutions(filter: { country: "pt", type: "FACILITY" }) { totalCount nodes { name } }
  }`);
  expect(data).toEqual({
    authors: { totalCount: 5, nodes: [{ name: 'Ada Quill' }, { name: 'Dai Okafor' }] },
    byName: { nodes: [{ name: 'Ada Quill' }] },
    ofPort: { totalCount: null, nodes: [{ name: 'Ada Quill' }, { name: 'Dai Okafor' }] },
    papers: { nodes: [{ title: 'Ranking again' }] },
    onT2: { totalCount: 3, nodes: [{ id: 'openalex:W2' }, { id: 'openalex:W3' }, { id: 'openalex:W5' }] },
    topics: { totalCount: 2, nodes: [{ name: 'Graph ranking' }, { name: 'Networks' }] },
    institutions: { totalCount: null, nodes: [{ name: 'Institute of Networks' }] },
  });
});
