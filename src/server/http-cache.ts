// The Apollo plugin that lets caches keep answers to GET, and answers 304 before anything runs.

import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { namesTag } from './entity-tags.ts';
import type { ServerContext } from './request-record.ts';

/**
 * The plugin. The ETag covers the document, the operation's name, the variables, the version of what the store holds, and
 * the release, since another one may answer with other bytes; `storeVersion` must be read before the data, so that no tag
 * is newer than its answer. Answers with errors, and all answers to POST, are not stored.
 */
export function httpCache(storeVersion: () => string | null, release: string): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: async () => {
      let etag: string | null = null;
      return {
        async responseForOperation({ request, source, operationName, response: { http } }) {
          const version = storeVersion();
          if (request.http?.method !== 'GET' || version === null) return null;
          const key = [source, operationName, request.variables ?? {}, version, release];
          etag = `"${createHash('sha256').update(JSON.stringify(key)).digest('base64url')}"`;
          if (!namesTag(request.http.headers.get('if-none-match'), etag)) return null;
          return { http: { ...http, status: 304 }, body: { kind: 'single', singleResult: {} } };
        },
        async willSendResponse({ response: { http, body } }) {
          const failed = body.kind !== 'single' || body.singleResult.errors !== undefined;
          const cached = etag !== null && !failed;
          http.headers.set('cache-control', cached ? 'public, max-age=60, stale-while-revalidate=600' : 'no-store');
          if (etag !== null && cached) http.headers.set('etag', etag);
        },
      };
    },
  };
}
