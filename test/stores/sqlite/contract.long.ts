// The properties of the store contract on many more random graphs than `npm test` has time for.

import { describe } from '@jest/globals';
import { storeProperties } from '../contract/store-contract.ts';
import { openInMemory } from './opened.ts';

describe('the SQLite store, at length', () => {
  storeProperties(openInMemory, 10_000);
});
