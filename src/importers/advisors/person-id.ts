// The canonical id of a person as advisor lists print it: a DBpedia address, or any identifier or address of a person.

import { parseIdentifier, schemeOf } from '../../graph/identifiers.ts';

/** Schemes that name papers, venues or places, never people. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(['DOI', 'ARXIV', 'PMID', 'ISSN', 'ACL', 'ROR']);
const BARE_NUMBER = /^\d{1,15}$/;

/** What a person's id may look like, for messages. */
export const EXPECTED_PERSON =
  'the id of a person: an address, an ORCID iD, or an id with its scheme like "wikidata:Q42" or "mine:ada"';

/** The canonical id of a person, or null where the text is none. A number alone names nobody. */
export function personIdOf(text: string): string | null {
  const parsed = parseIdentifier(text);
  if (!parsed.ok || BARE_NUMBER.test(text)) return null;
  return parsed.candidates.find((id) => !NOT_PEOPLE.has(schemeOf(id))) ?? null;
}
