// The contract of every store, held by the embedded one.

import { storeContract } from '../contract/store-contract.ts';
import { openInMemory } from './opened.ts';

storeContract('the SQLite store', openInMemory);
