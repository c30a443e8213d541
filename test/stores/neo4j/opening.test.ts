// What is asked of a server, its database and the address before a store is opened: said in a sentence, nothing written.

import { expect, test } from '@jest/globals';
import { TEXT_VERSION } from '../../../src/graph/text.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { BULK_NAME, MIGRATIONS, TEXT_VERSION_NAME } from '../../../src/stores/neo4j/schema.ts';
import { NEO4J_VERSION } from '../../../scripts/neo4j/runner.ts';
import { startProxy } from './proxy.ts';
import { runCypher } from './run-cypher.ts';
import { describeWithNeo4j } from './test-server.ts';

describeWithNeo4j('before a store is opened,', ({ open, server }) => {
  /** Opens a store on a server that names another version, of as many letters. */
  async function openVersion(version: string): Promise<void> {
    await open();
    const proxy = await startProxy(Number(new URL(server().address).port));
    try {
      proxy.rewrite(NEO4J_VERSION, version);
      await (await openNeo4jStore(proxy.address, server().options)).close();
    } finally {
      await proxy.close();
    }
  }

  test.each(['4.4.999', '5.25.99'])('a server of version %s, which is too old, is refused', async (version) => {
    await expect(openVersion(version)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `the server is Neo4j ${version}; Vicinity needs Neo4j 5.26 or later, of any edition`,
    });
  });

  test.each(['5.27-au', '2025.01'])('a server of version %s is new enough', async (version) => {
    await expect(openVersion(version)).resolves.toBeUndefined();
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

  test.each(["{tenant: 'Ann'}", "{name: 'flat 3'}"])(
    'a graph of a lease %s, not ours, is foreign too',
    async (lease) => {
      await open();
      const { address, options } = server();
      await runCypher(server(), 'MATCH (n) DETACH DELETE n');
      await runCypher(server(), `CREATE (:Lease ${lease})`);
      await expect(openNeo4jStore(address, { ...options, create: true })).rejects.toMatchObject({
        code: 'STORE_FOREIGN',
      });
      await runCypher(server(), 'MATCH (n) DETACH DELETE n');
      await (await openNeo4jStore(address, { ...options, create: true })).close();
    },
  );

  test('two that make the schema at the same time both open it, and it is made once', async () => {
    await open();
    const { address, options } = server();
    await runCypher(server(), 'MATCH (n) DETACH DELETE n');
    const openings = [1, 2].map(() => openNeo4jStore(address, { ...options, create: true }));
    for (const store of await Promise.all(openings)) await store.close();
    const made = await runCypher(server(), 'MATCH (m:Migration) RETURN m.id AS id ORDER BY id');
    expect(made).toEqual(MIGRATIONS.map(({ id }) => ({ id })));
    expect(await runCypher(server(), 'MATCH (l:Lease) RETURN l.name AS name')).toEqual([]);
  });

  test('that indexes are made is told before, and only then', async () => {
    await open();
    const { address, options } = server();
    await runCypher(server(), 'MATCH (n) DETACH DELETE n');
    let told = 0;
    const again = () => openNeo4jStore(address, { ...options, create: true, onIndexing: () => (told += 1) });
    await (await again()).close();
    await (await again()).close();
    expect(told).toBe(1);
  });

  test('schema steps that are made anew leave the version of the words, so that old ones are refused still', async () => {
    await open();
    const { address, options } = server();
    const setVersion = (value: number): string =>
      `MERGE (m:Meta {name: '${TEXT_VERSION_NAME}'}) SET m.value = '${value}'`;
    await runCypher(server(), 'MATCH (m:Migration) DELETE m');
    await runCypher(server(), `CREATE (:Meta {name: '${BULK_NAME}'})`);
    await runCypher(server(), setVersion(0));
    await expect(openNeo4jStore(address, { ...options, create: true })).rejects.toMatchObject({ code: 'STORE_OLDER' });
    await runCypher(server(), setVersion(TEXT_VERSION));
    await (await openNeo4jStore(address, options)).close();
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

  test('the database "system" is named as what it is', async () => {
    const { address, options } = server();
    await expect(openNeo4jStore(address, { ...options, database: 'system' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('VICINITY_NEO4J_DATABASE'),
    });
  });

  test.each([
    'neo4j://',
    'neo4j:h',
    'neo4j://h:1/graph',
    'bolt://h?database=x',
    'neo4j://me:secret@h:1',
    'neo4j://h:1 ',
  ])('the address "%s" is refused with the forms that there are, and is not repeated', async (address) => {
    await expect(openNeo4jStore(address)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/^expected neo4j:\/\/HOST:PORT, (?!.*secret)/),
    });
  });

  test('a store that was opened by TLS changes nothing for the next, with it or without', async () => {
    const { address, options } = server();
    const encrypted = address.replace('neo4j:', 'neo4j+ssc:');
    for (const each of [encrypted, encrypted]) {
      await expect(openNeo4jStore(each, options)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    }
    await (await openNeo4jStore(address, options)).close();
  });
});
