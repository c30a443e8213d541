// The executable schema: the SDL text of schema/ with resolvers bound to it.

import { readdirSync, readFileSync } from 'node:fs';
import { type IExecutableSchemaDefinition, makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { ServerContext } from './request-record.ts';

const folder = new URL('../../schema/', import.meta.url);

/** The SDL of the API as it is written, applied directives included (a printed schema would lose them); files in order of their names. */
export function typeDefs(): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}

/** Resolvers by type and field. */
export type ResolverMap = NonNullable<IExecutableSchemaDefinition<ServerContext>['resolvers']>;

/** Binds resolvers to the SDL. Throws where a resolver has no field, or a scalar of the schema no resolver. */
export function bindSchema(resolvers: ResolverMap, sdl = typeDefs()): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: sdl,
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error', requireResolversForResolveType: 'ignore' },
  });
}
