// The records of a checked store: each read and held against its digest; the sound ones are staged for the build.

import type { Finding } from '../../graph/check-report.ts';
import { DamagedRecords } from '../../graph/damaged-records.ts';
import type { RecordKey } from '../../graph/keys.ts';
import { isSound, readStored } from '../../graph/stored-record.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import { StatementStage } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { eachRow } from './row-stream.ts';
import { RECORD } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { statedJson } from './stated-text.ts';

type RecordRow = [RecordKey, string, string, string, number | null, string | null, string, StatedCell];

/** Stages what the records of `origin` state; a finding for each source that has damaged ones. Memory: bounded. */
export function stageRecords(connection: Connection): readonly Finding[] {
  const stage = new StatementStage(connection);
  const damaged = new DamagedRecords();
  for (const row of eachRow<RecordRow>(connection, RECORDS)) {
    const [, source, record] = row;
    const sound = soundRecord(row);
    if (sound === null) damaged.add(source, record);
    else stage.add(sound);
  }
  stage.end();
  return damaged.findings(RECORD.name);
}

function soundRecord([rec, source, record, digest, confidence, statedOn, keysText, cell]: RecordRow): Pick<
  StoredRecord,
  'rec' | 'stated' | 'keys'
> | null {
  try {
    const { stated, keys } = readStored(source, record, () => statedJson(cell), keysText);
    const sound =
      isSound({ rec, source, digest, stated }) &&
      confidence === (stated.confidence ?? null) &&
      statedOn === (stated.statedOn ?? null);
    return sound ? { rec, stated, keys } : null;
  } catch {
    return null;
  }
}

const RECORDS = 'SELECT rec, source, record, digest, confidence, stated_on, keys, stated FROM origin.record';
