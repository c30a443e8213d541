// GEXF 1.2 (gexf.net), the format of Gephi: attributes, colours, places, and edges with their time.

import { nodeAppearance, type Theme } from '../appearance.ts';
import type { GraphEdge, GraphJson, GraphNode } from '../graph-json.ts';
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { xml } from './plain-text.ts';

/** The name and the weight of an item have their own place in GEXF. */
const NODE_COLUMNS = NODE_ATTRIBUTES.filter(({ name }) => name !== 'label');
const EDGE_COLUMNS = EDGE_ATTRIBUTES.filter(({ name }) => name !== 'label' && name !== 'weight');

/** The graph as GEXF. All edges count as directed; the attribute `directed` tells which are. */
export function gexf({ nodes, edges }: GraphJson, theme: Theme): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    '  <meta><creator>Vicinity</creator></meta>',
    '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">',
    ...declared('node', NODE_COLUMNS),
    ...declared('edge', EDGE_COLUMNS),
    '    <nodes>',
    ...nodes.map((node) => nodeElement(node, theme)),
    '    </nodes>',
    '    <edges>',
    ...edges.map(edgeElement),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function nodeElement(node: GraphNode, theme: Theme): string {
  const { fill, radius } = nodeAppearance(node.kind, theme);
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  const place =
    node.x === undefined || node.y === undefined ? '' : `<viz:position x="${node.x}" y="${-node.y}" z="0"/>`;
  const look = `<viz:color r="${r}" g="${g}" b="${b}"/>${place}<viz:size value="${radius}"/>`;
  return `      <node id="${xml(node.id)}" label="${xml(node.label)}">${values(node, NODE_COLUMNS)}${look}</node>`;
}

function edgeElement(edge: GraphEdge): string {
  const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
  const label = edge.label === null ? '' : ` label="${xml(edge.label)}"`;
  const time = `${day('start', edge.since, '-01', '-01')}${day('end', edge.until, '-12', '-31')}`;
  const columns = values(edge, EDGE_COLUMNS);
  return `      <edge id="${xml(edge.id)}" ${ends}${label} weight="${edge.weight}"${time}>${columns}</edge>`;
}

/**
 * A bound of the time of an edge as a whole date; a year or month counts from its first or to its last day. Nothing where the
 * calendar has no such day.
 */
function day(name: string, date: string | null, month: string, last: string): string {
  const parts = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(date ?? '');
  if (parts === null) return '';
  const [, year = '', inYear = month, inMonth] = parts;
  const ends = last === '-31' ? `-${new Date(Date.UTC(Number(year), Number(inYear.slice(1)), 0)).getUTCDate()}` : last;
  const whole = `${year}${inYear}${inMonth ?? ends}`;
  const time = new Date(whole);
  return Number.isNaN(time.getTime()) || !time.toISOString().startsWith(whole) ? '' : ` ${name}="${whole}"`;
}

function declared<T>(owner: string, attributes: readonly Attribute<T>[]): readonly string[] {
  const type = (name: string): string => (name === 'int' ? 'integer' : name);
  return [
    `    <attributes class="${owner}">`,
    ...attributes.map((each) => `      <attribute id="${each.name}" title="${each.name}" type="${type(each.type)}"/>`),
    '    </attributes>',
  ];
}

function values<T>(item: T, attributes: readonly Attribute<T>[]): string {
  const cells = attributes.flatMap(({ name, of }) => {
    const cell = of(item);
    return cell === null ? [] : [`<attvalue for="${name}" value="${xml(String(cell))}"/>`];
  });
  return `<attvalues>${cells.join('')}</attvalues>`;
}
