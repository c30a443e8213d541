// Maps an OpenAlex work of any age to a PAPER with its authors, topics, references and venue.

import { dayNumberOf } from '../../graph/dates.ts';
import { canonicalId } from '../../graph/identifiers.ts';
import { PAPER_TOPICS_MAX } from '../../graph/limits.ts';
import type { NodeRef, StatedEdge, StatedLink, StatedNode } from '../../graph/statements.ts';
import { countOf, listOf, objectOf, textOf, webAddressOf, type JsonObject } from '../json-values.ts';
import { MappingNotes, type Draft, type Mapping } from '../mapping.ts';
import { abstractOf } from './abstract.ts';
import { authorshipsOf } from './authorships.ts';
import { paperTypeOf } from './paper-type.ts';
import { headOf, lineAt, listAt, recordOf, yearDateOf } from './record-head.ts';
import { idsOf, openAlexId, topicRef, venueRef } from './references.ts';

const ARXIV_DOI = /10\.48550\/arxiv\./i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i;

/** One work. */
export function mapWork(value: unknown): Mapping {
  const head = headOf(value, (id) => openAlexId(id, 'W'), 'an OpenAlex work id like W2104704801');
  if ('status' in head) return head;
  const { raw, id, record } = head;
  const notes = new MappingNotes();
  const label = lineAt(raw, 'title', notes) ?? lineAt(raw, 'display_name', notes) ?? `(untitled) ${record}`;
  const node: Draft<StatedNode> = { kind: 'PAPER', ids: workIds(raw, id, notes), label };
  addFacts(raw, node, notes);
  const byline = listAt(raw, 'authorships', notes);
  addAuthorCount(raw, node, byline.length, notes);
  const edges = [
    ...authorshipsOf(byline, notes),
    ...topicsOf(raw, notes),
    ...referencesOf(raw, id, notes),
    ...venueOf(raw, notes),
  ];
  return notes.mapped(recordOf(head, node, edges, notes));
}

function workIds(raw: JsonObject, id: string, notes: MappingNotes): readonly [string, ...string[]] {
  const ids = objectOf(raw['ids']);
  const doi = raw['doi'] ?? ids?.['doi'];
  const stated = idsOf(
    id,
    [
      ['DOI', doi, 'doi'],
      ['PMID', ids?.['pmid'], 'ids.pmid'],
      ['MAG', ids?.['mag'], 'ids.mag'],
    ],
    notes,
  );
  const arxiv = [doi, ...addressesOf(raw)].map(arxivOf).find((found) => found !== null);
  return arxiv === undefined ? stated : [...stated, arxiv];
}

function arxivOf(address: unknown): string | null {
  if (typeof address !== 'string' || !/arxiv\./i.test(address)) return null;
  const doi = ARXIV_DOI.exec(address);
  if (doi !== null) return canonicalId('ARXIV', address.slice(doi.index + doi[0].length));
  return address.includes('//arxiv.org/') ? canonicalId('ARXIV', address) : null;
}

/** Where the work lies, the primary place first: landing pages, before 2023 the addresses of its venues. */
function addressesOf(raw: JsonObject): readonly unknown[] {
  const places = [raw['primary_location'], ...listOf(raw['locations'])];
  const venues = [raw['host_venue'], ...listOf(raw['alternate_host_venues'])];
  return [
    ...places.map((place) => objectOf(place)?.['landing_page_url']),
    ...venues.map((venue) => objectOf(venue)?.['url']),
  ];
}

function addFacts(raw: JsonObject, node: Draft<StatedNode>, notes: MappingNotes): void {
  const type = paperTypeOf(raw['type'], raw['type_crossref']);
  if (type !== null) node.type = type;
  const date = publicationDateOf(raw, notes);
  if (date !== null) node.date = date;
  const abstract = abstractOf(raw['abstract_inverted_index'], notes);
  if (abstract !== null) node.abstract = abstract;
  const language = textOf(raw['language']);
  if (language !== null && LANGUAGE.test(language)) node.language = language.toLowerCase();
  else if (language !== null) notes.warn('WRONG_TYPE', 'language', language);
  const citations = countOf(raw['cited_by_count']);
  if (citations !== null) node.citations = citations;
  else if (raw['cited_by_count'] != null) notes.warn('BAD_NUMBER', 'cited_by_count', raw['cited_by_count']);
  if (typeof raw['is_retracted'] === 'boolean') node.retracted = raw['is_retracted'];
  const links = linksOf(raw, notes);
  if (links.length > 0) node.links = links;
}

function publicationDateOf(raw: JsonObject, notes: MappingNotes): string | null {
  const stated = textOf(raw['publication_date']);
  if (stated !== null) {
    const date = stated.replace(/T.*$/s, '');
    if (dayNumberOf(date) !== null) return date;
    notes.warn('BAD_DATE', 'publication_date', stated);
  }
  return yearDateOf(raw['publication_year'], 'publication_year', notes);
}

function linksOf(raw: JsonObject, notes: MappingNotes): readonly StatedLink[] {
  const place = objectOf(raw['primary_location']);
  const open = objectOf(raw['best_oa_location']);
  const stated = [
    ['fulltext', objectOf(raw['open_access'])?.['oa_url']],
    ['pdf', place?.['pdf_url'] ?? open?.['pdf_url']],
    ['landing_page', place?.['landing_page_url'] ?? objectOf(raw['host_venue'])?.['url']],
  ] as const;
  const links: StatedLink[] = [];
  for (const [kind, address] of stated) {
    if (address == null) continue;
    const url = webAddressOf(address);
    if (url === null) notes.warn('BAD_ADDRESS', kind, address);
    else if (!links.some((link) => link.url === url)) links.push({ kind, url });
  }
  return links;
}

/** API answers cut bylines at 100; those of 2023 count all authors beside the list. */
function addAuthorCount(raw: JsonObject, node: Draft<StatedNode>, listed: number, notes: MappingNotes): void {
  const counted = countOf(raw['authors_count']) ?? 0;
  if (raw['authors_count'] != null && countOf(raw['authors_count']) === null) {
    notes.warn('BAD_NUMBER', 'authors_count', raw['authors_count']);
  }
  if (Array.isArray(raw['authorships']) || counted > 0) node.authorCount = Math.max(listed, counted);
  if (raw['is_authors_truncated'] === true || counted > listed) node.authorsTruncated = true;
}

/** The best topics and keywords by score, in the source's order where scores are equal or absent; else the concepts. */
function topicsOf(raw: JsonObject, notes: MappingNotes): readonly StatedEdge[] {
  const current = [...listAt(raw, 'topics', notes), ...listAt(raw, 'keywords', notes)];
  const edges = new Map<string, StatedEdge>();
  for (const value of current.length > 0 ? current : listAt(raw, 'concepts', notes)) {
    const stated = objectOf(value);
    const topic = topicRef(stated);
    if (topic === null) notes.drops.noId++;
    else if (edges.has(topic.ids[0])) notes.drops.duplicate++;
    else edges.set(topic.ids[0], aboutEdge(topic, stated?.['score'], notes));
  }
  const best = [...edges.values()].toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
  notes.drops.overLimit += Math.max(best.length - PAPER_TOPICS_MAX, 0);
  return best.slice(0, PAPER_TOPICS_MAX);
}

function aboutEdge(to: NodeRef, score: unknown, notes: MappingNotes): StatedEdge {
  if (typeof score === 'number' && score >= 0 && score <= 1) return { kind: 'ABOUT', to, score };
  if (score != null) notes.warn('BAD_NUMBER', 'topics.score', score);
  return { kind: 'ABOUT', to };
}

function referencesOf(raw: JsonObject, own: string, notes: MappingNotes): readonly StatedEdge[] {
  const seen = new Set<string>();
  const edges: StatedEdge[] = [];
  listAt(raw, 'referenced_works', notes).forEach((value, i) => {
    const id = openAlexId(value, 'W');
    if (id === null) notes.drops.noId++;
    else if (id === own) notes.drops.self++;
    else if (seen.has(id)) notes.drops.duplicate++;
    else edges.push({ kind: 'CITES', to: { kind: 'PAPER', ids: [id] }, position: i + 1 });
    if (id !== null) seen.add(id);
  });
  return edges;
}

function venueOf(raw: JsonObject, notes: MappingNotes): readonly StatedEdge[] {
  const stated = objectOf(objectOf(raw['primary_location'])?.['source']) ?? objectOf(raw['host_venue']);
  const venue = venueRef(stated);
  if (venue !== null) return [{ kind: 'PUBLISHED_IN', to: venue }];
  if (textOf(stated?.['display_name']) !== null) notes.drops.noId++;
  return [];
}
