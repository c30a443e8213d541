// The loaders of one request: what many parents ask at one moment becomes one call of the store's batch port.

import DataLoader from 'dataloader';
import { type Circle, membersOf } from '../graph/author-pages.ts';
import { type CitedPaper, citedPapers } from '../graph/cited-papers.ts';
import type { Key } from '../graph/keys.ts';
import { DETAILS_PER_CALL, KEYS_PER_CALL } from '../graph/limits.ts';
import { type AuthorPair, jointPaperPages } from '../graph/joint-papers.ts';
import { countsOf, type ListQuery, type NeighborRow, pagesOf } from '../graph/list-pages.ts';
import { type CareerSpan, careerSpans, hIndexes, i10Indexes } from '../graph/metrics.ts';
import { nodesByIds } from '../graph/nodes-by-id.ts';
import type { Page, PageArgs } from '../graph/page.ts';
import { type SimilarAuthor, similarAuthors } from '../graph/similar.ts';
import type { EdgeDetails, EdgeRef, GraphStore, NamedNode, NodeDetails, NodeRow } from '../graph/store.ts';
import { sublabelsOf } from '../graph/sublabels.ts';
import { align } from './align.ts';

/** Reads one thing; reads of one moment travel together, and nothing is read twice in a request. */
interface Loader<K, V> {
  /** To be called before the first `await` of a resolver: a sibling that awaits first travels alone. */
  load(key: K): Promise<V>;
}

/** The loaders of a request. Whatever the number of parents, a field makes one store call for each full batch of the port. */
export interface Loaders {
  /** The nodes that a canonical id names: none, one, or several that claim it. */
  readonly namedById: Loader<string, readonly NamedNode[]>;
  /** The node of an id of ours; null where it names none or several. */
  readonly nodeById: Loader<string, NodeRow | null>;
  /** Null where the node is gone. */
  readonly nodeByKey: Loader<Key, NodeRow | null>;
  readonly nodeDetailsByKey: Loader<Key, NodeDetails | null>;
  readonly edgeDetails: Loader<EdgeRef, EdgeDetails | null>;
  /** A paper with what a reference to it shows. */
  readonly citedPaper: Loader<NodeRow, CitedPaper>;
  /** All people of an institution or topic. */
  readonly circle: Loader<Circle, readonly NodeRow[]>;
  /** The people most similar to an author. */
  readonly similar: Loader<NodeRow, readonly SimilarAuthor[]>;
  /** Second lines of nodes that are drawn. */
  readonly sublabel: Loader<NodeRow, string | null>;
  readonly hIndex: Loader<NodeRow, number>;
  readonly i10Index: Loader<Key, number>;
  readonly careerSpan: Loader<Key, CareerSpan>;
  /** Pages of one list under the same arguments, by owner. Rejects with BAD_USER_INPUT on wrong arguments. */
  listPage(query: ListQuery): Loader<NodeRow, Page<NeighborRow>>;
  /** Pages of the joint papers of a pair of authors. Rejects with BAD_USER_INPUT on wrong arguments. */
  jointPage(args: PageArgs): Loader<AuthorPair, Page<NeighborRow>>;
  /** Exact lengths of such lists; null where a filter allows none. */
  listCount(query: ListQuery): Loader<NodeRow, number | null>;
}

/** Fresh, empty loaders over a store; every call carries the signal. */
export function createLoaders(store: GraphStore, signal: AbortSignal): Loaders {
  return {
    namedById: batched('keysByIds', (ids: readonly string[]) => store.keysByIds(ids, signal), same, KEYS_PER_CALL),
    nodeById: batched('nodesByIds', (ids: readonly string[]) => nodesByIds(store, ids, signal), same),
    nodeByKey: batched('nodesByKeys', (keys: readonly Key[]) => store.nodesByKeys(keys, signal), same, KEYS_PER_CALL),
    nodeDetailsByKey: batched(
      'nodeDetails',
      (keys: readonly Key[]) => store.nodeDetails(keys, signal),
      same,
      DETAILS_PER_CALL,
    ),
    edgeDetails: batched(
      'edgeDetails',
      (edges: readonly EdgeRef[]) => store.edgeDetails(edges, signal),
      ({ shape, from, to, part }) => `${shape.name} ${from} ${to} ${part}`,
      DETAILS_PER_CALL,
    ),
    citedPaper: batched('citedPapers', (papers: readonly NodeRow[]) => citedPapers(store, papers, signal), keyOfNode),
    circle: batched(
      'circles',
      (circles: readonly Circle[]) => Promise.all(circles.map((circle) => membersOf(store, circle, signal))),
      ({ list, owner }) => `${list} ${owner.key}`,
    ),
    similar: batched(
      'similarAuthors',
      (authors: readonly NodeRow[]) => similarAuthors(store, authors, signal),
      keyOfNode,
    ),
    sublabel: batched('sublabels', (nodes: readonly NodeRow[]) => sublabelsOf(store, nodes, signal), keyOfNode),
    hIndex: batched('hIndexes', (authors: readonly NodeRow[]) => hIndexes(store, authors, signal), keyOfNode),
    i10Index: batched('i10Indexes', (authors: readonly Key[]) => i10Indexes(store, authors, signal), same),
    careerSpan: batched('careerSpans', (authors: readonly Key[]) => careerSpans(store, authors, signal), same),
    listPage: family(textOfQuery, (query) =>
      batched('listPages', (owners: readonly NodeRow[]) => pagesOf(store, owners, query, signal), keyOfNode),
    ),
    jointPage: family(textOfArgs, (args) =>
      batched(
        'jointPaperPages',
        (pairs: readonly AuthorPair[]) => jointPaperPages(store, pairs, args, signal),
        ({ a, b }) => `${a} ${b}`,
      ),
    ),
    listCount: family(textOfQuery, (query) =>
      batched('listCounts', (owners: readonly NodeRow[]) => countsOf(store, owners, query, signal), keyOfNode),
    ),
  };
}

function batched<K, V>(
  what: string,
  read: (keys: readonly K[]) => Promise<readonly V[]>,
  cacheKeyFn: (key: K) => unknown,
  maxBatchSize = Number.POSITIVE_INFINITY,
): Loader<K, V> {
  return new DataLoader<K, V, unknown>(async (keys) => align(what, keys, await read(keys)), {
    cacheKeyFn,
    maxBatchSize,
  });
}

/** One loader for each set of arguments, so that all parents of a field share one. */
function family<A, K, V>(textOf: (args: A) => string, make: (args: A) => Loader<K, V>): (args: A) => Loader<K, V> {
  const loaders = new Map<string, Loader<K, V>>();
  return (args) => {
    const text = textOf(args);
    const loader = loaders.get(text) ?? make(args);
    loaders.set(text, loader);
    return loader;
  };
}

const same = (key: unknown): unknown => key;
const keyOfNode = ({ key }: NodeRow): Key => key;

function textOfArgs({ first, after, last, before }: PageArgs): string {
  return JSON.stringify([first, after, last, before]);
}

function textOfQuery({ filter, args, ...list }: ListQuery): string {
  return JSON.stringify([list, filter?.name, textOfArgs(args)]);
}
