// What is exported of nodes and edges: one table of columns for every format.

import type { GraphEdge, GraphNode } from '../graph-json.ts';

/** A value of a column; null where there is none. */
export type Cell = string | number | boolean | null;

/** A column. */
export interface Attribute<T> {
  readonly name: string;
  /** As GraphML and GEXF name types. */
  readonly type: 'string' | 'int' | 'double' | 'boolean';
  readonly of: (item: T) => Cell;
}

/** Neighbours that are not shown, all kinds together; one that is tied in two ways counts twice. */
const hiddenCount = ({ hidden }: GraphNode): number => hidden.reduce((sum, { count }) => sum + count, 0);

/** Columns of nodes beside the id; positions apart. */
export const NODE_ATTRIBUTES: readonly Attribute<GraphNode>[] = [
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'sublabel', type: 'string', of: ({ sublabel }) => sublabel },
  { name: 'hop', type: 'int', of: ({ hop }) => hop },
  { name: 'score', type: 'double', of: ({ score }) => score },
  { name: 'reason', type: 'string', of: ({ reason }) => reason },
  { name: 'year', type: 'int', of: ({ year }) => year },
  { name: 'degree', type: 'int', of: ({ degree }) => degree },
  { name: 'hidden', type: 'int', of: hiddenCount },
  { name: 'href', type: 'string', of: ({ href }) => href ?? null },
];

/** Columns of edges beside id, source and target. `directed` is one, because many readers take no mixed graph. */
export const EDGE_ATTRIBUTES: readonly Attribute<GraphEdge>[] = [
  { name: 'kind', type: 'string', of: ({ kind }) => kind },
  { name: 'directed', type: 'boolean', of: ({ directed }) => directed },
  { name: 'weight', type: 'double', of: ({ weight }) => weight },
  { name: 'since', type: 'string', of: ({ since }) => since },
  { name: 'until', type: 'string', of: ({ until }) => until },
  { name: 'role', type: 'string', of: ({ role }) => role },
  { name: 'label', type: 'string', of: ({ label }) => label },
];

/** The columns of an item by name, without those that hold nothing. */
export function attributesOf<T>(item: T, attributes: readonly Attribute<T>[]): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    attributes.map(({ name, of }) => [name, of(item)] as const).filter(([, cell]) => cell !== null),
  );
}
