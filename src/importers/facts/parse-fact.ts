// Reads one line of the facts format: a source that is declared, a record that is stated, or why it is neither.

import { ADVISING_ROLES, EDGE_SHAPES, type EdgeShape } from '../../graph/kinds.ts';
import { shapeBetween } from '../../graph/lists.ts';
import type { NodeRef, SourceInfo, StatedEdge, StatedRecord } from '../../graph/statements.ts';
import { objectOf } from '../json-values.ts';
import { type Mapped, MappingNotes, type Rejected, rejected } from '../mapping.ts';
import { PAPER_TYPES, RECORD_SHAPE, type RecordLine, SOURCE_SHAPE, type SourceLine } from './fact-shapes.ts';
import type { Fault } from './shape.ts';

/** A line that declares a source, for the lines that follow. */
interface DeclaredSource {
  readonly status: 'source';
  readonly source: SourceInfo;
}

/** A line that states a record, with the id of its source. */
interface StatedFact extends Mapped {
  readonly source: string;
}

/** What one line is: its status tells which. */
export type Fact = DeclaredSource | StatedFact | Rejected;

/**
 * Reads a parsed line of the facts format. A line with `name` and no `record` declares a source; any other is a record
 * of one of the sources `declared` before. Strict: what the format does not know is rejected. Never throws.
 */
export function parseFact(value: unknown, declared: ReadonlySet<string>): Fact {
  const line = objectOf(value);
  if (line === null) {
    return rejected('WRONG_TYPE', '', 'an object that declares a source or states a record', value);
  }
  if (line['name'] !== undefined && line['record'] === undefined) return parseSource(line);
  const fault = RECORD_SHAPE.faultIn(line, '');
  const key = typeof line['record'] === 'string' ? line['record'] : undefined;
  if (fault !== null) return rejection(fault, key);
  const { source, ...record } = RECORD_SHAPE.canonical(line) as RecordLine;
  if (!declared.has(source)) {
    const expected =
      'a source that a line above declares, like {"source": ..., "name": ..., "license": ..., "confidence": ...}';
    return rejected('BAD_VALUE', 'source', expected, source, key);
  }
  const nonsense = faultInRecord(record);
  if (nonsense !== null) return rejection(nonsense, key);
  return { ...new MappingNotes().mapped(record), source };
}

function parseSource(line: Readonly<Record<string, unknown>>): Fact {
  const fault = SOURCE_SHAPE.faultIn(line, '');
  if (fault !== null) return rejection(fault);
  const { source: id, ...rest } = SOURCE_SHAPE.canonical(line) as SourceLine;
  return { status: 'source', source: { id, ...rest } };
}

function rejection(fault: Fault, recordKey?: string): Rejected {
  return rejected(fault.code, fault.path, fault.expected, fault.got, recordKey);
}

/** What no single property shows: whether the parts of a record fit together. */
function faultInRecord(record: StatedRecord): Fault | null {
  const { node, edges = [], redirect } = record;
  if (node === undefined && edges.length === 0 && redirect === undefined) {
    return { code: 'MISSING_VALUE', path: '', expected: 'a node, edges or a redirect', got: undefined };
  }
  if (node?.kind === 'PAPER' && node.type !== undefined && !PAPER_TYPES.includes(node.type)) {
    return { code: 'BAD_VALUE', path: 'node.type', expected: `one of ${PAPER_TYPES.join(', ')}`, got: node.type };
  }
  if (redirect !== undefined && redirect.from === redirect.to) {
    return { code: 'SELF_REFERENCE', path: 'redirect.to', expected: 'another id than redirect.from', got: redirect.to };
  }
  for (const [index, edge] of edges.entries()) {
    const fault = faultInEdge(edge, node, `edges[${index}]`);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInEdge(edge: StatedEdge, node: NodeRef | undefined, path: string): Fault | null {
  for (const end of ['from', 'to'] as const) {
    if (edge[end] === undefined && node === undefined) {
      const expected = 'an end of the edge, because the record describes no node that could be it';
      return { code: 'MISSING_VALUE', path: `${path}.${end}`, expected, got: undefined };
    }
  }
  const from = edge.from ?? node;
  const to = edge.to ?? node;
  if (from === undefined || to === undefined) return null;
  if (from.ids.some((id) => to.ids.includes(id))) {
    return { code: 'SELF_REFERENCE', path, expected: 'an edge between two nodes', got: from.ids[0] };
  }
  if (shapeBetween(edge.kind, from.kind, to.kind) === undefined) {
    const shapes = EDGE_SHAPES.filter((shape: EdgeShape) => shape.kind === edge.kind);
    const expected = shapes.map((shape) => `${shape.kind} from ${shape.from} to ${shape.to}`).join(' or ');
    return { code: 'BAD_VALUE', path, expected, got: `from ${from.kind} to ${to.kind}` };
  }
  const roles: readonly string[] = ADVISING_ROLES;
  if (edge.kind === 'ADVISED' && edge.role !== undefined && !roles.includes(edge.role)) {
    return { code: 'BAD_VALUE', path: `${path}.role`, expected: `one of ${roles.join(', ')}`, got: edge.role };
  }
  return null;
}
