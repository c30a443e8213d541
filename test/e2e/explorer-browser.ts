// A real browser over a real server with the seeds: found, launched, watched for requests that leave our origin.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import type { ResearcherContext, Snapshot } from '../../explorer/element/researcher-context.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { defaultConfig } from '../../src/server/config.ts';
import { createLog } from '../../src/server/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { openSeeds } from '../docs/open-seeds.ts';
import { buildOnce, dist } from './built-explorer.ts';

/** The researcher of most tests, and one of his advisors. */
export const MADRY = 'vicinity:aleksander-madry';
export const KELNER = 'vicinity:jonathan-a-kelner';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-webgl2',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** One browser for each test file; null where none starts, which CI does not accept. */
let whyNot = '';
const launched = await launch().catch((error: unknown) => {
  if (process.env['CI'] !== undefined) throw error;
  whyNot = String(error).split('\n', 1)[0] ?? '';
  return null;
});

/** What the tests of one file share. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  /** A new page that fails the test on errors of the page and on requests off our origin. */
  open(address?: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page of a host: any HTML under our origin, `/host`; `headers` for its policy. */
  host(html: string, options?: BrowserContextOptions & { readonly headers?: Record<string, string> }): Promise<Page>;
}

/** Tests in a browser. Where none starts they skip loudly, and fail under CI. */
export function describeInBrowser(name: string, tests: (stage: Stage) => void): void {
  jest.setTimeout(90_000);
  if (launched === null) {
    // oxlint-disable-next-line no-console -- a skip must be seen
    console.warn(`SKIPPED: "${name}", because no Chromium starts here (${whyNot}); set CHROMIUM_PATH`);
    // oxlint-disable-next-line jest/valid-title, jest/no-disabled-tests -- the name is passed in, and the skip is loud
    describe.skip(name, () => {
      test.todo('needs a browser');
    });
    return;
  }
  const browser = launched;
  // oxlint-disable-next-line jest/valid-title, jest/valid-describe-callback -- the name is passed in
  describe(name, () => {
    let store: GraphStore;
    let server: RunningServer;
    let strays: string[] = [];
    const stage: Stage = {
      get url() {
        return server.url;
      },
      get browser() {
        return browser;
      },
      async open(address = '', options = {}) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
        const page = await context.newPage();
        page.setDefaultTimeout(15_000);
        page.on('pageerror', (error) => strays.push(`error in the page: ${error.message}`));
        page.on('request', (request) => {
          const { protocol, origin } = new URL(request.url());
          if (protocol.startsWith('http') && origin !== server.url)
            strays.push(`request off our origin: ${request.url()}`);
        });
        if (address !== '') await page.goto(new URL(address, server.url).href);
        return page;
      },
      async host(html, { headers = {}, ...options } = {}) {
        const page = await stage.open('', options);
        await page.route('**/host', (route) =>
          route.fulfill({
            body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${html}</html>`,
            contentType: 'text/html',
            headers,
          }),
        );
        await page.goto(`${server.url}/host`);
        return page;
      },
    };
    beforeAll(async () => {
      buildOnce();
      store = await openSeeds();
      server = await startServer({
        store,
        config: { ...defaultConfig, port: 0, shedAboveMs: 0, probeMs: 0, ratePoints: 0 },
        log: createLog('silent'),
        explorer: dist,
      });
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      const seen = strays;
      strays = [];
      expect(seen).toEqual([]);
    });
    afterAll(async () => {
      await browser.close();
      await server?.stop();
      await store?.close();
    });
    tests(stage);
  });
}

async function launch(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  const executablePath = named ?? onPath ?? (await packaged());
  return chromium.launch({ executablePath, args: FLAGS });
}

/** The browser inside the dev dependency: no step of installation, no system package. */
async function packaged(): Promise<string> {
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}

/** The element on a page, once it shows something. */
export async function ready(page: Page): Promise<Locator> {
  const element = page.locator('researcher-context').first();
  await element.locator('.chip').first().waitFor();
  await page.waitForFunction(() => {
    const inPage = document.querySelector('researcher-explorer')?.shadowRoot?.querySelector('researcher-context');
    return (inPage ?? document.querySelector('researcher-context'))?.snapshot().nodes.length !== 0;
  });
  return element;
}

/** What the element draws. */
export function snapshotOf(element: Locator): Promise<Snapshot> {
  return element.evaluate((found) => (found as ResearcherContext).snapshot());
}

/** Waits until a snapshot fulfils a condition, and gives it. */
export async function until(element: Locator, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const deadline = Date.now() + 12_000;
  for (;;) {
    const snapshot = await snapshotOf(element);
    if (holds(snapshot) || Date.now() > deadline) return snapshot;
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** Where a node is on the screen, once the camera stands still. */
export async function placeOnScreen(element: Locator, id: string): Promise<{ readonly x: number; readonly y: number }> {
  const now = (): Promise<{ readonly x: number; readonly y: number }> =>
    element.evaluate((found, wanted) => {
      const { view } = (found as never as { canvas: { view: { at(id: string): { x: number; y: number } } } }).canvas;
      const box = found.shadowRoot?.querySelector('.canvas-box')?.getBoundingClientRect();
      const { x, y } = view.at(wanted);
      return { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) };
    }, id);
  let before = await now();
  for (;;) {
    await element.page().waitForTimeout(120);
    const { x, y } = await now();
    if (x === before.x && y === before.y) return before;
    before = { x, y };
  }
}

/** Places by id, for comparison to the pixel. */
export function placesOf({ nodes }: Snapshot): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, x, y }) => [id, `${x},${y}`]));
}
