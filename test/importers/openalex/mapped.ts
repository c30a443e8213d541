// Small OpenAlex records for tests, and the parts of an accepted one.

import type { StatedEdge, StatedNode } from '../../../src/graph/statements.ts';
import type { Mapped, Mapping } from '../../../src/importers/mapping.ts';

/** An OpenAlex address. */
export function address(bare: string): string {
  return `https://openalex.org/${bare}`;
}

/** A work that says nothing but its id and what is given. */
export function rawWork(facts: Readonly<Record<string, unknown>> = {}): unknown {
  return { id: address('W1'), ...facts };
}

/** A byline entry. */
export function rawAuthorship(bare: string | null, facts: Readonly<Record<string, unknown>> = {}): unknown {
  return { author: { id: bare === null ? null : address(bare), display_name: `Author ${bare}` }, ...facts };
}

/** The mapping if it was accepted; throws with the reason otherwise. */
export function accepted(mapping: Mapping): Mapped {
  if (mapping.status !== 'mapped') throw new Error(`not accepted: ${JSON.stringify(mapping)}`);
  return mapping;
}

/** The node that an accepted record describes. */
export function nodeOf(mapping: Mapping): StatedNode {
  const { node } = accepted(mapping).record;
  if (node === undefined) throw new Error('the record describes no node');
  return node;
}

/** The edges of one kind that an accepted record states. */
export function edgesOf(mapping: Mapping, kind: StatedEdge['kind']): readonly StatedEdge[] {
  return (accepted(mapping).record.edges ?? []).filter((edge) => edge.kind === kind);
}

/** The codes and counts of its warnings. */
export function warningsOf(mapping: Mapping): readonly string[] {
  return accepted(mapping).warnings.map(({ code, count }) => `${code} ${count}`);
}
