// The audits of GraphQL over HTTP, written by others, against a running server.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('no audit of graphql-http finds an error', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  const of = (status: string): readonly string[] =>
    results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);
  expect(of('error')).toEqual([]);
  expect({ audits: results.length, ok: of('ok').length, warnings: of('warn').length }).toEqual({
    audits: 61,
    ok: 55,
    warnings: 3,
  });
});
