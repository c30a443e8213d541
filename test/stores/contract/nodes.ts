// Nodes: labels, properties, identifiers and every stored counter are those of the model.

import { KEYS_PER_CALL } from '../../../src/graph/limits.ts';
import type { Comparison } from './comparison.ts';
import { allKeys, expectSame, inCalls } from './comparison.ts';

/** Every node, some twice, and keys of nothing. */
export async function sameNodes(comparison: Comparison): Promise<void> {
  const keys = allKeys(comparison);
  for (const some of inCalls([...keys, ...keys.slice(0, 2)], KEYS_PER_CALL)) {
    await expectSame(comparison, (store) => store.nodesByKeys(some));
  }
}
