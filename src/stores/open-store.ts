// Opens the store of an address: one line per store.

import { badInput } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';

/** How a store is opened. */
export interface OpenStoreOptions {
  /** Refuses every write. */
  readonly readonly?: boolean;
  /** Makes an empty store where there is none. */
  readonly create?: boolean;
  /** Credentials and database of a server; a store in a file has none. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Called before indexes are made on a server: seconds in an empty database, minutes in one that was just filled. */
  readonly onIndexing?: (() => void) | undefined;
}

type Opener = (address: string, options: OpenStoreOptions) => Promise<GraphStore>;

const neo4j: Opener = async (address, options) =>
  (await import('./neo4j/neo4j-store.ts')).openNeo4jStore(address, options);

/** By scheme; a store's code is loaded when it is asked for. */
const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  [
    'sqlite',
    async (address, options) =>
      (await import('./sqlite/sqlite-store.ts')).openSqliteStore(address.slice('sqlite:'.length), options),
  ],
  ...['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'].map((scheme): [string, Opener] => [scheme, neo4j]),
]);

/** The forms of an address, for messages and help. */
const STORE_ADDRESSES = 'sqlite:FILE, sqlite::memory: or neo4j://HOST:PORT';

/**
 * Opens the store of an address. Throws GraphError: BAD_USER_INPUT for an address of another form or a store that is not
 * there; STORE_FOREIGN, STORE_NEWER, STORE_OLDER, STORE_CORRUPT or STORE_UNAVAILABLE where it cannot be used.
 */
export async function openStore(address: string, options: OpenStoreOptions = {}): Promise<GraphStore> {
  return openerOf(address)(address, options);
}

/** Whether an address is that of a server. Throws BAD_USER_INPUT for one that no store has. */
export function isServer(address: string): boolean {
  return openerOf(address) === neo4j;
}

/** An address as it may be shown: a password in it, however it is written, is refused and not said again. */
export function shown(address: string): string {
  return address.startsWith('sqlite:') ? address : address.replace(/^([\w+.-]+:\/\/)?.*@/s, '$1***@');
}

function openerOf(address: string): Opener {
  const colon = address.indexOf(':');
  const open = OPENERS.get(address.slice(0, Math.max(colon, 0)));
  if (open === undefined || colon === address.length - 1) {
    const meant = isPath(address) ? `; did you mean sqlite:${address}?` : '';
    throw badInput(
      'store',
      `expected the address of a store (${STORE_ADDRESSES}), got ${JSON.stringify(shown(address))}${meant}`,
    );
  }
  return open;
}

/** Whether an address without a known scheme looks like a file: no scheme at all, or the letter of a drive. */
function isPath(address: string): boolean {
  return address !== '' && !/^\s*[\w+.-]{2,}:|@/.test(address);
}
