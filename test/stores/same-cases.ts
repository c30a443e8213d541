// SQLite, Neo4j and the model, given the same random cases: a case is one operation, a write or a question, of a random graph.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { GraphStore, ListPage } from '../../src/graph/store.ts';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { digestOf as digestOfFile } from '../../src/stores/sqlite/digest.ts';
import { digestOf } from '../../src/stores/neo4j/digest.ts';
import type { Neo4jStore } from '../../src/stores/neo4j/neo4j-store.ts';
import type { Step } from '../model/arbitraries.ts';
import { arbitrarySteps } from '../model/arbitraries.ts';
import { sameWrites } from './same-answers.ts';
import type { Question } from './random-questions.ts';
import { arbitraryQuestion, batchesOf, nextPages } from './random-questions.ts';

const TIMEOUT_MS = 86_400_000;
/** Operations of one graph: its writes, then questions to what they have made. */
const CASES_PER_GRAPH = 100;

/** So many cases, a hundred a graph, all answers equal as JSON; then the digests of both stores. */
export function sameCases(open: () => Promise<{ readonly store: Neo4jStore }>, cases: number): void {
  const arbitraryGraph = arbitrarySteps.chain((steps) => {
    const questions = CASES_PER_GRAPH - steps.length;
    return fc.tuple(
      fc.constant(steps),
      fc.array(arbitraryQuestion, { minLength: questions, maxLength: questions, size: 'max' }),
    );
  });
  test(
    `${cases} random writes and questions are answered alike by SQLite, Neo4j and the model`,
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryGraph, async ([steps, questions]) => {
          const { store } = await open();
          const embedded = await openSqliteStore(':memory:');
          try {
            await agree(embedded, store, steps, questions);
            expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
          } finally {
            await embedded.close();
          }
        }),
        { numRuns: Math.ceil(cases / CASES_PER_GRAPH) },
      );
    },
    TIMEOUT_MS,
  );
}

async function agree(
  embedded: GraphStore,
  server: GraphStore,
  steps: readonly Step[],
  questions: readonly Question[],
): Promise<void> {
  const model = await sameWrites(embedded, server, steps);
  const stores = [model, embedded, server];
  const [pages, ...others] = batchesOf(questions, model);
  if (pages === undefined) throw new Error('there are no batches');
  const [, ofFile = [], ofServer = []] = (await alike(stores, pages)) as readonly (readonly ListPage[])[];
  for (const ask of others) await alike(stores, ask);
  // Cursors of the server's pages are taken to the file, and those of the file's pages to the server.
  await alike([model, embedded], nextPages(questions, model, ofServer));
  await alike([model, server], nextPages(questions, model, ofFile));
}

/** The answers of all stores, which are equal as they would leave the server. */
async function alike(
  stores: readonly GraphStore[],
  ask: (store: GraphStore) => Promise<readonly unknown[]>,
): Promise<readonly (readonly unknown[])[]> {
  const answers = await Promise.all(stores.map(async (store) => JSON.parse(JSON.stringify(await ask(store)))));
  const [expected, ...others] = answers as readonly (readonly unknown[])[];
  // Jest's own comparison is many times slower; it is asked for the difference alone.
  for (const got of others) if (!isDeepStrictEqual(got, expected)) expect(got).toEqual(expected);
  return answers as readonly (readonly unknown[])[];
}
