// `vicinity check` as a process: what it says of sound and of damaged stores, and that its ways out lead out.
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from '@jest/globals';
import { newFolder, vicinity } from './vicinity.ts';

const seeds = path.resolve(import.meta.dirname, '../../seeds/facts.ndjson');
const STORE = ['--store', 'sqlite:graph.sqlite'];
const NEW_STORE = ['--store', 'sqlite:new.sqlite'];
const DAMAGED = '00d0nc645';

let folder = '';
beforeEach(async () => {
  folder = newFolder();
  await vicinity(['import', 'facts', seeds, '--quiet', ...STORE], { folder });
});

function change(sql: string): void {
  const database = new DatabaseSync(path.join(folder, 'graph.sqlite'));
  database.exec(sql);
  database.close();
}

test('of a sound store it says what was checked, in numbers, and that nothing is wrong', async () => {
  const { code, stdout, stderr } = await vicinity(['check', ...STORE], { folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Checked 136 records of 36 sources and [\d,]+ rows in \d+ tables in \d+ s\.\nNothing is wrong: .+\n$/,
  );
  expect(stderr).toMatch(/^1 of 13: the file\n[^]+13 of 13: the comparison\n$/);
});

test('findings come with their way out, and a rebuild says what it mended', async () => {
  change('DROP TABLE joint_paper; DELETE FROM authored_to_position WHERE rank = 1');
  const { code, stdout } = await vicinity(['check', '--quiet', ...STORE], { folder });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /\n2 findings:\n\njoint_paper: the table, .+ is missing\nauthored_to_position: \d+ rows are missing or wrong, such as that of owner vicinity:.+\nWay out: "vicinity check --rebuild" .+\n$/,
  );
  expect(await vicinity(['check', '--rebuild', '--quiet', ...STORE], { folder })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Rebuilt; \d+ rows were wrong or missing\. 1 table was made anew: joint_paper\.\n$/),
  });
  expect(await vicinity(['check', '--quiet', ...STORE], { folder })).toMatchObject({ code: 0 });
});

test('a damaged record is named by import, export and check, and the way out ends in the same graph', async () => {
  const digestOf = async (store: readonly string[]): Promise<string> =>
    (await vicinity(['check', '--digest', ...store], { folder })).stdout;
  const before = await digestOf(STORE);
  change(`UPDATE record SET stated = 'oops' WHERE record = '${DAMAGED}'`);
  const sentence = `vicinity: record "${DAMAGED}" of ror is damaged in the store; "vicinity check" says how to go on without it\n`;
  for (const call of [
    ['import', 'facts', seeds, '--quiet'],
    ['export', 'facts', '--out', 'all.ndjson'],
  ]) {
    expect(await vicinity([...call, ...STORE], { folder })).toMatchObject({ code: 1, stdout: '', stderr: sentence });
  }
  const { code, stdout } = await vicinity(['check', '--quiet', ...STORE], { folder });
  expect(code).toBe(1);
  expect(stdout).toContain(
    `record: 1 record of ror is damaged: "${DAMAGED}"\nWay out: "vicinity export facts --skip-damaged"`,
  );
  expect(await vicinity(['check', '--rebuild', '--quiet', ...STORE], { folder })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^vicinity: nothing was rebuilt\. record: .+--skip-damaged.+\n$/),
  });

  const rest = await vicinity(['export', 'facts', '--skip-damaged', '--out', 'rest.ndjson', ...STORE], { folder });
  expect(rest).toMatchObject({ code: 0, stderr: `Left out, because it is damaged: record "${DAMAGED}" of ror\n` });
  await vicinity(['import', 'facts', 'rest.ndjson', '--quiet', ...NEW_STORE], { folder });
  expect(await digestOf(NEW_STORE)).not.toBe(before);
  const again = await vicinity(['import', 'facts', seeds, '--quiet', '--json', ...NEW_STORE], { folder });
  expect(JSON.parse(again.stdout)).toMatchObject({ report: { new: 1, changed: 0 } });
  expect(await digestOf(NEW_STORE)).toBe(before);
}, 120_000);

test('a file that is no store is refused in one sentence by every form of check, and is left as it is', async () => {
  writeFileSync(path.join(folder, 'notes.txt'), 'notes\n'.repeat(1_000));
  writeFileSync(path.join(folder, 'empty.sqlite'), '');
  const other = new DatabaseSync(path.join(folder, 'other.sqlite'));
  other.exec('CREATE TABLE customer (name TEXT)');
  other.close();
  const before = readdirSync(folder);
  for (const name of ['notes.txt', 'empty.sqlite', 'other.sqlite']) {
    for (const form of [[], ['--rebuild'], ['--digest']]) {
      expect(await vicinity(['check', ...form, '--quiet', '--store', `sqlite:${name}`], { folder })).toEqual({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^vicinity: expected a Vicinity store, but the file .+; .*check the path\n$/),
      });
    }
  }
  expect(readdirSync(folder)).toEqual(before);
}, 120_000);

test('no command shows words of SQL where a table of the store is missing', async () => {
  copyFileSync(path.join(folder, 'graph.sqlite'), path.join(folder, 'new.sqlite'));
  for (const table of ['source', 'meta', 'node']) {
    change(`DROP TABLE ${table}`);
    for (const call of [
      ['check', '--quiet'],
      ['check', '--digest'],
      ['export', 'facts'],
      ['export', 'graph', 'vicinity:aleksander-madry'],
      ['import', 'synthetic', '--papers', '3', '--quiet'],
    ]) {
      const { stdout, stderr } = await vicinity([...call, ...STORE], { folder });
      expect({ call, table, words: `${stdout}${stderr}` }).toEqual({
        call,
        table,
        words: expect.not.stringMatching(/no such|SQL|sqlite_|origin\./),
      });
    }
    copyFileSync(path.join(folder, 'new.sqlite'), path.join(folder, 'graph.sqlite'));
  }
}, 120_000);
