// The ranking of chains: the strongest few of all shortest ones, without listing them all.

import type { Key } from './keys.ts';

/** Weight of the step between two neighbours of a web. */
export type StepWeight = (from: Key, to: Key) => number;

/**
 * The best `count` chains of a web from one end to the other: the greatest weakest step first, then by the keys of their nodes in
 * order. Each pass over the steps of the web yields the chains of one strength.
 */
export function strongestPaths(
  next: ReadonlyMap<Key, ReadonlySet<Key>>,
  from: Key,
  to: Key,
  weight: StepWeight,
  count: number,
): readonly (readonly Key[])[] {
  const steps = new Map(
    [...next].map(([key, followers]) => [
      key,
      [...followers].toSorted((x, y) => x - y).map((follower) => ({ key: follower, weight: weight(key, follower) })),
    ]),
  );
  const strengths = [...new Set([...steps.values()].flat().map((step) => step.weight))].toSorted((x, y) => y - x);
  const found: Key[][] = [];
  for (const strength of strengths) {
    const reach = reachWith(steps, to, strength);
    const walk = (path: readonly Key[], weakest: boolean): void => {
      const key = path[path.length - 1] ?? from;
      if (key === to) {
        found.push([...path]);
        return;
      }
      for (const step of steps.get(key) ?? []) {
        if (found.length >= count) return;
        if (step.weight < strength) continue;
        const isWeakest = weakest || step.weight === strength;
        if (reach(step.key, isWeakest)) walk([...path, step.key], isWeakest);
      }
    };
    if (reach(from, false)) walk([from], false);
    if (found.length >= count) break;
  }
  return found;
}

/** Whether a node leads to the end over steps of the strength or more; and unless `weakest` was met, over one of just that strength. */
function reachWith(
  steps: ReadonlyMap<Key, readonly { readonly key: Key; readonly weight: number }[]>,
  to: Key,
  strength: number,
): (key: Key, weakest: boolean) => boolean {
  const known = new Map<string, boolean>();
  const reach = (key: Key, weakest: boolean): boolean => {
    if (key === to) return weakest;
    const name = `${key} ${weakest}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = (steps.get(key) ?? []).some(
      (step) => step.weight >= strength && reach(step.key, weakest || step.weight === strength),
    );
    known.set(name, answer);
    return answer;
  };
  return reach;
}
