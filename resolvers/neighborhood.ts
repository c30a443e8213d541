// The slice: a node in context.

import { sliceAround } from '../src/graph/neighborhood/neighborhood.ts';
import type { SliceOptions } from '../src/graph/neighborhood/options.ts';
import type { NodeRow } from '../src/graph/store.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import type { RequestContext } from '../src/loaders/context.ts';
import { shownCount } from './counts.ts';
import { checkedText, nodeOfArgument } from './ids.ts';

interface SliceArgs {
  readonly options?: SliceOptions | null | undefined;
}

const around = (root: NodeRow, { options }: SliceArgs, { store, signal }: RequestContext) => {
  for (const id of options?.known ?? []) checkedText('known', id);
  return sliceAround(store, root, options ?? {}, signal);
};

export const neighborhood: Resolvers = {
  Query: {
    neighborhood: async (_, { id, options }, context) => {
      const root = await nodeOfArgument(context, 'id', id);
      return root === null ? null : around(root, { options }, context);
    },
  },
  Author: { neighborhood: around },
  Paper: { neighborhood: around },
  Topic: { neighborhood: around },
  Institution: { neighborhood: around },
  Neighborhood: {
    root: ({ nodes: [root] }) => root,
    edges: async ({ ties }) => (await ties()).edges,
    totals: async ({ ties }) => (await ties()).totals.map(({ kind, count }) => ({ kind, count: shownCount(count) })),
  },
};
