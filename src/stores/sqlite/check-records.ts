// The records of a checked store: each read and held against its digest; the sound ones are staged for the build.

import { digestOfRecord } from '../../graph/canonical-record.ts';
import type { Finding } from '../../graph/check-report.ts';
import type { RecordKey } from '../../graph/keys.ts';
import { recordKeyOf } from '../../graph/keys.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import { StatementStage } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { eachRow } from './row-stream.ts';
import type { StatedCell } from './stated-text.ts';
import { readStored } from './stored-record.ts';

const EXAMPLES_MAX = 3;
const SKIP =
  '"vicinity export facts --skip-damaged" writes what can be read and names the rest; import that into a new store, and then what was named from its source again.';

type RecordRow = [RecordKey, string, string, string, number | null, string | null, string, StatedCell];

/** Stages what the records of `origin` state; a finding for each source that has damaged ones. Memory: bounded. */
export function stageRecords(connection: Connection): readonly Finding[] {
  const stage = new StatementStage(connection);
  const damaged = new Map<string, { count: number; readonly examples: string[] }>();
  for (const row of eachRow<RecordRow>(connection, RECORDS)) {
    const sound = soundRecord(row);
    if (sound !== null) {
      stage.add(sound);
      continue;
    }
    const [, source, record] = row;
    const of = damaged.get(source) ?? { count: 0, examples: [] };
    of.count++;
    if (of.examples.length < EXAMPLES_MAX) of.examples.push(JSON.stringify(record));
    damaged.set(source, of);
  }
  stage.end();
  return [...damaged].map(([source, { count, examples }]) => ({
    where: 'record',
    what: `${count === 1 ? '1 record' : `${count} records`} of ${source} ${count === 1 ? 'is' : 'are'} damaged: ${examples.join(', ')}${count > examples.length ? ' and others' : ''}`,
    wayOut: SKIP,
  }));
}

function soundRecord([rec, source, record, digest, confidence, statedOn, keysText, cell]: RecordRow): Pick<
  StoredRecord,
  'rec' | 'stated' | 'keys'
> | null {
  try {
    const { stated, keys } = readStored(source, record, cell, keysText);
    const sound =
      rec === recordKeyOf(source, record) &&
      digest === digestOfRecord(stated) &&
      confidence === (stated.confidence ?? null) &&
      statedOn === (stated.statedOn ?? null);
    return sound ? { rec, stated, keys } : null;
  } catch {
    return null;
  }
}

const RECORDS = 'SELECT rec, source, record, digest, confidence, stated_on, keys, stated FROM origin.record';
