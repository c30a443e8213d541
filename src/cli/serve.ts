// `vicinity serve`: opens the store, starts the server, and stops both on a signal.

import { fileURLToPath } from 'node:url';
import type { GraphStore } from '../graph/store.ts';
import { createLog } from '../server/log.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { shown } from '../stores/open-store.ts';
import { openExisting, openOrMake } from './cli-store.ts';
import { type Command, refuseMore } from './command.ts';
import { type ConfigOf, configOf } from './config.ts';
import { defaultStore } from './data-folder.ts';
import { EXIT } from './exit-codes.ts';
import { fillWithSeeds } from './seeds.ts';
import { SERVER_SETTINGS, STORE_SETTINGS } from './settings.ts';
import { onStopSignal } from './stop-signal.ts';
import { welcome } from './welcome.ts';

const SETTINGS = { ...STORE_SETTINGS, ...SERVER_SETTINGS } as const;
type ServeConfig = ConfigOf<typeof SETTINGS>;
/** The built explorer: in a checkout beside src/, in a package beside dist/src/. */
const explorerFolder = fileURLToPath(new URL('../../explorer/dist', import.meta.url));

/** Serves a store until it is told to stop. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'serve a store over HTTP; without one, a small real graph',
  forms: ['serve [options]'],
  notes: [
    'The default store and sqlite::memory: are made and filled with a small real graph where they are new; any other must be',
    'there. Settings come from flags, else from the environment. Logs are JSON lines on standard output. SIGTERM and SIGINT',
    'stop it gracefully, a second one at once.',
  ],
  settings: SETTINGS,
  options: { 'print-config': { value: null, meaning: 'prints all settings as JSON and ends' } },
  examples: [
    ['serve', 'serves the default store on port 4000 of this machine'],
    ['serve --store sqlite:graph.sqlite --port 8080', 'another store, another port'],
    ['serve --store sqlite::memory: --port 0', 'a throw-away graph on a free port'],
  ],
  async run({ positionals, flags }) {
    refuseMore('serve', positionals, 0);
    const config = configOf(SETTINGS, flags);
    if (flags['print-config'] === true) {
      // An address with a password is refused, but by the store: here it must not reach a log.
      const store = shown(config.store);
      console.log(JSON.stringify({ ...config, store }, null, 2));
      return EXIT.done;
    }
    const stop = onStopSignal();
    const store = isOurs(config.store) ? await openOrMake(config.store) : await openExisting(config.store);
    try {
      const filled = isOurs(config.store) ? await fillWithSeeds(store, stop.signal) : 'done';
      if (filled === 'done') await serveUntil(stop.signal, store, config);
    } finally {
      await store.close();
      stop.release();
    }
    return EXIT.done;
  },
};

/** Whether a store is made and filled where it is new: elsewhere that would hide a mistyped address. */
function isOurs(address: string): boolean {
  return address === defaultStore || address === 'sqlite::memory:';
}

async function serveUntil(signal: AbortSignal, store: GraphStore, config: ServeConfig): Promise<void> {
  const server = await started(store, config);
  try {
    console.error(await welcome(store, config.store, server));
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  } finally {
    await server.stop();
  }
}

async function started(store: GraphStore, config: ServeConfig): Promise<RunningServer> {
  try {
    return await startServer({ store, config, log: createLog(config.logLevel), explorer: explorerFolder });
  } catch (error) {
    throw sentenceOfListen(error, config);
  }
}

/** Why a server could not listen, in words. */
function sentenceOfListen(error: unknown, { host, port }: ServeConfig): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const taken = error instanceof Error && 'port' in error && typeof error.port === 'number' ? error.port : port;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${taken} on ${host} is in use; choose another with --port, or let --port 0 find a free one`,
    EACCES: `port ${taken} on ${host} needs more rights; choose one above 1023 with --port`,
    EADDRNOTAVAIL: `this machine has no address ${host}; choose another with --host`,
    ENOTFOUND: `there is no host ${host}; choose another with --host`,
  };
  const sentence = sentences[code];
  return sentence === undefined ? error : new Error(sentence, { cause: error });
}
