// The graph that the README's queries are answered from: the seeds, as `npm start` serves them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { parseFact } from '../../src/importers/facts/parse-fact.ts';
import { createContext } from '../../src/loaders/context.ts';
import type { SourceInfo, StatedRecord } from '../../src/graph/statements.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { writeRecords } from '../../src/graph/write-plan/write-records.ts';
import { resolvers } from '../../resolvers/index.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { openStore } from '../../src/stores/open-store.ts';

const SEEDS = join(import.meta.dirname, '../../seeds/facts.ndjson');
const ROW_MAX = 150;

/** A store in memory with the seeds in it. */
export async function openSeeds(): Promise<GraphStore> {
  const store = await openStore('sqlite::memory:', { create: true });
  const writer = await store.writer();
  const sources = new Map<string, SourceInfo>();
  const records = new Map<string, { record: StatedRecord; locator: string }[]>();
  for (const line of readFileSync(SEEDS, 'utf8').trim().split('\n')) {
    const fact = parseFact(JSON.parse(line), new Set(sources.keys()));
    if (fact.status === 'source') sources.set(fact.source.id, fact.source);
    if (fact.status === 'mapped')
      records.set(fact.source, [...(records.get(fact.source) ?? []), { record: fact.record, locator: '' }]);
  }
  for (const source of sources.values()) {
    await writer.putSource(source);
    const run = await writer.startRun(source.id, '2026-01-01T00:00:00.000Z');
    await writeRecords(writer, source, records.get(source.id) ?? [], run);
  }
  await writer.release();
  return store;
}

const schema = bindSchema(resolvers);

/** The data of a query's answer as short JSON: what fits stands on one line. Fails on errors. */
export async function answerOf(store: GraphStore, query: string): Promise<string> {
  const contextValue = createContext({ store, signal: new AbortController().signal, requestId: 'docs' });
  const answer = await graphql({ schema, source: query, contextValue });
  if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  return shortJson(JSON.parse(JSON.stringify(answer.data)), '');
}

function shortJson(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1).replace(/\s*\n\s*/g, ' ');
  if (indent.length + line.length <= ROW_MAX || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => inner + shortJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${shortJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
