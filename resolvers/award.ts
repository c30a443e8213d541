// The award: prizes, medals, fellowships, and who received them.

import type { Resolvers } from '../src/generated/resolver-types.ts';
import { pagedList, shortList } from './connections.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';
import { tieSources } from './ties.ts';

const RECEIPTS_MAX = 100;

export const award: Resolvers = {
  Query: {
    award: (_, args, context) => nodeOfKind(context, 'AWARD', args),
  },
  Author: {
    awards: (author, _, context) => shortList(context, author, 'received.from.year', RECEIPTS_MAX),
  },
  Award: {
    ...entity,
    name: ({ label }) => label,
    recipients: pagedList('received.to.year'),
  },
  AwardReceipt: {
    award: ({ node }) => node,
    year: ({ edge: { values } }) => values['year'] ?? null,
    sources: tieSources,
  },
};
