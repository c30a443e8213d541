// Maps an OpenAlex source, a venue before 2023, to a VENUE.

import type { StatedNode } from '../../graph/statements.ts';
import { unnamed } from '../../graph/wording.ts';
import { listOf, objectOf, webAddressOf } from '../json-values.ts';
import { MappingNotes, type Draft, type Mapping } from '../mapping.ts';
import { headOf, lineAt, listAt, otherNamesOf, recordOf } from './record-head.ts';
import { idsOf, openAlexId } from './references.ts';

/** ISSNs kept of one venue. */
const ISSNS_MAX = 20;

/** One journal, conference, series or repository. */
export function mapSource(value: unknown): Mapping {
  const head = headOf(value, (id) => openAlexId(id, 'S'), 'an OpenAlex source id like S118988714');
  if ('status' in head) return head;
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const stated = objectOf(raw['ids']);
  const issns = [raw['issn_l'] ?? stated?.['issn_l'], ...listOf(raw['issn'] ?? stated?.['issn'])];
  if (issns.length > ISSNS_MAX) notes.warn('LIST_CUT', 'issn', issns);
  const ids = idsOf(
    id,
    [
      ['MAG', stated?.['mag'], 'ids.mag'],
      ['WIKIDATA', stated?.['wikidata'], 'ids.wikidata'],
      ...issns.slice(0, ISSNS_MAX).map((issn) => ['ISSN', issn, 'issn'] as const),
    ],
    notes,
  );
  const label = lineAt(raw, 'display_name', notes) ?? unnamed(record);
  const node: Draft<StatedNode> = { kind: 'VENUE', ids, label };
  const names = [raw['abbreviated_title'], ...listAt(raw, 'alternate_titles', notes)];
  const otherNames = otherNamesOf(label, names, notes);
  if (otherNames.length > 0) node.otherNames = otherNames;
  const type = lineAt(raw, 'type', notes);
  if (type !== null) node.type = type;
  const country = lineAt(raw, 'country_code', notes);
  if (country !== null) node.country = country.toUpperCase();
  const homepage = webAddressOf(raw['homepage_url']);
  if (homepage !== null) node.homepage = homepage;
  else if (raw['homepage_url'] != null) notes.warn('BAD_ADDRESS', 'homepage_url', raw['homepage_url']);
  return notes.mapped(recordOf(head, node, [], notes));
}
