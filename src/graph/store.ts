// GraphStore: the batch-only port that every store implements and every read of the graph goes through.

import type { GraphError } from './errors.ts';
import type { EdgeKind, EdgeShape, EdgeValues, NodeKind } from './kinds.ts';
import type { Key } from './keys.ts';
import type { ListId } from './lists.ts';
import type { NamedNode, NodeRow, YearActivity } from './node-row.ts';
import type { SourceInfo, StatedEdge, StatedLink } from './statements.ts';
import type { GraphWriter, StoredRecord } from './writer.ts';

/** Who said it, where and when: source, record, and the run that read it. */
export interface Provenance {
  readonly source: string;
  readonly sourceName: string;
  readonly license: string;
  /** Where in the source: a record id, with file and line where it came from a file. */
  readonly locator: string;
  readonly url: string | null;
  /** ISO timestamp of the import run that read it. */
  readonly retrievedAt: string;
  readonly confidence: number;
}

/** The wide values of a node, read only when asked for. */
export interface NodeDetails {
  readonly abstract: string | null;
  readonly links: readonly StatedLink[];
  /** The records that describe the node, or for a stub up to 20 that name it; best first. */
  readonly sources: readonly Provenance[];
  /** By year, rising; only for kinds with `activity`. */
  readonly activity: readonly YearActivity[];
}

/** Place in a list: rank, key, part. */
export interface Position {
  readonly rank: number;
  readonly key: Key;
  readonly part: number;
}

/** A page of one list. */
export interface ListRequest {
  readonly list: ListId;
  readonly owner: Key;
  /** 1 to PAGE_MAX + KNOWN_MAX rows. */
  readonly first: number;
  /** Rows strictly behind this place, in the direction of reading. */
  readonly after?: Position | undefined;
  /** Reads the list from its end towards its start; rows come in that order. */
  readonly backward?: boolean | undefined;
  /** Only rows with rankFrom <= rank <= rankTo. */
  readonly rankFrom?: number | undefined;
  readonly rankTo?: number | undefined;
  /** Whether the neighbours' node rows come with the page. */
  readonly withNodes: boolean;
}
export interface ListRow {
  readonly position: Position;
  /** The neighbour: position.key. */
  readonly neighbor: Key;
  readonly values: EdgeValues;
  /** Present where asked for; null if the node is gone by now. */
  readonly node?: NodeRow | null;
}
export interface ListPage {
  readonly rows: readonly ListRow[];
  /** Whether the list holds more rows beyond the last one, in the direction of reading. */
  readonly more: boolean;
}

/** A page of all nodes of a kind. `name` is ordered by folded label, the others by falling value; ties by key. */
export interface KindRequest {
  readonly kind: NodeKind;
  readonly order: string;
  readonly first: number;
  readonly after?: KindPosition | undefined;
  readonly backward?: boolean | undefined;
}
export interface KindPosition {
  /** A rank, or for `name` the folded label. */
  readonly rank: number | string;
  readonly key: Key;
}
export interface KindPage {
  readonly rows: readonly { readonly position: KindPosition; readonly node: NodeRow }[];
  readonly more: boolean;
}

/** The papers behind a pair of co-authors, newest first; a page of the list that the pair owns. */
export interface JointRequest {
  readonly a: Key;
  readonly b: Key;
  readonly first: number;
  readonly after?: Position | undefined;
}

/** An edge by its place in the graph: `from` and `to` as in the API's direction; from < to where undirected. */
export interface EdgeRef {
  readonly shape: EdgeShape;
  readonly from: Key;
  readonly to: Key;
  readonly part: number;
}
export interface EdgeRow extends EdgeRef {
  readonly values: EdgeValues;
}
/** Two nodes, in either order. */
export type Pair = readonly [Key, Key];
/** The wide values of an edge: the edge as its best record states it, and all records that say it, best first (at most 20). */
export interface EdgeDetails {
  /** Null where the edge is derived from joint papers or bylines. */
  readonly stated: StatedEdge | null;
  /** Keys that `stated` refers to: institutions of the byline in order; institution and thesis of an advising. */
  readonly institutions: readonly Key[];
  readonly thesis: Key | null;
  readonly sources: readonly Provenance[];
}

/** Neighbours for a frontier, without nodes: rows of one list, cut at `perNode` an owner and `total` in all. */
export interface FrontierRequest {
  readonly list: ListId;
  readonly owners: readonly Key[];
  readonly perNode: number;
  readonly total: number;
}
export interface Frontier {
  /** Parallel arrays: owners[i] -> neighbors[i]; owners in the order asked, rows in list order. */
  readonly owners: readonly Key[];
  readonly neighbors: readonly Key[];
  readonly parts: readonly number[];
  /** Whether a cap cut some owner's list. */
  readonly cut: boolean;
}

/** Prefix search over names and titles of one kind: every token must match, the last as a prefix if `prefix`. */
export interface TextRequest {
  readonly kind: NodeKind;
  /** Folded tokens of text.ts. */
  readonly tokens: readonly string[];
  readonly prefix: boolean;
  readonly first: number;
  readonly after?: TextPosition | undefined;
}
/** Hits come by prominence bucket, then key. */
export interface TextPosition {
  readonly bucket: number;
  readonly key: Key;
}
export interface TextPage {
  readonly hits: readonly TextPosition[];
  readonly more: boolean;
}

export interface StoreSummary {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly edges: Readonly<Record<EdgeKind, number>>;
  readonly sources: readonly {
    readonly id: string;
    readonly name: string;
    readonly license: string;
    readonly records: number;
    readonly rejected: number;
    readonly lastImportedAt: string;
  }[];
  /** Changes with every write that changes data; equal data written by equal steps has an equal version. */
  readonly dataVersion: string;
}

/**
 * Reads are batches: one call answers many owners, keys or pairs, in the order asked. A writer may commit between two
 * calls, on a store without snapshots (Neo4j) also during one, so callers drop what has gone. Every method throws
 * GraphError STORE_UNAVAILABLE when the store is lost and TIMEOUT when `signal` fires first.
 */
export interface GraphStore {
  /** What `stats.store` shows: "sqlite" or "neo4j". Nobody branches on it. */
  readonly name: string;
  /** At most KEYS_PER_CALL canonical ids; none, one or several nodes each (several: ambiguous). */
  keysByIds(ids: readonly string[], signal?: AbortSignal): Promise<readonly (readonly NamedNode[])[]>;
  nodesByKeys(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (NodeRow | null)[]>;
  nodeDetails(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (NodeDetails | null)[]>;
  /** At most LISTS_PER_CALL requests. */
  listPages(requests: readonly ListRequest[], signal?: AbortSignal): Promise<readonly ListPage[]>;
  /** Exact counts of index ranges: rows of a list with rankFrom <= rank <= rankTo. */
  listCounts(
    requests: readonly { list: ListId; owner: Key; rankFrom: number; rankTo: number }[],
    signal?: AbortSignal,
  ): Promise<readonly number[]>;
  kindPages(requests: readonly KindRequest[], signal?: AbortSignal): Promise<readonly KindPage[]>;
  jointPapers(requests: readonly JointRequest[], signal?: AbortSignal): Promise<readonly ListPage[]>;
  /** Every edge of the shapes with both ends among `keys` (at most EDGE_SET_MAX), and at least one among `touching` if given. */
  edgesBetween(
    keys: readonly Key[],
    shapes: readonly EdgeShape[],
    touching?: readonly Key[],
    signal?: AbortSignal,
  ): Promise<readonly EdgeRow[]>;
  /** Every edge of the shapes that joins two nodes of a pair, either way round; at most EDGE_PAIRS_MAX pairs, cost by pair. */
  edgesOfPairs(pairs: readonly Pair[], shapes: readonly EdgeShape[], signal?: AbortSignal): Promise<readonly EdgeRow[]>;
  edgeDetails(edges: readonly EdgeRef[], signal?: AbortSignal): Promise<readonly (EdgeDetails | null)[]>;
  neighborsOf(request: FrontierRequest, signal?: AbortSignal): Promise<Frontier>;
  textMatches(requests: readonly TextRequest[], signal?: AbortSignal): Promise<readonly TextPage[]>;
  summary(signal?: AbortSignal): Promise<StoreSummary>;
  /** All registered sources, by id. */
  sources(signal?: AbortSignal): Promise<readonly SourceInfo[]>;
  /**
   * Every record, by source and then by record, each in the order of code points. Each page of some hundred is read from
   * one snapshot, so what others write meanwhile may show from the next page on. Throws GraphError STORE_CORRUPT at a record
   * that cannot be read; where `damaged` is given, that is told of it, and of one whose key or digest does not follow from
   * its text, and the record is left out.
   */
  records(damaged?: (error: GraphError) => void): AsyncIterable<StoredRecord>;
  /** Opens the write side; one writer at a time, a second is refused with STORE_BUSY. */
  writer(): Promise<GraphWriter>;
  /**
   * A writer, in the place of the one, whose writes only it can see and which `release` undoes: what a dry run writes to.
   * Throws GraphError BAD_USER_INPUT where a store cannot do that.
   */
  trialWriter(): Promise<GraphWriter>;
  close(): Promise<void>;
}

export type { NamedNode, NodeProps, NodeRow, YearActivity } from './node-row.ts';
