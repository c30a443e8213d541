// A node as stores bring it: its row, its small values, its names, its papers by year.

import type { Key } from './keys.ts';
import type { NodeKind } from './kinds.ts';

/** What an id names. `redirectedFrom` is the asked id where its source merged it into another. */
export interface NamedNode {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly id: string;
  readonly redirectedFrom?: string;
}

/** The small values of a node that every drawing of it needs; absent where no source states them. */
export interface NodeProps {
  readonly otherNames?: readonly string[];
  readonly homepage?: string;
  readonly type?: string;
  readonly date?: string;
  readonly language?: string;
  readonly retracted?: boolean;
  readonly citations?: number;
  readonly authorCount?: number;
  readonly authorsTruncated?: boolean;
  readonly description?: string;
  readonly level?: number;
  readonly country?: string;
  readonly city?: string;
  readonly status?: string;
}

/** A node as a page or a slice brings it. */
export interface NodeRow {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: string;
  /** Its other canonical identifiers, sorted; `id` is not among them. */
  readonly identifiers: readonly string[];
  readonly props: NodeProps;
  /** Stored counters, by the places of `countersOf(kind)`; read them with `countOf` of nodes.ts. */
  readonly counts: readonly number[];
}

/** Papers of one year of an author or topic, and the citation counts of those papers. */
export interface YearActivity {
  readonly year: number;
  readonly papers: number;
  /** Citation counts of the papers of that year. */
  readonly citations: number;
}
