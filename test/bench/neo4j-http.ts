// The nodes of a slice and the first page of a topic over HTTP: our server, and @neo4j/graphql on the same database.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeRow } from '../../src/graph/store.ts';
import type { ChildServer } from './child-server.ts';
import { startChild } from './child-server.ts';
import type { Neo4jGraph } from './neo4j-graph.ts';

const RIVAL = join(import.meta.dirname, 'neo4j-rivals');
const OURS = join(import.meta.dirname, '../../bin/vicinity.js');
const NO_LIMITS = ['--port', '0', '--rate-points', '0', '--shed-above-ms', '0', '--log-level', 'silent'];

const OUR_NODES = `query ($id: ID!, $options: NeighborhoodOptions) {
  neighborhood(id: $id, options: $options) { nodes { id label reason } }
}`;
const OUR_SLICE = `query ($id: ID!, $options: NeighborhoodOptions) {
  neighborhood(id: $id, options: $options) { nodes { id kind label reason } edges { id source target kind weight } truncated }
}`;
const OUR_PAGE = 'query ($id: ID!) { topic(id: $id) { papers(first: 50) { nodes { id label } } } }';

const RIVAL_NODES = `query ($key: BigInt!) {
  authors(where: { key: { eq: $key } }) {
    id label
    papers(limit: 25, sort: [{ byCitations: ASC }]) { id label }
    collaboratorsConnection(first: 15, sort: [{ edge: { closeness: DESC } }]) { edges { properties { papers } node { id label } } }
    topicsConnection(first: 10, sort: [{ edge: { papers: DESC } }]) { edges { properties { papers } node { id label } } }
    institutionsConnection(first: 5, sort: [{ edge: { until: DESC } }]) { edges { node { id label } } }
    advisors(limit: 5) { id label }
    advisees(limit: 10) { id label }
  }
}`;
const RIVAL_PAGE = `query ($key: BigInt!) {
  topics(where: { key: { eq: $key } }) { papers(limit: 50, sort: [{ byCitations: ASC }]) { id label } }
}`;

/** A node, asked for by what each server finds it by. */
type Asked = Pick<NodeRow, 'id' | 'key'>;

/** Both servers, until `stop`. */
interface Neo4jOverHttp {
  readonly ours: ChildServer;
  readonly ourNodes: (author: Asked, options: object) => Promise<unknown>;
  readonly ourSlice: (author: Asked, options: object) => Promise<unknown>;
  readonly ourPage: (topic: Asked) => Promise<unknown>;
  readonly rivalNodes: (author: Asked) => Promise<unknown>;
  readonly rivalPage: (topic: Asked) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts both. Throws where the rival's packages are not installed. */
export async function startOverHttp({ address, user, passwordFile }: Neo4jGraph): Promise<Neo4jOverHttp> {
  if (!existsSync(join(RIVAL, 'node_modules'))) throw new Error('run "npm ci --prefix test/bench/neo4j-rivals" first');
  const ours = await startChild([OURS, 'serve', '--store', address, ...NO_LIMITS], {
    VICINITY_NEO4J_USER: user,
    VICINITY_NEO4J_PASSWORD_FILE: passwordFile,
  });
  const rival = await startChild([join(RIVAL, 'server.js'), address, user, passwordFile]);
  const api = `${ours.url}/graphql`;
  return {
    ours,
    ourNodes: ({ id }, options) => ask(api, OUR_NODES, { id, options }),
    ourSlice: ({ id }, options) => ask(api, OUR_SLICE, { id, options }),
    ourPage: ({ id }) => ask(api, OUR_PAGE, { id }),
    rivalNodes: ({ key }) => ask(rival.url, RIVAL_NODES, { key: String(key) }),
    rivalPage: ({ key }) => ask(rival.url, RIVAL_PAGE, { key: String(key) }),
    stop: async () => {
      await Promise.all([ours.stop(), rival.stop()]);
    },
  };
}

async function ask(url: string, query: string, variables: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
