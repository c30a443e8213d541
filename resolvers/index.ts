// The resolvers of the whole schema: one file per file of schema/, merged by type.

import { GraphQLScalarType } from 'graphql';
import type { Resolvers } from '../src/generated/resolver-types.ts';
import { advising } from './advising.ts';
import { affiliation } from './affiliation.ts';
import { authorConnections } from './author-connections.ts';
import { author } from './author.ts';
import { award } from './award.ts';
import { collaborator } from './collaborator.ts';
import { connection } from './connection.ts';
import { institution } from './institution.ts';
import { lineage } from './lineage.ts';
import { lookup } from './lookup.ts';
import { neighborhood } from './neighborhood.ts';
import { node } from './node.ts';
import { paperConnections } from './paper-connections.ts';
import { paper } from './paper.ts';
import { paths } from './paths.ts';
import { scalars } from './scalars.ts';
import { search } from './search.ts';
import { slice } from './slice.ts';
import { stats } from './stats.ts';
import { topic } from './topic.ts';
import { venue } from './venue.ts';

/** Every resolver of the schema, for `makeExecutableSchema`; fields without one are properties of their parent. */
export const resolvers: Resolvers = merged([
  node,
  lookup,
  author,
  paper,
  topic,
  institution,
  venue,
  award,
  authorConnections,
  paperConnections,
  collaborator,
  advising,
  affiliation,
  neighborhood,
  slice,
  lineage,
  paths,
  connection,
  search,
  stats,
  scalars,
]);

function merged(parts: readonly Resolvers[]): Resolvers {
  const types: Record<string, object> = {};
  for (const [type, resolver] of parts.flatMap((part) => Object.entries(part))) {
    const known = types[type] ?? {};
    const twice = Object.keys(resolver).find((field) => field in known);
    if (twice !== undefined) throw new Error(`${type}.${twice} is resolved twice in resolvers/`);
    types[type] = resolver instanceof GraphQLScalarType ? resolver : { ...known, ...resolver };
  }
  return types;
}
