// The HTTP layer: socket limits, routes, headers, and one shape for every error.

import { type HTTPGraphQLRequest, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { Admission } from './admission.ts';
import type { ServerConfig } from './config.ts';
import { errorBody, RefusedRequest, type TransportCode } from './errors.ts';
import { serveExplorer } from './explorer-files.ts';
import type { Page } from './landing-page.ts';
import { refuseMediaType } from './media-type.ts';
import { type Rate, RateLimited, rateHeaders } from './rate.ts';
import type { RequestRecord } from './request-record.ts';

/** Bytes of a request's body. */
const bodyLimit = 262_144;
const json = 'application/json; charset=utf-8';
/** What may be left of a request behind its deadline. */
const ANSWER_WITHIN_MS = 4_000;
/** The status that logs and metrics know a request by whose client went before its answer was out. */
const CLIENT_GONE = 499;

/** What the HTTP layer is put on top of. */
export interface HttpParts {
  readonly config: ServerConfig;
  readonly admission: Admission;
  readonly rate: Rate;
  /** Folder of the built explorer; null = none is served. */
  readonly explorer: string | null;
  /** What `/` shows where no explorer is served. */
  readonly landingPage: () => Promise<Page>;
  /** Why the server should get no traffic, in words; null = it is ready. */
  readonly unready: () => string | null;
  /** Begins the notes on a request. */
  readonly open: (request: FastifyRequest) => RequestRecord;
  readonly execute: (request: HTTPGraphQLRequest, record: RequestRecord) => Promise<HTTPGraphQLResponse>;
  /** Called once per request to /graphql, when its answer is out or its client gone. */
  readonly close: (record: RequestRecord, status: number, ms: number) => void;
  /** Called with what no handler foresaw; answers with the id under which it was logged. */
  readonly incident: (error: unknown) => string;
}

/** The application, not yet listening. */
export async function httpApp(parts: HttpParts): Promise<FastifyInstance> {
  const { config } = parts;
  const app = Fastify({
    bodyLimit,
    requestTimeout: 10_000,
    // A socket is silent while its request waits and runs.
    connectionTimeout: Math.max(10_000, config.maxWaitMs + config.deadlineMs + ANSWER_WITHIN_MS),
    keepAliveTimeout: 65_000,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    return503OnClosing: false,
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, _request, reply) =>
      void sendError(reply, error.statusCode ?? 400, 'BAD_REQUEST', error.message),
  });
  app.server.maxConnections = 1_000;

  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Answers may be read by the pages of corsOrigins; whether TLS is spoken is the proxy's to say.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: false,
  });
  if (config.corsOrigins.length > 0) {
    const origin = config.corsOrigins.includes('*') ? '*' : [...config.corsOrigins];
    const exposedHeaders = [
      'etag',
      'retry-after',
      'x-request-id',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
    ];
    await app.register(cors, { origin, methods: ['GET', 'POST'], exposedHeaders, maxAge: 600, strictPreflight: false });
  }

  app.setErrorHandler((error: FastifyError, _request, reply) => answerError(parts, error, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = app.hasRoute({ method: 'POST', url: path }) ? 'GET, POST' : 'GET';
    if (!app.hasRoute({ method: 'GET', url: path }))
      return sendError(reply, 404, 'BAD_REQUEST', 'Nothing is here; the API is at /graphql.');
    return sendError(
      reply.header('allow', allowed),
      405,
      'BAD_REQUEST',
      `${path} takes ${allowed}, got ${request.method}.`,
    );
  });

  addGraphqlRoute(app, parts);
  app.get('/healthz', (_request, reply) => sendStatus(reply, 200, 'ok'));
  app.get('/readyz', (_request, reply) => {
    const reason = parts.unready();
    return sendStatus(reply, reason === null ? 200 : 503, reason ?? 'ready');
  });
  if (parts.explorer !== null && serveExplorer(app, parts.explorer)) return app;
  app.get('/', async (_request, reply) => {
    const { html, contentSecurityPolicy } = await parts.landingPage();
    const headers = { 'content-security-policy': contentSecurityPolicy, 'cache-control': 'public, max-age=60' };
    return reply.headers(headers).type('text/html; charset=utf-8').send(html);
  });
  return app;
}

function addGraphqlRoute(app: FastifyInstance, { admission, rate, open, execute, close }: HttpParts): void {
  const records = new WeakMap<FastifyRequest, RequestRecord>();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async onRequest(request, reply) {
      const startedAt = performance.now();
      const record = open(request);
      records.set(request, record);
      void reply.header('x-request-id', record.id);
      reply.raw.once('close', () => {
        record.deadline.end();
        const status = reply.raw.writableFinished ? reply.statusCode : CLIENT_GONE;
        if (record.codes.length === 0 && status >= 400) {
          record.codes = [refusals.get(reply) ?? (status === CLIENT_GONE ? 'CLIENT_GONE' : 'BAD_REQUEST')];
        }
        close(record, status, performance.now() - startedAt);
      });
      // Before the body is read. The place itself is taken after that, or slow senders would hold all places.
      admission.check();
      await rate.check(record.client);
      refuseMediaType(request.method === 'POST' ? 'POST' : 'GET', request.headers);
    },
    async handler(request, reply) {
      const record = records.get(request);
      if (record === undefined) throw new Error('A request reached its handler without a record.');
      const leave = await admission.enter(record.deadline.signal);
      try {
        const { status = 200, headers, body } = await execute(graphqlRequest(request), record);
        for (const [name, value] of headers) void reply.header(name, value);
        void reply.header('vary', [reply.getHeader('vary') ?? [], 'accept'].flat().join(', '));
        if (!headers.has('cache-control')) void reply.header('cache-control', 'no-store');
        void reply.code(status);
        return await reply.send(
          status === 304 ? undefined : body.kind === 'complete' ? body.string : body.asyncIterator,
        );
      } finally {
        leave();
      }
    },
  });
}

function graphqlRequest(request: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = request.url.indexOf('?');
  return { method: request.method, headers, search: query < 0 ? '' : request.url.slice(query), body: request.body };
}

/** The codes of requests that were refused outside Apollo, for the log. */
const refusals = new WeakMap<FastifyReply, TransportCode>();

function answerError(parts: HttpParts, error: FastifyError | RefusedRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof RefusedRequest) {
    if (error.code === 'OVERLOADED') void reply.header('retry-after', '1').header('connection', 'close');
    if (error instanceof RateLimited) {
      void reply.headers({ ...rateHeaders(error.balance), 'retry-after': error.balance.resetSeconds });
    }
    return sendError(reply, error.status, error.code, error.message, error.details);
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const message = `A body may have ${bodyLimit} bytes; send less, or split the request.`;
    return sendError(reply, 413, 'PAYLOAD_TOO_LARGE', message, { limit: bodyLimit });
  }
  const status = error.statusCode ?? 500;
  if (status < 500) return sendError(reply, status, 'BAD_REQUEST', error.message);
  const incidentId = parts.incident(error);
  return sendError(
    reply,
    500,
    'INTERNAL',
    `Something failed that should not have; the log names it by ${incidentId}.`,
    { incidentId },
  );
}

function sendError(
  reply: FastifyReply,
  status: number,
  code: TransportCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  refusals.set(reply, code);
  return reply
    .code(status)
    .type(json)
    .header('cache-control', 'no-store')
    .send(errorBody(code, message, details));
}

function sendStatus(reply: FastifyReply, code: number, status: string): FastifyReply {
  return reply.code(code).type(json).header('cache-control', 'no-store').send(JSON.stringify({ status }));
}

/** Answers what Node could not even parse as a request, or what took too long to arrive. */
function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  const status =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? '408 Request Timeout'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : '400 Bad Request';
  const body = errorBody('BAD_REQUEST', `The request could not be read: ${status.slice(4).toLowerCase()}.`);
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: ${json}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}
