// Before a test run: claims a place for a Neo4j of its own. Nothing is started; the first test that needs it does that.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PLACES = 9;
const FIRST_PORT = 7701;

/** Sets NEO4J_TEST_HOME and NEO4J_TEST_PORT for all workers. Runs at the same time have different places. */
export default function claimServer(): void {
  const folder = path.resolve(import.meta.dirname, '../../../.neo4j');
  mkdirSync(folder, { recursive: true });
  for (let place = 0; place < PLACES; place++) {
    const home = path.join(folder, `test-${place}`);
    if (!claim(`${home}.claim`)) continue;
    process.env['NEO4J_TEST_HOME'] = home;
    process.env['NEO4J_TEST_PORT'] = String(FIRST_PORT + place);
    return;
  }
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false;
    writeFileSync(file, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
