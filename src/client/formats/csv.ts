// CSV (RFC 4180): one table of nodes, one of edges, safe to open in a spreadsheet.

import type { GraphEdge, GraphJson, GraphNode } from '../graph-json.ts';
import { type Attribute, type Cell, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import { plain } from './plain-text.ts';

const NODE_COLUMNS: readonly Attribute<GraphNode>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  ...NODE_ATTRIBUTES,
  { name: 'x', type: 'double', of: ({ x }) => x ?? null },
  { name: 'y', type: 'double', of: ({ y }) => y ?? null },
];
const EDGE_COLUMNS: readonly Attribute<GraphEdge>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'source', type: 'string', of: ({ source }) => source },
  { name: 'target', type: 'string', of: ({ target }) => target },
  ...EDGE_ATTRIBUTES,
];

/** The table of nodes, in the order of the graph. */
export function nodesCsv({ nodes }: GraphJson): string {
  return table(nodes, NODE_COLUMNS);
}

/** The table of edges, in the order of the graph. */
export function edgesCsv({ edges }: GraphJson): string {
  return table(edges, EDGE_COLUMNS);
}

function table<T>(items: readonly T[], columns: readonly Attribute<T>[]): string {
  const rows = items.map((item) => columns.map(({ of }) => cellText(of(item))));
  return [columns.map(({ name }) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = plain(cell);
  const safe = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
