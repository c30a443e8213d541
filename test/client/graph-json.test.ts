// Graph JSON: what is read, what is refused and with which words, how graphs merge.

import { describe, expect, test } from '@jest/globals';
import { ClientError } from '../../src/client/client-error.ts';
import { parseViewFile, viewFile } from '../../src/client/formats/view-file.ts';
import { mergeGraphs } from '../../src/client/merge-graphs.ts';
import { parseGraphJson } from '../../src/client/parse-graph-json.ts';
import { HOSTILE_GRAPH } from './hostile-graph.ts';

const node = (id: string, rest: object = {}): object => ({ id, kind: 'AUTHOR', label: id.toUpperCase(), ...rest });
const edge = (source: string, target: string, rest: object = {}): object => ({
  id: `${source}-${target}`,
  source,
  target,
  kind: 'COAUTHORED',
  directed: false,
  ...rest,
});
const graph = (rest: object = {}): object => ({
  format: 'vicinity-graph',
  version: 1,
  root: 'a',
  nodes: [node('a'), node('b')],
  edges: [edge('a', 'b')],
  ...rest,
});

function refusal(value: unknown): string {
  try {
    parseGraphJson(value);
  } catch (error) {
    if (error instanceof ClientError && error.code === 'BAD_FILE') return error.message;
    throw error;
  }
  return 'read';
}

describe('a Graph JSON file', () => {
  test('is read as it was written', () => {
    expect(parseGraphJson(JSON.parse(JSON.stringify(HOSTILE_GRAPH)))).toEqual(HOSTILE_GRAPH);
  });

  test('needs of a node its id, kind and label, of an edge its id, ends and kind', () => {
    const { nodes, edges, ...rest } = parseGraphJson(graph({ edges: [{ ...edge('a', 'b'), directed: undefined }] }));
    expect(nodes[0]).toEqual({
      id: 'a',
      kind: 'AUTHOR',
      label: 'A',
      sublabel: null,
      hop: 0,
      score: 0,
      reason: '',
      year: null,
      degree: null,
      hidden: [],
    });
    expect(edges[0]).toMatchObject({ directed: true, weight: 1, since: null, until: null, role: null, label: null });
    expect(rest).toMatchObject({ totals: [], truncated: false, endCursor: null, dataVersion: null });
  });

  test('may have kinds that nobody knows yet', () => {
    expect(refusal(graph({ nodes: [node('a', { kind: 'GRANT' }), node('b')] }))).toBe('read');
  });

  test.each<readonly [string, unknown, string]>([
    ['no object', 'text', 'expected an object, got "text"'],
    ['a list', [], 'expected an object, got a list'],
    ['another format', { nodes: [], links: [] }, 'expected "format": "vicinity-graph", got nothing'],
    ['a later version', graph({ version: 2 }), 'version: this client reads version 1, got 2; a newer one may read it'],
    ['no nodes', graph({ nodes: undefined }), 'nodes: expected a list, got nothing'],
    [
      'a node without label',
      graph({ nodes: [node('a', { label: undefined })] }),
      'nodes[0].label: expected text, got nothing',
    ],
    [
      'an id that is a number',
      graph({ nodes: [node('a'), node('b', { id: 7 })] }),
      'nodes[1].id: expected text, got 7',
    ],
    [
      'an empty id',
      graph({ nodes: [node('')] }),
      'nodes[0].id: expected text of one character or more, without control characters and lone surrogates, got ""',
    ],
    [
      'half of a character in an id',
      graph({ nodes: [node('a'), node('b\ud800')] }),
      'nodes[1].id: expected text of one character or more, without control characters and lone surrogates, got "b\\ud800"',
    ],
    [
      'a control character in an id',
      graph({ nodes: [node('a'), node('a\0')] }),
      'nodes[1].id: expected text of one character or more, without control characters and lone surrogates, got "a\\u0000"',
    ],
    [
      'an edge of an empty id',
      graph({ edges: [edge('a', 'b', { id: '' })] }),
      'edges[0].id: expected text of one character or more, without control characters and lone surrogates, got ""',
    ],
    [
      'half of a character in the id of an edge',
      graph({ edges: [edge('a', 'b', { id: '\udc00' })] }),
      'edges[0].id: expected text of one character or more, without control characters and lone surrogates, got "\\udc00"',
    ],
    ['half a step', graph({ nodes: [node('a', { hop: 0.5 })] }), 'nodes[0].hop: expected a whole number, got 0.5'],
    [
      'a year beyond all numbers',
      graph({ nodes: [node('a', { year: 1e300 })] }),
      'nodes[0].year: expected a whole number, got 1e+300',
    ],
    ['half a tie', graph({ nodes: [node('a', { degree: 1.5 })] }), 'nodes[0].degree: expected a whole number, got 1.5'],
    [
      'half a neighbour',
      graph({ nodes: [node('a', { hidden: [{ edgeKind: 'CITES', kind: 'PAPER', count: 0.1 }] })] }),
      'nodes[0].hidden[0].count: expected a whole number, got 0.1',
    ],
    [
      'half a total',
      graph({ totals: [{ kind: 'AUTHOR', count: 2.5 }] }),
      'totals[0].count: expected a whole number, got 2.5',
    ],
    [
      'a score that is no number',
      graph({ nodes: [node('a', { score: NaN })] }),
      'nodes[0].score: expected a number, got NaN',
    ],
    [
      'a label that is a symbol',
      graph({ nodes: [node('a', { label: Symbol('b') })] }),
      'nodes[0].label: expected text, got a symbol',
    ],
    ['an id twice', graph({ nodes: [node('a'), node('a')] }), 'nodes[1].id: the id "a" is there twice'],
    ['a loose edge', graph({ edges: [edge('a', 'c')] }), 'edges[0].target: no node has the id "c"'],
    ['an edge twice', graph({ edges: [edge('a', 'b'), edge('a', 'b')] }), 'edges[1].id: the id "a-b" is there twice'],
    ['a root that is not there', graph({ root: 'z' }), 'root: no node has the id "z"'],
    [
      'a weight that is text',
      graph({ edges: [edge('a', 'b', { weight: '1' })] }),
      'edges[0].weight: expected a number, got "1"',
    ],
    [
      'a script as address',
      graph({ nodes: [node('a', { href: ' java\nscript:alert(1)' }), node('b')] }),
      'nodes[0].href: expected a path or an http or https address, got one of javascript',
    ],
    [
      'a data address',
      graph({ nodes: [node('a', { href: 'DATA:text/html,x' }), node('b')] }),
      'nodes[0].href: expected a path or an http or https address, got one of data',
    ],
  ])('with %s is refused in words that name the place', (_name, value, words) => {
    expect(refusal(value)).toBe(`this is no Graph JSON: ${words}`);
  });

  test('may lead to paths and web addresses', () => {
    const hrefs = ['/people/a', 'people?id=a:b', 'https://example.org/a', 'HTTP://example.org'];
    for (const href of hrefs) expect(refusal(graph({ nodes: [node('a', { href }), node('b')] }))).toBe('read');
  });
});

describe('a view file', () => {
  test('holds the graph with its places and the events', () => {
    const view = { graph: HOSTILE_GRAPH, events: [{ kind: 'expand', id: 'a', added: ['b'] }] };
    expect(parseViewFile(viewFile(view))).toEqual(view);
  });

  test('may be a Graph JSON file', () => {
    expect(parseViewFile(JSON.stringify(HOSTILE_GRAPH))).toEqual({ graph: HOSTILE_GRAPH, events: [] });
  });

  test.each([
    '',
    '{',
    '<html>',
    '{"format":"vicinity-view","version":9}',
    '{"format":"vicinity-view","version":1}',
    'null',
  ])('of %j is refused', (text) => {
    expect(() => parseViewFile(text)).toThrow(expect.objectContaining({ code: 'BAD_FILE' }));
  });
});

describe('two graphs', () => {
  const base = parseGraphJson(
    graph({
      nodes: [
        node('a', { x: 1, y: 2, degree: 3, hidden: [{ edgeKind: 'COAUTHORED', kind: 'AUTHOR', count: 2 }] }),
        node('b', { reason: 'first' }),
      ],
    }),
  );
  const more = parseGraphJson({
    ...graph(),
    root: 'c',
    nodes: [
      node('c', { degree: 9 }),
      node('b', { reason: 'second', degree: 4, year: 2001 }),
      node('a', { x: 50, y: 50 }),
    ],
    edges: [edge('a', 'c'), edge('a', 'b')],
    dataVersion: '8',
  });

  test('merge by id: what is there stays where it is, and new nodes follow', () => {
    const merged = mergeGraphs(base, more);
    expect(merged.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(merged.edges.map(({ id }) => id)).toEqual(['a-b', 'a-c']);
    expect(merged.nodes[0]).toMatchObject({ x: 1, y: 2 });
    expect(merged.nodes[1]).toMatchObject({ reason: 'first', degree: 4, year: 2001 });
    expect(merged).toMatchObject({ root: 'a', dataVersion: '8' });
  });

  test('count as hidden only what neither shows', () => {
    expect(mergeGraphs(base, more).nodes[0]?.hidden).toEqual([{ edgeKind: 'COAUTHORED', kind: 'AUTHOR', count: 1 }]);
    expect(mergeGraphs(base, base)).toEqual(base);
  });

  test('leave out edges of which neither has an end', () => {
    const loose = {
      ...more,
      edges: [...more.edges, { ...more.edges[0], id: 'loose', target: 'nowhere' } as (typeof more.edges)[0]],
    };
    expect(mergeGraphs(base, loose).edges.map(({ id }) => id)).not.toContain('loose');
  });
});
