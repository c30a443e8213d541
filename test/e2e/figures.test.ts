// How long pictures take and what they leave behind: printed beside plain Cytoscape in the same run; only bytes are asserted.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from './explorer-browser.ts';

const KINDS = ['AUTHOR', 'PAPER', 'TOPIC', 'INSTITUTION'];

/** A made-up slice with 2.8 edges a node, as slices of the handball graph have; `from` keeps ids apart. */
const graphOf = (count: number, from = 0) => ({
  format: 'vicinity-graph',
  version: 1,
  root: 'n0',
  nodes: Array.from({ length: count }, (_, index) => ({
    id: `n${index === 0 ? 0 : from + index}`,
    kind: KINDS[index % KINDS.length],
    label: `A name of usual length ${index}`,
    score: 1 / (index + 1),
    hop: index === 0 ? 0 : 1,
    sublabel: null,
    reason: '',
    year: null,
    degree: 0,
    hidden: [],
  })),
  edges: Array.from({ length: Math.round(count * 2.8) }, (_, index) => {
    const target = (index % (count - 1)) + 1;
    const source = (target * 7 + Math.floor(index / (count - 1))) % count;
    return {
      id: `e${from}-${index}`,
      source: index < count - 1 || source === target || source === 0 ? 'n0' : `n${from + source}`,
      target: `n${from + target}`,
      kind: index % 2 === 0 ? 'COAUTHORED' : 'ABOUT',
      weight: 1,
      label: null,
      since: null,
      until: null,
    };
  }),
  totals: [],
  truncated: false,
  endCursor: null,
  dataVersion: null,
});

/** What runs in the page: `p95` of the frames while something moves, `plain` Cytoscape with given places. */
const tools = `
  globalThis.twoFrames = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  globalThis.p95 = async (move) => {
    const times = [];
    let last = performance.now();
    for (let frame = 0; frame < 90; frame += 1) {
      move(frame);
      await new Promise((go) => requestAnimationFrame(go));
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
  };
  globalThis.plain = ({ nodes, edges }, places) => {
    const container = document.createElement('div');
    container.className = 'plain';
    document.body.append(container);
    return cytoscape({
      container,
      elements: [
        ...nodes.map(({ id, label }) => ({ data: { id, label }, position: { ...places.get(id) } })),
        ...edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
      ],
      style: [
        { selector: 'node', style: { width: 16, height: 16, label: 'data(label)', 'font-size': 11 } },
        { selector: 'edge', style: { width: 1, 'curve-style': 'haystack' } },
      ],
      layout: { name: 'preset', fit: true },
    });
  };`;

interface PageTools {
  readonly twoFrames: () => Promise<void>;
  readonly p95: (move: (frame: number) => void) => Promise<number>;
  readonly plain: (
    graph: object,
    places: ReadonlyMap<string, object>,
  ) => { panBy(by: { readonly x: number; readonly y: number }): void; destroy(): void };
}

interface Element {
  data: unknown;
  client: unknown;
  canvas: { view: { panBy(x: number, y: number): void } };
  expandNode(id: string): Promise<void>;
  snapshot(): { nodes: readonly { id: string; kind: string; label: string; x: number; y: number }[] };
}

describeInBrowser('figures', (stage) => {
  const open = async (): Promise<Page> => {
    const page = await stage.host(
      `<style>body{margin:0}.plain{position:relative;height:600px}</style><script>${tools}</script><script type="module" src="/embed/researcher-context.js"></script>`,
    );
    await page.waitForFunction(() => customElements.get('researcher-context') !== undefined);
    await page.addScriptTag({
      content: readFileSync(
        path.join(import.meta.dirname, '../../node_modules/cytoscape/dist/cytoscape.min.js'),
        'utf8',
      ),
    });
    return page;
  };

  /** First picture and slow frames, ours and those of plain Cytoscape with the same nodes at the same places. */
  const draw = (page: Page, count: number) =>
    page.evaluate(async (data) => {
      const { twoFrames, p95, plain } = globalThis as never as PageTools;
      const screen = await p95(() => {});
      const element = document.createElement('researcher-context') as never as HTMLElement & Element;
      document.body.append(element);
      await twoFrames();
      const startedAt = performance.now();
      const there = new Promise((go) => element.addEventListener('rc-ready', go, { once: true }));
      element.data = data;
      await there;
      await twoFrames();
      const first = performance.now() - startedAt;
      const frames = await p95((frame) => element.canvas.view.panBy(frame % 30 < 15 ? 6 : -6, 2));
      const places = new Map(element.snapshot().nodes.map(({ id, x, y }) => [id, { x, y }]));
      element.remove();
      await twoFrames();
      const plainAt = performance.now();
      const cy = plain(data, places);
      await twoFrames();
      const plainFirst = performance.now() - plainAt;
      const plainFrames = await p95((frame) => cy.panBy({ x: frame % 30 < 15 ? 6 : -6, y: 2 }));
      cy.destroy();
      return { screen, first, frames, plainFirst, plainFrames };
    }, graphOf(count));

  test.each([60, 300, 600])('of a first picture of %i nodes, and of panning over it', async (count) => {
    const page = await open();
    // The first element of a page also compiles the program.
    await draw(page, 12);
    const { screen, first, frames, plainFirst, plainFrames } = await draw(page, count);
    report(
      `${count} nodes: first picture ${ms(first)} after data (plain Cytoscape, places given: ${ms(plainFirst)}); frame p95 ${ms(frames)} (plain ${ms(plainFrames)}, an empty page ${ms(screen)})`,
    );
    expect(Math.min(first, frames, plainFirst, plainFrames)).toBeGreaterThan(0);
  });

  test('of an expansion of 15 nodes', async () => {
    const page = await open();
    const result = await page.evaluate(
      async ([slice, more]) => {
        const { twoFrames } = globalThis as never as PageTools;
        const element = document.createElement('researcher-context') as never as HTMLElement & Element;
        document.body.append(element);
        const there = new Promise((go) => element.addEventListener('rc-ready', go, { once: true }));
        let asked = 0;
        element.client = {
          neighborhood: () => Promise.resolve({ data: (asked += 1) === 1 ? slice : more, errors: [] }),
        };
        Object.assign(element, { node: 'n0' });
        await there;
        await twoFrames();
        const before = element.snapshot().nodes.length;
        const startedAt = performance.now();
        await element.expandNode('n0');
        await twoFrames();
        return { took: performance.now() - startedAt, added: element.snapshot().nodes.length - before };
      },
      [graphOf(60), graphOf(16, 1_000)] as const,
    );
    report(`expansion of 15 into 60: ${ms(result.took)} after data`);
    expect(result.added).toBe(15);
  });

  test('of eight elements on one page', async () => {
    const page = await open();
    const { took, plainTook } = await page.evaluate(async (data) => {
      const { twoFrames, plain } = globalThis as never as PageTools;
      const startedAt = performance.now();
      const elements = Array.from({ length: 8 }, () => {
        const element = document.createElement('researcher-context') as never as HTMLElement & Element;
        element.data = data;
        document.body.append(element);
        return element;
      });
      while (elements.some(({ shadowRoot }) => shadowRoot?.querySelector('canvas') == null)) await twoFrames();
      await twoFrames();
      const drawnAt = performance.now();
      const places = new Map(elements[0]?.snapshot().nodes.map(({ id, x, y }) => [id, { x, y }]));
      for (let time = 0; time < 8; time += 1) plain(data, places);
      await twoFrames();
      return { took: drawnAt - startedAt, plainTook: performance.now() - drawnAt };
    }, graphOf(60));
    report(`eight elements of 60 nodes: ${ms(took)} (plain Cytoscape, places given: ${ms(plainTook)})`);
    expect(await page.locator('researcher-context').count()).toBe(8);
  });

  test('of the memory that forty elements leave behind: none', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
    };
    const create = (times: number): Promise<void> =>
      page.evaluate(
        async ([data, count]) => {
          const { twoFrames } = globalThis as never as PageTools;
          for (let time = 0; time < count; time += 1) {
            const element = document.createElement('researcher-context') as never as HTMLElement & Element;
            document.body.append(element);
            const there = new Promise((go) => element.addEventListener('rc-ready', go, { once: true }));
            element.data = data;
            await there;
            await twoFrames();
            element.remove();
            await new Promise((go) => setTimeout(go, 20));
          }
        },
        [graphOf(60), times] as const,
      );
    const sizes: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      await create(10);
      await page.waitForTimeout(2_500);
      sizes.push(await heap());
    }
    report(
      `heap after 10, 20, 30, 40 elements made and removed: ${sizes.map((size) => size.toFixed(1)).join(', ')} MB`,
    );
    expect((sizes[3] ?? 0) - (sizes[0] ?? 0)).toBeLessThan(3);
  });
});

const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;

function report(text: string): void {
  // oxlint-disable-next-line no-console -- figures are for reading
  console.info(text);
}
