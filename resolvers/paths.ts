// How two nodes are connected: shortest chains with evidence.

import { paths as pathsBetween } from '../src/graph/paths.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { nodeOfArgument } from './ids.ts';

export const paths: Resolvers = {
  Query: {
    paths: async (_, { from, to, ...options }, context) => {
      const ends = await Promise.all([nodeOfArgument(context, 'from', from), nodeOfArgument(context, 'to', to)]);
      const [start, end] = ends;
      if (start === null || end === null) return { paths: [], distance: null, searchComplete: true };
      return pathsBetween(context.store, start, end, options, context.signal);
    },
  },
};
