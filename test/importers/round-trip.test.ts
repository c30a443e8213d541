// A graph that is exported and imported into an empty store is the same graph: same digest, same data version.

import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { GraphStore } from '../../src/graph/store.ts';
import { factLines } from '../../src/importers/facts/fact-lines.ts';
import { factsFormat, openAlexFormat } from '../../src/importers/import-formats.ts';
import type { ImportFormat } from '../../src/importers/import-format.ts';
import { runImport } from '../../src/importers/run-import.ts';
import { digestOf } from '../../src/stores/sqlite/digest.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { describeWithData } from '../shared-data.ts';
import { emptyStore, folderOf, workLines } from './import-folder.ts';

async function imported(format: ImportFormat): Promise<SqliteStore> {
  const store = await emptyStore();
  expect(await runImport({ store, format })).toMatchObject({ state: 'done', report: { rejected: 0 } });
  return store;
}

async function exported(store: GraphStore): Promise<string> {
  let text = '';
  for await (const line of factLines(store)) text += line;
  return text;
}

/** What tells a graph from another: its facts as text, the digests of all tables, the data version. */
interface Told {
  readonly facts: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly dataVersion: string;
}

async function told(store: SqliteStore): Promise<Told> {
  const { dataVersion } = await store.summary();
  return { facts: await exported(store), tables: digestOf(store.connection).tables, dataVersion };
}

/** A graph, and what an empty store is when its facts were imported. */
async function roundTrip(format: ImportFormat): Promise<{ readonly before: Told; readonly after: Told }> {
  const first = await imported(format);
  const before = await told(first);
  const folder = folderOf({ 'facts.ndjson': before.facts });
  const second = await imported(factsFormat([path.join(folder, 'facts.ndjson')]));
  const after = await told(second);
  await Promise.all([first.close(), second.close()]);
  return { before, after };
}

test('the seeds', async () => {
  const seeds = path.resolve(import.meta.dirname, '../../seeds/facts.ndjson');
  const { before, after } = await roundTrip(factsFormat([seeds]));
  expect(after).toEqual(before);
});

test('works of OpenAlex, whose mapper has an order of properties of its own', async () => {
  const { before, after } = await roundTrip(openAlexFormat([folderOf({ 'works.jsonl': workLines(300) })]));
  expect(after).toEqual(before);
});

describeWithData('the real OpenAlex snapshot', 'openalex-snapshot', (snapshot) => {
  test('the first forty records of every part', async () => {
    const { before, after } = await roundTrip(cutAt(openAlexFormat([snapshot]), 40));
    expect(after).toEqual(before);
  }, 120_000);
});

describeWithData('the handball field', 'openalex-graph/handball-to-2012', (field) => {
  test('the first thousand records of each kind', async () => {
    const { before, after } = await roundTrip(cutAt(openAlexFormat([field]), 1_000));
    expect(after).toEqual(before);
  }, 120_000);
});

/** The same format with the first lines of each part alone. */
function cutAt(format: ImportFormat, most: number): ImportFormat {
  return {
    ...format,
    async open(part, known) {
      const open = await format.open(part, known);
      return {
        ...open,
        async *lines(from) {
          let left = most;
          for await (const lines of open.lines(from)) {
            yield lines.slice(0, left);
            left -= lines.length;
            if (left <= 0) return;
          }
        },
      };
    },
  };
}
