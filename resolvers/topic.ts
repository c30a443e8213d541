// The topic: a subject of research, its papers and its people.

import { kindPageOf } from '../src/graph/kind-pages.ts';
import { paperListQuery } from '../src/graph/paper-pages.ts';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { activity } from './activity.ts';
import { listConnection, nodesConnection, pagedList, shortNodes } from './connections.ts';
import { entity } from './entity.ts';
import { nodeOfKind } from './ids.ts';
import { paperFilter } from './filters.ts';
import { worksOn } from './ties.ts';

const BROADER_MAX = 50;

export const topic: Resolvers = {
  Query: {
    topic: (_, args, context) => nodeOfKind(context, 'TOPIC', args),
    topics: async (_, args, { store, signal }) => {
      const order = args.orderBy === 'NAME' ? 'name' : 'papers';
      const page = await kindPageOf(store, { kind: 'TOPIC', order, args }, signal);
      return nodesConnection(page, async () => (await store.summary(signal)).nodes.TOPIC);
    },
  },
  Topic: {
    ...entity,
    name: ({ label }) => label,
    description: ({ props }) => props.description ?? null,
    level: ({ props }) => props.level ?? null,
    broader: shortNodes('topic_part_of.from.key', BROADER_MAX),
    narrower: pagedList('topic_part_of.to.papers'),
    papers: async (node, args, context) => {
      const filter = await paperFilter(context, args.filter);
      return listConnection(context, node, paperListQuery('about.to', args.orderBy ?? 'CITATIONS', filter, args));
    },
    authors: pagedList('author_works_on.to.papers'),
    activity,
  },
  TopicAuthorEdge: worksOn('node'),
};
