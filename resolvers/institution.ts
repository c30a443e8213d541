// The institution: an organisation, its parts and its topics.

import { institutionsPage } from '../src/graph/author-pages.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { nodesConnection, pagedList, shortNodes } from './connections.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';
import { otherNames } from './names.ts';

const OTHER_NAMES_MAX = 100;
const PARENTS_MAX = 50;

export const institution: Resolvers = {
  Query: {
    institution: (_, args, context) => nodeOfKind(context, 'INSTITUTION', args),
    institutions: async (_, args, { store, signal }) => {
      const filter = args.filter ?? {};
      const page = await institutionsPage(store, args.orderBy ?? 'PAPERS', filter, args, signal);
      const whole = filter.country == null && filter.type == null;
      return nodesConnection(page, async () => (whole ? (await store.summary(signal)).nodes.INSTITUTION : null));
    },
  },
  Institution: {
    ...entity,
    name: ({ label }) => label,
    otherNames: (node) => otherNames(node, OTHER_NAMES_MAX),
    type: ({ props }) => props.type ?? null,
    country: ({ props }) => props.country ?? null,
    city: ({ props }) => props.city ?? null,
    homepage: ({ props }) => props.homepage ?? null,
    parents: shortNodes('institution_part_of.from.key', PARENTS_MAX),
    children: pagedList('institution_part_of.to.papers'),
    topics: pagedList('institution_works_on.from.papers'),
  },
};
