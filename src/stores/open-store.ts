// Opens the store of an address: one line per store.

import { badInput } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';

/** How a store is opened. */
export interface OpenStoreOptions {
  /** Refuses every write. */
  readonly readonly?: boolean;
  /** Makes an empty store where there is none. */
  readonly create?: boolean;
}

type Opener = (rest: string, options: OpenStoreOptions) => Promise<GraphStore>;

/** By scheme; a store's code is loaded when it is asked for. */
const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['sqlite', async (file, options) => (await import('./sqlite/sqlite-store.ts')).openSqliteStore(file, options)],
]);

/** The forms of an address, for messages and help. */
export const STORE_ADDRESSES = 'sqlite:FILE or sqlite::memory:';

/**
 * Opens the store of an address. Throws GraphError: BAD_USER_INPUT for an address of another form or a store that is not
 * there; STORE_FOREIGN, STORE_NEWER, STORE_CORRUPT or STORE_UNAVAILABLE where it cannot be used.
 */
export async function openStore(address: string, options: OpenStoreOptions = {}): Promise<GraphStore> {
  const colon = address.indexOf(':');
  const open = OPENERS.get(address.slice(0, Math.max(colon, 0)));
  const rest = address.slice(colon + 1);
  if (open === undefined || rest === '') {
    throw badInput('store', `expected the address of a store (${STORE_ADDRESSES}), got ${JSON.stringify(address)}`);
  }
  return open(rest, options);
}
