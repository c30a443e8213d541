// The real schema over a real store in memory with a few papers: what attacks and the landing page are tried on.

import type { StatedRecord } from '../../src/graph/statements.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { writeRecords } from '../../src/graph/write-plan/write-records.ts';
import type { ServerConfig } from '../../src/server/config.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const source = {
  id: 'test',
  name: 'Test',
  license: 'CC0-1.0',
  url: 'https://example.org',
  kind: 'facts',
  confidence: 1,
};

/** Forty papers of two authors, one of them the other's advisor. */
const records: readonly StatedRecord[] = [
  ...Array.from({ length: 40 }, (_, place): StatedRecord => {
    const paper = { kind: 'PAPER', ids: [`openalex:W${place + 1}`], label: `Paper ${place + 1}` } as const;
    return {
      record: `W${place + 1}`,
      node: { ...paper, date: `${1980 + place}` as never, citations: place },
      edges: [
        { kind: 'AUTHORED', from: { kind: 'AUTHOR', ids: ['openalex:A1'], label: 'Aleksander Mądry' }, position: 1 },
        { kind: 'AUTHORED', from: { kind: 'AUTHOR', ids: ['openalex:A2'], label: 'Jonathan Kelner' }, position: 2 },
      ],
    };
  }),
  {
    record: 'L1',
    edges: [
      {
        kind: 'ADVISED',
        from: { kind: 'AUTHOR', ids: ['openalex:A2'], label: 'Jonathan Kelner' },
        to: { kind: 'AUTHOR', ids: ['openalex:A1'], label: 'Aleksander Mądry' },
        role: 'DOCTORAL',
      },
    ],
  },
];

/** A store in memory that holds the forty papers. */
async function smallStore(): Promise<GraphStore> {
  const store = await openStore('sqlite::memory:', { create: true });
  const writer = await store.writer();
  await writer.putSource(source);
  const run = await writer.startRun(source.id, '2026-01-31T12:00:00.000Z');
  const located = records.map((record) => ({ record, locator: record.record }));
  await writeRecords(writer, source, located, run);
  await writer.release();
  return store;
}

/** Starts the real server over the forty papers; stopping it closes the store too. */
export async function startRealServer(config: Partial<ServerConfig> = {}): Promise<TestServer> {
  const store = await smallStore();
  const server = await startTestServer({ ratePoints: 0, ...config }, { store, schema: null });
  return {
    ...server,
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}
