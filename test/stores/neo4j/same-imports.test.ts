// What an import takes at its bounds goes into both stores alike: the longest names and ids, and papers of many authors.

import path from 'node:path';
import { expect, test } from '@jest/globals';
import {
  IDENTIFIER_CHARACTERS_MAX,
  PAIR_AUTHORS_MAX,
  RECORD_NAME_CHARACTERS_MAX,
  WEIGHT_PER_WRITE,
} from '../../../src/graph/limits.ts';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import { foldTokens } from '../../../src/graph/text.ts';
import { withdrawRecords } from '../../../src/graph/write-plan/write-records.ts';
import { factsFormat } from '../../../src/importers/import-formats.ts';
import type { ImportResult } from '../../../src/importers/import-options.ts';
import { runImport } from '../../../src/importers/run-import.ts';
import { digestOf } from '../../../src/stores/neo4j/digest.ts';
import type { Neo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { digestOf as digestOfFile } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore, type SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { folderOf } from '../../importers/import-folder.ts';
import { about, node, paper } from '../../model/records.ts';
import { describeWithNeo4j } from './test-server.ts';

/** One source with the longest id, and its records. */
const SOURCE = 's'.repeat(64);
/** Three bytes each in an index: no character of one code unit has more. */
const WIDE = '\u8a9e';
/** Two code units each, of a script whose words are as long as they are written. */
const CUNEIFORM = '\u{12000}';

async function importedInBoth(
  neo4j: Neo4jStore,
  records: readonly StatedRecord[],
  use: (embedded: SqliteStore, results: readonly ImportResult[]) => Promise<void>,
): Promise<void> {
  const lines = [
    { source: SOURCE, name: 'S', license: 'CC0', confidence: 0.5 },
    ...records.map((record) => ({ source: SOURCE, ...record })),
  ];
  const folder = folderOf({ 'facts.ndjson': lines.map((line) => JSON.stringify(line)).join('\n') });
  const embedded = await openSqliteStore(':memory:', { create: true });
  try {
    const results: ImportResult[] = [];
    for (const store of [embedded, neo4j]) {
      const format = factsFormat([path.join(folder, 'facts.ndjson')]);
      results.push(await runImport({ store, format, maxRejects: records.length }));
    }
    expect(await digestOf(neo4j.connection.reading())).toEqual(digestOfFile(embedded.connection));
    await use(embedded, results);
  } finally {
    await embedded.close();
  }
}

describeWithNeo4j('an import into SQLite and into Neo4j', ({ open }) => {
  test('takes papers of more authors than fit into one transaction, and withdraws them', async () => {
    const { store } = await open();
    const count = 1 + Math.ceil(WEIGHT_PER_WRITE / ((PAIR_AUTHORS_MAX * (PAIR_AUTHORS_MAX - 1)) / 2));
    const papers = Array.from({ length: count }, (_, index) => {
      const authors = Array.from({ length: PAIR_AUTHORS_MAX }, (__, place) => `A${(index + 1) * 1_000 + place}`);
      return paper(`W${index + 1}`, authors, { date: '2014' });
    });
    await importedInBoth(store, papers, async (embedded, results) => {
      expect(results.map(({ report }) => report.new)).toEqual([count + 1, count + 1]);
      for (const each of [embedded, store]) {
        const writer = await each.writer();
        const names = papers.map(({ record }) => record);
        expect(await withdrawRecords(writer, SOURCE, names)).toBe(count);
        await writer.release();
        expect((await each.summary()).edges.COAUTHORED ?? 0).toBe(0);
      }
    });
  });

  test('takes names of records and ids of the greatest length, and refuses longer ones in the same words', async () => {
    const { store } = await open();
    const named = (length: number): StatedRecord => about(node('A1', 'Ann'), [], { record: WIDE.repeat(length) });
    const identified = (length: number): StatedRecord => ({
      record: `id of ${length}`,
      node: { kind: 'TOPIC', ids: [`mine:${WIDE.repeat(length - 'mine:'.length)}`], label: WIDE.repeat(5_000) },
      edges: [{ kind: 'PART_OF', to: { kind: 'TOPIC', ids: [`yours:${WIDE.repeat(length - 'yours:'.length)}`] } }],
    });
    const records = [
      ...[0, 1].map((beyond) => named(RECORD_NAME_CHARACTERS_MAX + beyond)),
      ...[0, 1].map((beyond) => identified(IDENTIFIER_CHARACTERS_MAX + beyond)),
    ];
    await importedInBoth(store, records, async (_, [first, second]) => {
      expect(first?.report).toMatchObject({ new: 3, rejectedBy: { BAD_VALUE: 1, BAD_ID: 1 } });
      expect({ ...second?.report }).toEqual({ ...first?.report });
    });
  });

  test('finds words of every length, also of letters of two code units', async () => {
    const { store } = await open();
    const records = [100, 150, 199, 300].map((length) => about(node(`A${length}`, CUNEIFORM.repeat(length))));
    const latin = [150, 199, 200, 300].map((length) => about(node(`A${length + 1_000}`, 'a'.repeat(length))));
    await importedInBoth(store, [...records, ...latin], async (embedded) => {
      for (const { node: described } of [...records, ...latin]) {
        const request = {
          kind: 'AUTHOR',
          tokens: foldTokens(described?.label ?? ''),
          prefix: false,
          first: 10,
        } as const;
        const [hits] = await embedded.textMatches([request]);
        expect(hits?.hits.length).toBeGreaterThan(0);
        expect(await store.textMatches([request])).toEqual([hits]);
      }
    });
  });
});
