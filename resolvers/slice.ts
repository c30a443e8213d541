// Nodes and edges of slices and paths, as a graph library wants them.

import type { Resolvers } from '../src/generated/resolver-types.ts';
import { tieSources } from './ties.ts';

export const slice: Resolvers = {
  SliceNode: {
    id: ({ node }) => node.id,
    kind: ({ node }) => node.kind,
    label: ({ node }) => node.label,
    sublabel: ({ node }, _, { loaders }) => loaders.sublabel.load(node),
    hidden: ({ hidden }) => hidden(),
    entity: ({ node }) => node,
  },
  SliceEdge: { sources: tieSources },
};
