// The same random cases in both stores and the model: not one answer may differ.

import { describeWithNeo4j } from './neo4j/test-server.ts';
import { sameCases } from './same-cases.ts';

const CASES = 2_000;

describeWithNeo4j('SQLite and Neo4j', ({ open }) => sameCases(open, CASES));
