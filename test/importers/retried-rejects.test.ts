// Rejected lines: kept whole, mended by a person in the file that keeps them, and imported again from it.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ImportFormat } from '../../src/importers/import-format.ts';
import { advisorsFormat, factsFormat, openAlexFormat } from '../../src/importers/import-formats.ts';
import type { ImportResult } from '../../src/importers/import-options.ts';
import { type Reject, rejectsFileName } from '../../src/importers/rejects.ts';
import { runImport } from '../../src/importers/run-import.ts';
import type { SqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { emptyStore, folderOf, importWorks, storeDigest, workLine, workLines } from './import-folder.ts';

/** A file of each format with one line or row that is broken, the mended line, and how the format is made. */
const CASES: readonly {
  readonly format: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly broken: string;
  readonly mended: string;
  readonly of: (file: string) => ImportFormat;
}[] = [
  {
    format: 'OpenAlex',
    name: 'works/updated_date=2024-01-01/part_000',
    lines: [workLine(1), workLine(2), workLine(3)],
    broken: workLine(2).replace('"title":"Paper 2"', '"title":NaN'),
    mended: workLine(2),
    of: (file) => openAlexFormat([file]),
  },
  {
    format: 'merged ids',
    name: 'merged_ids/authors/2024-01-01.csv',
    lines: ['merge_date,id,merge_into_id', '2024-01-01,A1,A2', '2024-01-01,A3,A4'],
    broken: '2024-01-01,A3,',
    mended: '2024-01-01,A3,A4',
    of: (file) => openAlexFormat([file]),
  },
  {
    format: 'advisors',
    name: 'pairs.csv',
    lines: ['advisor_id,advisee_id,role,thesis', 'mine:a,mine:b,PhD,One', 'mine:b,mine:c,PhD,"Of, two\nlines"'],
    broken: 'mine:b,mine:c,nonsense,"Of, two\nlines"',
    mended: 'mine:b,mine:c,PhD,"Of, two\nlines"',
    of: (file) => advisorsFormat([file], { id: 'my-list', name: 'My list', license: 'CC0 1.0', confidence: 0.5 }),
  },
  {
    format: 'facts',
    name: 'facts.ndjson',
    lines: [
      '{"source":"mine","name":"Mine","license":"CC0 1.0","confidence":0.5}',
      '{"source":"mine","record":"a","node":{"kind":"AUTHOR","ids":["mine:a"],"label":"Ann"}}',
      '{"source":"mine","record":"b","node":{"kind":"AUTHOR","ids":["mine:b"],"label":"Ben"}}',
    ],
    broken: '{"source":"mine","record":"b","node":{"kind":"AUTHOR","ids":["mine:b"]}}',
    mended: '{"source":"mine","record":"b","node":{"kind":"AUTHOR","ids":["mine:b"],"label":"Ben"}}',
    of: (file) => factsFormat([file]),
  },
];

/** A folder with a file of these lines; returns the file. */
function fileOf(name: string, lines: readonly string[]): string {
  return path.join(folderOf({ [name]: `${lines.join('\n')}\n` }), name);
}

function run(store: SqliteStore, format: ImportFormat): Promise<ImportResult> {
  return runImport({ store, format, rejectsFolder: path.join(folderOf({}), 'rejects') });
}

function rejectsIn({ rejectsFile }: ImportResult): readonly Reject[] {
  const lines = readFileSync(rejectsFile ?? '', 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Reject);
}

describe.each(CASES)('a rejected line of $format', ({ name, lines, broken, mended, of }) => {
  const damaged = lines.map((line) => (line === mended ? broken : line));

  test('is kept as it was, and comes in when it is mended in its file', async () => {
    const whole = await emptyStore();
    await run(whole, of(fileOf(name, lines)));
    const store = await emptyStore();
    const first = await run(store, of(fileOf(name, damaged)));
    const [reject, ...more] = rejectsIn(first);
    expect(more).toEqual([]);
    expect(reject?.raw.endsWith(broken)).toBe(true);
    const [before, after] = [broken, mended].map((line) => JSON.stringify(line).slice(1, -1));
    const file = first.rejectsFile ?? '';
    writeFileSync(file, readFileSync(file, 'utf8').replace(before ?? '', after ?? ''));
    const second = await run(store, of(file));
    expect(second).toMatchObject({ report: { lines: 1, new: 1, rejected: 0 }, rejectsFile: null });
    expect(storeDigest(store)).toBe(storeDigest(whole));
    const locators: string[] = [];
    for await (const { locator } of store.records()) locators.push(locator);
    expect(locators).toContain(`${reject?.file}:${reject?.line}`);
    await Promise.all([whole.close(), store.close()]);
  });

  test('is rejected again just so where nobody mended it', async () => {
    const store = await emptyStore();
    const first = await run(store, of(fileOf(name, damaged)));
    const second = await run(store, of(first.rejectsFile ?? ''));
    expect(rejectsIn(second)).toEqual(rejectsIn(first));
    await store.close();
  });
});

test('a record that contradicts the graph is kept as its line too', async () => {
  const [source = '', person = ''] = CASES.find(({ format }) => format === 'facts')?.lines ?? [];
  const contradiction = person.replace('"AUTHOR"', '"PAPER"').replace('"record":"a"', '"record":"c"');
  const store = await emptyStore();
  const result = await run(store, factsFormat([fileOf('facts.ndjson', [source, person, contradiction])]));
  expect(result.report).toMatchObject({ new: 2, rejected: 1 });
  expect(rejectsIn(result)).toMatchObject([{ file: 'facts.ndjson', line: 3, recordKey: 'c', raw: contradiction }]);
  await store.close();
});

test('the rejects that lie in a folder of other files are not read with them', async () => {
  const folder = folderOf({ 'works.jsonl': `${workLines(3)}oops\n` });
  const store = await emptyStore();
  await importWorks(store, folder, { rejectsFolder: path.join(folder, 'rejects') });
  expect((await importWorks(store, folder)).report).toMatchObject({ lines: 4, rejected: 1 });
  await store.close();
});

test('a file of rejects has a name that every file system takes, and another one each millisecond', () => {
  const name = rejectsFileName('advisors:my-list', '2025-11-21T16:26:07.123Z');
  expect(name).toBe('advisors-my-list-20251121T162607123Z.ndjson');
  expect(rejectsFileName('advisors:my-list', '2025-11-21T16:26:07.124Z')).not.toBe(name);
});
