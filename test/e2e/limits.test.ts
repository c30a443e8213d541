// Large slices: six hundred with a notice, a thousand and no more, never more from a server than was agreed.

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, MADRY, ready, until } from './explorer-browser.ts';

const graphOf = (count: number) => ({
  format: 'vicinity-graph',
  version: 1,
  root: 'n0',
  nodes: Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    kind: ['AUTHOR', 'PAPER', 'TOPIC'][index % 3],
    label: `Label ${index}`,
    score: 1 / (index + 1),
    hop: index === 0 ? 0 : 1,
  })),
  edges: Array.from({ length: count * 2 - 2 }, (_, index) => {
    const target = (index % (count - 1)) + 1;
    return {
      id: `e${index}`,
      source: index < count - 1 ? 'n0' : `n${(target * 7) % count}`,
      target: `n${target}`,
      kind: index % 2 === 0 ? 'COAUTHORED' : 'ABOUT',
      weight: 1,
    };
  }),
});

describeInBrowser('large slices', (stage) => {
  const draw = async (count: number): Promise<Page> => {
    const page = await stage.host(
      '<script type="module" src="/embed/researcher-context.js"></script><researcher-context></researcher-context>',
    );
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    await page.locator('researcher-context').evaluate((found, data) => Object.assign(found, { data }), graphOf(count));
    return page;
  };

  test.each([300, 600, 1_000])(
    '%i nodes are drawn; an expansion beyond a thousand is refused, and said to be',
    async (count) => {
      const page = await draw(count);
      const element = page.locator('researcher-context');
      expect((await until(element, ({ nodes }) => nodes.length === count)).nodes).toHaveLength(count);
      expect(await element.locator('canvas').count()).toBeGreaterThan(0);
      await element.evaluate((found) => (found as never as { expandNode(id: string): Promise<void> }).expandNode('n1'));
      const refusal = page.locator('.live', { hasText: 'no longer be readable' });
      if (count >= 1_000) await refusal.waitFor({ state: 'attached' });
      else await page.waitForTimeout(300);
      expect(await refusal.count()).toBe(count >= 1_000 ? 1 : 0);
    },
  );

  test('six hundred nodes are said to be a lot', async () => {
    const page = await draw(600);
    await page.getByText('600 nodes are a lot to read').first().waitFor();
  });

  test('an element that asks for a thousand nodes gets the 150 that an element shows at most', async () => {
    const page = await stage.open();
    const asked: unknown[] = [];
    await page.route('**/graphql', (route) => {
      asked.push((route.request().postDataJSON() as { variables: { options: unknown } }).variables.options);
      return route.continue();
    });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${MADRY}" limit="1000"></researcher-context>`,
      }),
    );
    await page.goto(`${stage.url}/host`);
    await ready(page);
    expect(asked[0]).toMatchObject({ limit: 150 });
  });

  test('a file of more than a thousand nodes is shown up to the thousandth', async () => {
    const page = await draw(1_400);
    expect((await until(page.locator('researcher-context'), ({ nodes }) => nodes.length === 1_000)).nodes).toHaveLength(
      1_000,
    );
  });
});
