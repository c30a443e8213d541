// The README says what is true: its queries answer as printed, its commands run, its tables are those of the code.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/server/config.ts';
import { transportCodes } from '../../src/server/errors.ts';
import { createLog } from '../../src/server/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { describeWithData } from '../shared-data.ts';
import { answerOf, openSeeds } from './open-seeds.ts';
import { commandsOf, programsOf, queriesOf, readReadme, settingsTable } from './readme-blocks.ts';
import { run } from './run-program.ts';

const ROOT = join(import.meta.dirname, '../..');
const readme = readReadme();

describe('the queries of the README', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openSeeds();
  });
  afterAll(() => store.close());

  test.each(
    queriesOf(readme).map(({ query, answer }) => [query.trim().split('\n')[1]?.trim() ?? query, query, answer]),
  )('%s answers as printed', async (_, query, answer) => {
    expect(`${await answerOf(store, query)}\n`).toBe(answer);
  });
});

test('the README documents every setting with its default', () => {
  expect(readme).toContain(settingsTable());
});

test('the README documents every error code that a client can meet', () => {
  expect(transportCodes.filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
});

describeWithData('the commands of the README', 'openalex-snapshot', (snapshot) => {
  const folder = mkdtempSync(join(tmpdir(), 'vicinity-readme-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const commands = commandsOf(readme).filter((command) => command.startsWith('npm run vicinity -- '));

  beforeAll(() => {
    symlinkSync(snapshot, join(folder, 'openalex-snapshot'));
    symlinkSync(join(ROOT, 'seeds'), join(folder, 'seeds'));
    writeFileSync(
      join(folder, 'advisors.csv'),
      'advisor_id,advisor_name,advisee_id,advisee_name\nmine:1,Ada,mine:2,Ben\n',
    );
  });

  test.each(commands.filter((command) => !command.includes(' serve ')))(
    '%s',
    (command) => {
      const args = command.slice('npm run vicinity -- '.length).split(' ');
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/vicinity.js'), ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    },
    120_000,
  );

  test('every other command is one of package.json, or npm ci', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly scripts: object };
    const known = ['npm ci', 'npm start', ...Object.keys(scripts).map((name) => `npm run ${name}`)];
    expect(
      commandsOf(readme).filter((line) => !known.some((command) => line === command || line.startsWith(`${command} `))),
    ).toEqual([]);
  });
});

describe('the programs of the README', () => {
  let store: GraphStore;
  let server: RunningServer;
  beforeAll(async () => {
    store = await openSeeds();
    server = await startServer({ store, config: { ...defaultConfig, port: 0 }, log: createLog('silent') });
  });
  afterAll(async () => {
    await server.stop();
    await store.close();
  });

  test.each(programsOf(readme))('a program prints $output', async ({ program, output }) => {
    expect(await run(program, server.url)).toBe(output);
  });
});
