// Work types of OpenAlex, in its own vocabulary and in Crossref's, as types of papers.

import type { PaperType } from '../../graph/statements.ts';

/** https://docs.openalex.org/api-entities/works/work-object#type and https://api.crossref.org/types */
const PAPER_TYPES: ReadonlyMap<string, PaperType> = new Map([
  ['article', 'ARTICLE'],
  ['journal-article', 'ARTICLE'],
  ['letter', 'ARTICLE'],
  ['editorial', 'ARTICLE'],
  ['data-paper', 'ARTICLE'],
  ['software-paper', 'ARTICLE'],
  ['preprint', 'PREPRINT'],
  ['posted-content', 'PREPRINT'],
  ['proceedings-article', 'CONFERENCE_PAPER'],
  ['conference-paper', 'CONFERENCE_PAPER'],
  ['conference-abstract', 'CONFERENCE_PAPER'],
  ['conference-poster', 'CONFERENCE_PAPER'],
  ['book', 'BOOK'],
  ['monograph', 'BOOK'],
  ['edited-book', 'BOOK'],
  ['reference-book', 'BOOK'],
  ['proceedings', 'BOOK'],
  ['book-chapter', 'BOOK_CHAPTER'],
  ['book-section', 'BOOK_CHAPTER'],
  ['book-part', 'BOOK_CHAPTER'],
  ['reference-entry', 'BOOK_CHAPTER'],
  ['dissertation', 'THESIS'],
  ['thesis', 'THESIS'],
  ['dataset', 'DATASET'],
  ['database', 'DATASET'],
  ['software', 'SOFTWARE'],
  ['report', 'REPORT'],
  ['report-component', 'REPORT'],
  ['review', 'REVIEW'],
  ['book-review', 'REVIEW'],
  ['peer-review', 'REVIEW'],
]);

/** The type of a paper by `type` and `type_crossref`; OTHER for words that we do not know, null where both are absent. */
export function paperTypeOf(type: unknown, crossrefType: unknown): PaperType | null {
  const stated = typeof type === 'string' ? type : crossrefType;
  if (typeof stated !== 'string') return null;
  // OpenAlex calls conference papers and preprints articles; where Crossref's word stands beside it, that is finer.
  const word = stated === 'article' && typeof crossrefType === 'string' ? crossrefType : stated;
  return PAPER_TYPES.get(word) ?? PAPER_TYPES.get(stated) ?? 'OTHER';
}
