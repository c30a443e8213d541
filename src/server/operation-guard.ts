// The Apollo plugin that prices an operation before it runs, takes its points, and tells the client what it cost.

import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { ServerConfig } from './config.ts';
import { RefusedRequest } from './errors.ts';
import { operationCost } from './operation-cost.ts';
import { type Rate, rateHeaders, RateLimited } from './rate.ts';
import type { RequestRecord, ServerContext } from './request-record.ts';

/** The plugin; `rate` charges the client of the request: for what runs its cost, for what is refused a little. */
export function operationGuard(
  { costLimit, development }: Pick<ServerConfig, 'costLimit' | 'development'>,
  rate: Rate,
): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation(resolved) {
        // Apollo calls this hook also where no operation has the asked name, and refuses the request afterwards.
        const operation: OperationDefinitionNode | undefined = resolved.operation;
        if (operation === undefined) return;
        const { schema, document, request, contextValue } = resolved;
        const { record } = contextValue;
        record.operationName = operation.name?.value ?? null;
        if (schema.getRootType(operation.operation) == null) throw unsupported(operation.operation);
        record.cost = operationCost(schema, document, operation, request.variables ?? {});
        if (record.cost > costLimit) throw tooDear(record.cost, costLimit);
        try {
          record.balance = await rate.charge(record.client, record.cost);
        } catch (error) {
          if (error instanceof RateLimited) record.balance = error.balance;
          throw error;
        }
      },

      async willSendResponse({ response, contextValue: { record }, request }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        noteErrors(record, singleResult.errors ?? []);
        const { headers } = response.http;
        // Nothing was charged for what never came to run.
        record.balance ??= await rate.chargeRefusal(record.client);
        if (record.balance !== null) {
          for (const [name, value] of Object.entries(rateHeaders(record.balance))) headers.set(name, value);
          if (record.codes.includes('RATE_LIMITED')) headers.set('retry-after', String(record.balance.resetSeconds));
        }
        // Caches keep answers to GET: the same question must give the same bytes, whoever asks.
        const remaining = request.http?.method === 'GET' ? null : (record.balance?.remaining ?? null);
        singleResult.extensions = {
          ...singleResult.extensions,
          cost: { requested: record.cost ?? 0, limit: costLimit, remaining },
          ...(development ? { storeCalls: record.storeCalls() } : {}),
        };
      },
    }),
  };
}

function unsupported(operation: string): RefusedRequest {
  const message = `This API only reads, got a ${operation}; send a query, and change the graph with "vicinity import".`;
  return new RefusedRequest('BAD_USER_INPUT', message);
}

function tooDear(actual: number, limit: number): RefusedRequest {
  const message = `An operation may cost ${limit} points, this one costs ${actual}; ask for shorter lists or fewer levels.`;
  return new RefusedRequest('COST_LIMIT_EXCEEDED', message, { limit, actual });
}

function noteErrors(record: RequestRecord, errors: readonly GraphQLFormattedError[]): void {
  const noted = (key: string): readonly string[] =>
    errors.flatMap(({ extensions }) => extensions?.[key] ?? []).map(String);
  record.codes = noted('code');
  record.incidents = noted('incidentId');
}
