// A graph to ask: records in an embedded store of their own, behind the real schema and resolvers.

import { execute, parse, validate } from 'graphql';
import { resolvers } from '../../resolvers/index.ts';
import type { SourceInfo, StatedRecord } from '../../src/graph/statements.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { writeRecords } from '../../src/graph/write-plan/write-records.ts';
import { createContext } from '../../src/loaders/context.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';

/** The executable schema of the server. */
export const schema = bindSchema(resolvers);

/** JSON of an operation: variables in, data out. */
type Json = Readonly<Record<string, unknown>>;

/** What one operation answered, and the store calls that it took. */
interface Answer {
  readonly data: Json | null;
  readonly errors: readonly {
    readonly message: string;
    readonly code: unknown;
    readonly argument: unknown;
    readonly path: readonly (string | number)[] | undefined;
  }[];
  readonly storeCalls: readonly string[];
}

/** A graph that tests ask. */
export interface TestGraph {
  readonly store: GraphStore;
  /** Runs an operation; throws where the document does not fit the schema. */
  ask(query: string, variables?: Json): Promise<Answer>;
  close(): Promise<void>;
}

/** What stands in an answer behind these names and indices. */
export function at(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce((value, name) => (value as Json | null | undefined)?.[name], json);
}

/** Records of one source. */
export interface Stated {
  readonly source: SourceInfo;
  readonly records: readonly StatedRecord[];
}

const READ_AT = '2026-01-31T12:00:00.000Z';

/** Opens a store in memory with the records of each source written to it. */
export async function openTestGraph(stated: readonly Stated[]): Promise<TestGraph> {
  const store = await openSqliteStore(':memory:');
  const writer = await store.writer();
  for (const { source, records } of stated) {
    await writer.putSource(source);
    const run = await writer.startRun(source.id, READ_AT);
    const incoming = records.map((record) => ({ record, locator: `${source.id}.ndjson` }));
    await writeRecords(writer, source, incoming, run);
    await writer.endRun({ run, source: source.id, startedAt: READ_AT, endedAt: READ_AT, report: '{}' });
  }
  await writer.release();
  return { store, ask: (query, variables) => answerOf(store, query, variables), close: () => store.close() };
}

async function answerOf(store: GraphStore, query: string, variables: Json = {}): Promise<Answer> {
  const document = parse(query);
  const [problem] = validate(schema, document);
  if (problem !== undefined) throw problem;
  const context = createContext({ store, signal: AbortSignal.timeout(60_000), requestId: 'test' });
  const { data, errors = [] } = await execute({ schema, document, contextValue: context, variableValues: variables });
  return {
    data: data == null ? null : JSON.parse(JSON.stringify(data)),
    errors: errors.map(({ message, originalError, extensions, path }) => {
      const details = originalError !== undefined && 'details' in originalError ? originalError.details : {};
      const code = originalError !== undefined && 'code' in originalError ? originalError.code : extensions['code'];
      return { message, code, argument: (details as Json)['argument'], path };
    }),
    storeCalls: context.storeCalls(),
  };
}
