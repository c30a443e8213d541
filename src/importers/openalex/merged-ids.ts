// Maps a row of OpenAlex's `merged_ids` files to a redirect from the old id to the new one.

import { statedOnOf } from '../../graph/dates.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { StatedRecord } from '../../graph/statements.ts';
import { canonicalId } from '../../graph/identifiers.ts';
import { objectOf } from '../json-values.ts';
import { MappingNotes, rejected, skipped, type Draft, type Mapping } from '../mapping.ts';

/** The columns of the files. */
export const MERGED_ID_COLUMNS = ['merge_date', 'id', 'merge_into_id'] as const;

const KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ['W', 'PAPER'],
  ['A', 'AUTHOR'],
  ['I', 'INSTITUTION'],
  ['S', 'VENUE'],
  ['T', 'TOPIC'],
  ['C', 'TOPIC'],
]);
const LETTER = 'openalex:'.length;

/** One row, as an object by its header: `{merge_date, id, merge_into_id}`. Its record is "merged:" and the old id. */
export function mapMergedId(row: unknown): Mapping {
  const raw = objectOf(row);
  if (raw === null) return rejected('WRONG_TYPE', '', `a row of ${MERGED_ID_COLUMNS.join(', ')}`, row);
  const old = raw['id'];
  if (old == null || old === '') return rejected('MISSING_ID', 'id', 'an OpenAlex id like A3007116629', old);
  const from = typeof old === 'string' ? canonicalId('OPENALEX', old) : null;
  if (from === null) return rejected('BAD_ID', 'id', 'an OpenAlex id like A3007116629', old);
  const letter = from.charAt(LETTER);
  if (letter === 'P') return skipped('PUBLISHER');
  if (letter === 'F') return skipped('FUNDER');

  const record = `merged:${from.slice(LETTER)}`;
  const target = raw['merge_into_id'];
  const to = typeof target === 'string' ? canonicalId('OPENALEX', target) : null;
  const kind = KINDS.get(letter);
  if (kind === undefined) return rejected('BAD_ID', 'id', 'an id of an author, work or other node', old, record);
  if (to === null || KINDS.get(to.charAt(LETTER)) !== kind) {
    return rejected('BAD_ID', 'merge_into_id', `an OpenAlex id of the kind of ${from}`, target, record);
  }
  if (to === from) return rejected('SELF_REFERENCE', 'merge_into_id', `another id than ${from}`, target, record);

  const notes = new MappingNotes();
  const mapped: Draft<StatedRecord> = { record, redirect: { kind, from, to } };
  const date = raw['merge_date'];
  const statedOn = typeof date === 'string' ? statedOnOf(date) : null;
  if (statedOn !== null) mapped.statedOn = statedOn;
  else if (date != null && date !== '') notes.warn('BAD_DATE', 'merge_date', date);
  return notes.mapped(mapped);
}
