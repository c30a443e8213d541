// Papers with all that a reference to them needs: authors in order, venue, identifiers.

import { inBatches } from './batches.ts';
import { schemeOf, urlOf, valueOf } from './identifiers.ts';
import { LISTS_PER_CALL, PAGE_MAX } from './limits.ts';
import type { GraphStore, NodeRow } from './store.ts';
import { isUnnamed } from './wording.ts';

/** A paper as a reference shows it. */
export interface CitedPaper {
  readonly paper: NodeRow;
  /** Names in the order of the author list, at most 200. */
  readonly authors: readonly string[];
  /** Whether the author list goes on. */
  readonly moreAuthors: boolean;
  readonly venue: NodeRow | null;
  readonly doi: string | null;
  /** The address that resolves the DOI. */
  readonly url: string | null;
}

/** Each paper with its authors and venue. One store call for up to 100 papers. */
export async function citedPapers(
  store: GraphStore,
  papers: readonly NodeRow[],
  signal?: AbortSignal,
): Promise<readonly CitedPaper[]> {
  const requests = papers.flatMap(({ key: owner }) => [
    { list: 'authored.to.position', owner, first: PAGE_MAX, withNodes: true },
    { list: 'published_in.from.date', owner, first: 1, withNodes: true },
  ]);
  const pages = await inBatches(requests, LISTS_PER_CALL, (batch) => store.listPages(batch, signal));
  return papers.map((paper, index) => {
    const [authors, venues] = [pages[2 * index], pages[2 * index + 1]];
    const venue = venues?.rows[0]?.node ?? null;
    const doi = [paper.id, ...paper.identifiers].find((id) => schemeOf(id) === 'DOI');
    return {
      paper,
      authors: (authors?.rows ?? []).flatMap(({ node }) => node?.label ?? []),
      moreAuthors: (authors?.more ?? false) || (paper.props.authorsTruncated ?? false),
      // A reference invents no name.
      venue: venue === null || isUnnamed(venue.label) ? null : venue,
      doi: doi === undefined ? null : valueOf(doi),
      url: doi === undefined ? null : urlOf(doi),
    };
  });
}
