// The element and the page around it: links, keys and children of the host stay with it, and what it does to the element is borne.

import { expect, test } from '@jest/globals';
import type { Core } from 'cytoscape';
import type { Page } from 'playwright-core';
import { describeInBrowser, MADRY, placeOnScreen, ready, snapshotOf, until } from './explorer-browser.ts';

const script = '<script type="module" src="/embed/researcher-context.js"></script>';
const element = (attributes: string, children = ''): string =>
  `${script}<researcher-context endpoint="/graphql" node="${MADRY}" ${attributes}>${children}</researcher-context>`;

describeInBrowser('the page of the host', (stage) => {
  const withoutServer = async (children: string): Promise<Page> => {
    const page = await stage.open();
    await page.route('**/graphql', (route) => route.fulfill({ contentType: 'text/html', body: 'away' }));
    await page.route('**/host', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${element('', children)}` }),
    );
    await page.goto(`${stage.url}/host`);
    await page.getByText('did not answer like a Vicinity server').waitFor();
    return page;
  };

  test('its links among the children lead on while nothing is drawn, and no empty graph takes the focus', async () => {
    const page = await withoutServer('<p>Works with <a href="#jerry-li">Jerry Li</a>.</p>');
    await page.getByRole('link', { name: 'Jerry Li' }).click({ timeout: 3_000 });
    expect(new URL(page.url()).hash).toBe('#jerry-li');
    expect(await page.locator('[role=application]').isVisible()).toBe(false);
  });

  test('its forms among the children keep every key', async () => {
    const page = await withoutServer('<label>Note <input></label><p contenteditable aria-label="Memo"></p>');
    const note = page.getByLabel('Note');
    await note.focus();
    await page.keyboard.type('hello/le');
    expect(await note.inputValue()).toBe('hello/le');
    await page.locator('[contenteditable]').focus();
    await page.keyboard.type('well');
    expect(await page.locator('[contenteditable]').innerText()).toBe('well');
  });

  test('a theme that is none, and one that is taken away, are as the system has it', async () => {
    const page = await stage.host(element('theme="blue"'), { colorScheme: 'dark' });
    const context = await ready(page);
    const shade = (): Promise<string> => context.locator('.frame').evaluate(({ classList }) => classList.value);
    expect(await context.locator('canvas').count()).toBeGreaterThan(0);
    expect(await shade()).toBe('frame dark');
    await context.evaluate((found) => found.setAttribute('theme', 'light'));
    expect(await shade()).toBe('frame light');
    await context.evaluate((found) => found.removeAttribute('theme'));
    expect(await shade()).toBe('frame dark');
  });

  test('its children are left alone while colours are looked up', async () => {
    const count =
      '<script>globalThis.changes = 0; addEventListener("DOMContentLoaded", () => new MutationObserver((all) => { changes += all.length; }).observe(document.querySelector("researcher-context"), { childList: true }));</script>';
    const page = await stage.host(`${count}${element('style="--rc-accent: rebeccapurple"', '<p>Child</p>')}`);
    const context = await ready(page);
    await context.evaluate((found) => found.setAttribute('theme', 'dark'));
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => (globalThis as never as { changes: number }).changes)).toBe(0);
  });

  test('an element that it moves still fits its picture to its box, and one that it puts back hears each gesture once', async () => {
    const listens =
      '<script>globalThis.heard = 0; const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (name, ...rest) { if (name === "touchmove" && this.part?.contains("canvas")) heard += 1; return add.call(this, name, ...rest); };</script>';
    const page = await stage.host(`${listens}<main></main>${element('full style="width: 900px"')}`);
    const context = await ready(page);
    await context.evaluate((found) => document.querySelector('main')?.append(found));
    await page.waitForTimeout(100);
    await context.evaluate((found, id) => (found as never as { focusNode(id: string): void }).focusNode(id), MADRY);
    await context.locator('.inspector').waitFor();
    const { x, width } = await context.locator('.canvas').evaluate((box) => box.getBoundingClientRect());
    const rightmost = (await snapshotOf(context)).nodes.toSorted((a, b) => b.x - a.x)[0]?.id ?? '';
    expect((await placeOnScreen(context, rightmost)).x).toBeLessThan(x + width);
    for (let time = 0; time < 2; time += 1) {
      await context.evaluate(async (found) => {
        found.remove();
        await new Promise((resume) => setTimeout(resume, 50));
        document.querySelector('main')?.append(found);
      });
      await context.locator('canvas').first().waitFor();
    }
    expect(await page.evaluate(() => (globalThis as never as { heard: number }).heard)).toBe(1);
  });

  test('a node of its data may have the id of an edge, whatever the prefix', async () => {
    const page = await stage.host(`${script}<researcher-context></researcher-context>`);
    const context = page.locator('researcher-context');
    const node = (id: string) => ({ id, kind: 'AUTHOR', label: `Label of ${id}` });
    const edge = (id: string, target: string) => ({ id, source: 'a', target, kind: 'COAUTHORED' });
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    await context.evaluate((found, data) => Object.assign(found, { data }), {
      format: 'vicinity-graph',
      version: 1,
      root: 'a',
      nodes: ['a', '1', 'e:1', 'n:1'].map(node),
      edges: [edge('1', '1'), edge('e:1', 'e:1'), edge('a', 'n:1')],
    });
    await until(context, ({ nodes, labels }) => nodes.length === 4 && labels.length > 0);
    const drawn = await context.evaluate((found) => {
      const box: unknown = found.shadowRoot?.querySelector('.canvas-box');
      const { _cyreg: registered } = box as { readonly _cyreg: { readonly cy: Core } };
      const { cy } = registered;
      return [cy.nodes().length, cy.edges().length];
    });
    expect(drawn).toEqual([4, 3]);
  });
});
