// Maps an OpenAlex concept, the subjects before topics, to a TOPIC below its parents.

import type { StatedEdge, StatedNode } from '../../graph/statements.ts';
import { unnamed } from '../../graph/wording.ts';
import { countOf, integerOf, objectOf, type JsonObject } from '../json-values.ts';
import { MappingNotes, type Draft, type Mapping } from '../mapping.ts';
import { TEXT_CHARACTERS_MAX } from '../text-cleaning.ts';
import { headOf, lineAt, listAt, recordOf } from './record-head.ts';
import { idsOf, openAlexId, topicRef } from './references.ts';

/** One concept. */
export function mapConcept(value: unknown): Mapping {
  const head = headOf(value, (id) => openAlexId(id, 'C'), 'an OpenAlex concept id like C41008148');
  if ('status' in head) return head;
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const stated = objectOf(raw['ids']);
  const ids = idsOf(
    id,
    [
      ['MAG', stated?.['mag'], 'ids.mag'],
      ['WIKIDATA', raw['wikidata'] ?? stated?.['wikidata'], 'wikidata'],
    ],
    notes,
  );
  const label = lineAt(raw, 'display_name', notes) ?? unnamed(record);
  const node: Draft<StatedNode> = { kind: 'TOPIC', ids, label };
  const description = lineAt(raw, 'description', notes, TEXT_CHARACTERS_MAX);
  if (description !== null) node.description = description;
  const level = countOf(raw['level']);
  if (level !== null) node.level = level;
  else if (raw['level'] != null) notes.warn('BAD_NUMBER', 'level', raw['level']);
  return notes.mapped(recordOf(head, node, parentsOf(raw, id, notes), notes));
}

/**
 * PART_OF to the ancestors of the greatest level. A record lists all ancestors but not who is whose parent; those of the
 * greatest level are direct parents, because whatever lay between would be an ancestor of a greater level. Of the
 * others that cannot be told, so they are counted and left to the parents' own records.
 */
function parentsOf(raw: JsonObject, own: string, notes: MappingNotes): readonly StatedEdge[] {
  const ancestors = listAt(raw, 'ancestors', notes).map(objectOf);
  const levels = ancestors.map((ancestor) => integerOf(ancestor?.['level']) ?? -1);
  const nearest = levels.reduce((a, b) => Math.max(a, b), -1);
  const edges = new Map<string, StatedEdge>();
  ancestors.forEach((ancestor, i) => {
    const to = topicRef(ancestor);
    if (to === null) notes.drops.noId++;
    else if (to.ids[0] === own) notes.drops.self++;
    else if (edges.has(to.ids[0])) notes.drops.duplicate++;
    else if (levels[i] !== nearest) notes.warn('RELATION_SKIPPED', `ancestors[${i}]`, ancestor?.['id']);
    else edges.set(to.ids[0], { kind: 'PART_OF', to });
  });
  return [...edges.values()];
}
