// `vicinity export graph`: every format from a store, and what is said of names and formats that do not exist.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { exportFileName, FORMATS } from '../../src/client/formats/formats.ts';
import { parseGraphJson } from '../../src/client/parse-graph-json.ts';
import { newFolder, vicinity } from './vicinity.ts';

const folder = newFolder();
const store = ['--store', 'sqlite:graph.sqlite'];
const seeds = path.resolve(import.meta.dirname, '../../seeds/facts.ndjson');
const exported = (...args: readonly string[]) => vicinity(['export', 'graph', ...args, ...store], { folder });

beforeAll(async () => {
  const { code, stderr } = await vicinity(['import', 'facts', seeds, '--quiet', ...store], { folder });
  if (code !== 0) throw new Error(stderr);
});

test('the slice around a person goes to standard output, as large and as deep as it is asked for', async () => {
  const { code, stdout } = await exported(
    'vicinity:aleksander-madry',
    '--format',
    'json',
    '--limit',
    '25',
    '--depth',
    '2',
  );
  const graph = parseGraphJson(JSON.parse(stdout));
  expect(code).toBe(0);
  expect(graph.root).toBe('vicinity:aleksander-madry');
  expect(graph.nodes.length).toBeGreaterThan(20);
  expect(graph.nodes.length).toBeLessThanOrEqual(25);
  expect(new Set(graph.nodes.map(({ hop }) => hop))).toEqual(new Set([0, 1, 2]));
  expect(exportFileName(graph, FORMATS.json)).toBe('Aleksander-Mądry.graph.json');
});

test('any identifier names the node, and the ending of the file the format', async () => {
  const started = await exported('https://doi.org/10.48550/arXiv.2002.10376', '--out', 'paper.bib');
  expect(started).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(path.join(folder, 'paper.bib'), 'utf8')).toContain('@misc{leclerc2020two,');
});

test('every format is written', async () => {
  for (const name of Object.keys(FORMATS)) {
    const { code, stdout } = await exported('vicinity:aleksander-madry', '--format', name);
    expect([name, code]).toEqual([name, 0]);
    expect(stdout).toContain(name === 'csv-edges' ? 'vicinity:aleksander-madry' : 'Mądry');
  }
}, 60_000);

test.each([
  [[], 'say around what: vicinity export graph ID'],
  [['a', 'b'], 'export graph does not take "b"'],
  [['vicinity:nobody'], 'nothing here goes by "vicinity:nobody"; give an id, an ORCID iD, a DOI or another identifier'],
  [['vicinity:aleksander-madry', '--format', 'grahpml'], 'did you mean graphml?'],
  [['vicinity:aleksander-madry', '--format', 'pdf'], 'the formats are graphml, gexf, cytoscape'],
  [['vicinity:aleksander-madry', '--limit', '5000'], 'limit must be 1 to 500, got 5000'],
  [['vicinity:aleksander-madry', '--depth', '0'], '--depth needs a whole number from 1'],
])('%j is answered with one sentence and exit code 2', async (args, sentence) => {
  const { code, stdout, stderr } = await exported(...args);
  expect(stderr).toContain(sentence);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
