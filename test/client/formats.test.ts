// The export formats: what Python's networkx, csv, minidom and bibtexparser understand of them, and the shape of the JSON ones.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import readCytoscape, { type ElementsDefinition } from 'cytoscape';
import { bibtex } from '../../src/client/formats/bibtex.ts';
import { exportFileName, FORMATS, type ExportFormat } from '../../src/client/formats/formats.ts';
import type { GraphNode } from '../../src/client/graph-json.ts';
import { HOSTILE_GRAPH } from './hostile-graph.ts';
import { describeWithPythonReaders } from './python-readers.ts';

type Row = Readonly<Record<string, unknown>>;
interface GraphRead {
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
}
interface FilesRead {
  readonly graphml: GraphRead;
  readonly gexf: GraphRead;
  readonly nodes: readonly Row[];
  readonly edges: readonly Row[];
  readonly bibtex: readonly Row[];
  readonly svg: { readonly titles: readonly string[]; readonly labels: readonly string[]; readonly scripts: number };
}

const { nodes, edges } = HOSTILE_GRAPH;
const papers = nodes.filter(({ kind }) => kind === 'PAPER');
const entry = (key: string, title: string): string => `@article{${key},\n  title = {{${title}}},\n  year = {2020}\n}\n`;
const citations = new Map(papers.map(({ id }, place) => [id, entry('tanaka2020ties', `Ties & 田中 ${place}`)]));
const written = Object.values(FORMATS).map((format: ExportFormat) => ({
  extension: format.extension,
  text: format.write({ graph: HOSTILE_GRAPH, citations }),
}));
const textOf = (extension: string): string => written.find((each) => each.extension === extension)?.text ?? '';
const byId = (items: readonly Row[]): readonly Row[] =>
  items.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
const columns = (items: readonly object[], ...names: readonly string[]): readonly Row[] =>
  byId(items.map((item) => Object.fromEntries(names.map((name) => [name, (item as Row)[name] ?? null]))));

describeWithPythonReaders('an exported file', (python) => {
  let read: FilesRead;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vicinity-exports-'));
    for (const { extension, text } of written) writeFileSync(path.join(folder, `x.${extension}`), text);
    const script = path.join(import.meta.dirname, 'read-exports.py');
    read = JSON.parse(
      execFileSync(python, [script, folder], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } }),
    ) as FilesRead;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in GraphML is the same graph to networkx: nodes, names, numbers, places, parallel edges', () => {
    const names = ['id', 'kind', 'label', 'sublabel', 'hop', 'score', 'reason', 'year', 'degree', 'href', 'x', 'y'];
    expect(columns(read.graphml.nodes, ...names)).toEqual(columns(nodes, ...names));
    const facts = ['id', 'source', 'target', 'kind', 'directed', 'weight', 'since', 'until', 'role', 'label'];
    expect(columns(read.graphml.edges, ...facts)).toEqual(columns(edges, ...facts));
  });

  test('in GEXF is the same graph to networkx, with colours, and years as whole days where there are such days', () => {
    const names = ['id', 'kind', 'label', 'sublabel', 'hop', 'score', 'reason', 'year', 'degree', 'href'];
    expect(columns(read.gexf.nodes, ...names)).toEqual(columns(nodes, ...names));
    const facts = ['id', 'source', 'target', 'kind', 'directed', 'weight', 'since', 'until', 'role', 'label'];
    expect(columns(read.gexf.edges, ...facts)).toEqual(columns(edges, ...facts));
    const times = edges
      .map(({ id }) => read.gexf.edges.find((edge) => edge['id'] === id))
      .map((edge) => [edge?.['start'], edge?.['end']]);
    expect(times.slice(-4)).toEqual([
      ['2014-01-01', '2018-02-28'],
      [undefined, undefined],
      [undefined, '2020-04-30'],
      [undefined, undefined],
    ]);
    expect(read.gexf.nodes[0]?.['viz']).toMatchObject({
      color: { r: 0, g: 114, b: 178 },
      position: { x: -80, y: -10 },
    });
  });

  test('in CSV gives its tables back; what a spreadsheet would run stands behind an apostrophe', () => {
    const shown = (value: string | number | boolean | null | undefined): string => String(value ?? '');
    const guarded = (value: string | null): string => shown(value).replace(/^(?=[=+@-])/, "'");
    expect(read.nodes.map((row) => [row['id'], row['label'], row['score'], row['x'], row['hidden']])).toEqual(
      nodes.map(({ id, label, score, x, hidden }) => [
        id,
        guarded(label),
        shown(score),
        shown(x),
        shown(hidden[0]?.count ?? 0),
      ]),
    );
    expect(
      read.edges.map((row) => [row['id'], row['source'], row['target'], row['label'], row['since'], row['directed']]),
    ).toEqual(
      edges.map(({ id, source, target, label, since, directed }) => [
        id,
        source,
        target,
        shown(label),
        guarded(since),
        shown(directed),
      ]),
    );
  });

  test('in BibTeX has every paper once, each with a key of its own', () => {
    expect(read.bibtex.map((row) => row['key'])).toEqual(['tanaka2020ties', 'tanaka2020tiesa'].slice(0, papers.length));
    expect(read.bibtex[1]?.['title']).toContain('田中 1');
  });

  test('in SVG shows every node with its name, and holds no script', () => {
    expect(read.svg.scripts).toBe(0);
    const about = ({ label, sublabel, reason }: (typeof nodes)[0]): string =>
      [label, sublabel ?? '', reason].filter((part) => part !== '').join('. ');
    expect(read.svg.titles).toEqual(expect.arrayContaining(nodes.map(about)));
    expect(read.svg.labels).toContain('Aleksander Mądry');
    expect(read.svg.labels.every((label) => [...label].length <= 30)).toBe(true);
  });
});

describe('an exported file', () => {
  test('in Cytoscape JSON has every element under data, with ends that are there', () => {
    const { elements } = JSON.parse(textOf('cyjs')) as {
      readonly elements: {
        readonly nodes: readonly { readonly data: Row; readonly position?: object }[];
        readonly edges: readonly { readonly data: Row }[];
      };
    };
    const all = [...elements.nodes, ...elements.edges].map(({ data }) => data['id']);
    expect(new Set(all).size).toBe(nodes.length + edges.length);
    expect(elements.nodes.map(({ data }) => data['label'])).toEqual(nodes.map(({ label }) => label));
    expect(elements.nodes.map(({ position }) => position)).toEqual(
      nodes.map(({ x, y }) => (x === undefined ? undefined : { x, y })),
    );
    const ids = new Set(elements.nodes.map(({ data }) => data['id']));
    expect(elements.edges.every(({ data }) => ids.has(data['source']) && ids.has(data['target']))).toBe(true);
  });

  test('in Cytoscape JSON is the same graph to Cytoscape: elements, names, places', () => {
    const { elements } = JSON.parse(FORMATS.cytoscape.write({ graph: HOSTILE_GRAPH })) as {
      readonly elements: ElementsDefinition;
    };
    const cy = readCytoscape({ headless: true, elements, layout: { name: 'preset' } });
    expect(cy.nodes().map((each) => each.data('name') as string)).toEqual(nodes.map(({ label }) => label));
    expect(cy.edges().map((each) => each.id())).toEqual(edges.map(({ id }) => id));
    for (const { id, x = 0, y = 0 } of nodes) expect(cy.getElementById(id).position()).toMatchObject({ x, y });
    for (const { id, source, target } of edges)
      expect([cy.getElementById(id).source().id(), cy.getElementById(id).target().id()]).toEqual([source, target]);
    cy.destroy();
  });

  test('in Cytoscape JSON keeps an edge that has the id of a node or of a renamed edge', () => {
    const ids = [nodes[1]?.id, `e:${nodes[1]?.id}`, 'own'].map(String);
    const named = ids.map((id, place) => ({ ...edges[place], id }) as (typeof edges)[0]);
    const { elements } = JSON.parse(FORMATS.cytoscape.write({ graph: { ...HOSTILE_GRAPH, edges: named } })) as {
      readonly elements: ElementsDefinition;
    };
    const cy = readCytoscape({ headless: true, elements });
    expect(cy.edges().map((each) => each.id())).toEqual([`e:${ids[0]}`, `e:${ids[1]}`, 'own']);
    expect(cy.nodes()).toHaveLength(nodes.length);
    cy.destroy();
  });

  test('in JSON Graph Format 2 has its nodes by id, and edges with a relation', () => {
    const { graph } = JSON.parse(textOf('jgf.json')) as {
      readonly graph: {
        readonly nodes: Readonly<Record<string, { readonly label: string; readonly metadata: Row }>>;
        readonly edges: readonly Row[];
      };
    };
    expect(Object.keys(graph.nodes)).toEqual(nodes.map(({ id }) => id));
    expect(Object.values(graph.nodes).map(({ label }) => label)).toEqual(nodes.map(({ label }) => label));
    expect(graph.edges.map(({ source, target, relation }) => [source, target, relation])).toEqual(
      edges.map(({ source, target, kind }) => [source, target, kind]),
    );
    const known = new Set(['id', 'source', 'target', 'relation', 'directed', 'label', 'metadata']);
    expect(graph.edges.flatMap((edge) => Object.keys(edge)).filter((name) => !known.has(name))).toEqual([]);
  });

  test('holds no control character and no half of a character, whatever the names hold', () => {
    const dirty = 'a\u0000b\u001bc\ud800d\ufffee\u0085f\ng';
    const broken = {
      ...HOSTILE_GRAPH,
      nodes: nodes.map((node) => ({ ...node, label: dirty, sublabel: dirty, reason: dirty })),
    };
    for (const name of ['graphml', 'gexf', 'cytoscape', 'jgf', 'csv-nodes', 'svg'] as const) {
      const text = FORMATS[name].write({ graph: broken });
      expect(text).toContain('abc\ufffddef g');
      expect(text.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe]|\\u|\\n/u);
    }
  });

  test('in SVG has a canvas around its nodes and labels, wherever they are', () => {
    const [a, b] = nodes.map((node, place) => ({ ...node, x: 5_000 + 100 * place, y: -3_000 - 50 * place }));
    if (a === undefined || b === undefined) throw new Error('the graph has two nodes');
    const canvas = (shown: readonly GraphNode[], labels: readonly string[] = []): readonly number[] => {
      const graph = { ...HOSTILE_GRAPH, nodes: shown, edges: [] };
      const text = FORMATS.svg.write({ graph, labels: new Set(labels) });
      return (/viewBox="([^"]*)"/.exec(text)?.[1] ?? '').split(' ').map(Number);
    };
    expect(canvas([a, b])).toEqual([4940, -3110, 220, 170]);
    expect(canvas([a])).toEqual([4940, -3060, 120, 120]);
    expect(canvas([])).toEqual([-60, -60, 120, 120]);
    const [left = 0, , width = 0] = canvas([a, { ...b, label: 'm'.repeat(30) }], [a.id, b.id]);
    expect(left).toBeLessThan(4_940);
    expect(left + width).toBeGreaterThan(5_190);
  });

  test('in SVG has the sizes it is given: of outlines, of the ring around the root, and where arrows end', () => {
    const [root, other] = nodes.map((node, place) => ({ ...node, kind: 'AUTHOR', x: 100 * place, y: 0 }));
    if (root === undefined || other === undefined) throw new Error('the graph has two nodes');
    const advised = { ...edges[0], kind: 'ADVISED', source: root.id, target: other.id } as (typeof edges)[0];
    const graph = { ...HOSTILE_GRAPH, nodes: [root, other], edges: [advised] };
    const drawn = (radii?: ReadonlyMap<string, number>) => {
      const text = FORMATS.svg.write({ graph, ...(radii !== undefined && { radii }) });
      return {
        circles: [...text.matchAll(/<circle[^>]* r="([^"]*)"/g)].map(([, radius]) => Number(radius)),
        arrow: /M([\d.]+) [^"]*Z"/.exec(text)?.[1],
        labels: [...text.matchAll(/<text[^>]* y="([^"]*)"/g)].map(([, y]) => Number(y)),
      };
    };
    expect(drawn()).toEqual({ circles: [14, 10, 8], arrow: '89.0', labels: [28, 21] });
    const radii = new Map([
      [root.id, 19],
      [other.id, 5],
    ]);
    expect(drawn(radii)).toEqual({ circles: [23, 19, 5], arrow: '92.0', labels: [37, 18] });
  });

  test('shows kinds that are named like parts of JavaScript as kinds that nobody knows', () => {
    const shown = (kind: string): string =>
      FORMATS.svg.write({
        graph: {
          ...HOSTILE_GRAPH,
          nodes: nodes.map((node) => ({ ...node, kind })),
          edges: edges.map((edge) => ({ ...edge, kind, label: 'a tie' })),
        },
      });
    for (const kind of ['constructor', '__proto__', 'toString']) expect(shown(kind)).toBe(shown('GRANT'));
  });

  test('is the same text each time', () => {
    for (const format of Object.values<ExportFormat>(FORMATS)) {
      expect(format.write({ graph: HOSTILE_GRAPH, citations })).toBe(format.write({ graph: HOSTILE_GRAPH, citations }));
    }
  });

  test('of one node and no edge is written too', () => {
    const lone = { ...HOSTILE_GRAPH, nodes: nodes.slice(0, 1), edges: [] };
    for (const format of Object.values<ExportFormat>(FORMATS))
      expect(format.write({ graph: lone })).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('has a name that every file system takes', () => {
    const named = (label: string): string =>
      exportFileName({ ...HOSTILE_GRAPH, nodes: [{ ...nodes[0], label } as (typeof nodes)[0]] }, FORMATS.graphml);
    expect(named('Aleksander Mądry')).toBe('Aleksander-Mądry.graphml');
    expect(named('../../etc/passwd\0')).toBe('etc-passwd.graphml');
    expect(named('田中 太郎')).toBe('田中-太郎.graphml');
    expect(named('???')).toBe('graph.graphml');
  });

  test('of many papers with one key gives each a letter, then two', () => {
    const many = Array.from({ length: 30 }, (_, place) => ({ ...nodes[0], id: `p${place}` }) as (typeof nodes)[0]);
    const text = bibtex({ ...HOSTILE_GRAPH, nodes: many }, new Map(many.map(({ id }) => [id, entry('k', id)])));
    const keys = [...text.matchAll(/^@article\{(\w+),/gm)].map(([, key]) => key);
    expect([keys[0], keys[1], keys[26], keys[27], keys[29]]).toEqual(['k', 'ka', 'kz', 'kaa', 'kac']);
  });
});
