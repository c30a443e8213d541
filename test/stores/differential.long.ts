// The same random records in both stores, many times; NEO4J_TEST_CASES says how many.

import { describeWithNeo4j } from './neo4j/test-server.ts';
import { sameAnswers } from './same-answers.ts';

const CASES = Number(process.env['NEO4J_TEST_CASES'] ?? 50_000);

describeWithNeo4j('SQLite and Neo4j', ({ open }) => sameAnswers(open, CASES));
