// Names of a node beside the one that it is shown by.

import type { NodeRow } from '../src/graph/store.ts';

/** Other names that sources state, without the label. */
export function otherNames({ label, props }: NodeRow, max: number): readonly string[] {
  return (props.otherNames ?? []).filter((name) => name !== label).slice(0, max);
}
