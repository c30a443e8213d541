// Files for Neo4j's import tool: the store that the real tool makes of them is that of an ordinary import.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { checkNeo4j } from '../../../src/stores/check-neo4j.ts';
import { writeCsvFiles } from '../../../src/stores/neo4j/csv-files.ts';
import { digestOf } from '../../../src/stores/neo4j/digest.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { allRows } from '../../../src/stores/sqlite/all-rows.ts';
import { digestOf as digestOfFile } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { SOURCES } from '../../model/arbitraries.ts';
import { about, byline, node, paper, redirect } from '../../model/records.ts';
import { write, writing } from '../contract/opened-store.ts';
import { expectSameAnswers } from '../same-answers.ts';
import { describeWithOwnNeo4j } from './own-server.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PAPERS = 300;
/** What would break a field, a list or a line of such files. */
const AWKWARD =
  'Ann "O\u2019Hara", \\ ; | \'x\'\r\nsecond line\t\u001F end {"a":[1]} \u{1F9E0} \u0645\u0631\u062D\u0628\u0627 NULL';

function vicinity(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'bin/vicinity.js'), ...args], {
    encoding: 'utf8',
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout + stderr;
}

describeWithOwnNeo4j('the import tool of Neo4j', ({ start, local }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-csv-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('makes of the files of an import what an ordinary import of the same input makes', async () => {
    const files = path.join(folder, 'import');
    const synthetic = ['import', 'synthetic', '--papers', String(PAPERS), '--quiet'];
    expect(vicinity(...synthetic, '--neo4j-csv', files)).toContain(`neo4j-admin database import full neo4j '@${files}`);
    expect(readdirSync(files).filter((name) => !/^[\w-]+(-header\.csv|-0001\.csv\.gz)$/.test(name))).toEqual([
      'import.args',
    ]);
    const embedded = await openSqliteStore(path.join(folder, 'one.sqlite'), { create: true });
    vicinity(...synthetic, '--store', `sqlite:${path.join(folder, 'one.sqlite')}`);
    local().importFiles(path.join(files, 'import.args'));
    const { address, options } = await start();
    // Who only reads makes the indexes too: without them nothing can be read.
    const store = await openNeo4jStore(address, options);
    expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
    expect(await checkNeo4j(store, folder, () => {})).toMatchObject({ findings: [] });
    await Promise.all([store.close(), embedded.close()]);
  });

  test('reads back every character that a name, an id or a locator may hold', async () => {
    const embedded = await openSqliteStore(':memory:');
    await writing(embedded, async (writer) => {
      for (const source of SOURCES) {
        await write(writer, source, [
          about({ ...node('A1', AWKWARD), ids: ['openalex:A1', 'doi:10.1000/a;b,"c"', 'dblp:a|b'] }),
          about(node('W1', AWKWARD.repeat(20), { abstract: AWKWARD }), [byline('A1', 1, 'I1', 'I2')]),
          paper('W2', ['A2', 'A1'], { date: '2001-02' }),
          redirect('A3', 'A1'),
        ]);
      }
    });
    const files = mkdtempSync(path.join(folder, 'awkward files '));
    const list = await writeCsvFiles(files, allRows(embedded.connection), () => {});
    local().importFiles(list);
    const { address, options } = await start();
    const store = await openNeo4jStore(address, options);
    await expectSameAnswers(embedded, store);
    expect(await digestOf(store.connection.reading())).toEqual(digestOfFile(embedded.connection));
    await Promise.all([store.close(), embedded.close()]);
  });
});
