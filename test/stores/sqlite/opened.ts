// The SQLite store as the contract opens it: in memory, its digest known, its records at hand to be damaged.

import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import type { OpenedStore } from '../contract/opened-store.ts';

/** Opens an empty store. */
export async function openInMemory(): Promise<OpenedStore> {
  const store = await openSqliteStore(':memory:');
  return {
    store,
    close: () => store.close(),
    digest: () => digestOf(store.connection).digest,
    damage: async (record, stated) => {
      store.connection.run('UPDATE record SET stated = ? WHERE record = ?', stated, record);
    },
  };
}
