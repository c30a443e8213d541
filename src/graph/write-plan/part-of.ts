// The part of an edge: what tells parallel edges between the same two nodes apart.

import type { EdgeShape } from '../kinds.ts';
import { ADVISING_ROLES, AFFILIATION_KINDS } from '../kinds.ts';
import { PART_MAX } from '../limits.ts';
import type { StatedEdge } from '../statements.ts';

/**
 * 0 where a shape has no parallel edges. An advising is told apart by its role, an award by its year, an affiliation
 * by kind, first date and role (1 to 4095; 0 is the one derived from bylines). A function of what is stated alone.
 */
export function partOf(shape: EdgeShape, edge: StatedEdge): number {
  if (!shape.parallel) return 0;
  const discriminator = parts[shape.kind];
  return discriminator === undefined ? 0 : discriminator(edge);
}

const parts: Readonly<Partial<Record<EdgeShape['kind'], (edge: StatedEdge) => number>>> = {
  ADVISED: (edge) => codeOf(ADVISING_ROLES, edge.role),
  RECEIVED: (edge) => (edge.year === undefined ? 0 : 1 + ((edge.year + 2 * PART_MAX * 3) % PART_MAX)),
  AFFILIATED_WITH: (edge) =>
    1 +
    (hash32(
      `${codeOf(AFFILIATION_KINDS, edge.affiliationKind)}|${edge.since ?? ''}|${(edge.role ?? '').toLowerCase()}`,
    ) %
      PART_MAX),
};

/** The stored code of a role or kind; 0 (UNSPECIFIED) for a word that the table does not know. */
export function codeOf(table: readonly string[], word: string | undefined): number {
  return word === undefined ? 0 : Math.max(0, table.indexOf(word));
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
