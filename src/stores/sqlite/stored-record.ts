// A record as its row holds it. One that is damaged says which it is, and what can be done.

import { GraphError } from '../../graph/errors.ts';
import { keysFromText } from '../../graph/write-plan/keys-text.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';

/** What the record of a row states, and the nodes that its references resolved to. Throws STORE_CORRUPT where it is damaged. */
export function readStored(
  source: string,
  record: string,
  cell: StatedCell,
  keysText: string,
): Pick<StoredRecord, 'stated' | 'keys'> {
  try {
    const stated = unpackStated(cell);
    if (stated.record !== record) throw new TypeError('the text is that of another record');
    return { stated, keys: keysFromText(stated, keysText) };
  } catch (cause) {
    throw new GraphError(
      'STORE_CORRUPT',
      `record ${JSON.stringify(record)} of ${source} is damaged in the store; "vicinity check" says how to go on without it`,
      { source, record },
      { cause },
    );
  }
}
