// A store that counts its calls: what "store calls = connection levels asked for" is measured with.

import type { GraphStore } from '../graph/store.ts';

/** A store with the number of calls made to each of its reads. */
export interface CountedStore {
  readonly store: GraphStore;
  /** "listPages x2" for each method called so far, in the order of first call. */
  readonly calls: () => readonly string[];
}

/** Counts the reads of a store; answers, errors and everything else pass unchanged. */
export function countedStore(store: GraphStore): CountedStore {
  const counts = new Map<string, number>();
  const counted = <A extends readonly unknown[], R>(method: string, read: (...args: A) => R) => {
    return (...args: A): R => {
      counts.set(method, (counts.get(method) ?? 0) + 1);
      return read(...args);
    };
  };
  return {
    store: {
      name: store.name,
      keysByIds: counted('keysByIds', store.keysByIds.bind(store)),
      nodesByKeys: counted('nodesByKeys', store.nodesByKeys.bind(store)),
      nodeDetails: counted('nodeDetails', store.nodeDetails.bind(store)),
      listPages: counted('listPages', store.listPages.bind(store)),
      listCounts: counted('listCounts', store.listCounts.bind(store)),
      kindPages: counted('kindPages', store.kindPages.bind(store)),
      jointPapers: counted('jointPapers', store.jointPapers.bind(store)),
      edgesBetween: counted('edgesBetween', store.edgesBetween.bind(store)),
      edgeDetails: counted('edgeDetails', store.edgeDetails.bind(store)),
      neighborsOf: counted('neighborsOf', store.neighborsOf.bind(store)),
      textMatches: counted('textMatches', store.textMatches.bind(store)),
      summary: counted('summary', store.summary.bind(store)),
      writer: () => store.writer(),
      rowsRead: () => store.rowsRead(),
      close: () => store.close(),
    },
    calls: () => [...counts].map(([method, times]) => `${method} x${times}`),
  };
}
