// Reads Graph JSON from anywhere: a file, a host page, an editor. What is wrong is named with its place.

import { ClientError } from './client-error.ts';
import { plain } from './formats/plain-text.ts';
import type { GraphEdge, GraphJson, GraphNode, HiddenNeighbors } from './graph-json.ts';

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/**
 * The graph in a value, with what may be left out filled in: everything of a node but id, kind and label, of an edge all but
 * id, source, target and kind. What it does not know is dropped. Throws ClientError BAD_FILE: no Graph JSON, of a later
 * version, an id twice or one that a file cannot hold, an edge without its ends, a fraction where a whole number belongs, an
 * address that is none of the web.
 */
export function parseGraphJson(value: unknown): GraphJson {
  const graph = object(value, []);
  if (graph['format'] !== 'vicinity-graph')
    throw bad([], `expected "format": "vicinity-graph", got ${said(graph['format'])}`);
  if (graph['version'] !== 1)
    throw bad(['version'], `this client reads version 1, got ${said(graph['version'])}; a newer one may read it`);
  const nodes = list(graph['nodes'], ['nodes'], parseNode);
  const ids = idsOf(nodes, 'nodes');
  const edges = list(graph['edges'] ?? [], ['edges'], parseEdge);
  idsOf(edges, 'edges');
  edges.forEach(({ source, target }, index) => {
    if (!ids.has(source)) throw bad(['edges', index, 'source'], `no node has the id ${said(source)}`);
    if (!ids.has(target)) throw bad(['edges', index, 'target'], `no node has the id ${said(target)}`);
  });
  const root = text(graph['root'], ['root']);
  if (!ids.has(root)) throw bad(['root'], `no node has the id ${said(root)}`);
  return {
    format: 'vicinity-graph',
    version: 1,
    root,
    nodes,
    edges,
    totals: list(graph['totals'] ?? [], ['totals'], (each, path) => {
      const total = object(each, path);
      return { kind: text(total['kind'], [...path, 'kind']), count: whole(total['count'], [...path, 'count']) };
    }),
    truncated: graph['truncated'] === true,
    endCursor: textOrNull(graph['endCursor'], ['endCursor']),
    dataVersion: textOrNull(graph['dataVersion'], ['dataVersion']),
  };
}

function parseNode(value: unknown, path: Path): GraphNode {
  const node = object(value, path);
  const at = (name: string): Path => [...path, name];
  const href = textOrNull(node['href'], at('href'));
  const [x, y] = [numberOrNull(node['x'], at('x')), numberOrNull(node['y'], at('y'))];
  return {
    id: idText(node['id'], at('id')),
    kind: text(node['kind'], at('kind')),
    label: text(node['label'], at('label')),
    sublabel: textOrNull(node['sublabel'], at('sublabel')),
    hop: wholeOrNull(node['hop'], at('hop')) ?? 0,
    score: numberOrNull(node['score'], at('score')) ?? 0,
    reason: textOrNull(node['reason'], at('reason')) ?? '',
    year: wholeOrNull(node['year'], at('year')),
    degree: wholeOrNull(node['degree'], at('degree')),
    hidden: list(node['hidden'] ?? [], at('hidden'), parseHidden),
    ...(href !== null && { href: webAddress(href, at('href')) }),
    ...(x !== null && y !== null && { x, y }),
  };
}

function parseHidden(value: unknown, path: Path): HiddenNeighbors {
  const hidden = object(value, path);
  return {
    edgeKind: text(hidden['edgeKind'], [...path, 'edgeKind']),
    kind: text(hidden['kind'], [...path, 'kind']),
    count: whole(hidden['count'], [...path, 'count']),
  };
}

function parseEdge(value: unknown, path: Path): GraphEdge {
  const edge = object(value, path);
  const at = (name: string): Path => [...path, name];
  return {
    id: idText(edge['id'], at('id')),
    source: text(edge['source'], at('source')),
    target: text(edge['target'], at('target')),
    kind: text(edge['kind'], at('kind')),
    directed: edge['directed'] !== false,
    weight: numberOrNull(edge['weight'], at('weight')) ?? 1,
    since: textOrNull(edge['since'], at('since')),
    until: textOrNull(edge['until'], at('until')),
    role: textOrNull(edge['role'], at('role')),
    label: textOrNull(edge['label'], at('label')),
  };
}

/** A path, or an address of http or https: nothing that runs. */
function webAddress(href: string, path: Path): string {
  const scheme = /^[\s\p{Cc}]*([a-z][a-z0-9+.-]*):/iu.exec(href.replace(/[\t\n\r]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === 'http' || scheme === 'https') return href;
  throw bad(path, `expected a path or an http or https address, got one of ${scheme}`);
}

function idsOf(items: readonly { readonly id: string }[], name: string): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, index) => {
    if (ids.has(id)) throw bad([name, index, 'id'], `the id ${said(id)} is there twice`);
    ids.add(id);
  });
  return ids;
}

function list<T>(value: unknown, path: Path, parse: (item: unknown, path: Path) => T): readonly T[] {
  if (!Array.isArray(value)) throw bad(path, `expected a list, got ${said(value)}`);
  return value.map((item, index) => parse(item, [...path, index]));
}

function object(value: unknown, path: Path): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw bad(path, `expected an object, got ${said(value)}`);
}

function text(value: unknown, path: Path): string {
  if (typeof value === 'string') return value;
  throw bad(path, `expected text, got ${said(value)}`);
}

/** Text that no file of ours changes: two ids would become one, or lose their edges. */
function idText(value: unknown, path: Path): string {
  const id = text(value, path);
  if (id !== '' && plain(id) === id) return id;
  const expected = 'text of one character or more, without control characters and lone surrogates';
  throw bad(path, `expected ${expected}, got ${said(id)}`);
}

function textOrNull(value: unknown, path: Path): string | null {
  return value == null ? null : text(value, path);
}

function number(value: unknown, path: Path): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw bad(path, `expected a number, got ${said(value)}`);
}

function numberOrNull(value: unknown, path: Path): number | null {
  return value == null ? null : number(value, path);
}

/** A number that every reader of a file takes for an integer. */
function whole(value: unknown, path: Path): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw bad(path, `expected a whole number, got ${said(value)}`);
}

function wholeOrNull(value: unknown, path: Path): number | null {
  return value == null ? null : whole(value, path);
}

function said(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return `a ${typeof value}`;
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}...` : shown;
}

function bad(path: Path, message: string): ClientError {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return new ClientError(
    'BAD_FILE',
    `this is no Graph JSON: ${place === '' ? '' : `${place.replace(/^\./, '')}: `}${message}`,
    { path },
  );
}
