// Composition: an opened store in, a listening server out.

import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { resolvers } from '../../resolvers/index.ts';
import type { GraphStore } from '../graph/store.ts';
import { createContext } from '../loaders/context.ts';
import { observedStore } from '../loaders/observed-store.ts';
import { admission, watchLoop } from './admission.ts';
import { ConfigurationError, contradictionsOf, type ServerConfig } from './config.ts';
import { deadline } from './deadline.ts';
import { errorFormatter } from './format-error.ts';
import { exampleQueries } from './example-queries.ts';
import { httpCache } from './http-cache.ts';
import { httpApp } from './http.ts';
import { landingPage } from './landing-page.ts';
import { logRequest } from './log.ts';
import { createMetrics, serveMetrics } from './metrics.ts';
import { operationGuard } from './operation-guard.ts';
import { documentLimits, queryLimits } from './query-limits.ts';
import { clientOf, rateLimit } from './rate.ts';
import { release } from './release.ts';
import { requestId, type ServerContext } from './request-record.ts';
import { bindSchema } from './schema.ts';
import { watchStore } from './store-watch.ts';

/** Milliseconds that a stopping server gives to the requests under way. */
const drainMs = 10_000;

/** What a server is made of. */
export interface ServerParts {
  /** Opened by the caller, and closed by the caller after `stop`. */
  readonly store: GraphStore;
  readonly config: ServerConfig;
  readonly log: Logger;
  /** Folder of the built explorer (explorer/dist); without it, or where it is empty, `/` is a plain page of examples. */
  readonly explorer?: string;
  /** The schema to serve; by default the one of schema/ and resolvers/. Embedding programs may extend that one. */
  readonly executableSchema?: GraphQLSchema;
}

/** A server that listens. */
export interface RunningServer {
  /** "http://127.0.0.1:4000", without a slash at the end; the API is at /graphql. */
  readonly url: string;
  /** Whether `/` is the explorer; else it is a plain page of examples. */
  readonly hasExplorer: boolean;
  /** Where /metrics is, or null where metrics are off. */
  readonly metricsUrl: string | null;
  /** Whether it should get traffic: store reachable, not overloaded, not stopping. At most a second or so old. */
  readonly ready: () => boolean;
  /** Not ready at once, no new connection after `probeMs`, then at most 10 s for requests under way. Leaves the store open. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a server. Rejects, and leaves nothing running, where a port is taken, and with ConfigurationError where settings
 * contradict each other; a store that does not answer only makes it unready.
 */
export async function startServer({
  store: given,
  config,
  log,
  explorer,
  executableSchema,
}: ServerParts): Promise<RunningServer> {
  const contradictions = contradictionsOf(config);
  if (contradictions.length > 0) throw new ConfigurationError(contradictions.join('\n'));
  // Closed from the last to the first: by `stop`, or at once where a later part cannot start.
  await using parts = new AsyncDisposableStack();
  const loop = watchLoop();
  parts.defer(loop.stop);
  const gate = admission(config, () => config.shedAboveMs > 0 && loop.p99Ms() > config.shedAboveMs);
  const watch = await watchStore(given, log);
  parts.defer(watch.stop);
  let stopping = false;
  const unready = (): string | null => {
    if (stopping) return 'stopping';
    if (!watch.reachable()) return 'the store does not answer';
    return gate.shedding() ? 'overloaded' : null;
  };

  const metrics =
    config.adminPort === null
      ? null
      : createMetrics(config.namedOperations, {
          running: gate.running,
          waiting: gate.waiting,
          loopDelayMs: loop.p99Ms,
          storeReachable: watch.reachable,
        });
  const store = metrics === null ? given : observedStore(given, metrics.observeStoreCall);
  const admin = metrics === null ? null : await serveMetrics(metrics, config.host, config.adminPort ?? 0);
  if (admin !== null) parts.defer(admin.stop);

  const rate = rateLimit(config.ratePoints);
  const apollo = new ApolloServer<ServerContext>({
    schema: executableSchema ?? bindSchema(resolvers),
    introspection: config.introspection,
    hideSchemaDetailsFromClientErrors: !config.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    // graphql-js adds one more error to say that it stopped.
    validationOptions: { maxErrors: 4 },
    validationRules: [queryLimits],
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      // The first wraps every resolver, the others would call the network if an APOLLO_KEY stood in the environment.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      operationGuard(config, rate),
      httpCache(watch.version, release()),
    ],
  });
  await apollo.start();
  parts.defer(() => apollo.stop());

  const app = await httpApp({
    config,
    admission: gate,
    rate,
    explorer: explorer ?? null,
    // A store that does not answer leaves a page without examples.
    landingPage: async () =>
      landingPage(await exampleQueries(store, AbortSignal.timeout(config.deadlineMs)).catch(() => [])),
    unready,
    open: (request) => ({
      id: requestId(request.headers),
      client: clientOf(request.ip),
      method: request.method,
      deadline: deadline(config.deadlineMs),
      storeCalls: () => [],
      operationName: null,
      cost: null,
      balance: null,
      codes: [],
      incidents: [],
    }),
    execute: (httpGraphQLRequest, record) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        async context() {
          const context = createContext({ store, signal: record.deadline.signal, requestId: record.id });
          record.storeCalls = () => context.storeCalls();
          return { ...context, record };
        },
      }),
    close(record, status, ms) {
      logRequest(log, record, status, ms);
      metrics?.observeRequest(record, status, ms / 1_000);
    },
    incident(err) {
      const incidentId = randomUUID();
      log.error({ incidentId, err }, 'unexpected error');
      return incidentId;
    },
  });

  parts.defer(async () => {
    const impatience = setTimeout(() => app.server.closeAllConnections(), drainMs);
    await app.close();
    clearTimeout(impatience);
  });
  await app.listen({ host: config.host, port: config.port });

  const running = parts.move();
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(config.host, (app.server.address() as AddressInfo).port),
    hasExplorer: app.hasRoute({ method: 'GET', url: '/explorer/*' }),
    metricsUrl: admin === null ? null : `${urlOf(config.host, admin.port)}/metrics`,
    ready: () => unready() === null,
    stop() {
      stopping = true;
      stopped ??= new Promise((resolve) => setTimeout(resolve, config.probeMs)).then(() => running.disposeAsync());
      return stopped;
    },
  };
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
