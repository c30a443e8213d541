// A researcher in context: slices, family trees, chains.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, openTestGraph, type TestGraph } from './open-test-graph.ts';
import { SMALL_WORLD } from './small-world.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph(SMALL_WORLD);
});
afterAll(() => graph.close());

test('a slice shows root, neighbours and the edges among them, each node with its entity', async () => {
  const { data, errors, storeCalls } =
    await graph.ask(`{ neighborhood(id: "openalex:A1", options: { nodeKinds: [AUTHOR], edgeKinds: [COAUTHORED, ADVISED] }) {
    root { id hop label }
    nodes { id kind sublabel hop score reason year degree hidden { edgeKind kind count } entity { __typename id } }
    edges { id source target kind directed weight since until role label sources { source } }
    totals { kind count }
    truncated endCursor
  } }`);
  expect(errors).toEqual([]);
  const slice = data?.['neighborhood'];
  expect(at(slice, 'root')).toEqual({ id: 'openalex:A1', hop: 0, label: 'Ada Quill' });
  const nodes = at(slice, 'nodes') as { id: string }[];
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(['openalex:A1', 'openalex:A2', 'openalex:A3', 'openalex:A4']);
  expect(nodes[0]).toMatchObject({
    sublabel: 'Institute of Networks',
    entity: { __typename: 'Author', id: 'openalex:A1' },
  });
  expect(at(slice, 'edges')).toContainEqual({
    id: 'advised|openalex:A4|openalex:A1|1',
    source: 'openalex:A4',
    target: 'openalex:A1',
    kind: 'ADVISED',
    directed: true,
    weight: 1,
    since: '1996',
    until: '2000-06',
    role: 'DOCTORAL',
    label: 'doctoral advisor',
    sources: [{ source: 'The harbour source' }],
  });
  expect(at(slice, 'totals')).toEqual([{ kind: 'AUTHOR', count: 3 }]);
  expect(at(slice, 'truncated')).toBe(false);
  expect(storeCalls).toEqual(['nodesByKeys x1', 'listPages x2', 'edgesBetween x1', 'edgeDetails x1']);
});

test('the edges of a slice are read where something is asked for that follows from them, and once', async () => {
  const ask = async (fields: string) =>
    (await graph.ask(`{ neighborhood(id: "openalex:A1") { ${fields} } }`)).storeCalls;
  expect(await ask('nodes { id label reason score degree } truncated endCursor')).toEqual([
    'nodesByKeys x1',
    'listPages x1',
  ]);
  for (const fields of ['edges { id }', 'totals { count }', 'nodes { hidden { count } }', 'root { hidden { count } }'])
    expect(await ask(fields)).toEqual(['nodesByKeys x1', 'listPages x1', 'edgesBetween x1']);
  expect(await ask('edges { id } totals { count } nodes { hidden { count } }')).toContain('edgesBetween x1');
});

test('entities of every kind have a slice, and an unknown id has none', async () => {
  const { data, errors } = await graph.ask(`{
    none: neighborhood(id: "openalex:A77") { truncated }
    venue: neighborhood(id: "openalex:S1") { nodes { kind } }
    author(id: "openalex:A1") { neighborhood(options: { limit: 2 }) { nodes { id } truncated } }
    paper(id: "openalex:W1") { neighborhood { root { id } } }
    topic(id: "openalex:T1") { neighborhood { root { id } } }
    institution(id: "openalex:I1") { neighborhood { root { id } } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ none: null, author: { neighborhood: { truncated: true } } });
  expect(at(data, 'author', 'neighborhood', 'nodes')).toHaveLength(2);
  expect(at(data, 'topic', 'neighborhood', 'root', 'id')).toBe('openalex:T1');
});

test('a family tree leads to advisors and advisees', async () => {
  const fields =
    'roots members { author { name } generation } advising { id role advisor { name } advisee { name } } truncated cycles';
  const { data, errors } = await graph.ask(`{
    lineage(ids: ["openalex:A1", "openalex:W1", "openalex:A77"], direction: BOTH) { ${fields} }
    author(id: "openalex:A2") { lineage(direction: ANCESTORS, generations: 1) { members { author { name } generation } } }
  }`);
  expect(errors).toEqual([]);
  expect(data?.['lineage']).toMatchObject({
    roots: ['openalex:A1'],
    members: [
      { author: { name: 'Ada Quill' }, generation: 0 },
      { author: { name: 'Dai Okafor' }, generation: -1 },
      { author: { name: 'Ben Marlow' }, generation: 1 },
    ],
    truncated: false,
    cycles: 0,
  });
  expect(at(data, 'lineage', 'advising')).toHaveLength(4);
  expect(at(data, 'author', 'lineage', 'members')).toHaveLength(3);
});

test('two people are joined by a chain whose papers prove it', async () => {
  const fields = 'distance searchComplete paths { length nodes { id } edges { kind weight label } evidence { title } }';
  const { data, errors } = await graph.ask(`{
    joined: paths(from: "openalex:A2", to: "openalex:A4") { ${fields} }
    apart: paths(from: "openalex:A2", to: "openalex:A5") { ${fields} }
    unknown: paths(from: "openalex:A2", to: "openalex:A77") { ${fields} }
    advised: paths(from: "openalex:A2", to: "openalex:A4", via: [ADVISED]) { distance }
  }`);
  expect(errors).toEqual([]);
  expect(data?.['joined']).toEqual({
    distance: 2,
    searchComplete: true,
    paths: [
      {
        length: 2,
        nodes: [{ id: 'openalex:A2' }, { id: 'openalex:A1' }, { id: 'openalex:A4' }],
        edges: [
          { kind: 'COAUTHORED', weight: 2, label: '2 joint papers' },
          { kind: 'COAUTHORED', weight: 1, label: '1 joint paper' },
        ],
        evidence: [{ title: 'Ranking again' }, { title: 'Ties that rank' }, { title: 'Lighthouses as networks' }],
      },
    ],
  });
  expect(data).toMatchObject({
    apart: { distance: null, paths: [], searchComplete: true },
    unknown: { distance: null, paths: [], searchComplete: true },
    advised: { distance: 1 },
  });
});

test('what links two people is explained', async () => {
  const { data, errors } = await graph.ask(`{
    connection(a: "openalex:A2", b: "openalex:A1") {
      a { label } b { label } distance
      jointPapers(first: 1) { totalCount nodes { title } pageInfo { hasNextPage } }
      sharedTopics(first: 1) { name }
      sharedInstitutions { institution { name } overlapFrom overlapUntil }
      advising { role advisor { name } advisee { name } }
    }
    stranger: connection(a: "openalex:A2", b: "openalex:A77") { distance }
    things: connection(a: "openalex:A1", b: "openalex:T1") { distance jointPapers { totalCount } advising { id } sharedInstitutions { overlapFrom } }
  }`);
  expect(errors).toEqual([]);
  expect(data?.['connection']).toEqual({
    a: { label: 'Ben Marlow' },
    b: { label: 'Ada Quill' },
    distance: 1,
    jointPapers: { totalCount: 2, nodes: [{ title: 'Ranking again' }], pageInfo: { hasNextPage: true } },
    sharedTopics: [{ name: 'Graph ranking' }],
    sharedInstitutions: [{ institution: { name: 'Institute of Networks' }, overlapFrom: '2008', overlapUntil: '2008' }],
    advising: [
      { role: 'DOCTORAL', advisor: { name: 'Ada Quill' }, advisee: { name: 'Ben Marlow' } },
      { role: 'POSTDOCTORAL', advisor: { name: 'Ada Quill' }, advisee: { name: 'Ben Marlow' } },
    ],
  });
  expect(data).toMatchObject({
    stranger: null,
    things: { distance: null, jointPapers: { totalCount: 0 }, advising: [], sharedInstitutions: [] },
  });
});

test('any edge that joins two nodes itself is part of what links them', async () => {
  const { data, errors } = await graph.ask(`{
    people: connection(a: "openalex:A2", b: "openalex:A1") { edges { kind source target label } }
    topic: connection(a: "openalex:A1", b: "openalex:T1") { edges { kind source target } }
  }`);
  expect(errors).toEqual([]);
  expect(at(data, 'people', 'edges')).toMatchObject([{ kind: 'ADVISED' }, { kind: 'ADVISED' }, { kind: 'COAUTHORED' }]);
  expect(at(data, 'topic', 'edges')).toEqual([{ kind: 'WORKS_ON', source: 'openalex:A1', target: 'openalex:T1' }]);
});

test('a slice with room for its root alone says that there is more and gives no cursor that stands still', async () => {
  const { data } = await graph.ask(
    '{ neighborhood(id: "openalex:A1", options: { limit: 1 }) { nodes { id } truncated endCursor } }',
  );
  expect(data).toEqual({ neighborhood: { nodes: [{ id: 'openalex:A1' }], truncated: true, endCursor: null } });
});

test('people with the same topics who never wrote together are similar', async () => {
  const { data, errors } = await graph.ask(
    '{ author(id: "openalex:A1") { similar { totalCount edges { node { name } score sharedTopics { name } reason } pageInfo { hasNextPage } } } }',
  );
  expect(errors).toEqual([]);
  const found = at(data, 'author', 'similar');
  expect(found).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: false } });
  expect(at(found, 'edges')).toMatchObject([
    {
      node: { name: 'Author A5' },
      sharedTopics: [{ name: 'Graph ranking' }, { name: 'Networks' }],
      reason: '2 shared topics: Graph ranking, Networks',
    },
  ]);
  // Ada has 3 and 2 papers about the two topics, the other 1 and 1.
  expect(at(found, 'edges', 0, 'score')).toBeCloseTo(5 / Math.sqrt(13 * 2), 10);
});
