// The file behind the address of an embedded store, for what only such a store can do.

import { existsSync } from 'node:fs';
import { GraphError } from '../graph/errors.ts';
import { isServer, shown } from '../stores/open-store.ts';
import { UsageError } from './exit-codes.ts';

/**
 * The path in "sqlite:FILE". Throws UsageError for a store that is no file, whose message begins with `what`, and
 * GraphError for an address of no store.
 */
export function sqliteFileOf(address: string, what: string): string {
  const file = isServer(address) ? '' : address.slice('sqlite:'.length);
  if (file === '' || file === ':memory:')
    throw new UsageError(`${what} needs a store in a file (sqlite:FILE), got ${shown(address)}`);
  return file;
}

/** The same for a file that must be there. Throws GraphError. */
export function existingSqliteFileOf(address: string, what: string): string {
  const file = sqliteFileOf(address, what);
  if (!existsSync(file)) {
    throw new GraphError('BAD_USER_INPUT', `there is no store at ${file}; import into it, or correct --store`);
  }
  return file;
}
