// Every state, with a server that is slow, broken, partial, empty or away.

import { expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { describeInBrowser, KELNER, MADRY, ready, snapshotOf } from './explorer-browser.ts';

const node = (id: string, kind = 'AUTHOR') => ({
  id,
  kind,
  label: `Label of ${id}`,
  sublabel: null,
  hop: 0,
  score: 1,
  reason: 'why',
  year: null,
  degree: 0,
  hidden: [],
});
const slice = (nodes: readonly object[], totals: readonly object[] = []) => ({
  data: {
    neighborhood: { root: { id: 'a' }, nodes, edges: [], totals, truncated: false, endCursor: null },
    stats: { dataVersion: 'v' },
  },
});
const html = (id = MADRY): string =>
  `<script type="module" src="/embed/researcher-context.js"></script><researcher-context endpoint="/graphql" node="${id}"></researcher-context>`;

describeInBrowser('the states', (stage) => {
  const over = async (answer: (route: Route) => unknown, id = MADRY): Promise<Page> => {
    const page = await stage.open();
    await page.route('**/graphql', async (route) => void (await answer(route)));
    await page.route('**/host', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html(id)}` }),
    );
    await page.goto(`${stage.url}/host`);
    return page;
  };

  test('loading shows ghosts, then words, then a way to cancel', async () => {
    const page = await over(() => {});
    await page.locator('.ghosts').waitFor();
    await page.getByText('Looking around…').waitFor();
    await page.getByText('Still working…').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.ghosts').waitFor({ state: 'detached' });
  });

  test('a server that is away is said to be away, and can be tried again', async () => {
    let away = true;
    const page = await over((route) => (away ? route.abort() : route.continue()));
    await page.getByText('The server was not reached.').waitFor({ timeout: 30_000 });
    away = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
  });

  test('a server that answers HTML is named, and can be tried again', async () => {
    let broken = true;
    const page = await over((route) =>
      broken ? route.fulfill({ contentType: 'text/html', body: '<h1>Proxy</h1>' }) : route.continue(),
    );
    await page.getByText('did not answer like a Vicinity server').waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await ready(page);
  });

  test('nothing recorded is said, with what to do', async () => {
    const page = await over((route) => route.fulfill({ json: slice([node('a')]) }), 'a');
    await page.getByText('No links recorded yet').waitFor();
  });

  test('data with errors show what came and name what failed', async () => {
    const page = await over(
      (route) =>
        route.fulfill({
          json: {
            ...slice([node('a'), node('b')], [{ kind: 'AUTHOR', count: 1 }]),
            errors: [{ message: 'lost', path: ['neighborhood', 'nodes', 1, 'sublabel'] }],
          },
        }),
      'a',
    );
    await page.getByText('Some parts did not arrive').waitFor();
    expect((await snapshotOf(page.locator('researcher-context'))).nodes).toHaveLength(2);
  });

  test('all hidden by filters is said, and reset brings all back', async () => {
    const page = await stage.host(html());
    const element = await ready(page);
    const before = await snapshotOf(element);
    for (const name of ['People', 'Papers', 'Topics', 'Institutions', 'Awards'])
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.getByText(/All \d+ are hidden by filters/).waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await page.getByText('hidden by filters').waitFor({ state: 'detached' });
    expect((await snapshotOf(element)).nodes).toEqual(before.nodes);
  });

  test('a server that goes away leaves the last picture, dated', async () => {
    const page = await stage.host(html());
    const element = await ready(page);
    const before = await snapshotOf(element);
    await page.route('**/graphql', (route) => route.abort());
    await element.evaluate(
      (found, id) => void (found as never as { expandNode(id: string): Promise<void> }).expandNode(id),
      KELNER,
    );
    await page.getByText('The server does not answer. This is what it said at').waitFor({ timeout: 30_000 });
    expect((await snapshotOf(element)).nodes).toEqual(before.nodes);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
  });

  test('a truncated slice says how much is shown and brings more', async () => {
    const page = await stage.host(html());
    const element = await ready(page);
    const before = await snapshotOf(element);
    await page
      .getByText(/\d+ of \d+ shown/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.waitForFunction(
      (count) => (document.querySelector('researcher-context')?.snapshot().nodes.length ?? 0) > count,
      before.nodes.length,
    );
  });

  test('without a canvas the list stands in', async () => {
    const page = await stage.open();
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.route('**/host', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html()}` }),
    );
    await page.goto(`${stage.url}/host`);
    await page.locator('table').first().waitFor();
    await page.getByText('This browser cannot draw the graph').waitFor();
  });
});
