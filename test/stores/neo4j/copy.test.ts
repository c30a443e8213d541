// Copying: a store that was filled row by row from an embedded one gives the same answers, and can be written on.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { copyToNeo4j } from '../../../src/stores/copy-to-neo4j.ts';
import { digestOf } from '../../../src/stores/neo4j/digest.ts';
import { digestOf as digestOfFile } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { arbitrarySteps, SOURCES } from '../../model/arbitraries.ts';
import { paper } from '../../model/records.ts';
import { taken, write, writing } from '../contract/opened-store.ts';
import { expectSameAnswers } from '../same-answers.ts';
import { describeWithNeo4j } from './test-server.ts';

const CASES = 10;
const TIMEOUT_MS = 300_000;

describeWithNeo4j('a copy on a server', ({ open }) => {
  test(
    'gives the answers of the store in the file, also after both are written on',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySteps, async (steps) => {
          const { store } = await open();
          const embedded = await openSqliteStore(':memory:');
          try {
            await taken(embedded, steps);
            const copying = await store.writer();
            await copyToNeo4j(embedded.connection, copying, () => {});
            await copying.release();
            expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
            await expectSameAnswers(embedded, store);
            for (const both of [embedded, store]) {
              await writing(both, async (writer) => {
                for (const source of SOURCES.slice(0, 1))
                  await write(writer, source, [paper('W1', ['A1', 'A2']), paper('W7', ['A3'])]);
              });
            }
            await expectSameAnswers(embedded, store);
          } finally {
            await embedded.close();
          }
        }),
        { numRuns: CASES },
      );
    },
    TIMEOUT_MS,
  );
});
