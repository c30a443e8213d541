// How the command line answers calls that it knows and calls that it does not.
import { readdirSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { newFolder, vicinity } from './vicinity.ts';

// Every test starts a process or several.
jest.setTimeout(60_000);

const COMMANDS = ['serve', 'import', 'export', 'copy', 'check', 'schema'];

test('--help names every command, and every command has its own', async () => {
  const { code, stdout } = await vicinity(['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
  const texts = await Promise.all(COMMANDS.map((command) => vicinity([command, '--help'])));
  for (const [index, text] of texts.entries()) {
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toContain(`Usage: vicinity ${COMMANDS[index]}`);
  }
});

test('--version is the version of the package', async () => {
  expect((await vicinity(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each([
  [['imprt'], 'did you mean import?'],
  [['nonsense'], 'the commands are serve, import, export, copy, check, schema'],
  [['import', 'opnalex', 'x'], 'did you mean openalex?'],
  [['import'], 'say what to import: openalex, advisors, facts, synthetic'],
  [['import', 'openalex'], 'name a folder or file of an OpenAlex snapshot'],
  [['import', 'synthetic'], 'say how many papers'],
  [['import', 'synthetic', '--papers', '-5'], '--papers needs a whole number from 1'],
  [['import', 'openalex', 'x', '--bulk', '--store', 'sqlite::memory:'], '--bulk needs a store in a file'],
  [['serve', '--prot', '1'], 'serve has no option --prot; did you mean --port?'],
  [['serve', '--rate', '1'], 'serve has no option --rate; did you mean --rate-points?'],
  [['serve', '-port', '1'], 'serve has no option -port; did you mean --port?'],
  [['serve', '--prot=1'], 'serve has no option --prot; did you mean --port?'],
  [['serve', '--port'], '--port needs a value'],
  [['serve', 'now'], 'serve does not take "now"'],
  [
    ['serve', '--store', 'mongo:x'],
    'expected the address of a store (sqlite:FILE, sqlite::memory: or neo4j://HOST:PORT)',
  ],
  [['serve', '--store', '/tmp/x.sqlite'], 'got "/tmp/x.sqlite"; did you mean sqlite:/tmp/x.sqlite?'],
  [['export', 'facts', '--store', 'graph.sqlite'], 'got "graph.sqlite"; did you mean sqlite:graph.sqlite?'],
  [['check', '--store', 'http://me:s3cret@h:1'], 'or neo4j://HOST:PORT), got "http://***@h:1"'],
  [
    ['import', 'synthetic', '--papers', '9', '--store', ' neo4j://me:s3cret@h:1'],
    'or neo4j://HOST:PORT), got "***@h:1"\n',
  ],
  [['check', '--store', '"neo4j://me:s3cret@h:1"'], 'got "***@h:1\\""\n'],
  [['check', '--store', '//me:s3cret@h:1'], 'got "***@h:1"\n'],
  [['serve', '--store', 'me:s3cret@h:1'], 'got "***@h:1"\n'],
  [['copy', '--from', 'neo4j://me:s3cret@h:1', '--to', 'neo4j://h:1'], 'got neo4j://***@h:1'],
  [['check', '--rebuild=yes'], '--rebuild takes no value'],
  [['export'], 'say what to export'],
  [['check'], 'there is no store at'],
])('%j is answered with one sentence and exit code 2', async (args, sentence) => {
  const folder = newFolder();
  const { code, stdout, stderr } = await vicinity(args, { folder });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(readdirSync(folder)).toEqual([]);
});

test('all wrong settings are named at once, before anything is opened', async () => {
  const folder = newFolder();
  const env = { VICINITY_PORT: 'abc', VICINITY_HOTS: 'here', VICINITY_COST_LIMIT: '0' };
  const { code, stderr } = await vicinity(['serve', '--deadline-ms', 'soon'], { folder, env });
  expect(code).toBe(78);
  expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  expect(stderr).toContain('VICINITY_PORT: expected a whole number from 0 to 65535, got "abc"');
  expect(stderr).toContain('VICINITY_HOTS is no setting of Vicinity; did you mean VICINITY_HOST?');
  expect(stderr).toContain('VICINITY_COST_LIMIT: expected a whole number');
  expect(stderr).toContain('--deadline-ms: expected a whole number');
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['999.1.1.1', '10.0.0.0/33', '10.0.0.0/0', '::1/129', 'proxy.example', '10.0.0.1/8/8', 'fe80::1%eth0'])(
  'a trusted proxy %s is refused with the name of the setting',
  async (proxy) => {
    const [flag, variable] = await Promise.all([
      vicinity(['serve', '--print-config', '--trusted-proxies', `10.0.0.1,${proxy}`]),
      vicinity(['serve', '--print-config'], { env: { VICINITY_TRUSTED_PROXIES: proxy } }),
    ]);
    const expected = 'expected IP addresses or ranges like 10.0.0.0/8, with commas between them, got';
    expect([flag.code, flag.stderr]).toEqual([78, `vicinity: --trusted-proxies: ${expected} "10.0.0.1,${proxy}"\n`]);
    expect([variable.code, variable.stderr]).toEqual([
      78,
      `vicinity: VICINITY_TRUSTED_PROXIES: ${expected} "${proxy}"\n`,
    ]);
  },
);

test('trusted proxies may be addresses, ranges of both versions, and the private ranges by name', async () => {
  const proxies = '127.0.0.1, 10.0.0.0/8, 2001:db8::/32, ::1, loopback, uniquelocal';
  const { code, stdout } = await vicinity(['serve', '--print-config', '--trusted-proxies', proxies]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ trustedProxies: proxies.split(', ') });
});

test('a rate that the dearest operations could never pass is refused; 0 is no limit', async () => {
  const env = { VICINITY_COST_LIMIT: '60001' };
  const [refused, free] = await Promise.all([
    vicinity(['serve', '--print-config'], { env }),
    vicinity(['serve', '--print-config', '--rate-points', '0'], { env }),
  ]);
  expect(refused.code).toBe(78);
  expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(refused.stderr).toContain('--rate-points must not be less than --cost-limit');
  expect(refused.stderr).toContain('got 60000 and 60001');
  expect(free.code).toBe(0);
});

test('--print-config shows what flags, environment and defaults come to', async () => {
  const env = {
    VICINITY_PORT: '4001',
    VICINITY_HOST: '::1',
    VICINITY_CORS_ORIGINS: 'https://a.example, https://b.example',
  };
  const { code, stdout } = await vicinity(['serve', '--print-config', '--port', '4002'], { env });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    host: '::1',
    port: 4002,
    corsOrigins: ['https://a.example', 'https://b.example'],
    costLimit: 10_000,
    adminPort: null,
    store: expect.stringMatching(/^sqlite:.*vicinity.graph\.sqlite$/),
  });
});

test('schema prints the SDL with its directives', async () => {
  const { code, stdout } = await vicinity(['schema']);
  expect(code).toBe(0);
  expect(stdout).toContain('type Query');
  expect(stdout).toContain('@listSize');
});

test('a password in an address is never printed', async () => {
  const { stdout } = await vicinity(['serve', '--print-config', '--store', 'neo4j://someone:s3cret@127.0.0.1:1']);
  expect(JSON.parse(stdout)).toMatchObject({ store: 'neo4j://***@127.0.0.1:1' });
});
