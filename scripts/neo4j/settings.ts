// The settings of a local Neo4j, whatever runs it; compose.yaml holds the same.

import type { Place } from './runner.ts';

/** What the Java heap begins with, and its end. */
export const HEAP = { initial: '512m', max: '1g' };

/** The lines of neo4j.conf that do not depend on how the server is run. What Vicinity's figures are measured with. */
export function settingsOf({
  strictHints = false,
  settings = [],
}: Pick<Place, 'strictHints' | 'settings'>): readonly string[] {
  return [
    `server.memory.heap.initial_size=${HEAP.initial}`,
    `server.memory.heap.max_size=${HEAP.max}`,
    'server.memory.pagecache.size=512m',
    // Statements name their indexes and plans stay, so statistics help nobody; for them whole indexes are read beside an import.
    'db.index_sampling.background_enabled=false',
    'db.transaction.timeout=30s',
    'db.lock.acquisition.timeout=5s',
    'db.memory.transaction.max=512m',
    'db.tx_log.rotation.retention_policy=1 days',
    'dbms.usage_report.enabled=false',
    ...(strictHints ? ['dbms.cypher.hints_error=true'] : []),
    ...settings,
  ];
}

/** A line of neo4j.conf as the vendor's image takes it, a variable of the environment: name and value. */
export function asVariable(line: string): readonly [name: string, value: string] {
  const [name = '', ...value] = line.split('=');
  return [`NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`, value.join('=')];
}
