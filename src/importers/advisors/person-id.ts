// The canonical id of a person as advisor lists print it: a DBpedia address, or any identifier or address of a person.

import { parseIdentifier, schemeOf } from '../../graph/identifiers.ts';

const DBPEDIA = /^https?:\/\/(?:www\.)?dbpedia\.org\/(?:resource|page)\/(\S+)$/i;
/** Schemes that name papers, venues or places, never people. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(['DOI', 'ARXIV', 'PMID', 'ISSN', 'ACL', 'ROR']);
const BARE_NUMBER = /^\d{1,15}$/;

/** What a person's id may look like, for messages. */
export const EXPECTED_PERSON =
  'the id of a person: an address, an ORCID iD, or an id with its scheme like "wikidata:Q42" or "mine:ada"';

/**
 * The canonical id of a person, or null where the text is none. DBpedia resources become "dbpedia:" and their name,
 * percent-decoded once; all else is read by `parseIdentifier`. A number alone names nobody.
 */
export function personIdOf(text: string): string | null {
  const resource = DBPEDIA.exec(text)?.[1];
  const parsed = parseIdentifier(resource === undefined ? text : `dbpedia:${decodedOnce(resource)}`);
  if (!parsed.ok || BARE_NUMBER.test(text)) return null;
  return parsed.candidates.find((id) => !NOT_PEOPLE.has(schemeOf(id))) ?? null;
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray % is part of the name.
  }
}
