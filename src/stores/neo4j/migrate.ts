// Whether a database is ours, and of which version; makes and migrates the schema under a lock.

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { badInput, GraphError } from '../../graph/errors.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './schema.ts';
import { BOOTSTRAP, BULK_NAME, MIGRATIONS, TEXT_VERSION_NAME } from './schema.ts';
import { Lease, MIGRATION_LEASE, WRITER_LEASE } from './writer-lease.ts';

const OLDEST_SERVER = [5, 26];
const LOCK_WAIT_MS = 60_000;
const INDEX_POLL_MS = 500;

/**
 * Checks server and database, and brings the schema up to date where `create` allows to write. Throws GraphError:
 * STORE_UNAVAILABLE for a server that is too old, STORE_FOREIGN for a graph that is not ours, STORE_NEWER for one of a
 * newer Vicinity, BAD_USER_INPUT for an empty database that may not be written.
 */
export async function migrate(connection: Connection, create: boolean, onIndexing = (): void => {}): Promise<void> {
  await checkServer(connection);
  const missing = await missingMigrations(connection);
  if (missing.length === 0) return;
  // Indexes of a graph that the import tool wrote are made by whoever opens it first: without them nothing can be read.
  if (!create && !(missing.length === MIGRATIONS.length && (await isBulk(connection)))) {
    throw badInput(
      'store',
      missing.length === MIGRATIONS.length
        ? 'expected a Vicinity store, but the database is empty; import into it, or correct the address'
        : 'the store is of an older version of Vicinity; open it once for writing, for example by an import',
    );
  }
  onIndexing();
  for (const statement of BOOTSTRAP) await connection.define(statement);
  const lock = await takeLock(connection);
  try {
    await dropFailed(connection);
    for (const migration of await missingMigrations(connection)) {
      for (const statement of migration.statements) await connection.define(statement);
      await indexesOnline(connection);
      await connection.transaction(async (transaction) => {
        await lock.hold(transaction);
        const { id } = migration;
        await transaction.change('MERGE (m:Migration {id: $p.id}) SET m.checksum = $p.checksum', {
          id,
          checksum: checksumOf(migration),
        });
        // Of words that are there already, the version is that of whoever folded them.
        await transaction.change('MERGE (m:Meta {name: $p.name}) ON CREATE SET m.value = $p.value', {
          name: TEXT_VERSION_NAME,
          value: String(TEXT_VERSION),
        });
      });
    }
  } finally {
    await lock.release();
  }
}

/** What was folded in another way would not be found: throws STORE_OLDER. A store without words tells no version. */
export async function checkWords(connection: Connection): Promise<void> {
  const [row] = await connection
    .reading()
    .all<[string]>('MATCH (m:Meta {name: $p.name}) RETURN m.value AS value', { name: TEXT_VERSION_NAME });
  const found = Number(row?.[0] ?? TEXT_VERSION);
  if (found === TEXT_VERSION) return;
  throw new GraphError(
    'STORE_OLDER',
    `the words of the store were folded for search by another version of Vicinity (${found}, this one does ${TEXT_VERSION}); run "vicinity check --rebuild" once`,
    { found, supported: TEXT_VERSION },
  );
}

async function checkServer(connection: Connection): Promise<void> {
  const rows = await connection
    .reading()
    .all<[string, string[]]>('CALL dbms.components() YIELD name, versions RETURN name, versions');
  const version = rows.find(([name]) => name === 'Neo4j Kernel')?.[1][0];
  const [major = 0, minor = 0] = (version ?? '').split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_SERVER;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new GraphError(
    'STORE_UNAVAILABLE',
    `the server is ${version === undefined ? 'no Neo4j' : `Neo4j ${version}`}; Vicinity needs Neo4j ${OLDEST_SERVER.join('.')} or later, of any edition`,
    { setting: 'VICINITY_STORE' },
  );
}

async function missingMigrations(connection: Connection): Promise<readonly Migration[]> {
  const reading = connection.reading();
  const applied = new Map(
    await reading.all<[number, string]>('MATCH (m:Migration) RETURN m.id AS id, m.checksum AS checksum'),
  );
  if (applied.size === 0) {
    const [other] = await reading.all(
      'MATCH (n) WHERE NOT (n:Lease AND coalesce(n.name IN $p.ours, false)) RETURN 1 AS found LIMIT 1',
      {
        ours: [MIGRATION_LEASE, WRITER_LEASE],
      },
    );
    if (other !== undefined && !(await isBulk(connection))) {
      throw new GraphError(
        'STORE_FOREIGN',
        'expected a Vicinity store or an empty database, but the database holds another graph; nothing was written; give Vicinity a server of its own ("npm run neo4j -- start" makes an empty one), or empty this one yourself by MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
      );
    }
  }
  const known = new Map(MIGRATIONS.map((migration) => [migration.id, checksumOf(migration)]));
  for (const [id, checksum] of applied) {
    if (known.get(id) === checksum) continue;
    throw new GraphError(
      'STORE_NEWER',
      `the store has schema step ${id} of another version of Vicinity; this one knows ${MIGRATIONS.length}; use the version that made it`,
      { found: id, supported: MIGRATIONS.length },
    );
  }
  return MIGRATIONS.filter(({ id }) => !applied.has(id));
}

/** An index that could not be filled stays, failed, until it is dropped: "IF NOT EXISTS" finds it there. */
async function dropFailed(connection: Connection): Promise<void> {
  const failed = await connection
    .reading()
    .all<[string]>(
      "SHOW INDEXES YIELD name, state, owningConstraint WHERE state = 'FAILED' AND owningConstraint IS NULL RETURN name",
    );
  for (const [name] of failed) await connection.define(`DROP INDEX \`${name}\` IF EXISTS`);
}

/** Of a large graph the indexes take minutes to be filled. */
async function indexesOnline(connection: Connection): Promise<void> {
  for (;;) {
    const filling = await connection
      .reading()
      .all<[string, string]>("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state");
    const failed = filling.find(([, state]) => state === 'FAILED');
    if (failed !== undefined) {
      throw new GraphError(
        'STORE_UNAVAILABLE',
        `Neo4j could not make the index ${failed[0]}; see its log, give it what it lacked (mostly disk space), and run the same command again`,
      );
    }
    if (filling.length === 0) return;
    await sleep(INDEX_POLL_MS);
  }
}

async function isBulk(connection: Connection): Promise<boolean> {
  const found = await connection.reading().all('MATCH (m:Meta {name: $p.name}) RETURN 1 AS found', { name: BULK_NAME });
  return found.length > 0;
}

async function takeLock(connection: Connection): Promise<Lease> {
  for (const end = performance.now() + LOCK_WAIT_MS; performance.now() < end; await sleep(250)) {
    const lock = await Lease.take(connection, MIGRATION_LEASE);
    if (lock !== null) return lock;
  }
  throw new GraphError(
    'STORE_BUSY',
    'another process is making the schema of this store; try again when it has finished',
  );
}

function checksumOf({ statements }: Migration): string {
  return createHash('sha256').update(statements.join(';\n')).digest('hex').slice(0, 16);
}
