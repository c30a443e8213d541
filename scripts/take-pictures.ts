// Takes the pictures of the README from a running server: `node scripts/take-pictures.ts http://127.0.0.1:4000` (CHROMIUM_PATH names the browser).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const server = process.argv[2] ?? 'http://127.0.0.1:4000';
const folder = path.resolve(import.meta.dirname, '../docs/pictures');
const person = `${server}/explorer/#/n/${encodeURIComponent('vicinity:aleksander-madry')}`;
const profile = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Profile</title>
<style>body{margin:0;padding:36px 48px;font:17px/1.6 Georgia,serif;color:#222}h1{margin:0;font-size:34px}p{margin:4px 0 24px;color:#666}</style>
<h1>Aleksander Mądry</h1><p>Professor of Computing, Massachusetts Institute of Technology</p>
<script type="module" src="/embed/researcher-context.js"></script>
<researcher-context endpoint="/graphql" node="vicinity:aleksander-madry" theme="light"></researcher-context></html>`;

interface Shot {
  /** With the ending: JPEG where a picture of many lines is smaller by half, PNG where text prevails. */
  readonly file: `${string}.jpg` | `${string}.png`;
  readonly address: string;
  readonly dark?: boolean;
}

const shots: readonly Shot[] = [
  { file: 'page.jpg', address: person },
  { file: 'list.png', address: `${person}?v=list` },
  { file: 'lineage.png', address: `${person}?v=lineage` },
  { file: 'embed.jpg', address: `${server}/profile` },
  { file: 'dark.jpg', address: `${person}?sel=${encodeURIComponent('vicinity:jonathan-a-kelner')}`, dark: true },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--font-render-hinting=none'],
});
for (const { file, address, dark = false } of shots) {
  const page = await browser.newPage({
    viewport: { width: 1_360, height: 850 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.route('**/profile', (route) => route.fulfill({ contentType: 'text/html', body: profile }));
  await page.goto(address);
  await page.locator('.chip, .card').first().waitFor();
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(folder, file), ...(file.endsWith('.jpg') && { quality: 88 }) });
  await page.close();
}
await browser.close();
