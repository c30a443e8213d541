// The properties of the store contract on many more random graphs than `npm test` has time for.

import { describe } from '@jest/globals';
import { digestOf } from '../../../src/stores/sqlite/digest.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import type { OpenedStore } from '../contract/opened-store.ts';
import { storeProperties } from '../contract/store-contract.ts';

describe('the SQLite store, at length', () => {
  storeProperties(async (): Promise<OpenedStore> => {
    const store = await openSqliteStore(':memory:');
    return { store, close: () => store.close(), digest: () => digestOf(store.connection).digest };
  }, 10_000);
});
