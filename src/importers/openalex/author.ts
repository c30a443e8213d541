// Maps an OpenAlex author to an AUTHOR with names and affiliations.

import { isYear } from '../../graph/dates.ts';
import type { StatedEdge, StatedNode } from '../../graph/statements.ts';
import { unnamed } from '../../graph/wording.ts';
import { listOf, objectOf, type JsonObject } from '../json-values.ts';
import { MappingNotes, skipped, type Draft, type Mapping } from '../mapping.ts';
import { DELETED_AUTHOR } from './authorships.ts';
import { headOf, lineAt, listAt, otherNamesOf, recordOf, yearDateOf } from './record-head.ts';
import { idsOf, institutionRef, openAlexId } from './references.ts';

/** One author; the sentinel "Deleted Author" is skipped. */
export function mapAuthor(value: unknown): Mapping {
  const head = headOf(value, (id) => openAlexId(id, 'A'), 'an OpenAlex author id like A5023888391');
  if ('status' in head) return head;
  if (head.id === DELETED_AUTHOR) return skipped('DELETED_AUTHOR');
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const ids = idsOf(id, [['ORCID', raw['orcid'] ?? objectOf(raw['ids'])?.['orcid'], 'orcid']], notes);
  const label = lineAt(raw, 'display_name', notes) ?? unnamed(record);
  const node: Draft<StatedNode> = { kind: 'AUTHOR', ids, label };
  const otherNames = otherNamesOf(label, listAt(raw, 'display_name_alternatives', notes), notes);
  if (otherNames.length > 0) node.otherNames = otherNames;
  return notes.mapped(recordOf(head, node, affiliationsOf(raw, notes), notes));
}

/** From the least to the greatest of the listed years; the last known institutions, undated, only where none are listed. */
function affiliationsOf(raw: JsonObject, notes: MappingNotes): readonly StatedEdge[] {
  const listed = listAt(raw, 'affiliations', notes);
  const lastKnown = [...listOf(raw['last_known_institutions']), raw['last_known_institution']];
  const stated =
    listed.length > 0
      ? listed.map((entry) => ({ institution: objectOf(entry)?.['institution'], years: objectOf(entry)?.['years'] }))
      : lastKnown.filter((institution) => institution != null).map((institution) => ({ institution, years: [] }));
  const edges = new Map<string, StatedEdge>();
  for (const { institution, years } of stated) {
    const to = institutionRef(objectOf(institution), notes);
    if (to === null) notes.drops.noId++;
    else if (edges.has(to.ids[0])) notes.drops.duplicate++;
    else edges.set(to.ids[0], { kind: 'AFFILIATED_WITH', to, ...spanOf(years, notes) });
  }
  return [...edges.values()];
}

function spanOf(stated: unknown, notes: MappingNotes): Pick<StatedEdge, 'since' | 'until' | 'years'> {
  const years = [...new Set(listOf(stated).filter(isYear))].toSorted((a, b) => a - b);
  for (const value of listOf(stated)) if (!isYear(value)) notes.warn('BAD_DATE', 'affiliations.years', value);
  const since = yearDateOf(years[0], 'affiliations.years', notes);
  const until = yearDateOf(years.at(-1), 'affiliations.years', notes);
  return since === null || until === null ? {} : { since, until, years };
}
