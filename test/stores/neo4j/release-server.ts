// After a test run: stops the Neo4j that it started, if any, and gives its place back.

import { rmSync } from 'node:fs';
import { localServer } from '../../../scripts/neo4j/local-server.ts';

export default async function releaseServer(): Promise<void> {
  const { NEO4J_TEST_HOME: home, NEO4J_TEST_PORT: port } = process.env;
  if (home === undefined) return;
  await localServer({ home, port: Number(port) }).stop();
  rmSync(`${home}.claim`, { force: true });
}
