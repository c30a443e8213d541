// A real server over HTTP with a small schema of its own, whose fields do what guards must survive.

import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { badInput, GraphError } from '../../src/graph/errors.ts';
import type { GraphStore, StoreSummary } from '../../src/graph/store.ts';
import { defaultConfig, type ServerConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';

const sdl = `
${readFileSync(new URL('../../schema/cost.graphql', import.meta.url), 'utf8')}
type Query {
  hello: String!
  person(id: ID): Person
  people(first: Int = 20, last: Int, filter: Filter): PersonConnection! @scan(by: ["filter"]) @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], maximum: 200)
  circle(first: Int = 20, filter: Filter): PersonConnection! @scan(by: ["filter"], least: 2000) @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
  byIds(ids: [ID!]!): [Person]! @listSize(slicingArguments: ["ids"])
  slice(options: SliceOptions): Slice @cost(weight: 50, multipliers: ["options.depth"], maximum: 3) @cost(weight: 1, multipliers: ["options.limit"], maximum: 500) @listSize(slicingArguments: ["options.limit"], sizedFields: ["nodes", "edges"], maximum: 500)
  anything: Thing
  summary: String
  slow: String
  long: String!
  lost: String
  broken: String
  brokenAndRequired: String!
  gate(name: String!): String
}
input Filter { names: [String!] }
input SliceOptions { depth: Int = 1, limit: Int = 60, known: [ID!] }
interface Thing { id: ID! }
type Person implements Thing { id: ID!, friends(first: Int = 20): PersonConnection! @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"]) }
type Book implements Thing { id: ID!, text: String @cost(weight: 7), authors: [Person!]! @listSize(assumedSize: 9) }
type PersonConnection { edges: [PersonEdge!]!, nodes: [Person!]!, totalCount: Int }
type PersonEdge { node: Person! }
type Slice { root: Person!, nodes: [Person!]!, edges: [Link!]! @listSize(factor: 3), counts: [Count!]! @listSize(assumedSize: 6) }
type Link { from: ID! }
type Count @cost(weight: 0) { count: Int! }
`;

/** A resolver waits at its gate until the test opens it. */
export const gates = new Map<string, () => void>();

const person = (id: string): object => ({ __typename: 'Person', id, friends: page });
const page = ({ first, last }: { readonly first?: number; readonly last?: number }): object => {
  const rows = last ?? first ?? 20;
  if (rows < 1 || rows > 200) throw badInput('first', `first must be 1 to 200, got ${rows}; page with after.`);
  const nodes = Array.from({ length: rows }, (_, place) => person(`person-${place}`));
  return { nodes, edges: nodes.map((node) => ({ node })), totalCount: rows };
};

/** Text of an unexpected error, which must never reach a client. */
export const secret = 'SELECT token FROM /var/lib/vicinity WHERE row = 42';

const resolvers = {
  Query: {
    hello: () => 'world',
    long: () => 'x'.repeat(1_000_000),
    person: (_: unknown, { id }: { readonly id?: string }) => person(id ?? 'person-0'),
    people: (_: unknown, args: object) => page(args),
    byIds: (_: unknown, { ids }: { readonly ids: readonly string[] }) => ids.map(person),
    slice: () => ({ root: person('a'), nodes: [person('a')], edges: [], counts: [] }),
    anything: () => person('a'),
    summary: async (_: unknown, __: unknown, { store }: { readonly store: GraphStore }) =>
      (await store.summary()).dataVersion,
    slow: (_: unknown, __: unknown, { signal }: { readonly signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
    lost: () => {
      throw new GraphError('STORE_UNAVAILABLE', `bolt://10.0.0.7:7687 refused: ${secret}`, { host: secret });
    },
    broken: () => {
      throw new Error(secret);
    },
    brokenAndRequired: () => null,
    gate: (_: unknown, { name }: { readonly name: string }) =>
      new Promise((resolve) => {
        gates.set(name, () => resolve(name));
      }),
  },
};

/** The small schema, with the directives of the real one. */
export const testSchema: GraphQLSchema = bindSchema(resolvers, sdl);

/** A store that knows only how it is: alive with a version, or lost. */
export function testStore(): {
  readonly store: GraphStore;
  lose(): void;
  recover(): void;
  change(): void;
  end(): void;
} {
  let version = 1;
  let runs = 0;
  let lost = false;
  const summary = async (): Promise<StoreSummary> => {
    if (lost) throw new GraphError('STORE_UNAVAILABLE', 'lost');
    const sources = [{ id: 'main', lastImportedAt: `run ${runs}` }];
    return { dataVersion: `v${version}`, sources } as unknown as StoreSummary;
  };
  const methods =
    'keysByIds nodesByKeys nodeDetails listPages listCounts kindPages jointPapers edgesBetween edgeDetails';
  const others = `${methods} neighborsOf textMatches writer close`.split(' ');
  const absent = Object.fromEntries(
    others.map((name) => [name, () => Promise.reject(new Error(`${name} is not here`))]),
  );
  return {
    store: { ...absent, name: 'test', summary } as unknown as GraphStore,
    lose: () => void (lost = true),
    recover: () => void (lost = false),
    change: () => void (version += 1),
    end: () => void (runs += 1),
  };
}

/** One answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON body; `{}` where there is none. */
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
    readonly extensions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly status?: string;
  };
}

export interface TestServer extends RunningServer {
  /** Lines of the log so far. */
  readonly lines: Record<string, unknown>[];
  /** Posts a document. */
  ask(query: string, variables?: object, operationName?: string): Promise<Answer>;
  /** Any request to a path of this server. */
  fetch(path: string, init?: RequestInit): Promise<Answer>;
}

/** Calm settings for tests: a free port, no shedding on a busy machine, no pause on stopping. */
const testConfig: ServerConfig = { ...defaultConfig, port: 0, shedAboveMs: 0, probeMs: 0 };

/** Starts a server with the small schema, or another one. */
export async function startTestServer(
  config: Partial<ServerConfig> = {},
  {
    store,
    schema = testSchema,
    explorer,
  }: { readonly store?: GraphStore; readonly schema?: GraphQLSchema | null; readonly explorer?: string } = {},
): Promise<TestServer> {
  const lines: Record<string, unknown>[] = [];
  const log: Logger = createLog('debug', { write: (line) => void lines.push(JSON.parse(line)) });
  const parts = {
    store: store ?? testStore().store,
    config: { ...testConfig, ...config },
    log,
    ...(explorer !== undefined && { explorer }),
  };
  const server = await startServer(schema === null ? parts : { ...parts, executableSchema: schema });
  const fetchPath = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(`${server.url}${path}`, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : {},
    };
  };
  return {
    ...server,
    lines,
    fetch: fetchPath,
    ask: (query, variables, operationName) =>
      fetchPath('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      }),
  };
}

/** The codes of an answer's errors. */
export function codesOf({ body }: Answer): readonly unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions['code']);
}
