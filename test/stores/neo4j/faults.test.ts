// Faults between the store and its server: nothing is written twice, nobody waits for ever, and it comes back by itself.

import { expect, test } from '@jest/globals';
import type { GraphStore } from '../../../src/graph/store.ts';
import { foldTokens } from '../../../src/graph/text.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { BULK_NAME } from '../../../src/stores/neo4j/schema.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, cites, node, on, paper, ref } from '../../model/records.ts';
import { NEO4J_VERSION } from '../../../scripts/neo4j/runner.ts';
import { write, writing } from '../contract/opened-store.ts';
import { expectSameAnswers } from '../same-answers.ts';
import type { Proxy } from './proxy.ts';
import { startProxy } from './proxy.ts';
import { runCypher } from './run-cypher.ts';
import { describeWithNeo4j } from './test-server.ts';

const [main = { id: '', name: '', license: '', confidence: 0 }] = SOURCES;
const batches = Array.from({ length: 6 }, (_, n) => [
  paper(`W${n}`, [`A${n}`, 'A9'], { citations: n }, [on('T1', 0.5), cites(`W${n + 1}`, 1)]),
]);

const ATTACKS = [
  "'}) DETACH DELETE n //",
  '`) MATCH (m) DETACH DELETE m //',
  '"] UNION MATCH (n) RETURN n //',
  '$p.ids $p $rows {p}',
  'text:* OR kind:[* TO *] AND NOT a~0.5 && b || (c)^9 +d -e !f \\',
  '\u202Eright to left \u0645\u0631\u062D\u0628\u0627',
  '\u{1F469}\u200D\u{1F52C} \u{1F9E0}',
  '/* */ -- ;',
  '\t \u0001 \u007F \uFFFD',
  '__proto__',
  'CALL db.labels() YIELD label',
];

describeWithNeo4j('between the store and its server,', ({ open, server }) => {
  async function throughProxy(use: (store: Neo4jStore, proxy: Proxy) => Promise<void>): Promise<void> {
    await open();
    const { address, options } = server();
    const proxy = await startProxy(Number(new URL(address).port));
    const store = await openNeo4jStore(proxy.address, options);
    try {
      await use(store, proxy);
    } finally {
      proxy.up();
      await store.close();
      await proxy.close();
    }
  }

  test('a batch whose COMMIT was answered into the void is written once', async () => {
    const expected = await inMemory((store) => store.summary());
    await throughProxy(async (store, proxy) => {
      await writing(store, async (writer) => {
        for (const records of batches) {
          proxy.cutNextCommit();
          await write(writer, main, records);
        }
      });
      expect(proxy.cuts()).toBe(batches.length);
      const { sources, ...summary } = await store.summary();
      expect(summary).toEqual({ nodes: expected.nodes, edges: expected.edges, dataVersion: expected.dataVersion });
      expect(sources.find(({ id }) => id === main.id)?.records).toBe(batches.length);
    });
  });

  test('an index that could not be made is told, and made anew once what it lacked is there', async () => {
    await open();
    const { address, options } = server();
    await runCypher(server(), 'DROP INDEX record_source');
    await runCypher(server(), 'MATCH (m:Migration) DELETE m');
    await runCypher(server(), `CREATE (:Meta {name: '${BULK_NAME}'})`);
    // Longer than an index takes.
    await runCypher(
      server(),
      'CREATE (:Record {rec: -1, source: reduce(s = "x", i IN range(1, 14) | s + s), record: ""})',
    );
    const again = () => openNeo4jStore(address, { ...options, create: true });
    await expect(again()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('could not make the index record_source'),
    });
    await runCypher(server(), 'MATCH (r:Record) DELETE r');
    await (await again()).close();
    const states = await runCypher(
      server(),
      "SHOW INDEXES YIELD name, state WHERE name = 'record_source' RETURN state",
    );
    expect(states).toEqual([{ state: 'ONLINE' }]);
  });

  test('a lost server is told as such, at once after some failures, and its return is found', async () => {
    await throughProxy(async (store, proxy) => {
      await store.summary();
      proxy.down();
      for (let call = 0; call < 8; call++) {
        await expect(store.summary()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      }
      proxy.up();
      await expect(eventually(() => store.summary())).resolves.toMatchObject({ nodes: { PAPER: 0 } });
    });
  });

  test('a connection that ends between two calls is replaced without a failure', async () => {
    await throughProxy(async (store, proxy) => {
      await store.summary();
      proxy.down();
      proxy.up();
      await expect(store.summary()).resolves.toMatchObject({ nodes: { PAPER: 0 } });
    });
  });

  test('a connection that is cut in its handshake or within an answer is made again without a failure', async () => {
    await throughProxy(async (store, proxy) => {
      const summary = await store.summary();
      for (const behind of [0, 1, 7, 40]) {
        proxy.cutNextAnswer(behind);
        expect(await store.summary()).toEqual(summary);
      }
      proxy.down();
      proxy.up();
      proxy.cutNextHandshake();
      await expect(eventually(() => store.summary())).resolves.toEqual(summary);
    });
  });

  test('who asks over connections that are open, but dead, goes at the deadline, and others find the way', async () => {
    await throughProxy(async (store, proxy) => {
      await store.summary();
      proxy.swallow();
      await expect(store.summary(AbortSignal.timeout(200))).rejects.toMatchObject({ code: 'TIMEOUT' });
      proxy.up();
      await expect(eventually(() => store.summary())).resolves.toMatchObject({ nodes: { PAPER: 0 } });
    });
  });

  test('a server that is too old is refused in one plain sentence', async () => {
    await throughProxy(async (_, proxy) => {
      proxy.rewrite(NEO4J_VERSION, '4.4.999');
      await expect(openNeo4jStore(proxy.address, server().options)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: 'the server is Neo4j 4.4.999; Vicinity needs Neo4j 5.26 or later, of any edition',
      });
    });
  });

  test('text that would do harm as Cypher or Lucene is found as the text that it is', async () => {
    const { store } = await open();
    const embedded = await openSqliteStore(':memory:');
    for (const both of [store, embedded]) {
      await writing(both, async (writer) => {
        await write(
          writer,
          main,
          ATTACKS.flatMap((attack, n) => [
            { ...paper(`W${n}`, []), node: { ...node(`W${n}`, attack), abstract: attack } },
            {
              ...about(node(`A${n}`, attack, { otherNames: [attack] }), [
                { kind: 'AFFILIATED_WITH', to: ref('I1', attack) },
              ]),
              record: attack,
            },
          ]),
        );
      });
    }
    await expectSameAnswers(embedded, store);
    const words = ATTACKS.map(foldTokens).slice(0, 10);
    const asked = async (from: GraphStore): Promise<unknown> => [
      await from.keysByIds(ATTACKS),
      await from.textMatches(words.map((tokens) => ({ kind: 'AUTHOR', tokens, prefix: true, first: 9 }))),
      await from.textMatches(words.map((tokens) => ({ kind: 'PAPER', tokens, prefix: false, first: 9 }))),
    ];
    expect(await asked(store)).toEqual(await asked(embedded));
    await embedded.close();
  });

  test('who waits for a slow server goes at the deadline', async () => {
    await throughProxy(async (store, proxy) => {
      proxy.delay(2_000);
      await expect(store.summary(AbortSignal.timeout(50))).rejects.toMatchObject({ code: 'TIMEOUT' });
      await expect(store.keysByIds(['x'], AbortSignal.abort())).rejects.toMatchObject({ code: 'TIMEOUT' });
      proxy.delay(0);
    });
  });

  test('a writer that lost its lease writes no more', async () => {
    const { store } = await open();
    const writer = await store.writer();
    await writer.putSource(main);
    await runCypher(server(), "MATCH (l:Lease {name: 'writer'}) SET l.holder = 'another'");
    await expect(writer.putSource(main)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await writer.release();
    await runCypher(server(), 'MATCH (l:Lease) DELETE l');
  });

  test("somebody else's graph is refused and stays as it was", async () => {
    await open();
    const { address, options } = server();
    await runCypher(server(), 'MATCH (n) DETACH DELETE n');
    await runCypher(server(), "CREATE (:Person {name: 'Ann'})-[:KNOWS]->(:Person {name: 'Bob'})");
    await expect(openNeo4jStore(address, { ...options, create: true })).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
      message: expect.stringContaining('another graph'),
    });
    expect(await runCypher(server(), 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 2 }]);
    await runCypher(server(), 'MATCH (n) DETACH DELETE n');
    await expect(openNeo4jStore(address, options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await (await openNeo4jStore(address, { ...options, create: true })).close();
  });

  test('a wrong password and a missing database are plain sentences without the password', async () => {
    const { address, options } = server();
    const wrong = openNeo4jStore(address, { ...options, password: 'not-the-password' });
    await expect(wrong).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('VICINITY_NEO4J_PASSWORD'),
    });
    await expect(wrong).rejects.not.toMatchObject({ message: expect.stringContaining('not-the-password') });
    await expect(openNeo4jStore(address, { ...options, database: 'absent' })).rejects.toMatchObject({
      message: expect.stringContaining('VICINITY_NEO4J_DATABASE'),
    });
    await expect(openNeo4jStore('neo4j://me:secret@127.0.0.1', options)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

async function inMemory<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(':memory:');
  try {
    await writing(store, async (writer) => {
      for (const records of batches) await write(writer, main, records);
    });
    return await ask(store);
  } finally {
    await store.close();
  }
}

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
