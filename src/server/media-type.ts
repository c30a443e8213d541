// Which media type a request must name, so that it can be read and no foreign page can send it unasked.

import type { IncomingHttpHeaders } from 'node:http';
import { RefusedRequest } from './errors.ts';

/** Types that a browser lets a page of any origin post without asking us first: those of HTML forms. */
const FORM_TYPES: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);
/** Headers about which a browser asks first (CORS preflight), by the names that clients of Apollo know. */
const PREFLIGHT_HEADERS = ['apollo-require-preflight', 'x-apollo-operation-name'];

const ADVICE = {
  GET: 'A GET has no body, but needs the header "apollo-require-preflight: 1", which no foreign page can send unasked',
  POST: 'A POST needs the header "content-type: application/json", and JSON as its body',
} as const;

/**
 * Throws RefusedRequest for a request that the API does not take: with 400 what a foreign page could forge, which Apollo
 * refuses a second time; with 415 another type than JSON.
 */
export function refuseMediaType(method: keyof typeof ADVICE, headers: IncomingHttpHeaders): void {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const got = type === '' ? 'no content-type' : `content-type ${JSON.stringify(type.slice(0, 100))}`;
  const message = `${ADVICE[method]}; got ${got}.`;
  const asked = PREFLIGHT_HEADERS.some((name) => (headers[name] ?? '') !== '');
  if (!asked && (type === '' || FORM_TYPES.has(type))) throw new RefusedRequest('BAD_REQUEST', message);
  if (type !== '' && type !== 'application/json') throw new RefusedRequest('BAD_REQUEST', message, {}, 415);
}
