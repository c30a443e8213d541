// The paper: any published work.

import { formatCitation } from '../src/graph/citation-format.ts';
import { dayNumberOf, yearOf } from '../src/graph/dates.ts';
import { shapeOf } from '../src/graph/lists.ts';
import { countOf, degreeOf } from '../src/graph/nodes.ts';
import { paperListQuery, papersCount, papersPage } from '../src/graph/paper-pages.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type { PaperType, Resolvers } from '../src/generated/resolver-types.ts';
import { listConnection, nodesConnection, pagedList, shortNodes } from './connections.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';
import { paperFilter } from './filters.ts';

const AUTHORED = shapeOf('authored');
const LINKS_MAX = 20;
const venues = shortNodes('published_in.from.date', 1);

const PAPER_TYPES: ReadonlyMap<string, PaperType> = new Map(
  (
    [
      ...(['ARTICLE', 'PREPRINT', 'CONFERENCE_PAPER', 'BOOK', 'BOOK_CHAPTER', 'THESIS'] as const),
      ...(['DATASET', 'SOFTWARE', 'REPORT', 'REVIEW', 'OTHER'] as const),
    ] satisfies PaperType[]
  ).map((type) => [type, type]),
);

/** Length of the author list as the source states it, else as far as this graph knows it. */
export function authorCount(paper: NodeRow): number {
  return paper.props.authorCount ?? degreeOf(paper, AUTHORED, 'to');
}

export const paper: Resolvers = {
  Query: {
    paper: (_, args, context) => nodeOfKind(context, 'PAPER', args),
    papers: async (_, args, context) => {
      const order = args.orderBy ?? 'CITATIONS';
      const filter = await paperFilter(context, args.filter);
      const page = await papersPage(context.store, order, filter, args, context.signal);
      return nodesConnection(page, () => papersCount(context.store, order, filter, context.signal));
    },
  },
  Paper: {
    ...entity,
    title: ({ label }) => label,
    type: ({ props }) => PAPER_TYPES.get(props.type ?? '') ?? 'OTHER',
    year: ({ props }) => {
      const day = dayNumberOf(props.date);
      return day === null ? null : yearOf(day);
    },
    publishedOn: ({ props }) => props.date ?? null,
    abstract: async ({ key }, _, { loaders }) => (await loaders.nodeDetailsByKey.load(key))?.abstract ?? null,
    language: ({ props }) => props.language ?? null,
    citationCount: (node) => countOf(node, 'citations'),
    authorCount,
    authorsTruncated: ({ props }) => props.authorsTruncated ?? false,
    venue: async (node, args, context) => (await venues(node, args, context))[0] ?? null,
    links: async ({ key }, _, { loaders }) => {
      const links = (await loaders.nodeDetailsByKey.load(key))?.links ?? [];
      return links.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.url, b.url)).slice(0, LINKS_MAX);
    },
    retracted: ({ props }) => props.retracted ?? false,
    authors: pagedList('authored.to.position'),
    topics: pagedList('about.from.score'),
    references: pagedList('cites.from.position'),
    citations: (node, args, context) =>
      listConnection(context, node, paperListQuery('cites.to', args.orderBy ?? 'CITATIONS', {}, args)),
    cite: async (node, { format }, { loaders }) =>
      formatCitation(format ?? 'BIBTEX', await loaders.citedPaper.load(node)),
  },
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
