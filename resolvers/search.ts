// Full-text search over names and titles.

import { search as searchText } from '../src/graph/search.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { nodesConnection } from './connections.ts';

export const search: Resolvers = {
  Query: {
    search: async (_, args, { store, signal }) => {
      const page = await searchText(store, args, signal);
      const rows = page.rows.map(({ cursor, row: node }) => ({ cursor, row: { node } }));
      const whole = !page.hasNextPage && !page.hasPreviousPage;
      return nodesConnection({ ...page, rows }, () => (whole ? rows.length : null));
    },
  },
};
