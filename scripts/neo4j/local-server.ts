// A local Neo4j server with its data in one folder: started by Docker or from Maven artifacts, found again, stopped.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dockerRunner } from './docker-runner.ts';
import { mavenRunner } from './maven-runner.ts';
import { NEO4J_USER, type Place, type Runner } from './runner.ts';

/** How a client reaches a started server. */
interface Started {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly passwordFile: string;
}

export interface LocalServer {
  /**
   * Resolves when the server takes connections; one that runs already is used. Throws where neither Docker nor Java is, and
   * where it runs on another port.
   */
  readonly start: (say?: (line: string) => void) => Promise<Started>;
  /** Resolves when it has stopped; false where it did not run. */
  readonly stop: () => Promise<boolean>;
  /** Ends it as a loss of power would; false where it did not run. */
  readonly kill: () => Promise<boolean>;
  /** Fills its database anew from files of `--neo4j-csv`, by their list of arguments. Throws where it runs. */
  readonly importFiles: (argumentsFile: string, say?: (line: string) => void) => string;
  /** The address at which the server of this home answers, whatever the port asked for; null where none does. */
  readonly answersAt: () => Promise<string | null>;
}

/** A process of ours, as the file "running" remembers it. */
interface Running {
  readonly runner: Runner;
  readonly handle: string;
  readonly port: number;
}

const RUNNERS: readonly Runner[] = [dockerRunner, mavenRunner];
const START_TIMEOUT_MS = 300_000;
const ANSWER_TIMEOUT_MS = 5_000;
const STOP_TIMEOUT_MS = 60_000;

/** Why no server can be started here, or null. */
export function obstacle(): string | null {
  const obstacles = RUNNERS.map((runner) => runner.obstacle());
  return obstacles.includes(null) ? null : obstacles.join('; ');
}

function availableRunner(): Runner {
  const runner = RUNNERS.find((each) => each.obstacle() === null);
  if (runner === undefined) throw new Error(`no Neo4j can be started here: ${obstacle()}`);
  return runner;
}

/** The server of a place. Nothing is started. */
export function localServer(place: Place): LocalServer {
  const home = path.resolve(place.home);
  const { port } = place;
  const passwordFile = path.join(home, 'password');
  const runFile = path.join(home, 'running');

  const running = (): Running | null => {
    if (!existsSync(runFile)) return null;
    const [name, handle = '', at = port] = readFileSync(runFile, 'utf8').split(' ');
    const runner = RUNNERS.find((each) => each.name === name);
    return runner?.isRunning(handle, home) ? { runner, handle, port: Number(at) } : null;
  };

  const start: LocalServer['start'] = async (say = () => {}) => {
    mkdirSync(home, { recursive: true });
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(12).toString('hex'), { mode: 0o600 });
    const password = readFileSync(passwordFile, 'utf8');
    const found = running();
    if (found !== null && found.port !== port) {
      throw new Error(`the server of ${home} runs on port ${found.port}; stop it, or choose another --home`);
    }
    if (found !== null) say('waiting for Neo4j to answer');
    let begun = false;
    for (const end = Date.now() + START_TIMEOUT_MS; running() === null || !(await speaksBolt(port)); await sleep(200)) {
      if (Date.now() > end) throw new Error(`Neo4j does not answer after five minutes; see the log in ${home}`);
      if (running() !== null) continue;
      if (begun) throw new Error(`Neo4j ended while it started; see the log in ${home}`);
      // None was there, or it was about to end.
      await begin(say);
      begun = true;
    }
    return { address: addressOf(port), user: NEO4J_USER, password, passwordFile };
  };

  const begin = async (say: (line: string) => void): Promise<void> => {
    if (await speaksBolt(port)) throw new Error(`something else listens on port ${port}; stop it, or choose --port`);
    const runner = availableRunner();
    const handle = await runner.start({ ...place, home }, passwordFile, say);
    writeFileSync(runFile, `${runner.name} ${handle} ${port}`);
    say('waiting for Neo4j to answer');
  };

  const end = async (how: 'stop' | 'kill'): Promise<boolean> => {
    const found = running();
    if (found !== null) {
      found.runner[how](found.handle);
      for (const at = Date.now() + STOP_TIMEOUT_MS; running() !== null; await sleep(100)) {
        if (Date.now() > at) throw new Error(`Neo4j does not stop; its handle is ${found.handle}`);
      }
    }
    rmSync(runFile, { force: true });
    return found !== null;
  };

  const importFiles: LocalServer['importFiles'] = (argumentsFile, say = () => {}) => {
    if (running() !== null) throw new Error('Neo4j runs; stop it, then import');
    mkdirSync(home, { recursive: true });
    return availableRunner().importFiles({ ...place, home }, path.resolve(argumentsFile), say);
  };

  const answersAt = async (): Promise<string | null> => {
    const found = running();
    return found !== null && (await speaksBolt(found.port)) ? addressOf(found.port) : null;
  };

  return { start, stop: () => end('stop'), kill: () => end('kill'), importFiles, answersAt };
}

const addressOf = (port: number): string => `neo4j://127.0.0.1:${port}`;

/** Bolt's first words: https://neo4j.com/docs/bolt/current/bolt/handshake/ */
const HANDSHAKE = Buffer.from('6060b01700000005000000040000000300000000', 'hex');

/** Whether a server speaks Bolt there: one that starts takes connections a while before it answers; one that wants TLS hangs up. */
function speaksBolt(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: ANSWER_TIMEOUT_MS }, () => socket.write(HANDSHAKE));
    const end = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once('data', end(true)).once('end', end(true)).once('timeout', end(false)).once('error', end(false));
  });
}
