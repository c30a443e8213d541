// Maps an OpenAlex topic, subfield, field, domain or keyword to a TOPIC below its broader ones.

import type { NodeRef, StatedEdge, StatedNode } from '../../graph/statements.ts';
import { unnamed } from '../../graph/wording.ts';
import { objectOf, type JsonObject } from '../json-values.ts';
import { MappingNotes, type Draft, type Mapping } from '../mapping.ts';
import { TEXT_CHARACTERS_MAX } from '../text-cleaning.ts';
import { headOf, lineAt, listAt, otherNamesOf, recordOf } from './record-head.ts';
import { idsOf, topicId, topicRef } from './references.ts';

/** Levels of OpenAlex's hierarchy by how their ids begin; keywords stand outside. */
const LEVELS = [/^domains\//, /^fields\//, /^subfields\//, /^T\d/];

/** One topic, subfield, field, domain or keyword. */
export function mapTopic(value: unknown): Mapping {
  const head = headOf(value, topicId, 'an OpenAlex topic id like T10232, subfields/2208 or keywords/icon');
  if ('status' in head) return head;
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const ids = idsOf(id, [['WIKIDATA', objectOf(raw['ids'])?.['wikidata'], 'ids.wikidata']], notes);
  const label = lineAt(raw, 'display_name', notes) ?? unnamed(record);
  const node: Draft<StatedNode> = { kind: 'TOPIC', ids, label };
  const otherNames = otherNamesOf(label, listAt(raw, 'display_name_alternatives', notes), notes);
  if (otherNames.length > 0) node.otherNames = otherNames;
  const description = lineAt(raw, 'description', notes, TEXT_CHARACTERS_MAX);
  if (description !== null) node.description = description;
  const level = LEVELS.findIndex((pattern) => pattern.test(record));
  if (level >= 0) node.level = level;
  return notes.mapped(recordOf(head, node, hierarchyOf(raw, id, notes), notes));
}

/** topic -> subfield -> field -> domain, as far as the record names them; the first step starts at the topic itself. */
function hierarchyOf(raw: JsonObject, own: string, notes: MappingNotes): readonly StatedEdge[] {
  const edges: StatedEdge[] = [];
  let narrower: NodeRef | null = null;
  for (const step of ['subfield', 'field', 'domain']) {
    const stated = objectOf(raw[step]);
    if (stated === null) continue;
    const broader = topicRef(stated);
    if (broader === null) notes.drops.noId++;
    else if (broader.ids[0] === own || broader.ids[0] === narrower?.ids[0]) notes.drops.self++;
    else {
      edges.push(
        narrower === null ? { kind: 'PART_OF', to: broader } : { kind: 'PART_OF', from: narrower, to: broader },
      );
      narrower = broader;
    }
  }
  return edges;
}
