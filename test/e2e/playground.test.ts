// The playground: five tabs, each runs, and nothing leaves our origin.

import { expect, test } from '@jest/globals';
import { examples } from '../../explorer/playground/examples.ts';
import { describeInBrowser } from './explorer-browser.ts';

describeInBrowser('the playground', (stage) => {
  test('every tab is there, with its query and variables, and answers without errors', async () => {
    const page = await stage.open('/playground/', { viewport: { width: 1400, height: 1000 } });
    const reports: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') reports.push(message.text());
    });
    await page.locator('.graphiql-tab').first().waitFor();
    expect(await page.locator('.graphiql-tab').count()).toBe(examples.length);
    for (const [index, { query }] of examples.entries()) {
      await page.locator('.graphiql-tab').nth(index).locator('button').first().click();
      // The editor takes a moment to hold the tab's query and to know its operation.
      const name = /query (\w+)/.exec(query)?.[1] ?? '';
      await page.locator('.graphiql-query-editor .view-line', { hasText: name }).first().waitFor();
      await page.waitForTimeout(700);
      const answer = page.waitForResponse(
        async (response) =>
          response.url().endsWith('/graphql') && !(response.request().postData() ?? '').includes('IntrospectionQuery'),
      );
      await page.locator('.graphiql-execute-button').click();
      const { data, errors } = (await (await answer).json()) as { readonly data?: object; readonly errors?: unknown };
      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {}).every((value) => value !== null)).toBe(true);
    }
    expect(reports).toEqual([]);
  });
});
