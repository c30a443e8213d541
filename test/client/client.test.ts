// The typed client against a real server over the seeds.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ClientError } from '../../src/client/client-error.ts';
import { type GraphJson, graphOfLineage, graphOfPaths } from '../../src/client/graph-json.ts';
import { continueGraph, mergeGraphs } from '../../src/client/merge-graphs.ts';
import type { Operation } from '../../src/generated/operations.ts';
import { all, MADRY, type SeededServer, startSeededServer } from './seeded-server.ts';

let server: SeededServer;
let client: SeededServer['client'];
beforeAll(async () => {
  server = await startSeededServer();
  client = server.client;
});
afterAll(() => server.stop());

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

function looseEnds({ nodes, edges }: GraphJson): readonly string[] {
  const known = new Set(ids(nodes));
  return edges.flatMap(({ source, target }) => [source, target]).filter((id) => !known.has(id));
}

/** Nodes whose degree is not what is shown and what is hidden together. */
function miscounted({ nodes, edges }: GraphJson): readonly string[] {
  return nodes.flatMap(({ id, degree, hidden }) => {
    const ways = edges.flatMap(({ source, target, kind, directed }) => [
      ...(source === id ? [`${kind} ${directed ? 'out' : ''} ${target}`] : []),
      ...(target === id ? [`${kind} ${directed ? 'in' : ''} ${source}`] : []),
    ]);
    const total = new Set(ways).size + hidden.reduce((sum, { count }) => sum + count, 0);
    return total === degree ? [] : [`${id}: ${total} of ${degree}`];
  });
}

async function refusal(call: Promise<unknown>): Promise<ClientError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ClientError) return error;
  throw new Error(`expected a ClientError, got ${String(error)}`);
}

describe('a slice', () => {
  test('is a graph around its root, without loose ends', async () => {
    const { data: graph, errors } = await client.neighborhood(MADRY, { limit: 30 });
    expect(errors).toEqual([]);
    expect(graph).toMatchObject({ format: 'vicinity-graph', version: 1, root: MADRY, truncated: true });
    expect(graph.nodes[0]).toMatchObject({ id: MADRY, kind: 'AUTHOR', label: 'Aleksander Mądry', hop: 0 });
    expect(graph.nodes).toHaveLength(30);
    expect(looseEnds(graph)).toEqual([]);
    expect(miscounted(graph)).toEqual([]);
    expect(graph.dataVersion).toBe((await client.stats()).data.dataVersion);
  });

  test('is expanded with new nodes alone, and still counts what is hidden', async () => {
    const { data: first } = await client.neighborhood(MADRY, { limit: 12 });
    const clicked = first.nodes.find(({ kind, hidden }) => kind === 'PAPER' && hidden.length > 0)?.id ?? '';
    const { data: more } = await client.neighborhood(clicked, { limit: 15, known: ids(first.nodes) });
    const graph = mergeGraphs(first, more);
    expect(ids(more.nodes).filter((id) => id !== clicked && ids(first.nodes).includes(id))).toEqual([]);
    expect(ids(graph.nodes).slice(0, 12)).toEqual(ids(first.nodes));
    expect(graph.nodes.length).toBeGreaterThan(12);
    expect(looseEnds(graph)).toEqual([]);
    expect(miscounted(graph)).toEqual([]);
    expect(graph.endCursor).toBe(first.endCursor);
    expect(mergeGraphs(graph, more)).toEqual(graph);
  });

  test('goes on until every neighbour of the root was shown', async () => {
    let { data: graph } = await client.neighborhood(MADRY, { limit: 9 });
    while (graph.endCursor !== null) {
      const known = ids(graph.nodes);
      const { data: part } = await client.neighborhood(MADRY, { limit: 9, known, after: graph.endCursor });
      graph = continueGraph(graph, part);
    }
    expect(graph.truncated).toBe(false);
    const shown = (kind: string): number =>
      graph.nodes.filter((node) => node.kind === kind && node.id !== MADRY).length;
    expect(graph.totals.map(({ kind }) => ({ kind, count: shown(kind) }))).toEqual(graph.totals);
    expect(miscounted(graph)).toEqual([]);
  });

  test('of an unknown id is NOT_FOUND, and of a wrong option names the argument', async () => {
    expect(await refusal(client.neighborhood('vicinity:nobody'))).toMatchObject({
      code: 'NOT_FOUND',
      retriable: false,
    });
    expect(await refusal(client.neighborhood(MADRY, { depth: 9 }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      retriable: false,
      details: { argument: 'depth' },
      path: ['neighborhood'],
    });
  });

  test('says for each stated edge who states it', async () => {
    const { data: graph } = await client.neighborhood(MADRY);
    const advised = graph.edges.find(({ kind }) => kind === 'ADVISED');
    const derived = graph.edges.find(({ kind }) => kind === 'COAUTHORED');
    if (advised === undefined || derived === undefined) throw new Error('the seeds have both');
    const { data: sources } = await client.edgeSources(advised);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources[0]?.confidence).toBeGreaterThan(0);
    expect((await client.edgeSources(derived)).data).toEqual([]);
  });
});

describe('a question', () => {
  test('by identifiers is answered in their order', async () => {
    const { data } = await client.lookup([MADRY, 'vicinity:nobody', 'no identifier']);
    expect(data.map(({ status }) => status)).toEqual(['FOUND', 'MISSING', 'INVALID']);
    expect(data[0]?.node).toEqual({ __typename: 'Author', id: MADRY, kind: 'AUTHOR', label: 'Aleksander Mądry' });
  });

  test('by words finds names without their diacritics, as one types', async () => {
    const { data } = await client.search('aleksander mad', { kinds: ['AUTHOR'], first: 3 });
    expect(data.edges[0]?.node.id).toBe(MADRY);
  });

  test('by words gives all hits, page by page', async () => {
    const small = await all(client.hits('a', { pageSize: 3 }));
    expect(small.length).toBeGreaterThan(3);
    expect(small).toEqual(await all(client.hits('a')));
  });

  test('about a node tells what its kind has', async () => {
    const { data: author } = await client.node(MADRY);
    if (author.__typename !== 'Author') throw new Error(author.__typename);
    expect(author.metrics.papers).toBeGreaterThan(10);
    expect(author.advisors.edges.map(({ node }) => node.label)).toContain('Jonathan A. Kelner');
    expect(author.sources.length).toBeGreaterThan(0);
    const { data: graph } = await client.neighborhood(MADRY, { limit: 200, depth: 2 });
    const kinds = Map.groupBy(graph.nodes, ({ kind }) => kind);
    for (const [kind, [node]] of kinds) {
      expect((await client.node(node?.id ?? '')).data).toMatchObject({ kind, label: node?.label });
    }
    expect([...kinds.keys()].toSorted()).toEqual(['AUTHOR', 'AWARD', 'INSTITUTION', 'PAPER', 'TOPIC', 'VENUE']);
  });

  test('about a path is answered with chains that can be drawn', async () => {
    const { data } = await client.paths('vicinity:jonathan-a-kelner', 'vicinity:andrew-ilyas', {
      via: ['COAUTHORED', 'ADVISED'],
    });
    const graph = graphOfPaths(data);
    expect(data.distance).toBe(2);
    expect(graph?.root).toBe('vicinity:jonathan-a-kelner');
    expect(graph === null ? [] : looseEnds(graph)).toEqual([]);
    expect(new Set(ids(graph?.nodes ?? [])).size).toBe(graph?.nodes.length);
  });

  test('about a lineage is a graph of advisors and advisees that merges into a slice', async () => {
    const { data } = await client.lineage([MADRY], { generations: 2 });
    const graph = graphOfLineage(data);
    if (graph === null) throw new Error('the seeds have a lineage');
    expect(graph.root).toBe(MADRY);
    expect(looseEnds(graph)).toEqual([]);
    const { data: slice } = await client.neighborhood(MADRY, { limit: 20 });
    const shared = graph.edges.filter(({ id }) => ids(slice.edges).includes(id));
    expect(shared.length).toBeGreaterThan(0);
    expect(
      shared.map(({ id, source, target, label, role, since, until }) => ({
        id,
        source,
        target,
        label,
        role,
        since,
        until,
      })),
    ).toEqual(
      shared.map(({ id: edgeId }) => {
        const { id, source, target, label, role, since, until } = slice.edges.find((edge) => edge.id === edgeId) ?? {};
        return { id, source, target, label, role, since, until };
      }),
    );
    expect(looseEnds(mergeGraphs(slice, graph))).toEqual([]);
  });

  test('about two people tells what links them', async () => {
    const { data } = await client.connection(MADRY, 'vicinity:andrew-ilyas', { first: 2 });
    expect(data.jointPapers.nodes).toHaveLength(2);
    expect(data.advising.map(({ advisor }) => advisor.id)).toEqual([MADRY]);
    expect(data.distance).toBe(1);
  });

  test('for references gives BibTeX by paper, and leaves out what is no paper', async () => {
    const papers = await all(client.papers(MADRY, { pageSize: 5 }));
    const paperIds = papers.map(({ node }) => node.id);
    const { data } = await client.cite([...paperIds, MADRY, 'vicinity:nobody']);
    expect([...data.keys()]).toEqual(paperIds);
    expect([...data.values()].every((entry) => /^@\w+\{[^,]+,\n/.test(entry))).toBe(true);
  });

  test('of one’s own is sent as it is', async () => {
    const operation: Operation<{ readonly stats: { readonly store: string } }, object> = {
      name: 'Mine',
      text: 'query Mine { stats { store } }',
    };
    expect((await client.request(operation, {})).data.stats.store).toBe('sqlite');
  });
});

describe('a list', () => {
  test('is the same whatever the size of its pages', async () => {
    const small = await all(client.collaborators(MADRY, { orderBy: 'PAPERS', pageSize: 2 }));
    expect(small.length).toBeGreaterThan(10);
    expect(small).toEqual(await all(client.collaborators(MADRY, { orderBy: 'PAPERS' })));
    expect(small.map(({ papers }) => papers)).toEqual(small.map(({ papers }) => papers).toSorted((a, b) => b - a));
  });

  test('asks for a page only when its rows are wanted', async () => {
    const before = server.requests();
    for await (const { node } of client.collaborators(MADRY, { pageSize: 2 })) {
      expect(node.kind).toBe('AUTHOR');
      break;
    }
    expect(server.requests() - before).toBe(1);
  });

  test('of every kind has the rows that its node counts', async () => {
    const { data: author } = await client.node(MADRY);
    if (author.__typename !== 'Author') throw new Error(author.__typename);
    const [paper] = await all(client.papers(MADRY));
    const [topic] = await all(client.topics(MADRY));
    const [affiliation] = await all(client.affiliations(MADRY));
    expect(await all(client.advisors(MADRY))).toHaveLength(author.advisors.totalCount ?? -1);
    expect(await all(client.advisees(MADRY, { pageSize: 3 }))).toHaveLength(author.advisees.totalCount ?? -1);
    expect(await all(client.papers(MADRY, { pageSize: 4 }))).toHaveLength(author.metrics.papers);
    const named = async (rows: AsyncIterable<{ readonly node: { readonly id: string } }>): Promise<readonly string[]> =>
      (await all(rows)).map(({ node }) => node.id);
    expect(await named(client.paperAuthors(paper?.node.id ?? ''))).toContain(MADRY);
    expect(await named(client.topicAuthors(topic?.node.id ?? ''))).toContain(MADRY);
    expect(await named(client.topicPapers(topic?.node.id ?? ''))).not.toEqual([]);
    expect(await named(client.institutionAuthors(affiliation?.node.id ?? ''))).toContain(MADRY);
    expect(await named(client.references(paper?.node.id ?? ''))).toEqual(expect.any(Array));
    expect(await named(client.citations(paper?.node.id ?? '', { orderBy: 'NEWEST' }))).toEqual(expect.any(Array));
  });

  test('of an operation of one’s own is gone through too', async () => {
    type Data = {
      readonly topics: {
        readonly nodes: readonly { readonly name: string }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
    const operation: Operation<Data, { readonly first?: number; readonly after?: string | null }> = {
      name: 'Topics',
      text: 'query Topics($first: Int, $after: String) { topics(orderBy: NAME, first: $first, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
    };
    const pageOf = ({ topics: { nodes, pageInfo } }: Data) => ({ edges: nodes, pageInfo });
    const topics = await all(client.each({ operation, variables: {}, pageOf }, { pageSize: 3 }));
    const { data } = await client.stats();
    expect(topics).toHaveLength(data.nodes.find(({ kind }) => kind === 'TOPIC')?.count ?? -1);
  });

  test('of an unknown person is NOT_FOUND, and a page that is too large is refused', async () => {
    expect(await refusal(all(client.papers('vicinity:nobody')))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(all(client.papers(MADRY, { pageSize: 201 })))).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { argument: 'first' },
    });
  });
});
