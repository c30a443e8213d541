// The same random records in both stores: not one answer may differ.

import { describeWithNeo4j } from './neo4j/test-server.ts';
import { sameAnswers } from './same-answers.ts';

/** A case takes half a second; the long version tries many more. */
const CASES = 40;

describeWithNeo4j('SQLite and Neo4j', ({ open }) => sameAnswers(open, CASES));
