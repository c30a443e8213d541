// The password of a store on a server: from its variable, or from the file that the twin of the variable names.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { serverOptionsFor } from '../../src/cli/cli-store.ts';
import { newFolder, vicinity } from './vicinity.ts';

const ADDRESS = 'neo4j://127.0.0.1:1';
const [PASSWORD, PASSWORD_FILE] = ['VICINITY_NEO4J_PASSWORD', 'VICINITY_NEO4J_PASSWORD_FILE'];

afterEach(() => {
  for (const name of [PASSWORD, PASSWORD_FILE]) delete process.env[name];
});

test('the twin of the variable names a file, whose line end is not part of the password', () => {
  const file = path.join(newFolder(), 'password');
  for (const end of ['', '\n', '\r\n']) {
    writeFileSync(file, ` se cret ${end}`);
    process.env[PASSWORD_FILE] = file;
    expect(serverOptionsFor(ADDRESS)).toMatchObject({ password: ' se cret ' });
  }
  delete process.env[PASSWORD_FILE];
  process.env[PASSWORD] = 'secret';
  expect(serverOptionsFor(ADDRESS)).toMatchObject({ password: 'secret' });
  expect(serverOptionsFor('sqlite:graph.sqlite')).toEqual({});
});

test('a file that is absent, empty or a folder, and both at once, are one sentence and exit code 78', async () => {
  const folder = newFolder();
  writeFileSync(path.join(folder, 'empty'), '\n');
  writeFileSync(path.join(folder, 'password'), 'secret\n');
  mkdirSync(path.join(folder, 'folder'));
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [{ [PASSWORD_FILE]: 'absent' }, `${PASSWORD_FILE}: expected a file with the password, but absent does not exist`],
    [{ [PASSWORD_FILE]: 'folder' }, `${PASSWORD_FILE}: expected a file with the password, but folder is a folder`],
    [{ [PASSWORD_FILE]: 'empty' }, `${PASSWORD_FILE}: expected a file with the password, but empty is empty`],
    [
      { [PASSWORD]: 'x', [PASSWORD_FILE]: 'password' },
      `${PASSWORD} and ${PASSWORD_FILE} are both set; leave one of them`,
    ],
  ];
  for (const [env, sentence] of cases) {
    const call = ['import', 'synthetic', '--papers', '1', '--store', ADDRESS];
    expect(await vicinity(call, { folder, env })).toEqual({ code: 78, stdout: '', stderr: `vicinity: ${sentence}\n` });
  }
}, 60_000);
