// The examples of the landing page and of the welcome: around people whom the store holds, valid, affordable, and answered.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getOperationAST, parse, validate } from 'graphql';
import { type ExampleQuery, exampleQueries } from '../../src/server/example-queries.ts';
import { operationCost } from '../../src/server/operation-cost.ts';
import { bindSchema } from '../../src/server/schema.ts';
import { openSqliteStore } from '../../src/stores/sqlite/sqlite-store.ts';
import { about, node, paper, source } from '../model/records.ts';
import { openTestGraph } from '../query/open-test-graph.ts';
import { startRealServer } from './real-server.ts';
import type { TestServer } from './test-server.ts';

let server: TestServer;
let examples: readonly ExampleQuery[];
beforeAll(async () => {
  server = await startRealServer();
  const { text } = await server.fetch('/');
  examples = JSON.parse(/<script type="application\/json" id="examples">(.*?)<\/script>/.exec(text)?.[1] ?? '[]');
});
afterAll(() => server.stop());

test('the landing page has one for each thing to do, around the people of its store', () => {
  expect(examples.map(({ title }) => title)).toEqual(['In context', 'Search', 'Lineage', 'Path']);
  expect(examples[0]?.about).toContain('Aleksander Mądry');
});

test('they fit the schema and cost less than a tenth of the limit', () => {
  const schema = bindSchema({});
  for (const { query } of examples) {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    expect(operation && operationCost(schema, document, operation, {})).toBeLessThan(1_000);
  }
});

test('they are answered without an error and with what they promise', async () => {
  for (const { query } of examples) {
    const { body } = await server.ask(query);
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('Mądry');
  }
});

test('they are about the most prominent author, whatever the name, and run as they are', async () => {
  const records = [
    paper('W1', ['A1', 'A2'], { citations: 5 }),
    paper('W2', ['A2'], { citations: 90 }),
    about(node('A2', 'Zoë "Z" O’Brien-Łukasiewicz')),
  ];
  const graph = await openTestGraph([{ source: source('small'), records }]);
  const found = await exampleQueries(graph.store);
  expect(found[0]?.about).toContain('Zoë "Z" O’Brien-Łukasiewicz');
  for (const { query } of found) {
    const { data, errors } = await graph.ask(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('openalex:A2');
  }
  await graph.close();
});

test('one person without advising has no lineage and no path to show, and an empty store nothing at all', async () => {
  const lonely = await openTestGraph([{ source: source('small'), records: [about(node('A1', 'Ann'))] }]);
  expect((await exampleQueries(lonely.store)).map(({ title }) => title)).toEqual(['In context', 'Search']);
  await lonely.close();
  const empty = await openSqliteStore(':memory:');
  expect(await exampleQueries(empty)).toEqual([]);
  await empty.close();
});
