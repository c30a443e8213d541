// The ties of a person: co-authors, advisors and advisees, institutions, awards, topics, with their facts.

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

describe('co-authors', () => {
  test('come by closeness, which counts a paper of two authors twice as much for every eight years after 2000', async () => {
    const found = await ada('collaborators { totalCount edges { node { name } papers closeness firstYear lastYear } }');
    const [ben] = at(found, 'collaborators', 'edges') as { closeness: number }[];
    expect(at(found, 'collaborators', 'totalCount')).toBe(3);
    expect(at(found, 'collaborators', 'edges', 0)).toMatchObject({
      node: { name: 'Ben Marlow' },
      papers: 2,
      firstYear: 2008,
      lastYear: 2010,
    });
    // Two authors in 2008 give 2; three authors in 2010 give 2^(10/8) / 2 each.
    expect(ben?.closeness).toBeCloseTo(2 + 2 ** 1.25 / 2, 5);
    expect(at(found, 'collaborators', 'edges', 2)).toMatchObject({ node: { name: 'Dai Okafor' }, closeness: 1 });
  });

  test('are narrowed by joint papers and by the last of them, in any order', async () => {
    const names = async (args: string): Promise<unknown> =>
      at(await ada(`collaborators(${args}) { totalCount nodes { name } }`), 'collaborators');
    const ben = [{ name: 'Ben Marlow' }];
    expect(await names('minPapers: 2')).toEqual({ totalCount: 1, nodes: ben });
    expect(await names('minPapers: 2, orderBy: PAPERS')).toEqual({ totalCount: 1, nodes: ben });
    const recent = [...ben, { name: 'Author A3' }];
    expect(await names('since: 2010')).toEqual({ totalCount: 2, nodes: recent });
    expect(await names('since: 2010, orderBy: RECENT')).toMatchObject({ totalCount: 2 });
    for (const order of ['CLOSENESS', 'PAPERS', 'RECENT']) {
      expect(await names(`since: 2010, minPapers: 2, orderBy: ${order}`)).toEqual({ totalCount: null, nodes: ben });
    }
  });

  test('that are close wrote at least two papers together, one of them of late', async () => {
    expect(await ada('closeCollaborators { totalCount nodes { name } pageInfo { hasNextPage } }')).toEqual({
      closeCollaborators: { totalCount: null, nodes: [{ name: 'Ben Marlow' }], pageInfo: { hasNextPage: false } },
    });
  });

  test('that are close have the cursors of the order by closeness, and go on after each', async () => {
    const found = await ada('closeCollaborators { edges { cursor } } collaborators { edges { cursor node { name } } }');
    const cursor = at(found, 'closeCollaborators', 'edges', 0, 'cursor');
    expect(cursor).toBe(at(found, 'collaborators', 'edges', 0, 'cursor'));
    const rest = await ada(
      `closeCollaborators(after: "${String(cursor)}") { nodes { name } } collaborators(after: "${String(cursor)}") { nodes { name } }`,
    );
    expect(rest).toEqual({
      closeCollaborators: { nodes: [] },
      collaborators: { nodes: [{ name: 'Author A3' }, { name: 'Dai Okafor' }] },
    });
  });

  test('show their joint papers newest first, page by page', async () => {
    const edge = (args: string): string =>
      `collaborators(first: 1) { edges { largePapers jointPapers(${args}) { totalCount nodes { year } pageInfo { hasNextPage endCursor } } } }`;
    const joint = at(await ada(edge('first: 1')), 'collaborators', 'edges', 0);
    expect(joint).toMatchObject({
      largePapers: 0,
      jointPapers: { totalCount: 2, nodes: [{ year: 2010 }], pageInfo: { hasNextPage: true } },
    });
    const cursor = at(joint, 'jointPapers', 'pageInfo', 'endCursor');
    expect(at(await ada(edge(`after: "${String(cursor)}"`)), 'collaborators', 'edges', 0)).toMatchObject({
      jointPapers: { nodes: [{ year: 2008 }], pageInfo: { hasNextPage: false } },
    });
  });
});

describe('advising', () => {
  test('shows the facts of each tie from both of its ends', async () => {
    const facts =
      'id role degree from until ordinal institution { name } thesis { title } advisor { name } advisee { name } sources { source }';
    const found = await ada(
      `advisors { edges { node { name } advising { ${facts} } } } advisees { edges { node { name } advising { role from until } } }`,
    );
    expect(at(found, 'advisors', 'edges')).toEqual([
      {
        node: { name: 'Dai Okafor' },
        advising: {
          id: 'advised|openalex:A4|openalex:A1|1',
          role: 'DOCTORAL',
          degree: 'PhD',
          from: '1996',
          until: '2000-06',
          ordinal: 1,
          institution: { name: 'University of Port' },
          thesis: { title: 'On the ranking of harbours' },
          advisor: { name: 'Dai Okafor' },
          advisee: { name: 'Ada Quill' },
          sources: [{ source: 'The harbour source' }],
        },
      },
    ]);
    const advisees = at(found, 'advisees', 'edges') as unknown[];
    expect(advisees).toHaveLength(2);
    expect(advisees).toContainEqual({
      node: { name: 'Ben Marlow' },
      advising: { role: 'DOCTORAL', from: null, until: '2008' },
    });
  });

  test('is narrowed by roles, whose total is then not known', async () => {
    expect(
      await ada(
        'advisees(roles: [POSTDOCTORAL]) { totalCount edges { advising { role } } } all: advisees { totalCount }',
      ),
    ).toEqual({
      advisees: { totalCount: null, edges: [{ advising: { role: 'POSTDOCTORAL' } }] },
      all: { totalCount: 2 },
    });
  });
});

describe('affiliations', () => {
  test('that last come first, and current narrows them exactly', async () => {
    const page = 'totalCount edges { node { name } role kind from until current sources { source } }';
    const found = await ada(`affiliations { ${page} } now: affiliations(current: true) { totalCount nodes { name } }
      past: affiliations(current: false) { totalCount nodes { name } } then: affiliations(asOf: "1999-12") { totalCount nodes { name } }`);
    const source = [{ source: 'The harbour source' }];
    expect(at(found, 'affiliations')).toEqual({
      totalCount: 2,
      edges: [
        {
          node: { name: 'Institute of Networks' },
          role: 'Professor',
          kind: 'EMPLOYMENT',
          from: '2001',
          until: null,
          current: true,
          sources: source,
        },
        {
          node: { name: 'University of Port' },
          role: 'Student',
          kind: 'EDUCATION',
          from: '1996',
          until: '2000-06',
          current: false,
          sources: source,
        },
      ],
    });
    expect(at(found, 'now')).toEqual({ totalCount: 1, nodes: [{ name: 'Institute of Networks' }] });
    expect(at(found, 'past')).toEqual({ totalCount: 1, nodes: [{ name: 'University of Port' }] });
    expect(at(found, 'then')).toEqual({ totalCount: null, nodes: [{ name: 'University of Port' }] });
  });

  test('are seen from the institution, by citations or by time', async () => {
    const { data } = await graph.ask(`{ institution(id: "openalex:I1") {
      authors { totalCount nodes { name } }
      recent: authors(orderBy: RECENT, current: true) { totalCount nodes { name } }
      current: authors(current: true) { totalCount nodes { name } }
    } }`);
    expect(data?.['institution']).toEqual({
      authors: { totalCount: 2, nodes: [{ name: 'Ada Quill' }, { name: 'Dai Okafor' }] },
      recent: { totalCount: 1, nodes: [{ name: 'Dai Okafor' }] },
      current: { totalCount: 1, nodes: [{ name: 'Dai Okafor' }] },
    });
  });
});

test('awards come with their year and source, and lead back to who received them', async () => {
  expect(
    await ada('awards { year award { name recipients { totalCount nodes { name } } } sources { source } }'),
  ).toEqual({
    awards: [
      {
        year: 2009,
        award: { name: 'Lighthouse Prize', recipients: { totalCount: 1, nodes: [{ name: 'Ada Quill' }] } },
        sources: [{ source: 'The harbour source' }],
      },
    ],
  });
});

test('the topics of an author say how much of the work is about them', async () => {
  expect(await ada('topics { totalCount edges { node { name } papers score firstYear lastYear } }')).toEqual({
    topics: {
      totalCount: 2,
      edges: [
        { node: { name: 'Graph ranking' }, papers: 3, score: 0.75, firstYear: 2000, lastYear: 2010 },
        { node: { name: 'Networks' }, papers: 2, score: 0.5, firstYear: 2000, lastYear: 2008 },
      ],
    },
  });
});
