// A store whose calls are observed: counted for one request, timed for all of them.

import type { GraphStore } from '../graph/store.ts';

/** Hears that a method is called; what it returns is called when the call has ended, well or not. */
type OnCall = (method: string) => (() => void) | void;

/** The same store; answers and errors pass unchanged. */
export function observedStore(store: GraphStore, onCall: OnCall): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]): unknown => {
        const onEnd = onCall(String(name));
        const result: unknown = Reflect.apply(value, target, args);
        return onEnd && result instanceof Promise ? result.finally(onEnd) : result;
      };
    },
  });
}
