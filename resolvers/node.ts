// Query.node and Query.nodes, and which type a node is.

import type { NodeKind } from '../src/graph/kinds.ts';
import type { NodeRow } from '../src/graph/node-row.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { checkedIds, nodeOfArgument } from './ids.ts';

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
    nodes: (_, { ids }, context) => Promise.all(checkedIds('ids', ids).map((id) => nodeOfArgument(context, 'ids', id))),
  },
  Node: { __resolveType: typeName },
  Entity: { __resolveType: typeName },
};
