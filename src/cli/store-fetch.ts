// Lets the typed client ask an opened store directly: the schema and resolvers of the server, without HTTP.

import { execute, parse } from 'graphql';
import { resolvers } from '../../resolvers/index.ts';
import type { Fetch } from '../client/send.ts';
import type { GraphStore } from '../graph/store.ts';
import { createContext } from '../loaders/context.ts';
import { errorFormatter } from '../server/format-error.ts';
import { createLog } from '../server/log.ts';
import { bindSchema } from '../server/schema.ts';

/** A `fetch` for `createClient` that answers from the store. The guards of the server do not apply. */
export function storeFetch(store: GraphStore): Fetch {
  const schema = bindSchema(resolvers);
  const format = errorFormatter(createLog('silent'));
  return async (_url, { body, signal }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const contextValue = createContext({ store, signal, requestId: 'cli' });
    const answer = await execute({ schema, document: parse(query), variableValues: variables, contextValue });
    const errors = answer.errors?.map((error) => format(error.toJSON(), error));
    return Response.json({ data: answer.data, ...(errors !== undefined && { errors }) });
  };
}
