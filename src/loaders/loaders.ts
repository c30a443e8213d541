// The loaders of one request: single reads made at one moment by many parents become one call of the store's batch port.

import DataLoader from 'dataloader';
import type { Key } from '../graph/keys.ts';
import { DETAILS_PER_CALL, KEYS_PER_CALL, LISTS_PER_CALL } from '../graph/limits.ts';
import type {
  EdgeDetails,
  EdgeRef,
  GraphStore,
  JointRequest,
  KindPage,
  KindRequest,
  ListPage,
  ListRequest,
  NamedNode,
  NodeDetails,
  NodeRow,
} from '../graph/store.ts';
import { align } from './align.ts';

/** An index range of a list: rows with rankFrom <= rank <= rankTo. */
export interface CountRequest {
  readonly list: string;
  readonly owner: Key;
  readonly rankFrom: number;
  readonly rankTo: number;
}

/** Reads one thing; reads of the same moment travel together, and no thing is read twice in a request. */
export interface Loader<K, V> {
  /** Call it before the first `await` of a resolver, or its siblings travel without it. */
  load(key: K): Promise<V>;
}

/** The loaders of a request. Whatever the number of parents, one level of a query makes one store call a loader. */
export interface Loaders {
  /** The nodes that a canonical id names: none, one, or several that claim it. */
  readonly namedById: Loader<string, readonly NamedNode[]>;
  readonly nodeByKey: Loader<Key, NodeRow | null>;
  readonly nodeDetailsByKey: Loader<Key, NodeDetails | null>;
  readonly listPage: Loader<ListRequest, ListPage>;
  readonly listCount: Loader<CountRequest, number>;
  readonly kindPage: Loader<KindRequest, KindPage>;
  readonly jointPapers: Loader<JointRequest, ListPage>;
  readonly edgeDetails: Loader<EdgeRef, EdgeDetails | null>;
}

/** Fresh, empty loaders over a store; calls carry the signal and never exceed the port's bounds. */
export function createLoaders(store: GraphStore, signal: AbortSignal): Loaders {
  return {
    namedById: batched('keysByIds', KEYS_PER_CALL, (ids) => store.keysByIds(ids, signal)),
    nodeByKey: batched('nodesByKeys', KEYS_PER_CALL, (keys) => store.nodesByKeys(keys, signal)),
    nodeDetailsByKey: batched('nodeDetails', DETAILS_PER_CALL, (keys) => store.nodeDetails(keys, signal)),
    listPage: batched('listPages', LISTS_PER_CALL, (requests) => store.listPages(requests, signal), textOf),
    listCount: batched('listCounts', LISTS_PER_CALL, (requests) => store.listCounts(requests, signal), textOf),
    kindPage: batched('kindPages', LISTS_PER_CALL, (requests) => store.kindPages(requests, signal), textOf),
    jointPapers: batched('jointPapers', LISTS_PER_CALL, (requests) => store.jointPapers(requests, signal), textOf),
    edgeDetails: batched('edgeDetails', DETAILS_PER_CALL, (edges) => store.edgeDetails(edges, signal), textOfEdge),
  };
}

function batched<K, V>(
  what: string,
  max: number,
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  cacheKeyFn: (key: K) => unknown = (key) => key,
): Loader<K, V> {
  return new DataLoader<K, V, unknown>(async (keys) => align(what, keys, await read(keys)), {
    maxBatchSize: max,
    cacheKeyFn,
  });
}

function textOf(request: object): string {
  return JSON.stringify(Object.entries(request).toSorted());
}

function textOfEdge({ shape, from, to, part }: EdgeRef): string {
  return `${shape.name} ${from} ${to} ${part}`;
}
