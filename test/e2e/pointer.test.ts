// Wheel, finger and pointer: the page keeps scrolling until somebody means the graph.

import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { ResearcherContext } from '../../explorer/element/researcher-context.ts';
import { describeInBrowser, KELNER, MADRY, placeOnScreen, ready, snapshotOf, until } from './explorer-browser.ts';

const html = `<meta name="viewport" content="width=device-width, initial-scale=1"><style>body{margin:0}</style><div style="height:120px"></div><script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${MADRY}"></researcher-context><div style="height:3000px"></div>`;
const spread = (places: readonly { readonly x: number }[]): number =>
  Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x));

describeInBrowser('the pointer', (stage) => {
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

  test('what is hovered ends when the pointer jumps away, and when another picture comes under it', async () => {
    const page = await stage.host(html);
    const element = await ready(page);
    const card = element.locator('.card-hover');
    const hover = async (): Promise<void> => {
      const { x, y } = await placeOnScreen(element, KELNER);
      await page.mouse.move(x - 30, y - 30);
      await page.mouse.move(x, y, { steps: 4 });
      await card.waitFor();
    };
    await hover();
    await element.getByRole('button', { name: 'Export' }).hover();
    await card.waitFor({ state: 'detached' });
    await hover();
    await element.evaluate((found) => (found as ResearcherContext).exploration.load('vicinity:shibani-santurkar'));
    await card.waitFor({ state: 'detached' });
  });

  test('a click gives the graph the keys, and the last undo keeps the focus on its button', async () => {
    const page = await stage.host(html);
    const element = await ready(page);
    const { x, y } = await placeOnScreen(element, KELNER);
    await page.mouse.click(x, y);
    await until(element, ({ selected }) => selected === KELNER);
    const before = (await snapshotOf(element)).nodes.length;
    await page.keyboard.press('h');
    expect((await until(element, ({ nodes }) => nodes.length < before)).nodes.map(({ id }) => id)).not.toContain(
      KELNER,
    );
    const undo = element.getByRole('button', { name: 'Undo' });
    await undo.focus();
    await page.keyboard.press('Enter');
    await until(element, ({ nodes }) => nodes.length === before);
    expect(await undo.isDisabled()).toBe(true);
    expect(await undo.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
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

  test('a name in the inspector is gone to, also where it was not in the picture yet', async () => {
    const page = await stage.open(`/explorer/#/n/${encodeURIComponent(MADRY)}?sel=${encodeURIComponent(KELNER)}`);
    const element = await ready(page);
    const before = await snapshotOf(element);
    await page.locator('.inspector .facts').getByRole('button', { name: 'Daniel A. Spielman' }).click();
    const after = await until(element, ({ selected }) => selected === 'vicinity:daniel-a-spielman');
    expect(after.selected).toBe('vicinity:daniel-a-spielman');
    expect(after.nodes.length).toBe(before.nodes.length + 1);
    await page.locator('.inspector h2', { hasText: 'Daniel A. Spielman' }).waitFor();
  });

  test('two fingers zoom the graph and not the page', async () => {
    const page = await stage.host(html, { hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } });
    const element = await ready(page);
    const { x, y } = await placeOnScreen(element, MADRY);
    const session = await page.context().newCDPSession(page);
    const { grew } = await zoomed(page, element, async () => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            type === 'touchEnd'
              ? []
              : [
                  { x: x - apart / 2, y, id: 1 },
                  { x: x + apart / 2, y, id: 2 },
                ],
        });
      await touch('touchStart', 60);
      for (let apart = 60; apart <= 220; apart += 20) {
        await touch('touchMove', apart);
        await page.waitForTimeout(30);
      }
      await touch('touchEnd', 220);
    });
    expect(grew).toBeGreaterThan(5);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
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
