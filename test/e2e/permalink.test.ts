// A link shows the same view again: elsewhere, after a reload, with Back and Forward, and over data that has changed.

import { expect, test } from '@jest/globals';
import { describeInBrowser, KELNER, MADRY, placesOf, ready, snapshotOf, until } from './explorer-browser.ts';

const address = `/explorer/#/n/${encodeURIComponent(MADRY)}`;

describeInBrowser('permalinks', (stage) => {
  test('a link opened by somebody else gives the same nodes at the same places, filtered and selected alike', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    await element.evaluate(
      (found, id) => (found as never as { expandNode(id: string): Promise<void> }).expandNode(id),
      KELNER,
    );
    await page.getByRole('button', { name: /^Topics/ }).click();
    await element.evaluate((found, id) => (found as never as { focusNode(id: string): void }).focusNode(id), KELNER);
    const before = await until(element, ({ selected }) => selected === KELNER);
    const link = page.url();
    const other = await ready(await stage.open(link));
    const after = await until(
      other,
      ({ nodes, selected }) => nodes.length === before.nodes.length && selected === KELNER,
    );
    expect(placesOf(after)).toEqual(placesOf(before));
    expect(after.selected).toBe(KELNER);
  });

  test('Back takes an expansion away, Forward brings it again', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    const before = await snapshotOf(element);
    await element.evaluate(
      (found, id) => (found as never as { expandNode(id: string): Promise<void> }).expandNode(id),
      KELNER,
    );
    const expanded = await until(element, ({ nodes }) => nodes.length > before.nodes.length);
    await page.goBack();
    expect((await until(element, ({ nodes }) => nodes.length === before.nodes.length)).nodes).toHaveLength(
      before.nodes.length,
    );
    await page.goForward();
    const again = await until(element, ({ nodes }) => nodes.length === expanded.nodes.length);
    expect(placesOf(again)).toEqual(placesOf(expanded));
  });

  test('Back from the first view, and the name of the page, lead to the start', async () => {
    const page = await stage.open('/explorer/');
    const start = page.locator('.landing');
    await start.waitFor();
    await page.evaluate((hash) => void (location.hash = hash), address.slice(address.indexOf('#')));
    await ready(page);
    await page.goBack();
    await start.waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.goForward();
    await ready(page);
    await page.locator('a.brand').click();
    await start.waitFor();
  });

  test('a link to data of another version says so, and shows the view over the new data', async () => {
    const page = await stage.open(`${address}?dv=0000000000000000`);
    await ready(page);
    await page.getByText('The data has changed since this link was made').first().waitFor();
  });

  test('an address that names no view, typed over a picture, is refused and put back', async () => {
    const page = await stage.open(address);
    await ready(page);
    const before = page.url();
    await page.evaluate("location.hash = '#/asdf'");
    await page.getByText('This link names no view').waitFor();
    expect(page.url()).toBe(before);
  });

  test('what is said last stands its whole time, whatever was said before it', async () => {
    const page = await stage.open();
    await page.clock.install();
    await page.goto(new URL(address, stage.url).href);
    await ready(page);
    await page.clock.pauseAt(Date.now() + 60_000);
    const toast = page.locator('.toast');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await toast.waitFor();
    await page.clock.runFor(2_000);
    await page.evaluate("location.hash = '#/asdf'");
    const last = toast.filter({ hasText: 'This link names no view' });
    await last.waitFor();
    await page.clock.runFor(2_000);
    expect(await last.isVisible()).toBe(true);
    await page.clock.runFor(2_000);
    await toast.waitFor({ state: 'detached' });
  });

  test('a link with ids that do not exist, and with script in it, shows the rest and runs nothing', async () => {
    const evil = encodeURIComponent('<img src=x onerror=alert(1)>');
    const page = await stage.open(`${address}?x=${evil}&hide=${evil}&sel=${evil}&v=%00`);
    const element = await ready(page);
    await page.getByText('no longer in the graph').first().waitFor();
    expect((await snapshotOf(element)).nodes.length).toBeGreaterThan(40);
  });

  test('a link of a hundred kilobytes shows what it can, and goes on working', async () => {
    const ids = Array.from({ length: 5_000 }, (_, index) => encodeURIComponent(`vicinity:nobody-${index}`)).join(',');
    const page = await stage.open(`${address}?x=${encodeURIComponent(KELNER)}&hide=${ids}&sel=${ids}`);
    const element = await ready(page);
    await page.getByText('no longer in the graph').first().waitFor();
    expect((await snapshotOf(element)).nodes.length).toBeGreaterThan(40);
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.locator('table').first().waitFor();
  });

  test('a file that is no view file leaves the picture as it is, and says why', async () => {
    const page = await stage.open(address);
    const before = await snapshotOf(await ready(page));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"nodes": 3}') });
    await page.getByText('The file was not opened').waitFor();
    expect((await snapshotOf(page.locator('researcher-context'))).nodes).toEqual(before.nodes);
  });

  test('an address that is none leads to the first screen', async () => {
    const page = await stage.open(`/explorer/#${'x'.repeat(100_000)}`);
    await page.getByRole('heading', { name: 'See the researcher in context' }).waitFor();
  });

  test('a node that does not exist is said not to exist', async () => {
    const page = await stage.open('/explorer/#/n/nobody%3A1');
    await page.getByText('There is no such node in this graph.').waitFor();
  });
});
