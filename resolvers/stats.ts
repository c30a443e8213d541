// Query.stats: what the graph holds and where it comes from.

import type { EdgeKind } from '../src/graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../src/graph/kinds.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { shownCount } from './counts.ts';

const SOURCES_MAX = 200;
const edgeKinds: ReadonlySet<EdgeKind> = new Set(EDGE_SHAPES.map(({ kind }) => kind));

export const stats: Resolvers = {
  Query: {
    stats: async (_, __, { store, signal }) => {
      const { nodes, edges, sources, dataVersion } = await store.summary(signal);
      return {
        nodes: NODE_KINDS.map(({ kind }) => ({ kind, count: shownCount(nodes[kind]) })),
        edges: [...edgeKinds].map((kind) => ({ kind, count: shownCount(edges[kind]) })),
        sources: sources
          .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
          .slice(0, SOURCES_MAX)
          .map((source) => ({ ...source, license: source.license === '' ? null : source.license })),
        dataVersion,
        store: store.name,
      };
    },
  },
};
