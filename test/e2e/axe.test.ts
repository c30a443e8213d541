// WCAG 2.2 AA as far as axe-core sees it: graph, list, lineage, inspector, dialog, dark, forced colours, first screen.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, KELNER, MADRY, ready } from './explorer-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const address = `/explorer/#/n/${encodeURIComponent(MADRY)}`;
const selected = `?sel=${encodeURIComponent(KELNER)}`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (): Promise<readonly Violation[]> => {
    const runner = (globalThis as never as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }).axe;
    return (await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
      .violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  );
}

describeInBrowser('accessibility', (stage) => {
  const views: readonly (readonly [string, string, BrowserContextOptions])[] = [
    ['the graph with inspector', `${address}${selected}`, {}],
    ['the list', `${address}${selected}&v=list`, {}],
    ['the family tree', `${address}?v=lineage`, {}],
    ['the graph in the dark', `${address}${selected}`, { colorScheme: 'dark' }],
    ['the list in the dark', `${address}?v=list`, { colorScheme: 'dark' }],
    ['the graph with forced colours', `${address}${selected}`, { forcedColors: 'active' }],
    ['the graph on a phone', address, { viewport: { width: 375, height: 760 } }],
  ];

  test.each(views)('%s has no finding', async (_name, path, options) => {
    const page = await stage.open(path, options);
    await page.locator('researcher-context .frame').waitFor();
    await page.locator('.card, .chip').first().waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
  });

  test('the first screen and the search have no finding', async () => {
    const page = await stage.open('/explorer/');
    await page.locator('.person').first().waitFor();
    await page.getByRole('combobox').fill('madr');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').fill('zzzz qqqq');
    await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the dialog over a host page has no finding', async () => {
    const page = await stage.host(
      `<main><h1>Host</h1><script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${MADRY}"></researcher-context></main>`,
    );
    await ready(page);
    await page.getByRole('link', { name: 'Open full explorer' }).click();
    await page.locator('dialog .chip').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
