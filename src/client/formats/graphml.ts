// GraphML (graphml.graphdrawing.org): every attribute declared, parallel edges told apart by their id.

import type { GraphJson } from '../graph-json.ts';
import { type Attribute, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { xml } from './plain-text.ts';
import type { GraphNode } from '../graph-json.ts';

/** Columns of nodes with their places. */
const NODE_KEYS: readonly Attribute<GraphNode>[] = [
  ...NODE_ATTRIBUTES,
  { name: 'x', type: 'double', of: ({ x }) => x ?? null },
  { name: 'y', type: 'double', of: ({ y }) => y ?? null },
];

/** The graph as GraphML. All edges count as directed, as networkx and igraph want it; the attribute `directed` tells which are. */
export function graphml({ nodes, edges }: GraphJson): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', NODE_KEYS),
    ...keys('edge', EDGE_ATTRIBUTES),
    '  <graph id="vicinity" edgedefault="directed">',
    ...nodes.map((node) => `    <node id="${xml(node.id)}">${data('node', node, NODE_KEYS)}</node>`),
    ...edges.map((edge) => {
      const ends = `source="${xml(edge.source)}" target="${xml(edge.target)}"`;
      return `    <edge id="${xml(edge.id)}" ${ends}>${data('edge', edge, EDGE_ATTRIBUTES)}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keys<T>(owner: string, attributes: readonly Attribute<T>[]): readonly string[] {
  return attributes.map(
    ({ name, type }) => `  <key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`,
  );
}

function data<T>(owner: string, item: T, attributes: readonly Attribute<T>[]): string {
  return attributes
    .map(({ name, of }) => {
      const cell = of(item);
      return cell === null ? '' : `<data key="${owner}-${name}">${xml(String(cell))}</data>`;
    })
    .join('');
}
