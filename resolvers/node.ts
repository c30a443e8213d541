// Query.node and Query.nodes, and which type a node is.

import type { NodeKind } from '../src/graph/kinds.ts';
import type { NodeRow } from '../src/graph/node-row.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { fewIds, nodeOfArgument } from './ids.ts';

const typeNames = {
  AUTHOR: 'Author',
  PAPER: 'Paper',
  TOPIC: 'Topic',
  INSTITUTION: 'Institution',
  VENUE: 'Venue',
  AWARD: 'Award',
} as const satisfies Record<NodeKind, string>;

const typeName = ({ kind }: NodeRow): (typeof typeNames)[NodeKind] => typeNames[kind];

export const node: Resolvers = {
  Query: {
    node: (_, { id }, context) => nodeOfArgument(context, 'id', id),
    // A promise for each: an id that is none leaves null and its error in its own place. The generated type knows no promise of null.
    nodes: (_, { ids }, context) =>
      fewIds('ids', ids).map((id) => nodeOfArgument(context, 'ids', id) as Promise<NodeRow>),
  },
  Node: { __resolveType: typeName },
  Entity: { __resolveType: typeName },
};
