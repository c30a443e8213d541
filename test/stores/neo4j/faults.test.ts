// Faults between the store and its server: nothing is written twice, nobody waits for ever, and it comes back by itself.

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { GraphError } from '../../../src/graph/errors.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { foldTokens } from '../../../src/graph/text.ts';
import { MAX_CONNECTIONS } from '../../../src/stores/neo4j/errors.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, cites, node, on, paper, ref } from '../../model/records.ts';
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

  /** How many of the slow statements the server runs. */
  async function running(): Promise<number> {
    const rows = await runCypher(
      server(),
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND range(1, 1000000000)' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1 AS one",
    );
    return rows.length;
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

  test('all connections in use are no lost server, and who goes ends what it asked and frees them', async () => {
    await open();
    const { address, options } = server();
    const store = await openNeo4jStore(address, options);
    const leave = new AbortController();
    const slow = 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 2 = $p.rest RETURN count(i)';
    const asked = Array.from({ length: MAX_CONNECTIONS }, (_, rest) =>
      store.connection.reading(leave.signal).all(slow, { rest }),
    );
    const ended = Promise.allSettled(asked);
    expect(await comesTo(MAX_CONNECTIONS, running)).toBe(MAX_CONNECTIONS);
    const waiting = await Promise.allSettled(Array.from({ length: 6 }, () => store.summary()));
    for (const { status, reason } of waiting as PromiseRejectedResult[])
      expect([status, String(reason)]).toEqual([
        'rejected',
        expect.stringContaining('all connections to Neo4j are in use'),
      ]);
    leave.abort();
    for (const { status, reason } of (await ended) as PromiseRejectedResult[])
      expect([status, (reason as GraphError).code]).toEqual(['rejected', 'TIMEOUT']);
    expect(await comesTo(0, running)).toBe(0);
    await expect(store.summary()).resolves.toHaveProperty('dataVersion');
    await store.close();
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

  test('a writer that was silent for too long is followed by another, and writes no more', async () => {
    const { store } = await open();
    const { address, options } = server();
    const silent = await store.writer();
    await silent.putSource(main);
    const other = await openNeo4jStore(address, options);
    await expect(other.writer()).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await runCypher(server(), "MATCH (l:Lease {name: 'writer'}) SET l.until = timestamp() - 1");
    const next = await other.writer();
    await next.putSource(main);
    await expect(silent.putSource(main)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await silent.release();
    await next.putSource(main);
    await next.release();
    await other.close();
  });

  test('a store that is closed while its writer is released leaves no lease behind', async () => {
    const { store } = await open();
    const { address, options } = server();
    const closing = await openNeo4jStore(address, options);
    const released = (await closing.writer()).release();
    await closing.close();
    await released;
    const next = await store.writer();
    await next.putSource(main);
    expect(await next.sources()).toEqual([main]);
    await next.release();
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

/** Asks until the answer is as wanted, for at most ten seconds; gives the last answer. */
async function comesTo(wanted: number, ask: () => Promise<number>): Promise<number> {
  const end = Date.now() + 10_000;
  let last = await ask();
  while (last !== wanted && Date.now() < end) {
    await sleep(100);
    last = await ask();
  }
  return last;
}
