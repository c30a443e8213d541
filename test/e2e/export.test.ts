// Exports from the page: every format is downloaded, read back, and holds what is drawn.

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseViewFile } from '../../src/client/formats/view-file.ts';
import { parseGraphJson } from '../../src/client/parse-graph-json.ts';
import { describeInBrowser, MADRY, placesOf, ready, snapshotOf, until } from './explorer-browser.ts';

const address = `/explorer/#/n/${encodeURIComponent(MADRY)}`;

describeInBrowser('exports', (stage) => {
  const exported = async (
    name: RegExp,
  ): Promise<{
    readonly file: string;
    readonly bytes: Buffer;
    readonly counts: readonly [nodes: number, edges: number];
  }> => {
    const page = await stage.open(address);
    const { nodes, edges } = await snapshotOf(await ready(page));
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name }).click();
    const got = await download;
    return {
      file: got.suggestedFilename(),
      bytes: readFileSync(await got.path()),
      counts: [nodes.length, edges.length],
    };
  };
  const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

  test('GraphML and GEXF hold every node and edge', async () => {
    const graphml = await exported(/GraphML/);
    expect(graphml.file).toBe('Aleksander-Mądry.graphml');
    expect([count(graphml.bytes.toString(), /<node /g), count(graphml.bytes.toString(), /<edge /g)]).toEqual(
      graphml.counts,
    );
    const gexf = await exported(/GEXF/);
    expect([count(gexf.bytes.toString(), /<node /g), count(gexf.bytes.toString(), /<edge /g)]).toEqual(gexf.counts);
  });

  test('Cytoscape JSON, JSON Graph Format and the tables hold them, too', async () => {
    const cyjs = await exported(/Cytoscape JSON/);
    const { elements } = JSON.parse(cyjs.bytes.toString()) as {
      readonly elements: { readonly nodes: unknown[]; readonly edges: unknown[] };
    };
    expect([elements.nodes.length, elements.edges.length]).toEqual(cyjs.counts);
    const jgf = await exported(/JSON Graph Format/);
    const { graph } = JSON.parse(jgf.bytes.toString()) as {
      readonly graph: { readonly nodes: object; readonly edges: unknown[] };
    };
    expect([Object.keys(graph.nodes).length, graph.edges.length]).toEqual(jgf.counts);
    const csv = await exported(/Table of nodes/);
    expect(csv.bytes.toString().trim().split(/\r?\n/).length - 1).toBe(csv.counts[0]);
  });

  test('Graph JSON and BibTeX are whole', async () => {
    const json = await exported(/Graph JSON/);
    expect(parseGraphJson(JSON.parse(json.bytes.toString())).nodes).toHaveLength(json.counts[0]);
    const bibtex = await exported(/BibTeX/);
    expect(count(bibtex.bytes.toString(), /^@\w+\{/gm)).toBe(17);
  });

  test('PNG and SVG are pictures', async () => {
    const png = await exported(/PNG/);
    expect([...png.bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);
    const svg = await exported(/SVG/);
    expect(svg.bytes.toString()).toMatch(/^<svg [^]*Aleksander Mądry[^]*<\/svg>\s*$/);
  });

  test('a view file opened again shows the same picture', async () => {
    const { bytes } = await exported(/View file/);
    expect(parseViewFile(bytes.toString()).events).toHaveLength(1);
    const before = await snapshotOf(await ready(await stage.open(address)));
    const page = await stage.open(address.replace(encodeURIComponent(MADRY), encodeURIComponent('vicinity:jerry-li')));
    const element = await ready(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.vicinity.json', mimeType: 'application/json', buffer: bytes });
    const after = await until(element, ({ nodes }) => nodes.length === before.nodes.length);
    expect(placesOf(after)).toEqual(placesOf(before));
  });

  test('a file that is none is refused with the reason', async () => {
    const page = await stage.open(address);
    await ready(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await page.getByText('The file was not opened').waitFor();
  });
});
