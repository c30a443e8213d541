// A record as a store holds it. One that is damaged says which it is, and what can be done.

import { digestOfRecord } from './canonical-record.ts';
import { GraphError } from './errors.ts';
import { recordKeyOf } from './keys.ts';
import type { StatedRecord } from './statements.ts';
import { keysFromText } from './write-plan/keys-text.ts';
import type { StoredRecord } from './writer.ts';

/**
 * What a stored record states, and the nodes that its references resolved to; `json` gives its text. Throws STORE_CORRUPT
 * where that cannot be read, or is the text of another record.
 */
export function readStored(
  source: string,
  record: string,
  json: () => string,
  keysText: string,
): Pick<StoredRecord, 'stated' | 'keys'> {
  try {
    const stated = JSON.parse(json()) as StatedRecord;
    if (stated.record !== record) throw new TypeError('the text is that of another record');
    return { stated, keys: keysFromText(stated, keysText) };
  } catch (cause) {
    throw damageOf(source, record, cause);
  }
}

/**
 * The stored record that `read` gives. Where `damaged` is given, one that cannot be read, or that is not what was written,
 * is told to it and null: read as it is, and written elsewhere, it would pass for sound.
 */
export function unlessDamaged(read: () => StoredRecord, damaged?: (error: GraphError) => void): StoredRecord | null {
  if (damaged === undefined) return read();
  try {
    const record = read();
    if (isSound(record)) return record;
    damaged(damageOf(record.source, record.stated.record));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    damaged(error);
  }
  return null;
}

function damageOf(source: string, record: string, cause?: unknown): GraphError {
  return new GraphError(
    'STORE_CORRUPT',
    `record ${JSON.stringify(record)} of ${source} is damaged in the store; "vicinity check" says how to go on without it`,
    { source, record },
    { cause },
  );
}

/** Whether a record that can be read is what was written: its key and its digest follow from what it states. */
export function isSound({ rec, source, digest, stated }: Omit<StoredRecord, 'keys' | 'locator' | 'run'>): boolean {
  return rec === recordKeyOf(source, stated.record) && digest === digestOfRecord(stated);
}
