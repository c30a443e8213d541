// What the store knows of the nodes of a batch, loaded once each.

import type { Key } from '../keys.ts';
import type { GraphWriter, NodeState } from '../writer.ts';

const ABSENT: NodeState = { image: null, describedBy: [], aliases: [], mentions: 0 };

/** Node states by key, as they were before the batch. */
export class NodeStates {
  readonly writer: GraphWriter;
  readonly #states = new Map<Key, NodeState>();

  constructor(writer: GraphWriter) {
    this.writer = writer;
  }

  /** Loads the states that are not loaded yet, in one call. */
  async load(keys: Iterable<Key>): Promise<void> {
    const unseen = [...new Set(keys)].filter((key) => !this.#states.has(key));
    if (unseen.length === 0) return;
    const states = await this.writer.nodesForWrite(unseen);
    unseen.forEach((key, index) => this.#states.set(key, states[index] ?? ABSENT));
  }

  /** The state of a loaded key; that of an absent node for any other. */
  get(key: Key): NodeState {
    return this.#states.get(key) ?? ABSENT;
  }
}
