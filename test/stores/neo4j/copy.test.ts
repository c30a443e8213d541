// Copying: a store that was filled row by row from an embedded one gives the same answers, and can be written on.

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { copyToNeo4j } from '../../../src/stores/copy-to-neo4j.ts';
import { digestOf } from '../../../src/stores/neo4j/digest.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { rebuildStore } from '../../../src/stores/sqlite/check.ts';
import { digestOf as digestOfFile } from '../../../src/stores/sqlite/digest.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { newFolder, start, vicinity } from '../../cli/vicinity.ts';
import { arbitrarySteps, SOURCES } from '../../model/arbitraries.ts';
import { about, byline, cites, node, on, paper, redirect, ref } from '../../model/records.ts';
import { taken, write, writing } from '../contract/opened-store.ts';
import { expectSameAnswers } from '../same-answers.ts';
import { runCypher } from './run-cypher.ts';
import { describeWithNeo4j } from './test-server.ts';

const CASES = 10;
const TIMEOUT_MS = 300_000;
const [main = { id: '', name: '', license: '', confidence: 0 }] = SOURCES;
/** Something in nearly every section. */
const RECORDS = [
  redirect('A7', 'A1'),
  paper('W1', [], { date: '2000' }, [byline('A1', 1, 'I1'), byline('A2', 2, 'I1'), on('T1', 0.5), cites('W99', 1)]),
  paper('W2', ['A7', 'A2'], { date: '2008' }, [cites('W1', 1)]),
  about(node('A1', 'Ann'), [{ kind: 'AFFILIATED_WITH', to: ref('I1'), affiliationKind: 'EMPLOYMENT' }]),
];
const PART_ONLY = { code: 'STORE_BUSY', message: expect.stringMatching(/has not ended.+run the same command again/) };
const ANOTHER_GRAPH = {
  code: 'BAD_USER_INPUT',
  message: expect.stringMatching(/^the store holds a part of another graph.+DETACH DELETE.+copy again$/),
};
/** A node that nothing states: early among the rows. */
const STRAY = `
  INSERT INTO node (key, kind, id, label, identifiers, props, counts)
  SELECT key + 1000, kind, 'openalex:A1001', label, identifiers, props, counts FROM node WHERE id = 'openalex:A1'`;

/** Stops a copy from within. */
class Stop extends Error {}

async function copy(from: SqliteStore, to: Neo4jStore, progress: (rows: number) => void = () => {}): Promise<void> {
  const writer = await to.writer();
  try {
    await copyToNeo4j(from.connection, writer, progress);
  } finally {
    await writer.release();
  }
}

/** Copies to the end of the next transaction; false where the copy has ended. Adds the rows that are there then. */
async function stopsAtOnce(from: SqliteStore, to: Neo4jStore, seen: number[]): Promise<boolean> {
  const copied = copy(from, to, (rows) => {
    seen.push(rows);
    throw new Stop();
  });
  return copied.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Stop) return true;
      throw error;
    },
  );
}

describeWithNeo4j('a copy on a server', ({ open, server }) => {
  test(
    'gives the answers of the store in the file, also after both are written on',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitrarySteps, async (steps) => {
          const { store } = await open();
          const embedded = await openSqliteStore(':memory:');
          try {
            await taken(embedded, steps);
            await copy(embedded, store);
            expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
            await expectSameAnswers(embedded, store);
            for (const both of [embedded, store]) {
              await writing(both, async (writer) => {
                await write(writer, main, [paper('W1', ['A1', 'A2']), paper('W7', ['A3'])]);
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

  test('that was stopped after any transaction is refused by who opens it, goes on, and ends as an undisturbed one', async () => {
    const { address, options } = server();
    const { store } = await open();
    const embedded = await openSqliteStore(':memory:');
    await writing(embedded, (writer) => write(writer, main, RECORDS));
    const seen: number[] = [];
    while (await stopsAtOnce(embedded, store, seen)) {
      await expect(openNeo4jStore(address, options)).rejects.toMatchObject(PART_ONLY);
    }
    expect(seen.length).toBeGreaterThan(15);
    expect(seen).toEqual([...new Set(seen)].toSorted((x, y) => x - y));
    expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
    await expectSameAnswers(embedded, store);
    await (await openNeo4jStore(address, options)).close();
    await embedded.close();
  });

  test('begins in an empty store only, and goes on with the graph that it began with only', async () => {
    const { store } = await open();
    const embedded = await openSqliteStore(':memory:');
    await writing(embedded, (writer) => write(writer, main, RECORDS));
    expect(await stopsAtOnce(embedded, store, [])).toBe(true);
    // Says the same as before, but has another run.
    await writing(embedded, (writer) => write(writer, main, RECORDS));
    await expect(copy(embedded, store)).rejects.toMatchObject(ANOTHER_GRAPH);
    const { store: emptied } = await open();
    await copy(embedded, emptied);
    await expect(copy(embedded, emptied)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('expected an empty store'),
    });
    await embedded.close();
  });

  test('goes on with the rows that it began with only: a rebuild of the file meanwhile is found', async () => {
    const file = path.join(newFolder(), 'graph.sqlite');
    const embedded = await openSqliteStore(file, { create: true });
    await writing(embedded, (writer) => write(writer, main, RECORDS));
    const rebuilt: number[] = [];
    const rebuildAfter = (transactions: number): (() => void) => {
      embedded.connection.run(STRAY);
      let left = transactions;
      return () => {
        if (--left === 0) rebuilt.push(rebuildStore(file, () => {}).rows);
      };
    };
    const { store } = await open();
    const copied = rebuildAfter(5);
    for (let stops = 5; stops > 0; stops--) {
      expect(await stopsAtOnce(embedded, store, [])).toBe(true);
      copied();
    }
    await expect(copy(embedded, store)).rejects.toMatchObject(ANOTHER_GRAPH);

    const { store: emptied } = await open();
    await expect(copy(embedded, emptied, rebuildAfter(5))).rejects.toMatchObject({
      code: 'STORE_BUSY',
      message: expect.stringMatching(/^the file was written while it was copied.+run the same command again/),
    });
    await expect(copy(embedded, emptied)).rejects.toMatchObject(ANOTHER_GRAPH);
    expect(rebuilt).toEqual([1, 1]);
    await embedded.close();
  });

  test('does not end where something was imported into the file meanwhile', async () => {
    const { address, options } = server();
    const { store } = await open();
    const embedded = await openSqliteStore(':memory:');
    await writing(embedded, (writer) => write(writer, main, RECORDS));
    const imports: Promise<unknown>[] = [];
    const importing = (): void => {
      if (imports.length > 0) return;
      imports.push(writing(embedded, (writer) => write(writer, main, [paper('W9', ['A9'])])));
    };
    await expect(copy(embedded, store, importing)).rejects.toMatchObject(ANOTHER_GRAPH);
    await Promise.all(imports);
    await expect(openNeo4jStore(address, options)).rejects.toMatchObject(PART_ONLY);
    await embedded.close();
  });

  test('whose process was killed is refused by serve, import and check, and ended by the same command', async () => {
    await open();
    const { address, options } = server();
    const folder = newFolder();
    const env = { VICINITY_NEO4J_USER: options.user ?? '', VICINITY_NEO4J_PASSWORD: options.password ?? '' };
    const run = (...args: readonly string[]): ReturnType<typeof vicinity> => vicinity(args, { folder, env });
    const file = 'sqlite:graph.sqlite';
    await run('import', 'synthetic', '--papers', '800', '--quiet', '--bulk', '--store', file);
    const args = ['copy', '--from', file, '--to', address];
    const copying = start(args, { folder, env });
    const rows = 'MATCH (m:Meta {name: "copying"}) WHERE NOT m.value CONTAINS \'"rows":0\' RETURN m.value AS mark';
    while ((await runCypher(server(), rows)).length === 0) await sleep(10);
    copying.process.kill('SIGKILL');
    await copying.ended;
    for (const command of [
      ['serve', '--port', '0'],
      ['import', 'synthetic', '--papers', '5', '--quiet'],
      ['check', '--rebuild', '--quiet'],
      ['check', '--digest'],
    ]) {
      expect(await run(...command, '--store', address)).toMatchObject({
        code: 75,
        stdout: '',
        stderr: expect.stringMatching(/^vicinity: a copy into this store has not ended, [^\n]+\n$/),
      });
    }
    // The lease of the writer that was killed lasts a few seconds more.
    for (let left = 60; left > 0; left--) {
      const again = await run(...args);
      if (again.code === 0) break;
      expect(again).toMatchObject({ code: 75, stderr: expect.stringContaining('the store has a writer already') });
      await sleep(1_000);
    }
    expect(await run('check', '--quiet', '--store', address)).toMatchObject({ code: 0, stderr: '' });
    const undisturbed = await run('check', '--digest', '--store', file);
    expect(await run('check', '--digest', '--store', address)).toEqual(undisturbed);
  });
});
