// What a started server says: where to look, what it holds, and three queries to try.

import type { GraphStore } from '../graph/store.ts';
import { foldTokens } from '../graph/text.ts';
import { type ExampleQuery, exampleQueries } from '../server/example-queries.ts';
import type { RunningServer } from '../server/start-server.ts';
import { grouped } from './numbers.ts';

const SHOWN = 3;

/** The text, with queries that can be copied as they are. */
export async function welcome(store: GraphStore, address: string, server: RunningServer): Promise<string> {
  const { nodes } = await store.summary();
  const held = Object.entries(nodes)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${grouped(count)} ${kind.toLowerCase()}${count === 1 ? '' : 's'}`);
  const examples = await Promise.all(exampleQueries.map((example) => runnable(store, example)));
  const shown = examples.filter((example) => example !== null).slice(0, SHOWN);
  return [
    `Vicinity is ready: ${server.url}`,
    `  API    ${server.url}/graphql`,
    ...(server.metricsUrl === null ? [] : [`  Metrics ${server.metricsUrl}`]),
    `  Store  ${address} (${held.join(', ') || 'empty; see "vicinity import --help"'})`,
    ...(shown.length === 0 ? [] : ['', `${shown.length === 1 ? 'A query' : 'Queries'} to try:`]),
    ...shown.flatMap(({ about, query }) => [
      '',
      `  # ${about}`,
      `  curl -s ${server.url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`,
    ]),
  ].join('\n');
}

/** An example with the ids that its names have in this store, on one line; null where the store lacks one of them. */
async function runnable(
  store: GraphStore,
  { about, query }: ExampleQuery,
): Promise<{ about: string; query: string } | null> {
  let text = query.replace(/\s+/g, ' ');
  for (const [place, name = ''] of query.matchAll(/\{\{(.+?)\}\}/g)) {
    const id = await idOf(store, name);
    if (id === null) return null;
    text = text.replaceAll(place, id);
  }
  return { about, query: text };
}

async function idOf(store: GraphStore, name: string): Promise<string | null> {
  const [page] = await store.textMatches([{ kind: 'AUTHOR', tokens: foldTokens(name), prefix: false, first: 1 }]);
  const key = page?.hits[0]?.key;
  const [node] = key === undefined ? [] : await store.nodesByKeys([key]);
  return node?.id ?? null;
}
