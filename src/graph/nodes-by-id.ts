// Nodes by their ids: a key is a function of the id, so most need no look-up of names.

import { inBatches } from './batches.ts';
import { keyOf } from './keys.ts';
import { KEYS_PER_CALL } from './limits.ts';
import type { GraphStore, NodeRow } from './store.ts';

/**
 * The node of each id, in order; null where an id names none or several. One store call where every id is a node's own; two
 * more where some were merged into another node, are other identifiers, or share their key with another id.
 */
export async function nodesByIds(
  store: GraphStore,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<readonly (NodeRow | null)[]> {
  const guessed = await inBatches(ids, KEYS_PER_CALL, (batch) =>
    store.nodesByKeys(
      batch.map((id) => keyOf(id)),
      signal,
    ),
  );
  const found = new Map<string, NodeRow>();
  guessed.forEach((node, index) => {
    if (node !== null && node.id === ids[index]) found.set(node.id, node);
  });
  const others = [...new Set(ids.filter((id) => !found.has(id)))];
  const named = await inBatches(others, KEYS_PER_CALL, (batch) => store.keysByIds(batch, signal));
  const resolved = others.flatMap((id, index) => {
    const [only, second] = named[index] ?? [];
    return only === undefined || second !== undefined ? [] : [{ id, key: only.key }];
  });
  const nodes = await inBatches(resolved, KEYS_PER_CALL, (batch) =>
    store.nodesByKeys(
      batch.map(({ key }) => key),
      signal,
    ),
  );
  resolved.forEach(({ id }, index) => {
    const node = nodes[index];
    if (node != null) found.set(id, node);
  });
  return ids.map((id) => found.get(id) ?? null);
}
