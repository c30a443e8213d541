// The examples on the landing page: valid, affordable, and answered by the real server.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';
import { exampleQueries } from '../../src/server/example-queries.ts';
import { operationCost } from '../../src/server/operation-cost.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { startRealServer } from './real-server.ts';
import type { TestServer } from './test-server.ts';

const examples = exampleQueries.map(({ title, query }) => [title, query] as const);
let server: TestServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

test.each(examples)('%s fits the schema and costs less than a tenth of the limit', (_title, query) => {
  const schema = bindSchema({});
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  expect(operation && operationCost(schema, document, operation, {})).toBeLessThan(1_000);
});

test.each(examples)('%s is answered without an error where its people are', async (_title, query) => {
  const text = query.replaceAll('{{Jonathan Kelner}}', 'openalex:A2').replaceAll(/\{\{.+?\}\}/g, 'openalex:A1');
  const { body } = await server.ask(text);
  expect(body.errors).toBeUndefined();
  expect(JSON.stringify(body.data)).toContain('Mądry');
});
