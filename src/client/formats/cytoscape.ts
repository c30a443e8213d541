// Cytoscape JSON (.cyjs), for Cytoscape and Cytoscape.js: everything under `data`.

import type { GraphJson } from '../graph-json.ts';
import { attributesOf, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { plainValues } from './plain-text.ts';

/** The graph as Cytoscape JSON. `name` is what Cytoscape shows as label; nodes and edges share one space of ids there. */
export function cytoscape({ root, nodes, edges }: GraphJson): string {
  const title = nodes.find(({ id }) => id === root)?.label ?? root;
  const used = new Set(nodes.map(({ id }) => id));
  return `${JSON.stringify(
    {
      format_version: '1.0',
      generated_by: 'vicinity',
      target_cytoscapejs_version: '~3.34',
      data: { name: title, shared_name: title, root },
      elements: {
        nodes: nodes.map((node) => ({
          data: { id: node.id, name: node.label, ...attributesOf(node, NODE_ATTRIBUTES) },
          ...(node.x !== undefined && node.y !== undefined && { position: { x: node.x, y: node.y } }),
        })),
        edges: edges.map((edge) => ({
          data: {
            id: freeId(edge.id, used),
            source: edge.source,
            target: edge.target,
            interaction: edge.kind,
            ...attributesOf(edge, EDGE_ATTRIBUTES),
          },
        })),
      },
    },
    plainValues,
    1,
  )}\n`;
}

/** The id, or one with "e:" before it that nothing has. */
function freeId(id: string, used: Set<string>): string {
  let free = id;
  while (used.has(free)) free = `e:${free}`;
  used.add(free);
  return free;
}
