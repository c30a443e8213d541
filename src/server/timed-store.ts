// A store whose calls are timed, for the metrics.

import type { GraphStore } from '../graph/store.ts';

/** Told about every call that ended, well or not. */
export type CallObserver = (method: string, seconds: number) => void;

/** The same store; `observe` hears of each call that returns a promise. */
export function timedStore(store: GraphStore, observe: CallObserver): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        const startedAt = performance.now();
        const result: unknown = Reflect.apply(value, target, args);
        if (!(result instanceof Promise)) return result;
        return result.finally(() => observe(String(name), (performance.now() - startedAt) / 1_000));
      };
    },
  });
}
