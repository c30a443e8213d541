// Every action without a pointer, and no way in without a way out.

import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser, KELNER, MADRY, placeOnScreen, ready, snapshotOf, until } from './explorer-browser.ts';

const address = `/explorer/#/n/${encodeURIComponent(MADRY)}`;

/** Lets every answer of the server come late, though not beyond the page's end. */
const slowly = (page: Page): Promise<unknown> =>
  page.route('**/graphql', async (route) => {
    await new Promise((resume) => setTimeout(resume, 300));
    await route.continue().catch(() => {});
  });

describeInBrowser('the keyboard', (stage) => {
  const start = async (): Promise<{ readonly page: Page; readonly element: Locator }> => {
    const page = await stage.open(address);
    const element = await ready(page);
    await page.locator('[role=application]').focus();
    return { page, element };
  };

  test('arrows walk to neighbours and say where they are', async () => {
    const { page, element } = await start();
    await page.keyboard.press('Home');
    expect((await until(element, ({ selected }) => selected !== null)).selected).toBe(MADRY);
    await page.keyboard.press('ArrowUp');
    const up = await until(element, ({ selected }) => selected !== MADRY);
    const place = (id: string | null): number => up.nodes.find((node) => node.id === id)?.y ?? Number.NaN;
    expect(place(up.selected)).toBeLessThan(place(MADRY));
    const label = up.nodes.find(({ id }) => id === up.selected)?.label ?? '';
    await page.locator('.live', { hasText: label }).waitFor({ state: 'attached' });
    await page.keyboard.press('Home');
    await page.keyboard.press(']');
    const ring = await until(element, ({ selected }) => selected !== MADRY);
    await page.keyboard.press(']');
    expect((await until(element, ({ selected }) => selected !== ring.selected)).selected).not.toBe(MADRY);
  });

  test('Enter expands, Control+Z undoes, with Shift it redoes, Backspace collapses', async () => {
    const { page, element } = await start();
    const before = await snapshotOf(element);
    await page.keyboard.press('Enter');
    const more = await until(element, ({ nodes }) => nodes.length > before.nodes.length);
    expect(more.nodes.length).toBeGreaterThan(before.nodes.length);
    await page.keyboard.press('Control+z');
    expect((await until(element, ({ nodes }) => nodes.length === before.nodes.length)).nodes).toEqual(before.nodes);
    await page.keyboard.press('Control+Shift+z');
    expect((await until(element, ({ nodes }) => nodes.length === more.nodes.length)).nodes).toHaveLength(
      more.nodes.length,
    );
    await page.keyboard.press('Backspace');
    expect((await until(element, ({ nodes }) => nodes.length === before.nodes.length)).nodes).toEqual(before.nodes);
  });

  test('Shift+Enter offers kinds with counts in a menu that arrows walk and Escape leaves', async () => {
    const { page } = await start();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/\d+ more people/)]),
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
        return active?.getAttribute('role');
      }),
    ).toBe('application');
  });

  test('H hides, P pins, M and G find a path, F makes root, L changes to the list', async () => {
    const { page, element } = await start();
    const before = await snapshotOf(element);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    const { selected } = await until(element, (now) => now.selected !== MADRY && now.selected !== null);
    await page.keyboard.press('p');
    await page.waitForFunction(() => location.hash.includes('pin'));
    await page.keyboard.press('h');
    expect(
      (await until(element, ({ nodes }) => nodes.length < before.nodes.length)).nodes.some(({ id }) => id === selected),
    ).toBe(false);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('m');
    const hint = page.getByText('now choose where it ends').first();
    await hint.waitFor();
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'hidden' });
    await page.keyboard.press('m');
    await hint.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('g');
    await until(element, () => true);
    await page.keyboard.press('f');
    await page.waitForFunction((id) => !location.hash.includes(encodeURIComponent(id).concat('?')), MADRY);
    await page.keyboard.press('l');
    await page.locator('table').first().waitFor();
  });

  test('/ finds, Enter goes through the matches, E offers exports', async () => {
    const { page, element } = await start();
    await page.keyboard.press('/');
    await page.keyboard.type('transfer');
    await page.keyboard.press('Enter');
    const first = await until(element, ({ selected }) => selected !== null);
    expect(first.nodes.find(({ id }) => id === first.selected)?.label.toLowerCase()).toContain('transfer');
    await page.keyboard.press('Enter');
    expect((await until(element, ({ selected }) => selected !== first.selected)).selected).not.toBe(first.selected);
    await page.locator('[role=application]').focus();
    await page.keyboard.press('e');
    await page.getByRole('menuitem', { name: /GraphML/ }).waitFor();
  });

  test('Shift and arrows move the view, plus and minus zoom, 0 fits it again', async () => {
    const { page, element } = await start();
    const at = await placeOnScreen(element, MADRY);
    const moved = async (key: string): Promise<{ readonly x: number; readonly y: number }> => {
      await page.keyboard.press(key);
      const { x, y } = await placeOnScreen(element, MADRY);
      return { x: Math.round(x - at.x), y: Math.round(y - at.y) };
    };
    expect(await moved('Shift+ArrowLeft')).toEqual({ x: 60, y: 0 });
    expect(await moved('Shift+ArrowUp')).toEqual({ x: 60, y: 60 });
    const apart = async (): Promise<number> =>
      (await placeOnScreen(element, MADRY)).y - (await placeOnScreen(element, KELNER)).y;
    const before = await apart();
    await page.keyboard.press('+');
    expect((await apart()) / before).toBeCloseTo(1.25, 1);
    await page.keyboard.press('-');
    expect((await apart()) / before).toBeCloseTo(1, 1);
    expect(await moved('0')).toEqual({ x: 0, y: 0 });
  });

  test('C copies the id, Shift+F10 opens what can be done, O opens the page of the node, Escape ends the selection', async () => {
    const { page, element } = await start();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('/');
    await page.keyboard.type('kelner');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByText('Copied.').first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(KELNER);
    await page.keyboard.press('Shift+F10');
    const items = await page.getByRole('menuitem').allTextContents();
    expect(items.map((item) => item.trim().split('\n')[0])).toEqual(
      expect.arrayContaining(['Collapse', 'Pin', 'Hide', 'Put in the centre', 'Path from here', 'Copy its id']),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect((await until(element, ({ selected }) => selected === null)).selected).toBeNull();
    await page.keyboard.press('/');
    await page.keyboard.type('kelner');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('o');
    await page.waitForFunction(() => document.title.startsWith('Jonathan A. Kelner'));
  });

  test('a chip of the legend is switched with Space', async () => {
    const { page, element } = await start();
    const before = await snapshotOf(element);
    await page.getByRole('button', { name: /^Topics/ }).focus();
    await page.keyboard.press('Space');
    const without = await until(element, ({ nodes }) => nodes.length < before.nodes.length);
    expect(without.nodes.some(({ kind }) => kind === 'TOPIC')).toBe(false);
    await page.keyboard.press('Space');
    expect((await until(element, ({ nodes }) => nodes.length === before.nodes.length)).nodes).toEqual(before.nodes);
  });

  test('single letters do nothing where a host switched them off', async () => {
    const page = await stage.host(
      `<script type="module" src="/embed/researcher-context.js"></script><researcher-context keys="off" endpoint="/graphql" node="${MADRY}"></researcher-context>`,
    );
    const element = await ready(page);
    await page.locator('[role=application]').focus();
    await page.keyboard.press('l');
    await page.keyboard.press('e');
    await page.keyboard.press('Home');
    expect((await until(element, ({ selected }) => selected === MADRY)).selected).toBe(MADRY);
    expect(await page.locator('table, [role=menu]').count()).toBe(0);
  });

  test('Enter before the answer takes the first hit of what was typed last, not one of an older text', async () => {
    const page = await stage.open('/explorer/');
    await page.getByRole('combobox').fill('madry');
    await page.getByRole('option', { name: 'Aleksander Mądry' }).waitFor();
    await slowly(page);
    await page.getByRole('combobox').fill('kelner');
    await page.keyboard.press('Enter');
    await ready(page);
    expect(await page.title()).toBe('Jonathan A. Kelner · Vicinity');
  });

  test('Enter chooses nothing once somebody has typed on', async () => {
    const page = await stage.open('/explorer/');
    await page.locator('.person').first().waitFor();
    await slowly(page);
    await page.getByRole('combobox').fill('madry');
    const asked = page.waitForRequest('**/graphql');
    await page.keyboard.press('Enter');
    await asked;
    await page.keyboard.type('zzz');
    await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
    expect(await page.title()).toBe('Vicinity');
  });

  test('a search that finds nothing says so', async () => {
    const page = await stage.open('/explorer/');
    await page.getByRole('combobox').fill('zzzz qqqq');
    await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
  });

  test('a handle of the years stops where the other one is', async () => {
    const { page } = await start();
    const [from, to] = [page.getByRole('slider', { name: 'From year' }), page.getByRole('slider', { name: 'To year' })];
    for (let year = 0; year < 5; year += 1) await to.press('ArrowLeft');
    const last = await to.inputValue();
    await from.press('End');
    await from.press('ArrowRight');
    expect([await from.inputValue(), await to.inputValue()]).toEqual([last, last]);
    expect(await page.locator('.years .year').allTextContents()).toEqual([last, last]);
    await to.press('Home');
    await to.press('ArrowLeft');
    expect([await from.inputValue(), await to.inputValue()]).toEqual([last, last]);
  });

  test('Tab leaves the graph, both ways', async () => {
    const { page } = await start();
    const here = (): Promise<string> =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
        return active?.getAttribute('role') ?? active?.tagName ?? '';
      });
    await page.keyboard.press('Tab');
    expect(await here()).not.toBe('application');
    await page.keyboard.press('Shift+Tab');
    expect(await here()).toBe('application');
    await page.keyboard.press('Shift+Tab');
    expect(await here()).not.toBe('application');
  });
});
