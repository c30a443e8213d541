// Faults between the store and its server: nothing is written twice, nobody waits for ever, and it comes back by itself.

import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import type { GraphStore } from '../../../src/graph/store.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { cites, on, paper } from '../../model/records.ts';
import { write, writing } from '../contract/opened-store.ts';
import type { Proxy } from './proxy.ts';
import { startProxy } from './proxy.ts';
import type { TestServer } from './test-server.ts';
import { describeWithNeo4j } from './test-server.ts';

const [main = { id: '', name: '', license: '', confidence: 0 }] = SOURCES;
const batches = Array.from({ length: 6 }, (_, n) => [
  paper(`W${n}`, [`A${n}`, 'A9'], { citations: n }, [on('T1', 0.5), cites(`W${n + 1}`, 1)]),
]);

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
    await run(server(), "MATCH (l:Lease {name: 'writer'}) SET l.holder = 'another'");
    await expect(writer.putSource(main)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await writer.release();
    await run(server(), 'MATCH (l:Lease) DELETE l');
  });

  test("somebody else's graph is refused and stays as it was", async () => {
    await open();
    const { address, options } = server();
    await run(server(), 'MATCH (n) DETACH DELETE n');
    await run(server(), "CREATE (:Person {name: 'Ann'})-[:KNOWS]->(:Person {name: 'Bob'})");
    await expect(openNeo4jStore(address, { ...options, create: true })).rejects.toMatchObject({
      code: 'STORE_FOREIGN',
      message: expect.stringContaining('another graph'),
    });
    expect(await run(server(), 'MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 2 }]);
    await run(server(), 'MATCH (n) DETACH DELETE n');
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

async function run({ address, options }: TestServer, cypher: string): Promise<readonly object[]> {
  const driver = neo4j.driver(address, neo4j.auth.basic(options.user ?? '', options.password ?? ''), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  try {
    return (await driver.executeQuery(cypher, {}, { database: 'neo4j' })).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
