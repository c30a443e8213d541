// A server that is killed, stopped, set to be read only, or spoken to by TLS, and what Vicinity makes of it as a process.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { defaultConfig } from '../../../src/server/config.ts';
import { createLog } from '../../../src/server/log.ts';
import { startServer } from '../../../src/server/start-server.ts';
import { openNeo4jStore } from '../../../src/stores/neo4j/neo4j-store.ts';
import { newFolder, start as startVicinity, vicinity } from '../../cli/vicinity.ts';
import { describeWithOwnNeo4j } from './own-server.ts';

const IMPORT = ['import', 'synthetic', '--papers', '800', '--quiet', '--json'];
const UNREACHABLE = /^vicinity: Neo4j (does not answer|is lost)[^\n]*\n$/;

describeWithOwnNeo4j('a server that comes and goes', ({ start, local, home, port }) => {
  const folder = newFolder();
  const address = `neo4j://127.0.0.1:${port}`;
  const env = (): Record<string, string> => ({
    VICINITY_NEO4J_USER: 'neo4j',
    VICINITY_NEO4J_PASSWORD_FILE: path.join(home, 'password'),
    VICINITY_STORE: address,
  });
  const run = (args: readonly string[], more: Record<string, string> = {}): ReturnType<typeof vicinity> =>
    vicinity(args, { folder, env: { ...env(), ...more } });

  test('a server that is not there, a wrong password and a missing database are a sentence and an exit code each', async () => {
    await start();
    const wrong = await run(['check'], {
      VICINITY_NEO4J_PASSWORD_FILE: '',
      VICINITY_NEO4J_PASSWORD: 'not-the-password',
    });
    expect({ ...wrong, stdout: '' }).toEqual({
      code: 78,
      stdout: '',
      stderr: expect.stringMatching(
        /^vicinity: Neo4j refuses the user or the password; set VICINITY_NEO4J_USER[^\n]*\n$/,
      ),
    });
    expect(await run(['check'], { VICINITY_NEO4J_DATABASE: 'absent' })).toMatchObject({
      code: 78,
      stderr: 'vicinity: Neo4j has no database of that name; correct VICINITY_NEO4J_DATABASE\n',
    });
    await run(['import', 'synthetic', '--papers', '1', '--quiet']);
    expect(await run(['import', 'synthetic', '--papers', '5', '--dry-run'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^vicinity: a store on Neo4j cannot undo an import; [^\n]*\n$/),
    });
    await local().stop();
    expect(await run(['check'])).toMatchObject({ code: 75, stderr: expect.stringMatching(UNREACHABLE) });
  });

  test('an import whose server is killed ends with a sentence, and goes on to the store of an undisturbed one', async () => {
    await start();
    const running = startVicinity(IMPORT, { folder, env: env() });
    const store = await openNeo4jStore(address, { ...credentials(), create: true });
    while ((await store.summary()).nodes.PAPER < 200) await sleep(20);
    await store.close();
    await local().kill();
    const ended = await running.ended;
    expect(ended).toMatchObject({ code: 75, stderr: expect.stringMatching(UNREACHABLE) });
    await start();
    // The lease of the writer that was killed lasts a few seconds more.
    for (let left = 60; left > 0; left--) {
      const again = await run(IMPORT);
      if (again.code === 0) break;
      expect(again).toMatchObject({ code: 75, stderr: expect.stringContaining('the store has a writer already') });
      await sleep(1_000);
    }
    expect(await run(['check', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    const undisturbed = ['--store', 'sqlite:undisturbed.sqlite'];
    await vicinity([...IMPORT, ...undisturbed], { folder });
    expect((await run(['check', '--digest'])).stdout).toBe(
      (await vicinity(['check', '--digest', ...undisturbed], { folder })).stdout,
    );
  });

  test('readiness and answers go and come back with the server, without a restart of Vicinity', async () => {
    await start();
    const store = await openNeo4jStore(address, { ...credentials(), create: true });
    const server = await startServer({ store, config: { ...defaultConfig, port: 0 }, log: createLog('silent') });
    const end = new AbortController();
    const kinds = new Set<string>();
    const load = Array.from({ length: 4 }, async () => {
      while (!end.signal.aborted) {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ stats { authors } }' }),
        });
        kinds.add((await response.text()).includes('STORE_UNAVAILABLE') ? 'lost' : 'answered');
        await sleep(20);
      }
    });
    try {
      await until(() => server.ready() && kinds.has('answered'));
      await local().kill();
      await until(() => !server.ready());
      await start();
      await until(() => server.ready());
      kinds.clear();
      await until(() => kinds.has('answered'));
      expect(server.ready()).toBe(true);
    } finally {
      end.abort();
      await Promise.all(load);
      await server.stop();
      await store.close();
    }
  });

  test('a database that can only be read is told as such', async () => {
    await start(['server.databases.default_to_read_only=true']);
    expect(await run(IMPORT)).toMatchObject({
      code: 75,
      stderr: expect.stringMatching(/^vicinity: the Neo4j database can only be read; [^\n]*\n$/),
    });
  });

  test('TLS by a certificate authority of our own works where Node is told of it, and only there', async () => {
    const certificates = path.join(home, 'certificates');
    certify(certificates);
    await start([
      'server.bolt.tls_level=REQUIRED',
      'dbms.ssl.policy.bolt.enabled=true',
      `dbms.ssl.policy.bolt.base_directory=${certificates}`,
      'dbms.ssl.policy.bolt.private_key=server.key',
      'dbms.ssl.policy.bolt.public_certificate=server.crt',
    ]);
    const secure = { VICINITY_STORE: address.replace('neo4j:', 'neo4j+s:') };
    expect(await run(['import', 'synthetic', '--papers', '1'], secure)).toMatchObject({
      code: 75,
      stderr: expect.stringMatching(UNREACHABLE),
    });
    const known = { ...secure, NODE_EXTRA_CA_CERTS: path.join(certificates, 'ca.crt') };
    expect(await run(['import', 'synthetic', '--papers', '1', '--quiet'], known)).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  function credentials(): { readonly user: string; readonly password: string } {
    return { user: 'neo4j', password: readFileSync(path.join(home, 'password'), 'utf8') };
  }
});

async function until(is: () => boolean): Promise<void> {
  for (let left = 3_000; !is(); left--) {
    if (left === 0) throw new Error('waited for a minute in vain');
    await sleep(20);
  }
}

/** A certificate authority, and a certificate by it for this machine. */
function certify(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
  for (const command of [
    'req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -subj /CN=ours -days 2',
    'req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost',
    'x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 2 -extfile names',
  ]) {
    const { status, stderr } = spawnSync('openssl', command.split(' '), { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}
