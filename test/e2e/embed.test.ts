// The element on anybody's page: hostile style, several at once, no server, children of the host, the way to the full explorer.

import { expect, test } from '@jest/globals';
import { describeInBrowser, KELNER, MADRY, ready, snapshotOf, until } from './explorer-browser.ts';

const script = '<script type="module" src="/embed/researcher-context.js"></script>';
const element = `<researcher-context endpoint="/graphql" node="${MADRY}"><p>Known collaborators: <a href="/people/1">Jerry Li</a></p></researcher-context>`;

describeInBrowser('the embedded element', (stage) => {
  test('style of the host stays out, whatever it says', async () => {
    const hostile =
      '<style>button,h2,input{background:red!important;font-size:40px!important}*{letter-spacing:9px}</style>';
    const page = await stage.host(`${hostile}${script}${element}`);
    await ready(page);
    const style = await page.getByRole('button', { name: 'List', exact: true }).evaluate((button) => {
      const { backgroundColor, fontSize, letterSpacing } = getComputedStyle(button);
      return { backgroundColor, fontSize, letterSpacing };
    });
    expect(style).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', fontSize: '14px', letterSpacing: 'normal' });
  });

  test('nothing of a host that styles every element, or writes from right to left, comes in by inheritance', async () => {
    const hostile =
      '<style>*{letter-spacing:9px!important;text-transform:uppercase!important;line-height:3!important;direction:rtl!important}</style>';
    const context = await ready(await stage.host(`${hostile}${script}${element}`));
    const style = await context.locator('.title').evaluate((title) => {
      const { letterSpacing, textTransform, direction, lineHeight, fontSize } = getComputedStyle(title);
      return {
        letterSpacing,
        textTransform,
        direction,
        lines: Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 100),
      };
    });
    expect(style).toEqual({ letterSpacing: 'normal', textTransform: 'none', direction: 'ltr', lines: 145 });
  });

  test('kinds are named in any case, and a format that is none is refused with those that are', async () => {
    const some = element.replace('endpoint', 'kinds="author, Paper" endpoint');
    const context = await ready(await stage.host(`${script}${some}`));
    const { nodes } = await until(context, (now) => now.nodes.length > 10);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['AUTHOR', 'PAPER']));
    const refused = context.evaluate((found) =>
      (found as never as { exportAs(name: string): Promise<unknown> }).exportAs('nonsense'),
    );
    await expect(refused).rejects.toThrow('expected a format (png, ');
  });

  test('the IIFE build draws the same picture as the module', async () => {
    const one = await snapshotOf(await ready(await stage.host(`${script}${element}`)));
    const other = await stage.host(`<script defer src="/embed/researcher-context.iife.js"></script>${element}`);
    expect((await snapshotOf(await ready(other))).nodes).toEqual(one.nodes);
  });

  test('eight on one page all draw, without WebGL', async () => {
    const page = await stage.host(`${script}${element.replace('endpoint', 'lazy="off" endpoint').repeat(8)}`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('researcher-context')].every((found) => {
        const drawn = found.shadowRoot?.querySelectorAll('canvas').length ?? 0;
        return drawn > 0 && found.snapshot().labels.length > 10;
      }),
    );
    expect(await page.locator('researcher-context').count()).toBe(8);
  });

  test('one that is far below the view fetches nothing until it comes near', async () => {
    const page = await stage.open();
    let asked = 0;
    await page.route('**/graphql', (route) => {
      asked += 1;
      return route.continue();
    });
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html>${script}<div style="height:5000px"></div>${element}`,
      }),
    );
    await page.goto(`${stage.url}/host`);
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    await page.waitForTimeout(300);
    expect(asked).toBe(0);
    await page.locator('researcher-context').scrollIntoViewIfNeeded();
    await ready(page);
    expect(asked).toBeGreaterThan(0);
  });

  test('the children of the host show before the element is there, and when it fails', async () => {
    const bare = await stage.host(element);
    expect(await bare.getByText('Known collaborators').isVisible()).toBe(true);
    const failing = await stage.host(`${script}${element.replace(MADRY, 'nobody:1')}`);
    await failing.getByText('There is no such node in this graph.').waitFor();
    expect(await failing.getByText('Known collaborators').isVisible()).toBe(true);
    const working = await stage.host(`${script}${element}`);
    await ready(working);
    expect(await working.getByText('Known collaborators').isVisible()).toBe(false);
  });

  test('a Graph JSON file is drawn without any server; one that is none is said to be none', async () => {
    const node = (id: string, kind: string) => ({ id, kind, label: `Label of ${id}` });
    const file = {
      format: 'vicinity-graph',
      version: 1,
      root: 'a',
      nodes: [node('a', 'AUTHOR'), node('b', 'PAPER')],
      edges: [{ id: 'e', source: 'a', target: 'b', kind: 'AUTHORED' }],
    };
    const page = await stage.open();
    await page.route('**/graph.json', (route) => route.fulfill({ json: file }));
    await page.route('**/broken.json', (route) => route.fulfill({ body: '{"format":"something else"}' }));
    await page.route('**/host', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html>${script}<researcher-context id="good" src="/graph.json"></researcher-context><researcher-context id="bad" src="/broken.json"></researcher-context>`,
      }),
    );
    await page.goto(`${stage.url}/host`);
    const good = await until(page.locator('#good'), ({ nodes }) => nodes.length === 2);
    expect(good.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    await page.locator('#bad').getByText('expected "format": "vicinity-graph"').waitFor();
  });

  test('"Open full explorer" is a link, opens in place with the same state, and gives the focus back', async () => {
    const page = await stage.host(`${script}${element}`);
    const context = await ready(page);
    await context.evaluate((found, id) => (found as never as { focusNode(id: string): void }).focusNode(id), KELNER);
    const link = page.getByRole('link', { name: 'Open full explorer' });
    expect(await link.getAttribute('href')).toContain(
      `/explorer/#/n/${encodeURIComponent(MADRY)}?sel=${encodeURIComponent(KELNER)}`,
    );
    await link.click();
    const dialog = page.locator('dialog[open]');
    const inside = dialog.locator('researcher-context');
    await inside.locator('.chip').first().waitFor();
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    expect((await snapshotOf(inside)).selected).toBe(KELNER);
    expect((await snapshotOf(inside)).nodes).toEqual((await snapshotOf(context)).nodes);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((found) => (found.getRootNode() as ShadowRoot).activeElement === found)).toBe(true);
  });

  test('"Open full explorer" with the middle button opens the page with the same view in a new tab', async () => {
    const page = await stage.host(`${script}${element}`);
    await ready(page);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open full explorer' }).click({ button: 'middle' });
    const tab = await opened;
    await ready(tab);
    expect(tab.url()).toContain(`/explorer/#/n/${encodeURIComponent(MADRY)}`);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('an element removed and put back draws its picture again, with what was done to it', async () => {
    const page = await stage.host(`${script}${element}`);
    const context = await ready(page);
    await context.evaluate(
      (found, id) => (found as never as { expandNode(id: string): Promise<void> }).expandNode(id),
      KELNER,
    );
    const before = await snapshotOf(context);
    await context.evaluate(async (found) => {
      found.remove();
      await new Promise((resume) => setTimeout(resume, 100));
      document.body.append(found);
    });
    await page.waitForFunction(
      () => document.querySelector('researcher-context')?.shadowRoot?.querySelector('canvas') != null,
    );
    expect((await until(context, ({ labels }) => labels.length > 10)).nodes).toEqual(before.nodes);
  });

  test('a host may keep the dialog from opening', async () => {
    const page = await stage.host(
      `${script}${element}<script>addEventListener('rc-open',(event)=>{event.preventDefault();document.title=event.detail.state})</script>`,
    );
    await ready(page);
    await page.getByRole('link', { name: 'Open full explorer' }).click();
    expect(await page.title()).toContain('/n/');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});
