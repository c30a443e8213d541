// Sources, their import runs and where each import stands.

import { formatVersion, parseVersion, shareOfSource, toggled } from '../../graph/data-version.ts';
import { GraphError } from '../../graph/errors.ts';
import { keepsConfidence } from '../../graph/write-plan/record-order.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { Checkpoint, RunInfo } from '../../graph/writer.ts';
import { PUT_META } from './apply-plan.ts';
import type { Statements, Transaction } from './connection.ts';
import { DATA_VERSION_NAME } from './schema.ts';

/** All sources, by id. */
export async function sources(statements: Statements): Promise<readonly SourceInfo[]> {
  const rows = await statements.all<[string, string, string, string | null, number]>(
    'MATCH (s:Source) RETURN s.id AS id, s.name AS name, s.license AS license, s.url AS url, s.confidence AS confidence ORDER BY s.id',
  );
  return rows.map(([id, name, license, url, confidence]) => ({
    id,
    name,
    license,
    confidence,
    ...(url === null ? {} : { url }),
  }));
}

/** Registers a source, or updates what is said of it; moves the data version, because it shows in answers. */
export async function putSource(transaction: Transaction, source: SourceInfo, before: string): Promise<void> {
  const { id, name, license, url = null, confidence } = source;
  const known = (await sources(transaction)).find((stored) => stored.id === id);
  keepsConfidence(known, source);
  let version = toggled(parseVersion(before), shareOfSource(source));
  if (known !== undefined) version = toggled(version, shareOfSource(known));
  await transaction.change('MERGE (s:Source {id: $p.row.id}) SET s = $p.row', {
    row: { id, name, license, url, confidence },
  });
  await transaction.change(PUT_META, { name: DATA_VERSION_NAME, value: formatVersion(version) });
}

/** Opens the next run of a source; runs count from 1. Throws GraphError BAD_USER_INPUT for a source that is not registered. */
export async function startRun(transaction: Transaction, source: string, startedAt: string): Promise<number> {
  const [row] = await transaction.all<[number]>(START_RUN, { source, startedAt });
  if (row === undefined) {
    throw new GraphError('BAD_USER_INPUT', `expected a registered source, got ${source}; put the source first`);
  }
  return row[0];
}

/** Closes a run with its report. */
export async function endRun(
  transaction: Transaction,
  { run, source, startedAt, endedAt, report }: RunInfo,
): Promise<void> {
  await transaction.change('MERGE (r:Run {source: $p.row.source, run: $p.row.run}) SET r = $p.row', {
    row: { run, source, startedAt, endedAt, report },
  });
}

/** Where the last import of a source stands; null where it never began. */
export async function checkpointOf(statements: Statements, source: string): Promise<Checkpoint | null> {
  const [row] = await statements.all<[number, string, boolean]>(
    'MATCH (c:Checkpoint {source: $p.source}) RETURN c.run AS run, c.state AS state, c.done AS done',
    { source },
  );
  return row === undefined ? null : { source, run: row[0], state: row[1], done: row[2] };
}

/** Moves the checkpoint of a source. */
export async function putCheckpoint(transaction: Transaction, { source, run, state, done }: Checkpoint): Promise<void> {
  await transaction.change('MERGE (c:Checkpoint {source: $p.row.source}) SET c = $p.row', {
    row: { source, run, state, done },
  });
}

const START_RUN = `
MATCH (s:Source {id: $p.source})
CALL (s) { MATCH (r:Run) WHERE r.source = s.id AND r.run >= 0 RETURN coalesce(max(r.run), 0) AS last }
CREATE (r:Run {source: $p.source, run: last + 1, startedAt: $p.startedAt, report: '{}'})
RETURN r.run AS run`;
