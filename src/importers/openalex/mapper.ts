// Chooses the mapper of an OpenAlex record: by the folder of a snapshot, or by the id where a file holds anything.

import { canonicalId } from '../../graph/identifiers.ts';
import { objectOf } from '../json-values.ts';
import { rejected, skipped, type Mapper, type Mapping } from '../mapping.ts';
import { mapAuthor } from './author.ts';
import { mapConcept } from './concept.ts';
import { mapInstitution } from './institution.ts';
import { mapSource } from './source.ts';
import { mapTopic } from './topic.ts';
import { mapWork } from './work.ts';

interface EntityRow {
  /** The folder of a snapshot, also the path of the API. */
  readonly folder: string;
  /** What its bare ids begin with. */
  readonly idPrefix: string;
  readonly map: Mapper;
}

/** Every entity, in the order in which a snapshot is read: what is named before what names it. */
const ENTITIES: readonly EntityRow[] = [
  { folder: 'domains', idPrefix: 'domains/', map: mapTopic },
  { folder: 'fields', idPrefix: 'fields/', map: mapTopic },
  { folder: 'subfields', idPrefix: 'subfields/', map: mapTopic },
  { folder: 'topics', idPrefix: 'T', map: mapTopic },
  { folder: 'keywords', idPrefix: 'keywords/', map: mapTopic },
  { folder: 'concepts', idPrefix: 'C', map: mapConcept },
  { folder: 'institutions', idPrefix: 'I', map: mapInstitution },
  { folder: 'sources', idPrefix: 'S', map: mapSource },
  { folder: 'authors', idPrefix: 'A', map: mapAuthor },
  { folder: 'works', idPrefix: 'W', map: mapWork },
  { folder: 'publishers', idPrefix: 'P', map: () => skipped('PUBLISHER') },
  { folder: 'funders', idPrefix: 'F', map: () => skipped('FUNDER') },
];

/** The entity folders of a snapshot in the order in which they are best read. Any order ends in the same graph. */
export const OPENALEX_FOLDERS: readonly string[] = ENTITIES.map((row) => row.folder);

/** The mapper for the records of a snapshot's folder ("works"); for any other name records are told apart by their ids. */
export function openAlexMapper(folder: string | null): Mapper {
  return ENTITIES.find((row) => row.folder === folder)?.map ?? mapById;
}

function mapById(value: unknown): Mapping {
  const raw = objectOf(value);
  if (raw === null) return rejected('WRONG_TYPE', '', 'a JSON object', value);
  const stated = raw['id'];
  if (stated == null || stated === '') return rejected('MISSING_ID', 'id', 'an OpenAlex id', stated);
  const id = typeof stated === 'string' ? canonicalId('OPENALEX', stated) : null;
  const bare = id?.slice('openalex:'.length);
  const row = ENTITIES.find(({ idPrefix }) => bare?.startsWith(idPrefix));
  if (row !== undefined) return row.map(value);
  const other = typeof stated === 'string' && /^https:\/\/openalex\.org\/[a-z-]+\/[\w-]+$/.test(stated);
  return other ? skipped('UNKNOWN_ENTITY') : rejected('BAD_ID', 'id', 'an OpenAlex id', stated);
}
