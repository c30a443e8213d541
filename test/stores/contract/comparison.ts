// A store beside the model of the same records, and how their answers are compared.

import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import type { Key } from '../../../src/graph/keys.ts';
import { keyOf } from '../../../src/graph/keys.ts';
import type { NodeKind } from '../../../src/graph/kinds.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import type { MemoryStore } from '../../model/memory-store.ts';

/** A store and the model of what was written to it. */
export interface Comparison {
  readonly store: GraphStore;
  readonly model: MemoryStore;
}

/** Ids that name nothing in any world. */
export const ABSENT_IDS = ['openalex:A999', 'openalex:W999', 'nowhere:else'] as const;

/** Asks both for the same; arranges answers whose order is left open before they are compared. */
export async function expectSame<T>(
  { store, model }: Comparison,
  ask: (store: GraphStore) => Promise<T>,
  arrange: (answer: T) => unknown = (answer) => answer,
): Promise<void> {
  const [got, expected] = [arrange(await ask(store)), arrange(await ask(model))];
  // Jest's own comparison is many times slower; it is asked for the difference alone.
  if (!isDeepStrictEqual(got, expected)) expect(got).toEqual(expected);
}

/** Every key of the model, and some that name nothing. */
export function allKeys({ model }: Comparison): readonly Key[] {
  return [...model.graph.nodes.keys(), ...ABSENT_IDS.map((id) => keyOf(id))];
}

/** Keys of a kind, at most a dozen spread over all, and one that names nothing. */
export function keysOfKind({ model }: Comparison, kind: NodeKind): readonly Key[] {
  const rows = [...model.graph.nodes.values()].filter(({ row }) => row.kind === kind);
  return [...spread(rows, 12).map(({ row }) => row.key), keyOf(ABSENT_IDS[0])];
}

/** At most so many of the values, evenly spread over all. */
export function spread<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.filter((_, index) => index % step === 0);
}

/** Splits a batch by the bound of a call. */
export function inCalls<T>(values: readonly T[], perCall: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / perCall) }, (_, call) =>
    values.slice(call * perCall, (call + 1) * perCall),
  );
}
