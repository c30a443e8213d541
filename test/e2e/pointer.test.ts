// Wheel, finger and pointer: the page keeps scrolling until somebody means the graph.

import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, KELNER, MADRY, ready, snapshotOf, until } from './explorer-browser.ts';

const html = `<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:0}</style><div style="height:120px"></div><script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${MADRY}"></researcher-context><div style="height:3000px"></div>`;
const spread = (places: readonly { readonly x: number }[]): number =>
  Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x));

describeInBrowser('the pointer', (stage) => {
  /** Where a node is on the screen: the root is in the middle of its own label's height above. */
  const placeOnScreen = async (element: Locator, id: string): Promise<{ readonly x: number; readonly y: number }> => {
    const at = await element.evaluate((found, wanted) => {
      const { view } = (found as never as { canvas: { view: { at(id: string): { x: number; y: number } } } }).canvas;
      const box = found.shadowRoot?.querySelector('.canvas-box')?.getBoundingClientRect();
      const { x, y } = view.at(wanted);
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    }, id);
    return at;
  };
  const zoomed = async (
    page: Page,
    element: Locator,
    wheel: () => Promise<void>,
  ): Promise<{ readonly scrolled: number; readonly grew: number }> => {
    const ids = [MADRY, KELNER];
    const before = await Promise.all(ids.map((id) => placeOnScreen(element, id)));
    const top = await page.evaluate(() => scrollY);
    await wheel();
    await page.waitForTimeout(300);
    const after = await Promise.all(ids.map((id) => placeOnScreen(element, id)));
    return { scrolled: (await page.evaluate(() => scrollY)) - top, grew: Math.abs(spread(after) - spread(before)) };
  };

  test('the wheel scrolls the page over a graph that has no focus, and zooms one that has', async () => {
    const page = await stage.host(html);
    const element = await ready(page);
    const { x, y } = await placeOnScreen(element, MADRY);
    await page.mouse.move(x - 60, y - 60);
    const passing = await zoomed(page, element, () => page.mouse.wheel(0, 120));
    expect(passing.scrolled).toBeGreaterThan(50);
    expect(passing.grew).toBeLessThan(0.5);
    await page.evaluate(() => scrollTo(0, 0));
    await element.locator('.canvas').focus();
    // While the page scrolls the canvas takes no wheel.
    await page.waitForTimeout(500);
    const meant = await zoomed(page, element, () => page.mouse.wheel(0, -240));
    expect(meant.scrolled).toBe(0);
    expect(meant.grew).toBeGreaterThan(1);
  });

  test('hovering shows whole name and reason, and a click selects', async () => {
    const page = await stage.host(html);
    const element = await ready(page);
    const { x, y } = await placeOnScreen(element, KELNER);
    await page.mouse.move(x - 30, y - 30);
    await page.mouse.move(x, y, { steps: 4 });
    await page.locator('.card-hover', { hasText: 'Doctoral advisor' }).waitFor();
    await page.mouse.click(x, y);
    expect((await until(element, ({ selected }) => selected === KELNER)).selected).toBe(KELNER);
  });

  test('a finger scrolls the page over the graph, a tap selects, and a scroll selects nothing', async () => {
    const page = await stage.host(html, { hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } });
    const element = await ready(page);
    const from = await placeOnScreen(element, MADRY);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: from.x, y }] });
    await touch('touchStart', from.y);
    for (let step = 1; step <= 8; step += 1) {
      await touch('touchMove', from.y - step * 25);
      await page.waitForTimeout(30);
    }
    await touch('touchEnd', from.y);
    await page.waitForTimeout(400);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect((await snapshotOf(element)).selected).toBeNull();
    const at = await placeOnScreen(element, MADRY);
    await page.touchscreen.tap(at.x, at.y);
    expect((await until(element, ({ selected }) => selected !== null)).selected).toBe(MADRY);
  });

  test('dragging a node pins it where it was dropped', async () => {
    const page = await stage.host(html);
    const element = await ready(page);
    const { x, y } = await placeOnScreen(element, KELNER);
    const before = await snapshotOf(element);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 40, { steps: 6 });
    await page.mouse.up();
    const moved = (snapshot: typeof before): boolean =>
      snapshot.nodes.some(
        ({ id, x: left }) => id === KELNER && left !== before.nodes.find((node) => node.id === id)?.x,
      );
    const after = await until(element, moved);
    expect(
      after.nodes
        .filter(({ id, x: left }) => left !== before.nodes.find((node) => node.id === id)?.x)
        .map(({ id }) => id),
    ).toEqual([KELNER]);
  });
});
