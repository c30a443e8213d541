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
export function authorRef(raw: JsonObject | null, rawName: unknown): NodeRef | null {
  const id = openAlexId(raw?.['id'], 'A');
  return raw === null || id === null
    ? null
    : refOf('AUTHOR', id, textOf(raw['display_name']) ?? rawName, identifierOf('ORCID', raw['orcid']));
}

/** An institution as a byline, an author or another institution names it; null where it has no id. */
export function institutionRef(raw: JsonObject | null): NodeRef | null {
  const id = openAlexId(raw?.['id'], 'I');
  return raw === null || id === null
    ? null
    : refOf('INSTITUTION', id, raw['display_name'], identifierOf('ROR', raw['ror']));
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

const RESOLVERS: Readonly<Partial<Record<IdentifierScheme, string>>> = {
  ORCID: 'https://orcid.org/',
  ROR: 'https://ror.org/',
  DOI: 'https://doi.org/',
  PMID: 'https://pubmed.ncbi.nlm.nih.gov/',
};

/** The canonical id of an identifier in the form that OpenAlex writes it, also as a number; null where it is none. */
export function identifierOf(scheme: IdentifierScheme, value: unknown): string | null {
  if (typeof value === 'number') return canonicalId(scheme, String(value));
  if (typeof value !== 'string') return null;
  const resolver = RESOLVERS[scheme] ?? '';
  return canonicalId(scheme, value.startsWith(resolver) ? value.slice(resolver.length) : value);
}

/** The ids of a described node: its own, then those of `stated` in order, without doubles; a bad one is a warning. */
export function idsOf(
  id: string,
  stated: readonly (readonly [scheme: IdentifierScheme, value: unknown, path: string])[],
  notes: MappingNotes,
): readonly [string, ...string[]] {
  const ids: [string, ...string[]] = [id];
  for (const [scheme, value, path] of stated) {
    if (value == null || value === '') continue;
    const other = identifierOf(scheme, value);
    if (other === null) notes.warn('BAD_IDENTIFIER', path, value);
    else if (!ids.includes(other)) ids.push(other);
  }
  return ids;
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
