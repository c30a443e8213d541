// Maps an OpenAlex institution to an INSTITUTION with its parents and children.

import type { StatedEdge, StatedNode } from '../../graph/statements.ts';
import { unnamed } from '../../graph/wording.ts';
import { objectOf, webAddressOf, type JsonObject } from '../json-values.ts';
import { MappingNotes, type Draft, type Mapping } from '../mapping.ts';
import { headOf, lineAt, listAt, otherNamesOf, recordOf } from './record-head.ts';
import { idsOf, institutionRef, openAlexId } from './references.ts';

/** One institution. */
export function mapInstitution(value: unknown): Mapping {
  const head = headOf(value, (id) => openAlexId(id, 'I'), 'an OpenAlex institution id like I63966007');
  if ('status' in head) return head;
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const stated = objectOf(raw['ids']);
  const ids = idsOf(
    id,
    [
      ['MAG', stated?.['mag'], 'ids.mag'],
      ['ROR', raw['ror'] ?? stated?.['ror'], 'ror'],
      ['WIKIDATA', stated?.['wikidata'], 'ids.wikidata'],
      ['OTHER', gridOf(stated?.['grid']), 'ids.grid'],
    ],
    notes,
  );
  const label = lineAt(raw, 'display_name', notes) ?? unnamed(record);
  const node: Draft<StatedNode> = { kind: 'INSTITUTION', ids, label };
  const names = [...listAt(raw, 'display_name_alternatives', notes), ...listAt(raw, 'display_name_acronyms', notes)];
  const otherNames = otherNamesOf(label, names, notes);
  if (otherNames.length > 0) node.otherNames = otherNames;
  const type = lineAt(raw, 'type', notes);
  if (type !== null) node.type = type;
  const geo = objectOf(raw['geo']) ?? {};
  const country = lineAt(raw, 'country_code', notes) ?? lineAt(geo, 'country_code', notes);
  if (country !== null) node.country = country.toUpperCase();
  const city = lineAt(geo, 'city', notes);
  if (city !== null) node.city = city;
  const homepage = webAddressOf(raw['homepage_url']);
  if (homepage !== null) node.homepage = homepage;
  else if (raw['homepage_url'] != null) notes.warn('BAD_ADDRESS', 'homepage_url', raw['homepage_url']);
  return notes.mapped(recordOf(head, node, hierarchyOf(raw, id, notes), notes));
}

/** GRID ended in 2021, but ORCID records still name organisations by it. */
function gridOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? `grid:${value}` : null;
}

/** PART_OF from this to its parents and from its children to this; related institutions and predecessors are no parts. */
function hierarchyOf(raw: JsonObject, own: string, notes: MappingNotes): readonly StatedEdge[] {
  const edges = new Map<string, StatedEdge>();
  listAt(raw, 'associated_institutions', notes).forEach((value, i) => {
    const stated = objectOf(value);
    const relationship = stated?.['relationship'];
    if (relationship !== 'parent' && relationship !== 'child') {
      notes.warn('RELATION_SKIPPED', `associated_institutions[${i}].relationship`, relationship);
      return;
    }
    const other = institutionRef(stated, notes);
    const place = `${relationship} ${other?.ids[0]}`;
    if (other === null) notes.drops.noId++;
    else if (other.ids[0] === own) notes.drops.self++;
    else if (edges.has(place)) notes.drops.duplicate++;
    else
      edges.set(place, relationship === 'parent' ? { kind: 'PART_OF', to: other } : { kind: 'PART_OF', from: other });
  });
  return [...edges.values()];
}
