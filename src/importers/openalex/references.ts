// How OpenAlex refers to entities: ids as addresses, and objects that name an author, institution, topic or venue.

import { canonicalId, type IdentifierScheme } from '../../graph/identifiers.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { NodeRef } from '../../graph/statements.ts';
import { textOf, type JsonObject } from '../json-values.ts';
import type { MappingNotes } from '../mapping.ts';
import { cleanText } from '../text-cleaning.ts';

const RESOLVER = 'https://openalex.org/';
const [ZERO, NINE] = [48, 57];
const DIGITS_MAX = 15;

/** The canonical id of an entity whose ids begin with the letter, from an address or a bare id; venues V are sources S. */
export function openAlexId(value: unknown, letter: string): string | null {
  if (typeof value !== 'string') return null;
  const start = value.startsWith(RESOLVER) ? RESOLVER.length : 0;
  if (value.charAt(start) === letter && isNumber(value, start + 1)) return `openalex:${value.slice(start)}`;
  const id = canonicalId('OPENALEX', value);
  return id !== null && id.startsWith(`openalex:${letter}`) ? id : null;
}

/** The canonical id of a topic, concept, keyword, subfield, field or domain. */
export function topicId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const letter = value.charAt(value.startsWith(RESOLVER) ? RESOLVER.length : 0);
  if (letter === 'T' || letter === 'C') return openAlexId(value, letter);
  const id = canonicalId('OPENALEX', value);
  return id !== null && /^openalex:(?:[TC]\d|[a-z])/.test(id) ? id : null;
}

/** An author as a byline names it; null where it has no id. */
export function authorRef(raw: JsonObject | null, rawName: unknown, notes: MappingNotes): NodeRef | null {
  const id = openAlexId(raw?.['id'], 'A');
  if (raw === null || id === null) return null;
  const name = textOf(raw['display_name']) ?? rawName;
  return refOf('AUTHOR', id, name, checkedId('ORCID', raw['orcid'], 'author.orcid', notes));
}

/** An institution as a byline, an author or another institution names it; null where it has no id. */
export function institutionRef(raw: JsonObject | null, notes: MappingNotes): NodeRef | null {
  const id = openAlexId(raw?.['id'], 'I');
  if (raw === null || id === null) return null;
  return refOf('INSTITUTION', id, raw['display_name'], checkedId('ROR', raw['ror'], 'institution.ror', notes));
}

/** A topic, concept, keyword, subfield, field or domain; null where it has no id. */
export function topicRef(raw: JsonObject | null): NodeRef | null {
  const id = topicId(raw?.['id']);
  return raw === null || id === null ? null : refOf('TOPIC', id, raw['display_name']);
}

/** A source, or before 2023 a venue; null where it has no id. */
export function venueRef(raw: JsonObject | null): NodeRef | null {
  const id = openAlexId(raw?.['id'], 'S');
  return raw === null || id === null ? null : refOf('VENUE', id, raw['display_name']);
}

/** The ids of a described node: its own, then those of `stated` in order, without doubles. */
export function idsOf(
  id: string,
  stated: readonly (readonly [scheme: IdentifierScheme, value: unknown, path: string])[],
  notes: MappingNotes,
): readonly [string, ...string[]] {
  const ids: [string, ...string[]] = [id];
  for (const [scheme, value, path] of stated) {
    const other = checkedId(scheme, value, path, notes);
    if (other !== null && !ids.includes(other)) ids.push(other);
  }
  return ids;
}

const RESOLVERS: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  ORCID: 'https://orcid.org/',
  ROR: 'https://ror.org/',
  DOI: 'https://doi.org/',
  PMID: 'https://pubmed.ncbi.nlm.nih.gov/',
};

/** The canonical id of an identifier as OpenAlex writes it, an address, text or number; null, with a warning, if bad. */
function checkedId(scheme: IdentifierScheme, value: unknown, path: string, notes: MappingNotes): string | null {
  if (value == null || value === '') return null;
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  // Without its resolver an identifier is read several times faster.
  const resolver = RESOLVERS[scheme] ?? '';
  const id = canonicalId(scheme, text.startsWith(resolver) ? text.slice(resolver.length) : text);
  if (id === null) notes.warn('BAD_IDENTIFIER', path, value);
  return id;
}

function refOf(kind: NodeKind, id: string, name: unknown, other: string | null = null): NodeRef {
  const ids: readonly [string, ...string[]] = other === null ? [id] : [id, other];
  const label = typeof name === 'string' ? cleanText(name) : '';
  return label === '' ? { kind, ids } : { kind, ids, label };
}

/** Whether the rest of the text is a number of at most 15 digits without leading zero. */
function isNumber(text: string, start: number): boolean {
  const digits = text.length - start;
  if (digits < 1 || digits > DIGITS_MAX || text.charCodeAt(start) === ZERO) return false;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}
