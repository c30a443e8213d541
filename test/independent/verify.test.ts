// Counts, h-indexes, collaborators, paths and lineages against a Python script that reads the raw files alone.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { createLog } from '../../src/server/log.ts';
import { defaultConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { openStore } from '../../src/stores/open-store.ts';
import { describeWithData } from '../shared-data.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = [
  { kind: 'openalex', path: 'openalex-graph/handball-to-2012', options: ['--bulk'] },
  { kind: 'openalex', path: 'openalex-graph/wiener-index', options: ['--bulk'] },
  { kind: 'advisors', path: 'advisors/dbpedia-advisors.csv.gz', options: [] },
] as const;

describeWithData('an imported graph', 'openalex-graph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vicinity-verify-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(SOURCES)(
    '$path says what an independent reading of its files says',
    async ({ kind, path, options }) => {
      const file = join(folder, `${path.replaceAll('/', '-')}.sqlite`);
      const data = join(ROOT, '../shared/data', path);
      vicinity('import', kind, data, '--store', `sqlite:${file}`, ...options);
      expect(await verified(file, kind, data)).toMatch(/ compared, 0 differ\n$/);
    },
    180_000,
  );

  test('a synthetic graph says what an independent reading of its exported facts says', async () => {
    const [file, facts] = [join(folder, 'synthetic.sqlite'), join(folder, 'facts.ndjson')];
    vicinity('import', 'synthetic', '--papers', '3000', '--store', `sqlite:${file}`);
    vicinity('export', 'facts', '--out', facts, '--store', `sqlite:${file}`);
    expect(await verified(file, 'facts', facts)).toMatch(/ compared, 0 differ\n$/);
  }, 180_000);
});

function vicinity(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/vicinity.js'), ...args], {
    encoding: 'utf8',
  });
  expect(status === 0 ? '' : stderr).toBe('');
}

/** What the script says of a served store, having read the data itself. */
async function verified(file: string, kind: string, data: string): Promise<string> {
  const store = await openStore(`sqlite:${file}`, { readonly: true });
  const config = { ...defaultConfig, port: 0, ratePoints: 0, shedAboveMs: 0 };
  const server = await startServer({ store, config, log: createLog('silent') });
  const script = join(import.meta.dirname, 'verify.py');
  const output = await runBeside('python3', [script, `${server.url}/graphql`, kind, data]);
  await server.stop();
  await store.close();
  return output;
}

/** Runs a command while this process serves it; its output with its errors. */
function runBeside(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
