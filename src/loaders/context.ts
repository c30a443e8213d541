// What every resolver of one request shares: the store, its loaders, the deadline. Nothing of it outlives the request.

import type { GraphStore } from '../graph/store.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { observedStore } from './observed-store.ts';

/** The context of one request. */
export interface RequestContext {
  /** The store, counting the calls of this request. */
  readonly store: GraphStore;
  readonly loaders: Loaders;
  /** Fires at the deadline or when the client has gone; every store call gets it. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** "listPages x2" for each store method called so far, in the order of first call. */
  readonly storeCalls: () => readonly string[];
}

/** A fresh context over an opened store; makes no store call. */
export function createContext(request: {
  readonly store: GraphStore;
  readonly signal: AbortSignal;
  readonly requestId: string;
}): RequestContext {
  const calls = new Map<string, number>();
  const store = observedStore(request.store, (method) => void calls.set(method, (calls.get(method) ?? 0) + 1));
  return {
    store,
    loaders: createLoaders(store, request.signal),
    signal: request.signal,
    requestId: request.requestId,
    storeCalls: () => [...calls].map(([method, times]) => `${method} x${times}`),
  };
}
