// What a started server says: where to look, what it holds, and three queries to try.

import type { GraphStore } from '../graph/store.ts';
import { exampleQueries } from '../server/example-queries.ts';
import type { RunningServer } from '../server/start-server.ts';
import { grouped } from './numbers.ts';

const SHOWN = 3;

/** The text, with queries that can be copied as they are into a shell. */
export async function welcome(store: GraphStore, address: string, server: RunningServer): Promise<string> {
  const { nodes } = await store.summary();
  const held = Object.entries(nodes)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${grouped(count)} ${kind.toLowerCase()}${count === 1 ? '' : 's'}`);
  const examples = (await exampleQueries(store)).slice(0, SHOWN);
  return [
    `Vicinity is ready: ${server.url}`,
    ...(server.hasExplorer
      ? []
      : ['  The explorer is not built here; "npm run build:explorer" builds it for the next start']),
    `  API    ${server.url}/graphql`,
    ...(server.metricsUrl === null ? [] : [`  Metrics ${server.metricsUrl}`]),
    `  Store  ${address} (${held.join(', ') || 'empty; see "vicinity import --help"'})`,
    ...(examples.length === 0 ? [] : ['', 'Queries to try:']),
    ...examples.flatMap(({ about, query }) => [
      '',
      `  # ${about}`,
      `  curl -s ${server.url}/graphql -H 'content-type: application/json' -d ${quoted(bodyOf(query))}`,
    ]),
  ].join('\n');
}

function bodyOf(query: string): string {
  return JSON.stringify({ query: query.replace(/\s+/g, ' ') });
}

/** One word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
