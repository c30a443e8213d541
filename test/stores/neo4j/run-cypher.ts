// Runs a statement on the server of the tests, past the store.

import neo4j from 'neo4j-driver';
import type { TestServer } from './test-server.ts';

/** Rows as objects; numbers are numbers. */
export async function runCypher({ address, options }: TestServer, cypher: string): Promise<readonly object[]> {
  const driver = neo4j.driver(address, neo4j.auth.basic(options.user ?? '', options.password ?? ''), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  try {
    return (await driver.executeQuery(cypher, {}, { database: 'neo4j' })).records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
