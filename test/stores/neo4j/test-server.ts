// The Neo4j of the tests: NEO4J_TEST_URI, or one that they start; skipped loudly where neither is, a failure under CI.
/* oxlint-disable jest/valid-title, jest/no-disabled-tests -- names are passed in, and the skip is loud */

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { localServer, obstacle } from '../../../scripts/neo4j/local-server.ts';
import type { OpenOptions } from '../../../src/stores/neo4j/connection.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import type { OpenedStore } from '../contract/opened-store.ts';

/** How the server of the tests is reached. */
export interface TestServer {
  readonly address: string;
  readonly options: OpenOptions;
}

/** What a suite uses; nothing works before its tests run. */
export interface Neo4jOfTests {
  readonly server: () => TestServer;
  /** One store for all tests of a suite, emptied. */
  readonly open: () => Promise<Omit<OpenedStore, 'store'> & { readonly store: Neo4jStore }>;
}

const START_MS = 300_000;
const TEST_MS = 600_000;

/** Tests on a real server, which they have for themselves, one suite after the other. */
export function describeWithNeo4j(name: string, tests: (neo4j: Neo4jOfTests) => void): void {
  const missing = process.env['NEO4J_TEST_URI'] === undefined ? obstacle() : null;
  if (missing === null) {
    describe(name, () => {
      tests(suite());
    });
  } else if (process.env['CI'] === undefined) {
    // oxlint-disable-next-line no-console -- a skip must be seen
    console.warn(
      `NEO4J TESTS SKIPPED: "${name}". ${missing.toUpperCase()}. SET NEO4J_TEST_URI, OR INSTALL JAVA 17 AND MAVEN.`,
    );
    describe.skip(name, () => {
      test.todo('needs a Neo4j server');
    });
  } else {
    test(`${name} has a server`, () => expect(missing).toBe('none missing'));
  }
}

function suite(): Neo4jOfTests {
  let server: TestServer | undefined;
  let store: Neo4jStore | undefined;
  let unlock: (() => void) | undefined;
  jest.setTimeout(TEST_MS);
  beforeAll(async () => {
    unlock = await lock();
    server = await started();
    await empty(server);
    store = await openNeo4jStore(server.address, { ...server.options, create: true });
  }, START_MS);
  afterAll(async () => {
    await store?.close();
    unlock?.();
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the Neo4j of the tests has not started');
    return value;
  };
  return {
    server: () => there(server),
    open: async () => {
      await empty(there(server));
      return {
        store: there(store),
        close: async () => {},
        damage: async (record, stated) => {
          const cypher = 'MATCH (r:Record {record: $record}) SET r.stated = $stated';
          await change(there(server), cypher, { record, stated });
        },
      };
    },
  };
}

async function started(): Promise<TestServer> {
  const { NEO4J_TEST_URI: address, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password } = process.env;
  if (address !== undefined) return { address, options: { user, password } };
  const { home, port } = place();
  const own = await localServer({ home, port, strictHints: true }).start();
  return { address: own.address, options: { user: own.user, password: own.password } };
}

/** Where the server of this test run is. */
export function place(): { readonly home: string; readonly port: number } {
  const { NEO4J_TEST_HOME: home, NEO4J_TEST_PORT: port } = process.env;
  if (home === undefined) throw new Error('all places for a Neo4j of the tests are taken; end the other test runs');
  return { home, port: Number(port) };
}

/** Test files run side by side, but there is one database: each has it for itself, until its process ends at the latest. */
export async function lock(): Promise<() => void> {
  const folder = path.resolve(import.meta.dirname, '../../../.neo4j');
  mkdirSync(folder, { recursive: true });
  const name = process.env['NEO4J_TEST_URI'] === undefined ? path.basename(place().home) : 'test-uri';
  const file = new DatabaseSync(path.join(folder, `${name}.lock`), { timeout: 0 });
  for (;;) {
    try {
      file.exec('BEGIN EXCLUSIVE');
      return () => file.close();
    } catch {
      await sleep(100);
    }
  }
}

/** Removes all data; the schema stays. */
async function empty(server: TestServer): Promise<void> {
  await change(server, 'MATCH (n) WHERE NOT n:Migration DETACH DELETE n');
}

async function change(
  { address, options: { user = 'neo4j', password = '' } }: TestServer,
  cypher: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<void> {
  driver ??= neo4j.driver(address, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  const config = { database: 'neo4j', transactionConfig: { timeout: TEST_MS } };
  await driver.executeQuery(cypher, parameters, config);
}

let driver: neo4j.Driver | undefined;
afterAll(() => driver?.close());
