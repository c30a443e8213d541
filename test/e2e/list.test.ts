// The list is a peer of the graph: same nodes, same filters, same selection, same expansions.

import { expect, test } from '@jest/globals';
import { describeInBrowser, KELNER, MADRY, ready, snapshotOf, until } from './explorer-browser.ts';

const address = `/explorer/#/n/${encodeURIComponent(MADRY)}?v=list`;

describeInBrowser('the list', (stage) => {
  const rowIds = (ids: readonly (string | null)[]): ReadonlySet<string | null> => new Set(ids);

  test('has a row for every node of the graph, in tables by relation', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    const rows = await page
      .locator('tr[data-id]')
      .evaluateAll((found) => found.map((row) => row.getAttribute('data-id')));
    expect(rowIds(rows)).toEqual(rowIds((await snapshotOf(element)).nodes.map(({ id }) => id)));
    const captions = await page.locator('caption > span:first-child').allTextContents();
    expect(captions).toEqual(['Advisors', 'Advisees', 'Co-authors', 'Papers', 'Topics', 'Institutions', 'Awards']);
  });

  test('filters and selects what the graph filters and selects', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    await page.getByRole('button', { name: /^Papers/ }).click();
    await page.getByRole('link', { name: 'Jonathan A. Kelner' }).click();
    expect(await until(element, ({ selected }) => selected === KELNER)).toMatchObject({ selected: KELNER });
    expect(await page.locator('caption', { hasText: 'Papers' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    expect(await snapshotOf(element)).toMatchObject({ selected: KELNER });
    expect((await snapshotOf(element)).nodes.some(({ kind }) => kind === 'PAPER')).toBe(false);
  });

  test('sorts by name both ways, and then gives back the ranked order', async () => {
    const page = await stage.open(address);
    await ready(page);
    const table = page.locator('table', { has: page.locator('caption', { hasText: 'Advisees' }) });
    const names = (): Promise<string[]> => table.locator('tbody a').allTextContents();
    const ranked = await names();
    const header = table.getByRole('button', { name: /^Name/ });
    await header.click();
    expect(await names()).toEqual(ranked.toSorted((a, b) => a.localeCompare(b)));
    expect(await table.locator('th.name[aria-sort]').first().getAttribute('aria-sort')).toBe('ascending');
    await header.click();
    expect(await names()).toEqual(ranked.toSorted((a, b) => b.localeCompare(a)));
    await header.click();
    expect(await names()).toEqual(ranked);
  });

  test('expands a row', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    const before = await snapshotOf(element);
    await page.getByRole('button', { name: /^Jonathan A. Kelner: Expand/ }).click();
    expect((await until(element, ({ nodes }) => nodes.length > before.nodes.length)).nodes.length).toBeGreaterThan(
      before.nodes.length,
    );
  });
});
