// Nothing moves unless asked: coordinates before and after everything that a reader does.

import { expect, test } from '@jest/globals';
import { describeInBrowser, KELNER, MADRY, placesOf, ready, snapshotOf, until } from './explorer-browser.ts';

const address = `/explorer/#/n/${encodeURIComponent(MADRY)}`;

describeInBrowser('the picture is stable', (stage) => {
  test('an expansion brings new nodes and moves no old one by a single pixel', async () => {
    const element = await ready(await stage.open(address));
    const before = await snapshotOf(element);
    await element.evaluate(
      (found, id) => (found as never as { expandNode(id: string): Promise<void> }).expandNode(id),
      KELNER,
    );
    const after = await until(element, ({ nodes }) => nodes.length > before.nodes.length);
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
    const places = placesOf(after);
    expect(before.nodes.filter(({ id, x, y }) => places.get(id) !== `${x},${y}`)).toEqual([]);
    const ids = after.nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('filters, hiding and undo move nothing, and undo brings back exactly what was there', async () => {
    const page = await stage.open(address);
    const element = await ready(page);
    const before = await snapshotOf(element);
    await page.getByRole('button', { name: /^Papers/ }).click();
    const filtered = await until(element, ({ nodes }) => nodes.every(({ kind }) => kind !== 'PAPER'));
    expect(filtered.nodes.some(({ kind }) => kind === 'PAPER')).toBe(false);
    const places = placesOf(before);
    expect(filtered.nodes.filter(({ id, x, y }) => places.get(id) !== `${x},${y}`)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await until(element, ({ nodes }) => nodes.length === before.nodes.length)).toMatchObject({
      nodes: before.nodes.map(({ id, x, y }) => ({ id, x, y })),
    });
  });

  test('the same slice gives the same picture in another page', async () => {
    const first = await snapshotOf(await ready(await stage.open(address)));
    const second = await snapshotOf(await ready(await stage.open(address)));
    expect(placesOf(second)).toEqual(placesOf(first));
  });

  test('a node that is collapsed takes with it what it brought', async () => {
    const element = await ready(await stage.open(address));
    const before = await snapshotOf(element);
    await element.evaluate(async (found, id) => {
      const context = found as never as { expandNode(id: string): Promise<void>; collapseNode(id: string): void };
      await context.expandNode(id);
      context.collapseNode(id);
    }, KELNER);
    expect(placesOf(await snapshotOf(element))).toEqual(placesOf(before));
  });
});
