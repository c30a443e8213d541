// The content security policies hold, and nothing on the pages runs into them.

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, MADRY, ready } from './explorer-browser.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

function watch(page: Page): readonly string[] {
  const reports: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) reports.push(message.text());
  });
  return reports;
}

describeInBrowser('content security policies', (stage) => {
  test('the explorer draws, lists and opens menus under its own policy without a report', async () => {
    const page = await stage.open();
    const reports = watch(page);
    const response = await page.goto(`${stage.url}/explorer/#/n/${encodeURIComponent(MADRY)}`);
    expect(response?.headers()['content-security-policy']).toContain("style-src 'self';");
    await ready(page);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Lineage', exact: true }).click();
    await page.locator('.card').first().waitFor();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.locator('table').first().waitFor();
    expect(reports).toEqual([]);
  });

  test('the element draws in a host page with a strict policy without a report', async () => {
    const page = await stage.open();
    const reports = watch(page);
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': strict },
        body: `<!doctype html><script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${MADRY}"></researcher-context>`,
      }),
    );
    await page.goto(`${stage.url}/host`);
    await ready(page);
    await page.getByRole('link', { name: 'Open full explorer' }).click();
    await page.locator('dialog .chip').first().waitFor();
    expect(reports).toEqual([]);
  });
});
