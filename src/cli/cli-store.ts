// Opens the store of a command, with the credentials of the environment, and makes it where the command may.

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphStore } from '../graph/store.ts';
import { openStore, type OpenStoreOptions } from '../stores/open-store.ts';
import { configOf } from './config.ts';
import { ConfigurationError } from './exit-codes.ts';
import { NEO4J_SETTINGS } from './settings.ts';

/** Opens a store that is there. Throws what `openStore` throws, and ConfigurationError for credentials that cannot be read. */
export async function openExisting(
  address: string,
  options: Pick<OpenStoreOptions, 'readonly'> = {},
): Promise<GraphStore> {
  return openStore(address, { ...options, ...credentialsFor(address) });
}

/** Opens a store; makes it, with the folder that its file lies in, where it is not there. */
export async function openOrMake(address: string): Promise<GraphStore> {
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : '';
  if (file !== '' && file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  return openStore(address, { create: true, ...credentialsFor(address) });
}

function credentialsFor(address: string): Pick<OpenStoreOptions, 'user' | 'password' | 'database'> {
  if (!/^(neo4j|bolt)/.test(address)) return {};
  const { user, password, passwordFile, database } = configOf(NEO4J_SETTINGS, {});
  if (password !== undefined && passwordFile !== undefined) {
    throw new ConfigurationError('set VICINITY_NEO4J_PASSWORD or VICINITY_NEO4J_PASSWORD_FILE, not both');
  }
  return { user, database, password: passwordFile === undefined ? password : contentOf(passwordFile) };
}

/** Files that secrets are mounted as often end with a line feed. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch (error) {
    throw new ConfigurationError(`VICINITY_NEO4J_PASSWORD_FILE: ${file} cannot be read`, { cause: error });
  }
}
