// The same slice over HTTP, beside the store alone and bare graphql-js on Fastify answering the same objects from memory.

import Fastify from 'fastify';
import { execute, parse } from 'graphql';
import { neighborhood } from '../../src/graph/neighborhood/neighborhood.ts';
import { createLog } from '../../src/server/log.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { defaultConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { LoadedGraph } from './graphs.ts';
import { openGraph } from './graphs.ts';
import { measure, printTable, short } from './measure.ts';
import { present, sampleOf } from './samples.ts';

const QUERY = `query Slice($id: ID!) {
  neighborhood(id: $id) {
    root { id } truncated endCursor totals { kind count }
    nodes { id kind label sublabel hop score reason year degree hidden { edgeKind kind count } }
    edges { id source target kind directed weight since until role label }
  }
}`;

/** Measures the slice at store level, from memory and over HTTP, and prints HTTP against the sum of the other two. */
export async function httpFigures(graph: LoadedGraph): Promise<void> {
  const store = await openGraph(graph);
  const nodes = (await store.nodesByKeys(sampleOf(graph).authors)).map(present);
  const server = await startServer({
    store,
    log: createLog('silent'),
    config: { ...defaultConfig, port: 0, ratePoints: 0, shedAboveMs: 0 },
  });
  const answers = new Map<string, unknown>();
  for (const { id } of nodes) answers.set(id, await ask(`${server.url}/graphql`, id));
  const bare = Fastify();
  const schema = bindSchema({ Query: { neighborhood: (_: unknown, { id }: { id: string }) => answers.get(id) } });
  const document = parse(QUERY);
  bare.post('/graphql', (request) => {
    const { variables } = request.body as { readonly variables: { readonly id: string } };
    return Promise.resolve(execute({ schema, document, variableValues: variables }));
  });
  const bareUrl = await bare.listen({ port: 0, host: '127.0.0.1' });
  const figures = await measure(nodes, {
    'store alone': (root) => neighborhood(store, root),
    'bare graphql-js on Fastify, from memory': ({ id }) => ask(`${bareUrl}/graphql`, id),
    'over HTTP': ({ id }) => ask(`${server.url}/graphql`, id),
  });
  printTable(
    `default slice over HTTP, ${graph.papers / 1000}k papers, ms`,
    Object.entries(figures).map(([what, { p50, p99 }]) => ({ what, p50: short(p50), p99: short(p99) })),
  );
  const sum = figures['store alone'].p50 + figures['bare graphql-js on Fastify, from memory'].p50;
  console.log(`over HTTP against the sum of the other two: ${short(figures['over HTTP'].p50 / sum)}x (p50)`);
  await bare.close();
  await server.stop();
  await store.close();
}

async function ask(url: string, id: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { id } }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly neighborhood: unknown } };
  return data.neighborhood;
}
