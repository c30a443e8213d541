// Opens the store of a command, with the credentials of the environment, and makes it where the command may.

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphStore } from '../graph/store.ts';
import { ConfigurationError } from '../server/config.ts';
import { isServer, openStore, type OpenStoreOptions } from '../stores/open-store.ts';
import { removeLeftOvers } from '../stores/sqlite/left-overs.ts';
import { configOf } from './config.ts';
import { NEO4J_SETTINGS } from './settings.ts';

/** Opens a store that is there. Throws what `openStore` throws, and ConfigurationError for credentials that cannot be read. */
export async function openExisting(
  address: string,
  options: Pick<OpenStoreOptions, 'readonly'> = {},
): Promise<GraphStore> {
  if (options.readonly !== true) tidy(fileOf(address));
  return openStore(address, { ...options, ...serverOptionsFor(address) });
}

/** Opens a store; makes it, with the folder that its file lies in, where it is not there. */
export async function openOrMake(address: string): Promise<GraphStore> {
  const file = fileOf(address);
  if (file !== null) mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  tidy(file);
  return openStore(address, { create: true, ...serverOptionsFor(address) });
}

function fileOf(address: string): string | null {
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : '';
  return file === '' || file === ':memory:' ? null : file;
}

/** Removes what a killed bulk load or check has left beside a store. */
function tidy(file: string | null): void {
  const removed = file === null ? [] : removeLeftOvers(file);
  if (removed.length > 0) console.error(`Removed what a killed bulk load or check had left: ${removed.join(', ')}`);
}

/** What an address of a server is opened with: the credentials of the environment, and a word on a long wait. */
export function serverOptionsFor(
  address: string,
): Pick<OpenStoreOptions, 'user' | 'password' | 'database' | 'onIndexing'> {
  if (!isServer(address)) return {};
  const { user, password, passwordFile, database } = configOf(NEO4J_SETTINGS, {});
  if (password !== undefined && passwordFile !== undefined) {
    throw new ConfigurationError(
      'VICINITY_NEO4J_PASSWORD and VICINITY_NEO4J_PASSWORD_FILE are both set; leave one of them',
    );
  }
  return {
    user,
    database,
    password: passwordFile === undefined ? password : contentOf(passwordFile),
    onIndexing: () => console.error('Making the indexes of the store, which takes a while once.'),
  };
}

/** Files that secrets are mounted as often end with a line feed. */
function contentOf(file: string): string {
  try {
    const content = readFileSync(file, 'utf8').replace(/[\r\n]+$/, '');
    if (content !== '') return content;
  } catch (error) {
    const { code } = Object(error) as { readonly code?: unknown };
    const reason = UNREADABLE[String(code)] ?? 'cannot be read';
    throw new ConfigurationError(
      `VICINITY_NEO4J_PASSWORD_FILE: expected a file with the password, but ${file} ${reason}`,
      {
        cause: error,
      },
    );
  }
  throw new ConfigurationError(`VICINITY_NEO4J_PASSWORD_FILE: expected a file with the password, but ${file} is empty`);
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read; check its permissions',
};
