// Sizes over the wire: the element, and everything that the explorer page loads first.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { buildOnce, dist } from './built-explorer.ts';

const kilobytes = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1_000;

jest.setTimeout(90_000);
beforeAll(() => buildOnce());

test.each(['researcher-context.js', 'researcher-context.iife.js'])('%s is at most 190 kB gzip', (name) => {
  expect(kilobytes(path.join(dist, 'embed', name))).toBeLessThanOrEqual(190);
});

test('the explorer page loads at most 230 kB gzip before it can be used', () => {
  const files = readdirSync(path.join(dist, 'explorer'), { recursive: true, encoding: 'utf8' });
  const loaded = files.filter((name) => /\.(html|js|css|svg)$/.test(name));
  const sum = loaded.reduce((total, name) => total + kilobytes(path.join(dist, 'explorer', name)), 0);
  expect(sum).toBeGreaterThan(50);
  expect(sum).toBeLessThanOrEqual(230);
});
