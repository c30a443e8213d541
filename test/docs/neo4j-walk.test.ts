// The README's walks on Neo4j, run by a shell on a server of their own: from no server to the same bytes as from SQLite.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { describeWithOwnNeo4j } from '../stores/neo4j/own-server.ts';
import { neo4jWalksOf, readReadme } from './readme-blocks.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describeWithOwnNeo4j('the walks of the README on Neo4j', ({ home, port }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-walk-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(neo4jWalksOf(readReadme()).map((walk, index) => [index + 1, walk]))('walk %s', (_, walk) => {
    const here = String(walk)
      .replaceAll(/^(npm run neo4j -- .*)$/gm, `$1 --port ${port} --home ${home}`)
      .replaceAll('7687', String(port))
      .replaceAll('.neo4j/server', home)
      .replaceAll(/\b(slice-|facts\.sqlite|graph-csv)/g, `${folder}/$1`);
    const env = {
      ...process.env,
      PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      // As the first walk sets them, for whoever goes on in the same terminal.
      VICINITY_NEO4J_USER: 'neo4j',
      VICINITY_NEO4J_PASSWORD_FILE: path.join(home, 'password'),
    };
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', here], { cwd: ROOT, encoding: 'utf8', env });
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
    expect(stdout).toMatch(/Nothing is wrong|^[0-9a-f]{64}$/m);
  });
});
