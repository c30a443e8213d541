// The life of an element on a host's page: begun once, taken out and put back, given other attributes, its dialogs closed.

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ResearcherContext } from '../../explorer/element/researcher-context.ts';
import { describeInBrowser, KELNER, MADRY, ready, snapshotOf, until } from './explorer-browser.ts';

const script = '<script type="module" src="/embed/researcher-context.js"></script>';
const element = (more = '') => `<researcher-context endpoint="/graphql" node="${MADRY}" ${more}></researcher-context>`;

/** The names of the operations that a page sends from now on; each answer waits for `held` if that is given. */
async function operationsOf(page: Page, held?: Promise<void>): Promise<string[]> {
  const sent: string[] = [];
  await page.route('**/graphql', async (route) => {
    sent.push((route.request().postDataJSON() as { operationName: string }).operationName);
    await held;
    await route.continue().catch(() => {});
  });
  return sent;
}

describeInBrowser('an element that lives on', (stage) => {
  test('that fetches at once fetches once, and keeps what was done to it when it comes near', async () => {
    const page = await stage.host(script);
    const sent = await operationsOf(page);
    await page.evaluate((html) => {
      document.body.innerHTML = `<div style="height:6000px"></div>${html}`;
    }, element('lazy="off"'));
    const context = page.locator('researcher-context');
    const view = await context.evaluate(async (found: ResearcherContext, id) => {
      while (found.exploration.graph.nodes.length === 0) await new Promise((resume) => setTimeout(resume, 20));
      found.exploration.select(id);
      return found.state;
    }, KELNER);
    await context.scrollIntoViewIfNeeded();
    await ready(page);
    expect(await context.evaluate((found: ResearcherContext) => found.state)).toBe(view);
    expect(sent.filter((name) => name === 'Neighborhood')).toHaveLength(1);
  });

  test('that is taken out while it loads begins again when it is put back', async () => {
    const page = await stage.host(script);
    const { promise, resolve } = Promise.withResolvers<void>();
    await operationsOf(page, promise);
    const asked = page.waitForRequest('**/graphql');
    await page.evaluate((html) => {
      document.body.innerHTML = html;
    }, element());
    await asked;
    await page.locator('researcher-context').evaluate(async (found) => {
      found.remove();
      await new Promise((resume) => setTimeout(resume, 50));
      document.body.append(found);
    });
    resolve();
    expect((await snapshotOf(await ready(page))).nodes.length).toBeGreaterThan(10);
  });

  test('whose full explorers were opened and closed asks no more than before', async () => {
    const page = await stage.host(`${script}${element()}`);
    const context = await ready(page);
    for (let round = 0; round < 2; round++) {
      await page.getByRole('link', { name: 'Open full explorer' }).click();
      await page.locator('dialog[open] researcher-context .chip').first().waitFor();
      await page.locator('researcher-context dialog').evaluate((dialog: HTMLDialogElement) => dialog.close());
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    const sent = await operationsOf(page);
    await context.evaluate((found: ResearcherContext, id) => found.focusNode(id), KELNER);
    await context.locator('.inspector').waitFor();
    await page.waitForTimeout(300);
    expect(sent).toEqual(['Node']);
  });

  test('that is given another node cancels the question about the one before', async () => {
    const page = await stage.host(`${script}${element()}`);
    const context = await ready(page);
    const { promise, resolve } = Promise.withResolvers<void>();
    await operationsOf(page, promise);
    const asked = page.waitForRequest('**/graphql');
    await context.evaluate((found: ResearcherContext, id) => (found.node = id), 'vicinity:shibani-santurkar');
    const stopped = page.waitForEvent('requestfailed');
    await asked;
    await context.evaluate((found: ResearcherContext, id) => (found.node = id), KELNER);
    expect((await stopped).failure()?.errorText).toContain('ABORTED');
    resolve();
    const { nodes } = await until(context, (drawn) => drawn.nodes[0]?.id === KELNER);
    expect(nodes.length).toBeGreaterThan(1);
  });

  test('takes another view, and tells of a state that is none and shows its node', async () => {
    const page = await stage.host(`${script}${element()}`);
    const context = await ready(page);
    await context.evaluate((found) => found.setAttribute('view', 'list'));
    await context.locator('.list').waitFor();
    const failure = await page.evaluate(
      (id) =>
        new Promise<{ readonly code: string }>((resolve) => {
          const other = document.createElement('researcher-context');
          Object.assign(other, { id: 'other', state: 'nonsense', endpoint: '/graphql', node: id });
          other.addEventListener('rc-error', ({ detail }: CustomEventInit) => resolve({ code: detail.code }));
          document.body.prepend(other);
        }),
      KELNER,
    );
    expect(failure).toEqual({ code: 'BAD_USER_INPUT' });
    const { nodes } = await until(page.locator('#other'), (drawn) => drawn.nodes.length > 1);
    expect(nodes[0]?.id).toBe(KELNER);
  });
});
