// The academic family tree.

import { lineage as lineageOf } from '../src/graph/lineage.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { checkedId, fewIds, knownNodes } from './ids.ts';

export const lineage: Resolvers = {
  Query: {
    lineage: async (_, { ids, ...options }, context) => {
      const checked = fewIds('ids', ids).map((id) => checkedId('ids', id));
      const roots = await knownNodes(context, checked);
      return lineageOf(context.store, roots, options, context.signal);
    },
  },
  Author: {
    lineage: (root, options, { store, signal }) => lineageOf(store, [root], options, signal),
  },
  Lineage: {
    members: ({ members }) => members.map(({ node, generation }) => ({ author: node, generation })),
    advising: ({ members, advising }) => {
      const people = new Map(members.map(({ node }) => [node.key, node]));
      return advising.flatMap(({ edge }) => {
        const [advisor, advisee] = [people.get(edge.from), people.get(edge.to)];
        return advisor === undefined || advisee === undefined ? [] : [{ advisor, advisee, edge }];
      });
    },
  },
};
