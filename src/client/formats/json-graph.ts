// JSON Graph Format 2 (jsongraphformat.info): nodes by id, everything else under `metadata`.

import type { GraphJson } from '../graph-json.ts';
import { attributesOf, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { plain, plainValues } from './plain-text.ts';

/** The graph in JSON Graph Format 2. */
export function jsonGraph({ root, nodes, edges, dataVersion, truncated }: GraphJson): string {
  const graph = {
    id: root,
    type: 'vicinity',
    label: nodes.find(({ id }) => id === root)?.label ?? root,
    directed: true,
    metadata: { root, truncated, ...(dataVersion !== null && { dataVersion }) },
    nodes: Object.fromEntries(
      nodes.map((node) => {
        const { label, ...metadata } = attributesOf(node, NODE_ATTRIBUTES);
        const place = node.x === undefined || node.y === undefined ? {} : { x: node.x, y: node.y };
        return [plain(node.id), { label, metadata: { ...metadata, ...place } }] as const;
      }),
    ),
    edges: edges.map((edge) => {
      const { label, directed, ...metadata } = attributesOf(edge, EDGE_ATTRIBUTES);
      const { id, source, target, kind } = edge;
      return { id, source, target, relation: kind, directed, ...(label !== undefined && { label }), metadata };
    }),
  };
  return `${JSON.stringify({ graph }, plainValues, 1)}\n`;
}
