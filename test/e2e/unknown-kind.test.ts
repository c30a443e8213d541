// Kinds that this version does not know are drawn, listed and filtered like the others; names of any length and script too.

import { expect, test } from '@jest/globals';
import { describeInBrowser, ready, until } from './explorer-browser.ts';

const graph = {
  format: 'vicinity-graph',
  version: 1,
  root: 'a',
  nodes: [
    { id: 'a', kind: 'AUTHOR', label: 'Root' },
    { id: 'b', kind: 'SPACE_PROBE', label: 'An unknown kind' },
    { id: 'c', kind: 'AUTHOR', label: '<img src=x onerror=alert(1)>&"' },
    { id: 'd', kind: 'PAPER', label: 'x'.repeat(10_000) },
    { id: 'e', kind: 'AUTHOR', label: 'مريم ميرزاخاني' },
    { id: 'f', kind: 'AUTHOR', label: '陳省身' },
  ],
  edges: ['b', 'c', 'd', 'e', 'f'].map((id) => ({
    id: `a-${id}`,
    source: 'a',
    target: id,
    kind: id === 'b' ? 'ORBITS' : 'AUTHORED',
  })),
};

describeInBrowser('what nobody foresaw', (stage) => {
  test('is drawn, has a chip with its own name, is listed, and can be switched off', async () => {
    const page = await stage.host(
      '<script type="module" src="/embed/researcher-context.js"></script><researcher-context></researcher-context>',
    );
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    await page.locator('researcher-context').evaluate((found, data) => Object.assign(found, { data }), graph);
    const element = await ready(page);
    expect((await until(element, ({ nodes }) => nodes.length === 6)).nodes).toHaveLength(6);
    await page.getByRole('button', { name: /^Orbits|^orbits/ }).waitFor();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.getByRole('link', { name: 'An unknown kind' }).waitFor();
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>&"' }).waitFor();
    await page.getByRole('button', { name: /^Space probe/ }).click();
    expect((await until(element, ({ nodes }) => nodes.length === 5)).nodes.some(({ id }) => id === 'b')).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    expect(await element.evaluate((found) => found.scrollWidth <= found.clientWidth)).toBe(true);
  });
});
