// The built explorer over HTTP: types, policies, caching, compression, and nothing outside its folder.

import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from './test-server.ts';

const asset = '/explorer/assets/index-abcdEF12.js';
const files: Readonly<Record<string, string | Uint8Array>> = {
  'explorer/index.html': '<!doctype html><title>Explorer</title>',
  'explorer/assets/index-abcdEF12.js': 'export {};',
  'explorer/assets/index-abcdEF12.js.br': brotliCompressSync('export {};'),
  'explorer/assets/index-abcdEF12.js.gz': gzipSync('export {};'),
  'embed/researcher-context.js': 'export {};',
  'playground/index.html': '<!doctype html><title>Playground</title>',
  'secret.txt': 'not served',
};

let folder: string;
let server: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vicinity-explorer-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  server = await startTestServer({}, { explorer: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('the first address leads to the explorer', async () => {
  const { status, headers } = await server.fetch('/', { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([302, '/explorer/']);
  expect((await server.fetch('/explorer', { redirect: 'manual' })).headers.get('location')).toBe('/explorer/');
});

test('the page is strict about what it runs, the playground a little less, on its own path only', async () => {
  const page = await server.fetch('/explorer/');
  expect([page.status, page.headers.get('content-type'), page.text]).toEqual([
    200,
    'text/html; charset=utf-8',
    files['explorer/index.html'],
  ]);
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self';");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const playground = await server.fetch('/playground/');
  expect(playground.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
});

test('files with a hash in their name are kept for ever, others are asked for again', async () => {
  expect((await server.fetch(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const embed = await server.fetch('/embed/researcher-context.js');
  expect(embed.headers.get('cache-control')).toBe('no-cache');
  expect(embed.headers.get('access-control-allow-origin')).toBe('*');
  const again = await server.fetch('/embed/researcher-context.js', {
    headers: { 'if-none-match': embed.headers.get('etag') ?? '' },
  });
  expect([again.status, again.text]).toEqual([304, '']);
});

test('a new build is sent to those who have the old one, though its page has the same length and the same time', async () => {
  const page = path.join(folder, 'explorer/index.html');
  const before = (await server.fetch('/explorer/')).headers.get('etag') ?? '';
  const { atime, mtime } = statSync(page);
  const text = String(files['explorer/index.html']).replace('Explorer', 'Rebuilt!');
  writeFileSync(page, text);
  utimesSync(page, atime, mtime);
  const rebuilt = await startTestServer({}, { explorer: folder });
  const answer = await rebuilt.fetch('/explorer/', { headers: { 'if-none-match': before } });
  await rebuilt.stop();
  expect([answer.status, answer.text]).toEqual([200, text]);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip;q=0.5', 'gzip'],
  ['br;q=0.2, gzip;q=0.9', 'gzip'],
  ['gzip, br;q=1.0', 'br'],
  ['GZIP ; Q=0.001', 'gzip'],
  ['br;q=0, gzip;q=0.000', null],
  ['br;q=0, *;q=0.1', 'gzip'],
  ['gzip;q=0.5, identity', null],
  ['*;q=0', null],
  ['gzip;q=lots', null],
  ['brotli, xgzip, deflate', null],
  ['', null],
])('of the encodings at hand "%s" gets %s', async (accepted, encoding) => {
  const { headers, text } = await server.fetch(asset, { headers: { 'accept-encoding': accepted } });
  expect([headers.get('content-encoding'), headers.get('vary'), text]).toEqual([
    encoding,
    'accept-encoding',
    'export {};',
  ]);
});

test('what was kept in one encoding does not stand for another', async () => {
  const tagOf = async (encoding: string): Promise<string> =>
    (await server.fetch(asset, { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? '';
  const tags = [await tagOf('br'), await tagOf('gzip'), await tagOf('identity')];
  expect(new Set(tags).size).toBe(3);
  const headers = { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '' };
  expect((await server.fetch(asset, { headers })).status).toBe(200);
});

test.each([
  ['as it was sent', 304, (etag: string) => etag],
  ['weakened on its way', 304, (etag: string) => `W/${etag}`],
  ['among others', 304, (etag: string) => `"a,b", W/"c" , ${etag}`],
  ['as a star', 304, () => '*'],
  ['without its quotes', 200, (etag: string) => etag.slice(1, -1)],
  ['as part of another', 200, (etag: string) => `"W/${etag.slice(1)}`],
])('a tag that comes back %s is answered by %i', async (_, status, changed) => {
  const { headers } = await server.fetch(asset);
  const again = await server.fetch(asset, { headers: { 'if-none-match': changed(headers.get('etag') ?? '') } });
  expect(again.status).toBe(status);
});

test.each([
  '/explorer/../secret.txt',
  '/explorer/%2e%2e/secret.txt',
  '/explorer/..%2fsecret.txt',
  '/explorer/missing.js',
  '/embed/',
  '/secret.txt',
])('nothing else is served: %s', async (address) => {
  const { status, text } = await server.fetch(address);
  expect(status).toBe(404);
  expect(text).not.toContain('not served');
});

test('without a build the first address is the page of examples', async () => {
  const bare = await startTestServer({}, { explorer: path.join(folder, 'nothing-here') });
  const { status, text } = await bare.fetch('/');
  expect(status).toBe(200);
  expect(text).toContain('npm run build:explorer');
  await bare.stop();
});
