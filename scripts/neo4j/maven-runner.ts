// Runs Neo4j Community from Maven artifacts by the local Java, as its own launcher would.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NEO4J_VERSION, type Place, type Runner } from './runner.ts';
import { HEAP, settingsOf } from './settings.ts';

const FOLDERS = ['conf', 'data', 'logs', 'plugins', 'import', 'run', 'licenses'];
const JAVA = [17, 21];

/** The options of Neo4j's own launcher. */
const JVM_OPTIONS = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:+TrustFinalNonStaticFields',
  '-XX:+DisableExplicitGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-Dlog4j2.disable.jmx=true',
  '-Dlog4j.layout.jsonTemplate.maxStringLength=32768',
  '-Dfile.encoding=UTF-8',
  `-Xms${HEAP.initial}`,
  `-Xmx${HEAP.max}`,
];

const run = (command: string, args: readonly string[], options: object = {}): string => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? `${stdout}${stderr}`.trim()}`);
  return stdout + stderr;
};

export const mavenRunner: Runner = {
  name: 'maven',
  obstacle: () => {
    const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
    const major = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1]);
    if (!JAVA.includes(major)) return `Java ${JAVA.join(' or ')} is needed, found ${major || 'none'}`;
    return spawnSync('mvn', ['-v'], { stdio: 'ignore' }).status === 0 ? null : 'there is no Maven (mvn)';
  },
  start: async (place, passwordFile, say) => {
    const libraries = fetchLibraries(path.resolve('.neo4j'), say);
    const { home } = place;
    configure(place);
    const environment = environmentOf(home);
    if (!existsSync(path.join(home, 'data', 'dbms'))) {
      // By a file of arguments: arguments themselves can be read by every user of the machine.
      admin(libraries, home, '128m', 'dbms', 'set-initial-password', `@${passwordFile}`);
    }
    say(`starting Neo4j ${NEO4J_VERSION} by Java`);
    const log = openSync(path.join(home, 'logs', 'console.log'), 'a');
    const server = spawn(
      'java',
      [
        '-cp',
        libraries,
        ...JVM_OPTIONS,
        'org.neo4j.server.CommunityEntryPoint',
        homeArgument(home),
        `--config-dir=${path.join(home, 'conf')}`,
        '--console-mode',
      ],
      { env: environment, cwd: home, detached: true, stdio: ['ignore', log, log] },
    );
    server.unref();
    return String(server.pid);
  },
  isRunning: (handle, home) => commandLineOf(Number(handle)).includes(` ${homeArgument(home)} `),
  stop: (handle) => void process.kill(Number(handle), 'SIGTERM'),
  kill: (handle) => void process.kill(Number(handle), 'SIGKILL'),
  importFiles: (place, argumentsFile, say) => {
    const libraries = fetchLibraries(path.resolve('.neo4j'), say);
    configure(place);
    say(`importing by Neo4j ${NEO4J_VERSION}`);
    return admin(libraries, place.home, '1g', 'database', 'import', 'full', 'neo4j', `@${argumentsFile}`);
  },
};

/** The argument by which a server is known as ours, when its process id may have gone to another process. */
const homeArgument = (home: string): string => `--home-dir=${home}`;

/** The arguments of a process, each between spaces; "" where there is none, or where it has ended and waits to be reaped. */
function commandLineOf(pid: number): string {
  if (!Number.isInteger(pid) || pid < 1) return '';
  if (process.platform !== 'linux') {
    return ` ${spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''} `;
  }
  try {
    return ` ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} `;
  } catch {
    return '';
  }
}

function configure(place: Place): void {
  for (const folder of FOLDERS) mkdirSync(path.join(place.home, folder), { recursive: true });
  writeFileSync(path.join(place.home, 'conf', 'neo4j.conf'), configurationOf(place).join('\n'));
}

function environmentOf(home: string): Readonly<Record<string, string | undefined>> {
  return { NEO4J_HOME: home, NEO4J_CONF: path.join(home, 'conf'), PATH: process.env['PATH'] };
}

/** Runs a command of neo4j-admin in the home folder, where it leaves its report. */
function admin(libraries: string, home: string, heap: string, ...command: readonly string[]): string {
  const java = [`-Xmx${heap}`, '-Dfile.encoding=UTF-8', '-cp', libraries, 'org.neo4j.cli.AdminTool'];
  return run('java', [...java, ...command], { env: environmentOf(home), cwd: home });
}

/** Fetches the jars once (118 MB); returns their class path. */
function fetchLibraries(folder: string, say: (line: string) => void): string {
  const libraries = path.join(folder, `lib-${NEO4J_VERSION}`);
  if (!existsSync(libraries)) {
    say(`fetching Neo4j ${NEO4J_VERSION} from Maven Central, 118 MB, once`);
    const fetching = `${libraries}.${process.pid}`;
    mkdirSync(fetching, { recursive: true });
    writeFileSync(path.join(fetching, 'pom.xml'), POM);
    run('mvn', ['-B', '-q', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=jars'], {
      cwd: fetching,
    });
    try {
      renameSync(path.join(fetching, 'jars'), libraries);
    } catch (error) {
      // Another process may have fetched them meanwhile.
      if (!existsSync(libraries)) throw error;
    }
    rmSync(fetching, { recursive: true });
  }
  return path.join(libraries, '*');
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;

function configurationOf(place: Place): readonly string[] {
  const { port } = place;
  return [
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.directories.import=import',
    ...settingsOf(place),
  ];
}
