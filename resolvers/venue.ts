// The venue: where papers appear.

import { paperListQuery } from '../src/graph/paper-pages.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { listConnection } from './connections.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';

export const venue: Resolvers = {
  Query: {
    venue: (_, args, context) => nodeOfKind(context, 'VENUE', args),
  },
  Venue: {
    ...entity,
    name: ({ label }) => label,
    type: ({ props }) => props.type ?? null,
    papers: (node, args, context) =>
      listConnection(context, node, paperListQuery('published_in.to', args.orderBy ?? 'CITATIONS', {}, args)),
  },
};
