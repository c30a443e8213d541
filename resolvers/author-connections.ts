// Facts on the edges of an author's papers and topics.

import type { Resolvers } from '../src/generated/resolver-types.ts';
import { authorCount } from './paper.ts';
import { authorship, worksOn } from './ties.ts';

export const authorConnections: Resolvers = {
  AuthorPaperEdge: { ...authorship, authorCount: ({ node }) => authorCount(node) },
  AuthorTopicEdge: worksOn('owner'),
};
