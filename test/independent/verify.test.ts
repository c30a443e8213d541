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

describeWithData('a graph imported from real files', 'openalex-graph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vicinity-verify-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(SOURCES)(
    '$path says what an independent reading of its files says',
    async ({ kind, path, options }) => {
      const file = join(folder, `${path.replaceAll('/', '-')}.sqlite`);
      const data = join(ROOT, '../shared/data', path);
      const imported = spawnSync(
        process.execPath,
        [join(ROOT, 'bin/vicinity.js'), 'import', kind, data, '--store', `sqlite:${file}`, ...options],
        { encoding: 'utf8' },
      );
      expect(imported.status === 0 ? '' : imported.stderr).toBe('');
      const store = await openStore(`sqlite:${file}`, { readonly: true });
      const config = { ...defaultConfig, port: 0, ratePoints: 0, shedAboveMs: 0 };
      const server = await startServer({ store, config, log: createLog('silent') });
      const verified = await runBeside('python3', [
        join(import.meta.dirname, 'verify.py'),
        `${server.url}/graphql`,
        kind,
        data,
      ]);
      await server.stop();
      await store.close();
      expect(verified).toMatch(/ compared, 0 differ\n$/);
    },
    180_000,
  );
});

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
