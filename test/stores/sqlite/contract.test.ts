// The contract of every store, held by the embedded one.

import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import type { OpenedStore } from '../contract/opened-store.ts';
import { storeContract } from '../contract/store-contract.ts';

storeContract('the SQLite store', async (): Promise<OpenedStore> => {
  const store = await openSqliteStore(':memory:');
  return { store, close: () => store.close(), digest: () => digestOf(store.connection).digest };
});
