// The same random cases in both stores and the model, many times; NEO4J_TEST_CASES says how many.

import { describeWithNeo4j } from './neo4j/test-server.ts';
import { sameCases } from './same-cases.ts';

const CASES = Number(process.env['NEO4J_TEST_CASES'] ?? 50_000);

describeWithNeo4j('SQLite and Neo4j', ({ open }) => sameCases(open, CASES));
