// The built explorer over HTTP: types, policies, caching, compression, and nothing outside its folder.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from './test-server.ts';

const files: Readonly<Record<string, string>> = {
  'explorer/index.html': '<!doctype html><title>Explorer</title>',
  'explorer/assets/index-abcdEF12.js': 'export {};',
  'explorer/assets/index-abcdEF12.js.br': 'not really brotli',
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
  const asset = await server.fetch('/explorer/assets/index-abcdEF12.js', {
    headers: { 'accept-encoding': 'identity' },
  });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const embed = await server.fetch('/embed/researcher-context.js');
  expect(embed.headers.get('cache-control')).toBe('no-cache');
  expect(embed.headers.get('access-control-allow-origin')).toBe('*');
  const again = await server.fetch('/embed/researcher-context.js', {
    headers: { 'if-none-match': embed.headers.get('etag') ?? '' },
  });
  expect([again.status, again.text]).toEqual([304, '']);
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
