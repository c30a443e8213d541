// Sources, their import runs and where each import stands.

import { formatVersion, parseVersion, shareOfSource, toggled } from '../../graph/data-version.ts';
import { GraphError } from '../../graph/errors.ts';
import { keepsConfidence } from '../../graph/write-plan/record-order.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type { Checkpoint, RunInfo } from '../../graph/writer.ts';
import { writeVersion } from './apply-plan.ts';
import type { Connection } from './connection.ts';
import { changeRow } from './row-writer.ts';
import { CHECKPOINT, SOURCE } from './schema.ts';
import { dataVersion } from './summary.ts';

/** All sources, by id. */
export function sources(connection: Connection): readonly SourceInfo[] {
  return connection
    .all<[string, string, string, string | null, number]>(
      'SELECT id, name, license, url, confidence FROM source ORDER BY id',
    )
    .map(([id, name, license, url, confidence]) => ({
      id,
      name,
      license,
      confidence,
      ...(url === null ? {} : { url }),
    }));
}

/** Registers a source, or updates its name, licence and address, which show in answers. Throws CONFLICT on another confidence. */
export function putSource(connection: Connection, source: SourceInfo): void {
  const { id, name, license, url, confidence } = source;
  const known = sources(connection).find((stored) => stored.id === id);
  keepsConfidence(known, source);
  let version = toggled(parseVersion(dataVersion(connection)), shareOfSource(source));
  if (known !== undefined) version = toggled(version, shareOfSource(known));
  changeRow(connection, SOURCE, null, [id, name, license, url ?? null, confidence]);
  writeVersion(connection, formatVersion(version));
}

/** Opens the next run of a source; runs count from 1. Throws GraphError BAD_USER_INPUT for a source that is not registered. */
export function startRun(connection: Connection, source: string, startedAt: string): number {
  if (connection.get('SELECT 1 FROM source WHERE id = ?', source) === undefined) {
    throw new GraphError('BAD_USER_INPUT', `expected a registered source, got ${source}; put the source first`);
  }
  const last = connection.get<[number | null]>('SELECT max(run) FROM run WHERE source = ?', source)?.[0] ?? 0;
  connection.run(
    'INSERT INTO run (source, run, started_at, ended_at, report) VALUES (?, ?, ?, NULL, ?)',
    source,
    last + 1,
    startedAt,
    '{}',
  );
  return last + 1;
}

/** Closes a run with its report. */
export function endRun(connection: Connection, { run, source, startedAt, endedAt, report }: RunInfo): void {
  connection.run(
    'INSERT OR REPLACE INTO run (source, run, started_at, ended_at, report) VALUES (?, ?, ?, ?, ?)',
    source,
    run,
    startedAt,
    endedAt,
    report,
  );
}

/** Where the last import of a source stands; null where it never began. */
export function checkpointOf(connection: Connection, source: string): Checkpoint | null {
  const row = connection.get<[number, string, number]>(
    'SELECT run, state, done FROM checkpoint WHERE source = ?',
    source,
  );
  return row === undefined ? null : { source, run: row[0], state: row[1], done: row[2] === 1 };
}

/** Moves the checkpoint of a source. */
export function putCheckpoint(connection: Connection, { source, run, state, done }: Checkpoint): void {
  changeRow(connection, CHECKPOINT, null, [source, run, state, done ? 1 : 0]);
}
