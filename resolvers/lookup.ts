// Query.lookup: entities by the identifiers that the world uses for them.

import type { NodeRow } from '../src/graph/node-row.ts';
import type { LookupStatus, Resolvers } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import { fewIds, namedByIdentifier } from './ids.ts';

const CANDIDATES_MAX = 5;

export const lookup: Resolvers = {
  Query: {
    lookup: (_, { identifiers }, context) =>
      fewIds('identifiers', identifiers).map((identifier) => lookedUp(context, identifier)),
  },
};

interface LookupResult {
  readonly identifier: string;
  readonly status: LookupStatus;
  readonly node: NodeRow | null;
  readonly candidates: readonly NodeRow[];
}

async function lookedUp(context: RequestContext, identifier: string): Promise<LookupResult> {
  const named = await namedByIdentifier(context, identifier);
  if (named === null) return { identifier, status: 'INVALID', node: null, candidates: [] };
  const best = named.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, CANDIDATES_MAX);
  const rows = await Promise.all(best.map(({ key }) => context.loaders.nodeByKey.load(key)));
  const candidates = rows.filter((row): row is NodeRow => row !== null);
  if (named.length > 1) return { identifier, status: 'AMBIGUOUS', node: null, candidates };
  const [node = null] = candidates;
  if (node === null) return { identifier, status: 'MISSING', node, candidates: [] };
  const status = named[0]?.redirectedFrom === undefined ? 'FOUND' : 'REDIRECTED';
  return { identifier, status, node, candidates: [] };
}
