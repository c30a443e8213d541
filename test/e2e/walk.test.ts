// The walk of a first user, once with the pointer and once by keyboard alone: find, follow, filter, connect, undo, send, keep, embed.

import { expect, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Snapshot } from '../../explorer/element/researcher-context.ts';
import { describeInBrowser, KELNER, MADRY, placeOnScreen, placesOf, ready, until } from './explorer-browser.ts';

const SPIELMAN = 'vicinity:daniel-a-spielman';
const SIPSER = 'vicinity:michael-sipser';
const clipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A researcher's page, with style of its own. */
const profile = `<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
  body { margin: 0 auto; max-width: 960px; font: 18px/1.6 Georgia, serif; color: #3b2f2f; background: #fdf9f3; }
  h1, button { font-variant: small-caps; }
  a { color: #8b0000; }
  researcher-context { --rc-height: 520px; --rc-accent: #8b0000; --rc-background: #fdf9f3; }
</style>
<h1>Aleksander Mądry</h1>
<p>Professor of Computing. <a href="/papers">Papers</a></p>
<researcher-context endpoint="/graphql" node="${MADRY}">
  <p>Works with <a href="/ilyas">Andrew Ilyas</a>.</p>
</researcher-context>
<script type="module" src="/embed/researcher-context.js"></script>`;

const has =
  (id: string) =>
  ({ nodes }: Snapshot): boolean =>
    nodes.some((node) => node.id === id);
const lacks =
  (id: string) =>
  (snapshot: Snapshot): boolean =>
    !has(id)(snapshot);

describeInBrowser('a first user', (stage) => {
  const elsewhere = async (link: string, before: Snapshot): Promise<void> => {
    const after = await until(await ready(await stage.open(link)), ({ nodes }) => nodes.length === before.nodes.length);
    expect(placesOf(after)).toEqual(placesOf(before));
  };

  test('goes all the way with the pointer', async () => {
    const page = await stage.open('/', clipboard);
    await page.getByRole('combobox').click();
    await page.keyboard.type('madry');
    await page.getByRole('option', { name: 'Aleksander Mądry' }).click();
    const element = await ready(page);

    const at = await placeOnScreen(element, KELNER);
    await page.mouse.dblclick(at.x, at.y);
    await until(element, has(SPIELMAN));
    const grand = await placeOnScreen(element, SPIELMAN);
    await page.mouse.click(grand.x, grand.y);
    await page.locator('.inspector h2', { hasText: 'Daniel A. Spielman' }).waitFor();
    const whole = await until(element, ({ selected }) => selected === SPIELMAN);

    const handle = await page.getByRole('slider', { name: 'From year' }).boundingBox();
    const [x, y] = [(handle?.x ?? 0) + 7, (handle?.y ?? 0) + (handle?.height ?? 0) - 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y, { steps: 8 });
    await page.mouse.up();
    const late = await until(element, ({ nodes }) => nodes.length < whole.nodes.length);
    expect(late.nodes.filter(({ year, kind }) => kind === 'PAPER' && Number(year) < 2015)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(placesOf(await until(element, ({ nodes }) => nodes.length === whole.nodes.length))).toEqual(placesOf(whole));

    await page.getByRole('button', { name: 'Path', exact: true }).click();
    await page.getByRole('combobox', { name: 'From' }).click();
    await page.keyboard.type('madry');
    await page.getByRole('option', { name: 'Aleksander Mądry' }).click();
    await page.getByRole('combobox', { name: 'To' }).click();
    await page.keyboard.type('sipser');
    await page.getByRole('option', { name: 'Michael Sipser' }).click();
    await page.getByText('2 steps').waitFor();
    await page.getByText('Evidence').first().click();
    await page.getByRole('button', { name: 'Show in the graph' }).click();
    const connected = await until(element, has(SIPSER));
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(lacks(SIPSER)(await until(element, lacks(SIPSER)))).toBe(true);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(placesOf(await until(element, has(SIPSER)))).toEqual(placesOf(connected));

    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied.').waitFor();
    await elsewhere(await page.evaluate(() => navigator.clipboard.readText()), connected);

    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /GraphML/ }).click();
    expect((await download).suggestedFilename()).toBe('Aleksander-Mądry.graphml');

    const host = await stage.host(profile);
    const embedded = await ready(host);
    const advisor = await placeOnScreen(embedded, KELNER);
    await host.mouse.click(advisor.x, advisor.y);
    expect((await until(embedded, ({ selected }) => selected === KELNER)).selected).toBe(KELNER);
    await host.getByRole('link', { name: 'Open full explorer' }).click();
    expect(await fills(host)).toBe(true);
    await host.locator('dialog .actions').getByRole('button', { name: 'Close' }).click();
    await host.locator('dialog').waitFor({ state: 'detached' });
  });

  test('goes all the way by keyboard alone', async () => {
    const page = await stage.open('/', clipboard);
    const { keyboard } = page;
    await page.getByRole('heading', { name: 'See the researcher in context' }).waitFor();
    await keyboard.type('madry');
    await page.getByRole('option', { name: 'Aleksander Mądry' }).waitFor();
    await keyboard.press('Enter');
    const element = await ready(page);
    await page.waitForFunction(() => document.title.startsWith('Aleksander'));
    await focusIsOn(page, /^Graph around/);

    await keyboard.press('/');
    await keyboard.type('kelner');
    await keyboard.press('Enter');
    await until(element, ({ selected }) => selected === KELNER);
    await keyboard.press('Escape');
    await focusIsOn(page, /^Graph around/);
    await keyboard.press('Enter');
    await until(element, has(SPIELMAN));
    for (let turn = 0; turn < 12 && (await until(element, () => true)).selected !== SPIELMAN; turn += 1)
      await keyboard.press(']');
    const whole = await until(element, ({ selected }) => selected === SPIELMAN);
    expect(whole.selected).toBe(SPIELMAN);

    await tabTo(page, /^From year$/);
    for (let year = 0; year < 8; year += 1) await keyboard.press('ArrowRight');
    const late = await until(element, ({ nodes }) => nodes.length < whole.nodes.length);
    expect(late.nodes.filter(({ year, kind }) => kind === 'PAPER' && Number(year) < 2015)).toEqual([]);
    await tabTo(page, /^Graph around/, 'Shift+Tab');
    await keyboard.press('Control+z');
    expect(placesOf(await until(element, ({ nodes }) => nodes.length === whole.nodes.length))).toEqual(placesOf(whole));

    await keyboard.press('Home');
    await keyboard.press('m');
    await tabTo(page, /^To$/, 'Shift+Tab');
    await keyboard.type('sipser');
    await page.getByRole('option', { name: 'Michael Sipser' }).waitFor();
    await keyboard.press('Enter');
    await page.getByText('2 steps').waitFor();
    await tabTo(page, /^Evidence/);
    await keyboard.press('Enter');
    await tabTo(page, /^Show in the graph$/);
    await keyboard.press('Enter');
    const connected = await until(element, has(SIPSER));
    await tabTo(page, /^Graph around/);
    await keyboard.press('Control+z');
    expect(lacks(SIPSER)(await until(element, lacks(SIPSER)))).toBe(true);
    await keyboard.press('Control+Shift+z');
    expect(placesOf(await until(element, has(SIPSER)))).toEqual(placesOf(connected));

    await tabTo(page, /^Copy link$/, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByText('The link is copied.').waitFor();
    await elsewhere(await page.evaluate(() => navigator.clipboard.readText()), connected);

    await tabTo(page, /^Graph around/);
    await keyboard.press('l');
    await focusIsOn(page, /^List$/);
    await keyboard.press('l');
    await focusIsOn(page, /^Graph around/);
    await keyboard.press('e');
    await focusIsOn(page, /^Picture/);
    await keyboard.press('g');
    const download = page.waitForEvent('download');
    await keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('Aleksander-Mądry.graphml');

    const host = await stage.host(profile);
    const embedded = await ready(host);
    await tabTo(host, /^Graph around/);
    await host.keyboard.press('Home');
    await until(embedded, ({ selected }) => selected === MADRY);
    await tabTo(host, /^Open full explorer/, 'Shift+Tab');
    await host.keyboard.press('Enter');
    expect(await fills(host)).toBe(true);
    await host.keyboard.press('Escape');
    await host.locator('dialog').waitFor({ state: 'detached' });
    await focusIsOn(host, /^Open full explorer/);
  });
});

/** The name of what has the focus, through all shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
    return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').trim();
  });
}

async function focusIsOn(page: Page, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 40 && !name.test(await focused(page)); tries += 1) await page.waitForTimeout(50);
  expect(await focused(page)).toMatch(name);
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press(key);
    const text = await focused(page);
    if (name.test(text)) return;
    passed.push(text.slice(0, 24));
  }
  throw new Error(`Tab did not come to ${String(name)}, but to ${passed.join(' | ')}`);
}

/** Whether the open dialog covers the window. */
async function fills(page: Page): Promise<boolean> {
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.chip').first().waitFor();
  return dialog.evaluate((found) => {
    const { width, height } = found.getBoundingClientRect();
    return width >= innerWidth - 20 && height >= innerHeight - 20;
  });
}
