// The byline of an OpenAlex work: one AUTHORED edge for each author with an id.

import type { NodeRef, StatedEdge } from '../../graph/statements.ts';
import { listOf, objectOf, type JsonObject } from '../json-values.ts';
import type { Draft, MappingNotes } from '../mapping.ts';
import { cleanText } from '../text-cleaning.ts';
import { authorRef, institutionRef } from './references.ts';

/** The author whom OpenAlex gives the works of deleted profiles: no person. */
export const DELETED_AUTHOR = 'openalex:A5317838346';

/** The edges of a byline in its order; an author who stands there twice keeps the first place and all raw names. */
export function authorshipsOf(byline: readonly unknown[], notes: MappingNotes): readonly StatedEdge[] {
  const edges = new Map<string, Draft<StatedEdge>>();
  byline.forEach((entry, i) => {
    const raw = objectOf(entry);
    const author = authorRef(objectOf(raw?.['author']), raw?.['raw_author_name'], notes);
    if (raw === null || author === null || author.ids[0] === DELETED_AUTHOR) {
      notes.drops.noId++;
      return;
    }
    const edge = authoredEdge(raw, author, i, notes);
    const first = edges.get(author.ids[0]);
    if (first === undefined) {
      edges.set(author.ids[0], edge);
    } else {
      notes.drops.duplicate++;
      join(first, edge);
    }
  });
  return [...edges.values()];
}

function authoredEdge(raw: JsonObject, author: NodeRef, i: number, notes: MappingNotes): Draft<StatedEdge> {
  const edge: Draft<StatedEdge> = { kind: 'AUTHORED', from: author, position: i + 1 };
  if (raw['is_corresponding'] === true) edge.corresponding = true;
  const rawName = typeof raw['raw_author_name'] === 'string' ? cleanText(raw['raw_author_name']) : '';
  if (rawName !== '') edge.rawName = rawName;

  const institutions = new Map<string, NodeRef>();
  const affiliations = rawAffiliationsOf(raw);
  listOf(raw['institutions']).forEach((value, j) => {
    const stated = objectOf(value);
    const institution = institutionRef(stated, notes);
    if (institution === null) {
      notes.warn('INSTITUTION_WITHOUT_ID', `authorships[${i}].institutions[${j}].id`, stated?.['display_name']);
      affiliations.push(stated?.['display_name']); // The raw text stands where a name would.
    } else if (!institutions.has(institution.ids[0])) {
      institutions.set(institution.ids[0], institution);
    }
  });
  if (institutions.size > 0) edge.institutions = [...institutions.values()];
  const printed = new Set(affiliations.map((text) => (typeof text === 'string' ? cleanText(text) : '')));
  printed.delete('');
  if (printed.size > 0) edge.rawAffiliations = [...printed];
  return edge;
}

/** Until 2023 one text, since then a list. */
function rawAffiliationsOf(raw: JsonObject): unknown[] {
  const list = listOf(raw['raw_affiliation_strings']);
  return list.length > 0 ? [...list] : [raw['raw_affiliation_string']];
}

function join(first: Draft<StatedEdge>, again: StatedEdge): void {
  if (again.corresponding === true) first.corresponding = true;
  const names = new Set([first.rawName, again.rawName].filter((name) => name !== undefined));
  if (names.size > 0) first.rawName = [...names].join('; ');
  const affiliations = new Set([...(first.rawAffiliations ?? []), ...(again.rawAffiliations ?? [])]);
  if (affiliations.size > 0) first.rawAffiliations = [...affiliations];
  const known = new Set(first.institutions?.map((institution) => institution.ids[0]));
  const more = (again.institutions ?? []).filter((institution) => !known.has(institution.ids[0]));
  if (more.length > 0) first.institutions = [...(first.institutions ?? []), ...more];
}
