// The contract of every store, held by the Neo4j store on a real server.

import { storeContract } from '../contract/store-contract.ts';
import { describeWithNeo4j } from './test-server.ts';

/** A case costs half a second here, mostly round trips; the differential suite tries more. */
const CASES = 25;

describeWithNeo4j('on a real server,', ({ open }) => {
  storeContract('the Neo4j store', open, CASES);
});
