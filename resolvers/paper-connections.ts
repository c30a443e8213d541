// Facts on the edges of a paper's authors and topics.

import type { Resolvers } from '../src/generated/resolver-types.ts';
import { nodesOfKeys } from './ids.ts';
import { authorship, detailsOf } from './ties.ts';

const AFFILIATIONS_MAX = 20;
/** Scores are carried as millionths. */
const SCORE_UNIT = 1_000_000;

export const paperConnections: Resolvers = {
  PaperAuthorEdge: {
    ...authorship,
    affiliations: async (tie, _, context) => {
      const institutions = (await detailsOf(tie, context))?.institutions ?? [];
      return nodesOfKeys(context, institutions.slice(0, AFFILIATIONS_MAX));
    },
  },
  PaperTopicEdge: {
    score: ({ edge: { values } }) => (values['score'] == null ? null : values['score'] / SCORE_UNIT),
  },
};
