// Takes the pictures of the README from a running server: `node scripts/take-pictures.ts http://127.0.0.1:4000` (CHROMIUM_PATH names the browser).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';

const server = process.argv[2] ?? 'http://127.0.0.1:4000';
const folder = path.resolve(import.meta.dirname, '../docs/pictures');
const person = `${server}/explorer/#/n/${encodeURIComponent('vicinity:aleksander-madry')}`;
const profile = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Profile</title>
<style>body{margin:0;padding:36px 48px;font:17px/1.6 Georgia,serif;color:#222}h1{margin:0;font-size:34px}p{margin:4px 0 24px;color:#666}</style>
<h1>Aleksander Mądry</h1><p>Professor of Computing, Massachusetts Institute of Technology</p>
<script type="module" src="/embed/researcher-context.js"></script>
<researcher-context endpoint="/graphql" node="vicinity:aleksander-madry" theme="light"></researcher-context></html>`;

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly after?: (page: Page) => Promise<unknown>;
}

const shots: readonly Shot[] = [
  { name: 'page', address: person },
  { name: 'list', address: `${person}?v=list` },
  { name: 'lineage', address: `${person}?v=lineage` },
  { name: 'dark', address: `${person}?sel=${encodeURIComponent('vicinity:jonathan-a-kelner')}`, dark: true },
  { name: 'embed', address: `${server}/profile`, width: 1120, height: 800 },
  { name: 'phone', address: person, width: 375, height: 760 },
  {
    name: 'path',
    address: person,
    after: async (page) => {
      await page.getByRole('button', { name: 'Path', exact: true }).click();
      await page.getByRole('combobox', { name: 'To' }).fill('sipser');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Show in the graph' }).click();
    },
  },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--font-render-hinting=none'],
});
for (const { name, address, width = 1440, height = 900, dark = false, after } of shots) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.route('**/profile', (route) => route.fulfill({ contentType: 'text/html', body: profile }));
  await page.goto(address);
  await page.locator('.chip, .card, .person').first().waitFor();
  await after?.(page);
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
