// The pages of the README work in a browser as they are printed, and its tables name what the element has.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { describeInBrowser, ready, snapshotOf } from './explorer-browser.ts';
import { pagesOf, readReadme } from '../docs/readme-blocks.ts';

const readme = readReadme();
const [page = ''] = pagesOf(readme);

describeInBrowser('the page of the README', (stage) => {
  test('shows the researcher in context, in its own style', async () => {
    const host = await stage.open();
    const body = page.replaceAll('http://127.0.0.1:4000', stage.url);
    await host.route('**/profile', (route) => route.fulfill({ contentType: 'text/html', body }));
    await host.goto(`${stage.url}/profile`);
    const element = await ready(host);
    expect((await snapshotOf(element)).nodes.length).toBeGreaterThan(40);
    expect((await element.boundingBox())?.height).toBe(560);
    expect(
      await host
        .getByRole('link', { name: 'Open full explorer' })
        .evaluate((link) => getComputedStyle(link).backgroundColor),
    ).toBe('rgb(139, 0, 0)');
    expect(await host.getByText('Works with').isVisible()).toBe(false);
  });

  test('is backed by an element that has every attribute, method and part that the README names', async () => {
    const host = await stage.open('/embed/researcher-context.js');
    await host.goto(`${stage.url}/explorer/`);
    await host.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    const row = (name: string): readonly string[] =>
      [...(readme.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '').matchAll(/`([a-zA-Z-]+)/g)].map(
        ([, word = '']) => word,
      );
    const missing = await host.evaluate(
      ([attributes, members]) => {
        const found = customElements.get('researcher-context') as never as {
          observedAttributes: readonly string[];
          prototype: object;
        };
        return [
          ...attributes.filter((name) => !found.observedAttributes.includes(name)),
          ...members.filter((name) => !(name in found.prototype)),
        ];
      },
      [row('attributes'), [...row('methods').filter((name) => name !== 'kind'), ...row('properties')]] as const,
    );
    expect(row('attributes').length + row('methods').length).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });
});

test('every picture of the README is there', () => {
  const pictures = [...readme.matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, file = '']) => file);
  expect(pictures.length).toBeGreaterThanOrEqual(5);
  expect(pictures.filter((file) => !existsSync(path.join(import.meta.dirname, '../..', file)))).toEqual([]);
});
