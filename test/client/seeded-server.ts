// A real server over a store in memory that holds the seeds, and a client of it that counts its requests.

import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '../../src/client/client.ts';
import { factsFormat } from '../../src/importers/import-formats.ts';
import { runImport } from '../../src/importers/run-import.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { startTestServer } from '../server/test-server.ts';

/** The researcher of the seeds. */
export const MADRY = 'vicinity:aleksander-madry';

export interface SeededServer {
  readonly client: Client;
  /** Requests that the client has made. */
  readonly requests: () => number;
  stop(): Promise<void>;
}

export async function startSeededServer(): Promise<SeededServer> {
  const store = await openStore('sqlite::memory:', { create: true });
  await runImport({
    store,
    format: factsFormat([fileURLToPath(new URL('../../seeds/facts.ndjson', import.meta.url))]),
  });
  const server = await startTestServer({ ratePoints: 0 }, { store, schema: null });
  let requests = 0;
  const client = createClient({
    endpoint: `${server.url}/graphql`,
    fetch(url, init) {
      requests += 1;
      return fetch(url, init);
    },
  });
  return {
    client,
    requests: () => requests,
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}

/** All rows of an async iterable. */
export async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const read: T[] = [];
  for await (const row of rows) read.push(row);
  return read;
}
