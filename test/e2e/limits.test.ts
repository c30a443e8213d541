// Large slices: six hundred with a notice, a thousand and no more; and how long pictures take, printed and never asserted.

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, until } from './explorer-browser.ts';

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
  const draw = async (count: number): Promise<{ readonly page: Page; readonly ms: number }> => {
    const page = await stage.host(
      '<script type="module" src="/embed/researcher-context.js"></script><researcher-context></researcher-context>',
    );
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    const ms = await page.locator('researcher-context').evaluate(async (found, data) => {
      const startedAt = performance.now();
      const drawn = new Promise((resolve) => {
        found.addEventListener('rc-ready', () => requestAnimationFrame(() => requestAnimationFrame(resolve)), {
          once: true,
        });
      });
      Object.assign(found, { data });
      await drawn;
      return performance.now() - startedAt;
    }, graphOf(count));
    return { page, ms };
  };

  test.each([60, 300, 600, 1_000])('%i nodes are drawn, and the page can be panned', async (count) => {
    const { page, ms } = await draw(count);
    const element = page.locator('researcher-context');
    expect((await until(element, ({ nodes }) => nodes.length === count)).nodes).toHaveLength(count);
    const frames = await element.evaluate(async (found) => {
      const { view } = (
        found as never as { canvas: { view: { panBy(x: number, y: number): void; zoomBy(factor: number): void } } }
      ).canvas;
      const times: number[] = [];
      let last = performance.now();
      for (let frame = 0; frame < 90; frame += 1) {
        view.panBy(frame % 30 < 15 ? 6 : -6, 2);
        if (frame % 10 === 0) view.zoomBy(frame % 20 === 0 ? 1.05 : 0.95);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        times.push(performance.now() - last);
        last = performance.now();
      }
      return times;
    });
    const p95 = frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0;
    // oxlint-disable-next-line no-console -- figures are for reading
    console.info(`${count} nodes: first picture ${Math.round(ms)} ms after data, frame p95 ${p95.toFixed(1)} ms`);
    expect(frames).toHaveLength(90);
  });

  test('a file of more than a thousand nodes is shown up to the thousandth', async () => {
    const { page } = await draw(1_400);
    expect((await until(page.locator('researcher-context'), ({ nodes }) => nodes.length === 1_000)).nodes).toHaveLength(
      1_000,
    );
  });
});
