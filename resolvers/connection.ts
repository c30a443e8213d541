// Everything that links two nodes directly.

import { advisingBetween, directEdges, sharedInstitutions, sharedTopics } from '../src/graph/connection.ts';
import { badInput } from '../src/graph/errors.ts';
import { shapeOf } from '../src/graph/lists.ts';
import { distanceBetween } from '../src/graph/paths.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import type { NodePair } from '../src/loaders/rows.ts';
import { connectionOf, NOTHING_MORE, nodesConnection } from './connections.ts';
import { nodeOfArgument } from './ids.ts';

const COAUTHORED = shapeOf('coauthored');
const DISTANCE_MAX = 6;

export const connection: Resolvers = {
  Query: {
    connection: async (_, args, context) => {
      const ends = await Promise.all([nodeOfArgument(context, 'a', args.a), nodeOfArgument(context, 'b', args.b)]);
      const [a, b] = ends;
      if (a === null || b === null) return null;
      if (a.key === b.key) throw badInput('b', 'b must be another node than a, got the same; ask node for one alone');
      return { a, b };
    },
  },
  ConnectionExplanation: {
    edges: ({ a, b }, _, { store, signal }) => directEdges(store, a, b, signal),
    jointPapers: async (pair, args, context) => {
      if (!canCoauthor(pair)) return connectionOf([], NOTHING_MORE, () => 0);
      const page = await context.loaders.jointPage(args).load({ a: pair.a.key, b: pair.b.key });
      return nodesConnection(page, () => jointCount(pair, context));
    },
    sharedTopics: ({ a, b }, { first }, { store, signal }) => sharedTopics(store, a, b, first, signal),
    sharedInstitutions: ({ a, b }, _, { store, signal }) => sharedInstitutions(store, a, b, signal),
    advising: async ({ a, b }, _, { store, signal }) => {
      const ties = await advisingBetween(store, a, b, signal);
      return ties.map(({ edge }) => {
        const [advisor, advisee] = edge.from === a.key ? [a, b] : [b, a];
        return { advisor, advisee, edge };
      });
    },
    distance: async (pair, _, { store, signal }) =>
      canCoauthor(pair) ? distanceBetween(store, pair.a, pair.b, { maxLength: DISTANCE_MAX }, signal) : null,
  },
};

/** Whether two nodes are of the kinds that can write together. */
function canCoauthor({ a, b }: NodePair): boolean {
  return a.kind === COAUTHORED.from && b.kind === COAUTHORED.to;
}

/** The stored number of joint papers of a pair; one store call. */
async function jointCount({ a, b }: NodePair, { store, signal }: RequestContext): Promise<number> {
  const [edge] = await store.edgesBetween([a.key, b.key], [COAUTHORED], undefined, signal);
  return edge?.values['papers'] ?? 0;
}
