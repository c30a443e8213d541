// What a line says, read from one of its ends.

import type { GraphEdge } from './graph-json.ts';
import type { Strings } from './strings.en.ts';

/** The label of a line as it is read from one of its ends: what the other is to it. */
export function labelFrom(
  { kind, source, role, label }: Pick<GraphEdge, 'kind' | 'source' | 'role' | 'label'>,
  id: string,
  strings: Strings,
): string | null {
  return kind === 'ADVISED' ? strings.advising(role, source === id) : label;
}
