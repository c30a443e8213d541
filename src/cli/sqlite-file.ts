// The file behind the address of an embedded store, for what only such a store can do.

import { GraphError } from '../graph/errors.ts';
import { UsageError } from './exit-codes.ts';
import { existsSync } from 'node:fs';

/** The path in "sqlite:FILE". Throws UsageError for a store that is no file; `what` begins its message. */
export function sqliteFileOf(address: string, what: string): string {
  const file = address.startsWith('sqlite:') ? address.slice('sqlite:'.length) : '';
  if (file === '' || file === ':memory:')
    throw new UsageError(`${what} needs a store in a file (sqlite:FILE), got ${address}`);
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
