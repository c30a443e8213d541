// Counts the store calls of one request, for logs, metrics and extensions.storeCalls.

import type { GraphStore } from '../graph/store.ts';

/** A store that counts. */
export interface CountedStore {
  readonly store: GraphStore;
  /** Calls so far by method, in order of first use: { listPages: 1, nodesByKeys: 1 }. */
  calls(): Readonly<Record<string, number>>;
  /** All calls so far. */
  total(): number;
}

/** Told about every finished call: metrics. */
export type CallObserver = (method: string, seconds: number) => void;

/** The same store, seen through a counter of its batch methods. */
export function countStoreCalls(store: GraphStore, observe?: CallObserver): CountedStore {
  const counts = new Map<string, number>();
  const counted = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function' || typeof name !== 'string' || name === 'rowsRead') return value;
      return (...args: readonly unknown[]): unknown => {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const startedAt = performance.now();
        const result: unknown = Reflect.apply(value, target, args);
        if (observe === undefined || !(result instanceof Promise)) return result;
        return result.finally(() => observe(name, (performance.now() - startedAt) / 1_000));
      };
    },
  });
  return {
    store: counted,
    calls: () => Object.fromEntries(counts),
    total: () => counts.values().reduce((sum, count) => sum + count, 0),
  };
}
