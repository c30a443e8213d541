// The scale-out store: GraphStore over a Neo4j server.

import { badInput, GraphError } from '../../graph/errors.ts';
import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { LISTS } from '../../graph/lists.ts';
import * as limits from '../../graph/limits.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type * as port from '../../graph/store.ts';
import type { GraphWriter, StoredRecord } from '../../graph/writer.ts';
import type { Connection, OpenOptions, Statements } from './connection.ts';
import { before, connect } from './connection.ts';
import { refuseHalfCopied } from './copy-mark.ts';
import { eachRecord } from './each-record.ts';
import { checkWords, migrate } from './migrate.ts';
import { Neo4jWriter } from './neo4j-writer.ts';
import { edgeDetails, nodeDetails } from './read-details.ts';
import { edgesBetween, edgesOfPairs } from './read-edges.ts';
import { jointPapers, listCounts, listPages, neighborsOf } from './read-lists.ts';
import { kindPages, namesByIds, nodesByKeys } from './read-nodes.ts';
import { textMatches } from './read-text.ts';
import { sources } from './runs-and-sources.ts';
import { summary } from './summary.ts';
import { Lease, WRITER_LEASE } from './writer-lease.ts';

const PLANNED_WITHIN_MS = 30_000;
/** A key that no node has. */
const NOBODY = -1;

/** How a store is opened. */
export interface StoreOptions extends OpenOptions {
  /** Takes a store into which a copy has begun: for the copy that ends it. */
  readonly halfCopied?: boolean | undefined;
}

/** Opens the store at an address; see `connect`, `migrate` and `refuseHalfCopied` for what it throws. */
export async function openNeo4jStore(address: string, options: StoreOptions = {}): Promise<Neo4jStore> {
  const connection = connect(address, options);
  try {
    await migrate(connection, options.create === true && options.readonly !== true, options.onIndexing);
    if (options.anyWords !== true) await checkWords(connection);
    if (options.halfCopied !== true) await refuseHalfCopied(connection.reading());
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new Neo4jStore(connection, options.readonly ?? false);
}

/** Has the longest statements planned, which takes seconds once after a start of the server; gives up where none answers. */
async function plan(store: Neo4jStore): Promise<void> {
  const signal = AbortSignal.timeout(PLANNED_WITHIN_MS);
  for (const { kind } of NODE_KINDS) {
    const lists = LISTS.filter(({ owner }) => owner === kind).slice(0, 1);
    await store.listPages(
      lists.map(({ id: list }) => ({ list, owner: NOBODY, first: 1, withNodes: true })),
      signal,
    );
  }
  await store.edgesBetween([NOBODY], EDGE_SHAPES, undefined, signal);
}

/**
 * GraphStore over a driver. Neo4j shows a statement what is committed while it runs ("read committed"), so one that runs
 * beside a COMMIT may see part of a batch: a row whose rank changed meanwhile may be missing, but no page holds it twice.
 */
export class Neo4jStore implements port.GraphStore {
  readonly name = 'neo4j';
  readonly connection: Connection;
  readonly #readonly: boolean;
  #writer: Neo4jWriter | null = null;
  /** Resolves when the longest statements are planned. */
  #planned: Promise<void> = Promise.resolve();

  constructor(connection: Connection, readonly: boolean) {
    this.connection = connection;
    this.#readonly = readonly;
    // Behind the first reads; what fails here will fail there, and be told there.
    connection.onReturn = () => {
      this.#planned = plan(this).catch(() => {});
    };
    connection.onReturn();
  }

  async keysByIds(ids: readonly string[], signal?: AbortSignal): Promise<readonly (readonly port.NamedNode[])[]> {
    const found = await this.#read(signal, limits.KEYS_PER_CALL, ids, namesByIds);
    return found.map((names) => names.map(({ why: _why, claims: _claims, ...node }) => node));
  }

  async nodesByKeys(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (port.NodeRow | null)[]> {
    return this.#read(signal, limits.KEYS_PER_CALL, keys, nodesByKeys);
  }

  async nodeDetails(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (port.NodeDetails | null)[]> {
    return this.#read(signal, limits.KEYS_PER_CALL, keys, nodeDetails);
  }

  async listPages(requests: readonly port.ListRequest[], signal?: AbortSignal): Promise<readonly port.ListPage[]> {
    return this.#read(signal, limits.LISTS_PER_CALL, requests, listPages);
  }

  async listCounts(
    requests: readonly { list: string; owner: Key; rankFrom: number; rankTo: number }[],
    signal?: AbortSignal,
  ): Promise<readonly number[]> {
    return this.#read(signal, limits.LISTS_PER_CALL, requests, listCounts);
  }

  async kindPages(requests: readonly port.KindRequest[], signal?: AbortSignal): Promise<readonly port.KindPage[]> {
    return this.#read(signal, limits.LISTS_PER_CALL, requests, kindPages);
  }

  async jointPapers(requests: readonly port.JointRequest[], signal?: AbortSignal): Promise<readonly port.ListPage[]> {
    return this.#read(signal, limits.LISTS_PER_CALL, requests, jointPapers);
  }

  async edgesBetween(
    keys: readonly Key[],
    shapes: readonly EdgeShape[],
    touching?: readonly Key[],
    signal?: AbortSignal,
  ): Promise<readonly port.EdgeRow[]> {
    return this.#read(signal, limits.EDGE_SET_MAX, keys, (statements) =>
      edgesBetween(statements, keys, shapes, touching),
    );
  }

  async edgesOfPairs(
    pairs: readonly port.Pair[],
    shapes: readonly EdgeShape[],
    signal?: AbortSignal,
  ): Promise<readonly port.EdgeRow[]> {
    return this.#read(signal, limits.EDGE_PAIRS_MAX, pairs, (statements) => edgesOfPairs(statements, pairs, shapes));
  }

  async edgeDetails(
    edges: readonly port.EdgeRef[],
    signal?: AbortSignal,
  ): Promise<readonly (port.EdgeDetails | null)[]> {
    return this.#read(signal, limits.DETAILS_PER_CALL, edges, edgeDetails);
  }

  async neighborsOf(request: port.FrontierRequest, signal?: AbortSignal): Promise<port.Frontier> {
    if (request.owners.length > limits.FRONTIER_MAX) throw tooMany(limits.FRONTIER_MAX, request.owners.length);
    return neighborsOf(this.connection.reading(signal), request);
  }

  async textMatches(requests: readonly port.TextRequest[], signal?: AbortSignal): Promise<readonly port.TextPage[]> {
    return this.#read(signal, limits.TEXT_QUERIES_PER_CALL, requests, textMatches);
  }

  /** Readiness asks for it, so it waits until the server is fit for queries: some seconds after a start of Neo4j. */
  async summary(signal?: AbortSignal): Promise<port.StoreSummary> {
    await before(signal, this.#planned);
    return summary(this.connection.reading(signal));
  }

  async sources(signal?: AbortSignal): Promise<readonly SourceInfo[]> {
    return sources(this.connection.reading(signal));
  }

  async *records(damaged?: (error: GraphError) => void): AsyncGenerator<StoredRecord> {
    yield* eachRecord(this.connection.reading(), damaged);
  }

  async writer(): Promise<Neo4jWriter> {
    if (this.#readonly) {
      throw new GraphError('STORE_UNAVAILABLE', 'the store was opened to be read only; open it for writing');
    }
    // Who is giving the write side back needs only a moment more.
    await this.#writer?.released;
    const lease = this.#writer === null ? await Lease.take(this.connection, WRITER_LEASE) : null;
    if (lease === null) {
      throw new GraphError(
        'STORE_BUSY',
        'the store has a writer already, for example a running import; wait until it has finished, then try again',
      );
    }
    const writer = new Neo4jWriter(this.connection, lease, () => {
      this.#writer = null;
    });
    this.#writer = writer;
    return writer;
  }

  /** A transaction of Neo4j holds all it writes in memory, so it cannot hold a whole import. */
  trialWriter(): Promise<GraphWriter> {
    return Promise.reject(
      badInput('store', 'a store on Neo4j cannot undo an import; try it on a store in a file: --store sqlite:FILE'),
    );
  }

  /** Releases the writer, then closes all connections. A second call does nothing. */
  async close(): Promise<void> {
    try {
      await this.#writer?.release();
    } finally {
      await this.connection.close();
    }
  }

  /** Callers split larger batches; one that does not is a fault of ours. Nothing asked is answered without the server. */
  async #read<T, R>(
    signal: AbortSignal | undefined,
    max: number,
    batch: readonly T[],
    read: (statements: Statements, batch: readonly T[]) => Promise<readonly R[]>,
  ): Promise<readonly R[]> {
    if (batch.length > max) throw tooMany(max, batch.length);
    return batch.length === 0 ? [] : read(this.connection.reading(signal), batch);
  }
}

function tooMany(max: number, got: number): Error {
  return new Error(`a call of the store takes at most ${max}, got ${got}`);
}
