// A server that a suite has for itself beside that of all tests: to be stopped, killed, filled by the import tool, set up.
/* oxlint-disable jest/valid-title, jest/no-disabled-tests -- names are passed in, and the skip is loud */

import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { LocalServer } from '../../../scripts/neo4j/local-server.ts';
import { localServer, obstacle } from '../../../scripts/neo4j/local-server.ts';
import { lock, place } from './test-server.ts';
import type { TestServer } from './test-server.ts';

/** Beyond the ports of the servers of all test runs. */
const PORT_OFFSET = 20;
const LONG_MS = 600_000;

/** What such a suite uses. */
export interface OwnServer {
  readonly home: string;
  readonly port: number;
  /** Nothing runs when a test begins; its data are those that the one before left. */
  readonly local: (settings?: readonly string[]) => LocalServer;
  readonly start: (settings?: readonly string[]) => Promise<TestServer>;
}

/** Tests that start and end a server of their own, whose folder is empty at first; skipped loudly where none can be started. */
export function describeWithOwnNeo4j(name: string, tests: (own: OwnServer) => void): void {
  const missing = obstacle();
  if (missing === null) {
    describe(name, () => {
      tests(suite());
    });
  } else if (process.env['CI'] === undefined) {
    // oxlint-disable-next-line no-console -- a skip must be seen
    console.warn(`NEO4J TESTS SKIPPED: "${name}". ${missing.toUpperCase()}. INSTALL JAVA 17 AND MAVEN.`);
    describe.skip(name, () => {
      test.todo('needs a Neo4j server');
    });
  } else {
    test(`${name} has a server`, () => expect(missing).toBe('none missing'));
  }
}

function suite(): OwnServer {
  const { home: shared, port: first } = place();
  const [home, port] = [`${shared}-own`, first + PORT_OFFSET];
  const local: OwnServer['local'] = (settings = []) => localServer({ home, port, strictHints: true, settings });
  let unlock: (() => void) | undefined;
  jest.setTimeout(LONG_MS);
  beforeAll(async () => {
    unlock = await lock();
    await local().stop();
    rmSync(home, { recursive: true, force: true });
  }, LONG_MS);
  afterEach(async () => {
    await local().stop();
  }, LONG_MS);
  afterAll(() => unlock?.());
  return {
    home,
    port,
    local,
    start: async (settings) => {
      const { address, user, password } = await local(settings).start();
      return { address, options: { user, password } };
    },
  };
}
