// The author: names, metrics, papers and topics.

import { authorsPage } from '../src/graph/author-pages.ts';
import { countOf } from '../src/graph/nodes.ts';
import { paperListQuery } from '../src/graph/paper-pages.ts';
import { similarPage } from '../src/graph/similar.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { activity } from './activity.ts';
import { connectionOf, listConnection, nodesConnection, pagedList } from './connections.ts';
import { shownCount } from './counts.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';
import { otherNames } from './names.ts';
import { authorFilter, paperFilter } from './filters.ts';

const OTHER_NAMES_MAX = 50;

export const author: Resolvers = {
  Query: {
    author: (_, args, context) => nodeOfKind(context, 'AUTHOR', args),
    authors: async (_, args, context) => {
      const { store, signal, loaders } = context;
      const filter = await authorFilter(context, args.filter);
      const page = await authorsPage(store, args.orderBy ?? 'CITATIONS', filter, args, signal, (circle) =>
        loaders.circle.load(circle),
      );
      const whole = Object.values(args.filter ?? {}).every((condition) => condition == null);
      return nodesConnection(page, async () => (whole ? (await store.summary(signal)).nodes.AUTHOR : null));
    },
  },
  Author: {
    ...entity,
    name: ({ label }) => label,
    otherNames: (node) => otherNames(node, OTHER_NAMES_MAX),
    homepage: ({ props }) => props.homepage ?? null,
    metrics: (node) => node,
    activity,
    papers: async (node, args, context) => {
      const filter = await paperFilter(context, args.filter);
      return listConnection(context, node, paperListQuery('authored.from', args.orderBy ?? 'CITATIONS', filter, args));
    },
    topics: pagedList('author_works_on.from.papers'),
    similar: async (node, args, { loaders }) => {
      const page = await similarPage(node, args, () => loaders.similar.load(node));
      return connectionOf(
        page.rows.map(({ cursor, row }) => ({ cursor, ...row })),
        page,
        () => null,
      );
    },
  },
  AuthorMetrics: {
    papers: (node) => countOf(node, 'authored.from'),
    citations: (node) => shownCount(countOf(node, 'citations')),
    hIndex: (node, _, { loaders }) => loaders.hIndex.load(node),
    i10Index: ({ key }, _, { loaders }) => loaders.i10Index.load(key),
    collaborators: (node) => countOf(node, 'coauthored.from'),
    topics: (node) => countOf(node, 'author_works_on.from'),
    advisors: (node) => countOf(node, 'advised.to'),
    advisees: (node) => countOf(node, 'advised.from'),
    largePapers: (node) => countOf(node, 'largePapers'),
    firstYear: async ({ key }, _, { loaders }) => (await loaders.careerSpan.load(key)).firstYear,
    lastYear: async ({ key }, _, { loaders }) => (await loaders.careerSpan.load(key)).lastYear,
  },
};
