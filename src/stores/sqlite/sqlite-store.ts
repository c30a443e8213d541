// The embedded store: GraphStore over one SQLite file, or over memory.

import { GraphError } from '../../graph/errors.ts';
import type { EdgeShape } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import * as limits from '../../graph/limits.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import type * as port from '../../graph/store.ts';
import type { GraphWriter, StoredRecord } from '../../graph/writer.ts';
import type { Connection, OpenOptions } from './connection.ts';
import { openConnection } from './connection.ts';
import { pagesOfRecords } from './each-record.ts';
import { translating } from './errors.ts';
import { LoopTurn } from './loop-turn.ts';
import { edgeDetails, nodeDetails } from './read-details.ts';
import { edgesBetween, edgesOfPairs } from './read-edges.ts';
import { jointPapers, listCounts, listPages, neighborsOf } from './read-lists.ts';
import { recordsByKeys } from './read-for-write.ts';
import { kindPages, namesByIds, nodesByKeys } from './read-nodes.ts';
import { textMatches } from './read-text.ts';
import { sources } from './runs-and-sources.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import { summary } from './summary.ts';
import { openTrial } from './trial.ts';
import { busy, lockWriter } from './writer-lock.ts';

/** Opens the store of a file, or ":memory:"; see `openConnection` for what it throws. */
export async function openSqliteStore(file: string, options: OpenOptions = {}): Promise<SqliteStore> {
  return new SqliteStore(openConnection(file, options));
}

/**
 * GraphStore over a connection. Every statement is bounded by construction, because a running one cannot be stopped: a
 * signal is looked at before a call, after the event loop has had its turn where reads held it for some milliseconds.
 */
export class SqliteStore implements port.GraphStore {
  readonly name = 'sqlite';
  /** For the tools of this folder: digest, check, rebuild. */
  readonly connection: Connection;
  readonly #turn = new LoopTurn();
  #writer: GraphWriter | null = null;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  keysByIds(ids: readonly string[], signal?: AbortSignal): Promise<readonly (readonly port.NamedNode[])[]> {
    return this.#read(signal, () =>
      namesByIds(this.connection, atMost(limits.KEYS_PER_CALL, ids)).map((names) =>
        names.map(({ why: _why, claims: _claims, ...node }) => node),
      ),
    );
  }

  nodesByKeys(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (port.NodeRow | null)[]> {
    return this.#read(signal, () => nodesByKeys(this.connection, atMost(limits.KEYS_PER_CALL, keys)));
  }

  nodeDetails(keys: readonly Key[], signal?: AbortSignal): Promise<readonly (port.NodeDetails | null)[]> {
    return this.#read(signal, () => nodeDetails(this.connection, atMost(limits.KEYS_PER_CALL, keys)));
  }

  listPages(requests: readonly port.ListRequest[], signal?: AbortSignal): Promise<readonly port.ListPage[]> {
    return this.#read(signal, () => listPages(this.connection, atMost(limits.LISTS_PER_CALL, requests)));
  }

  listCounts(
    requests: readonly { list: string; owner: Key; rankFrom: number; rankTo: number }[],
    signal?: AbortSignal,
  ): Promise<readonly number[]> {
    return this.#read(signal, () => listCounts(this.connection, atMost(limits.LISTS_PER_CALL, requests)));
  }

  kindPages(requests: readonly port.KindRequest[], signal?: AbortSignal): Promise<readonly port.KindPage[]> {
    return this.#read(signal, () => kindPages(this.connection, atMost(limits.LISTS_PER_CALL, requests)));
  }

  jointPapers(requests: readonly port.JointRequest[], signal?: AbortSignal): Promise<readonly port.ListPage[]> {
    return this.#read(signal, () => jointPapers(this.connection, atMost(limits.LISTS_PER_CALL, requests)));
  }

  edgesBetween(
    keys: readonly Key[],
    shapes: readonly EdgeShape[],
    touching?: readonly Key[],
    signal?: AbortSignal,
  ): Promise<readonly port.EdgeRow[]> {
    return this.#read(signal, () => edgesBetween(this.connection, atMost(limits.EDGE_SET_MAX, keys), shapes, touching));
  }

  edgesOfPairs(
    pairs: readonly port.Pair[],
    shapes: readonly EdgeShape[],
    signal?: AbortSignal,
  ): Promise<readonly port.EdgeRow[]> {
    return this.#read(signal, () => edgesOfPairs(this.connection, atMost(limits.EDGE_PAIRS_MAX, pairs), shapes));
  }

  edgeDetails(edges: readonly port.EdgeRef[], signal?: AbortSignal): Promise<readonly (port.EdgeDetails | null)[]> {
    return this.#read(signal, () => edgeDetails(this.connection, atMost(limits.DETAILS_PER_CALL, edges)));
  }

  neighborsOf(request: port.FrontierRequest, signal?: AbortSignal): Promise<port.Frontier> {
    return this.#read(signal, () => {
      atMost(limits.FRONTIER_MAX, request.owners);
      return neighborsOf(this.connection, request);
    });
  }

  textMatches(requests: readonly port.TextRequest[], signal?: AbortSignal): Promise<readonly port.TextPage[]> {
    return this.#read(signal, () => textMatches(this.connection, atMost(limits.TEXT_QUERIES_PER_CALL, requests)));
  }

  /** Waits behind no other read: readiness asks for it, and a busy store is not a lost one. */
  async summary(signal?: AbortSignal): Promise<port.StoreSummary> {
    return this.#readNow(signal, () => summary(this.connection));
  }

  sources(signal?: AbortSignal): Promise<readonly SourceInfo[]> {
    return this.#read(signal, () => sources(this.connection));
  }

  async *records(damaged?: (error: GraphError) => void): AsyncGenerator<StoredRecord> {
    for (const page of await this.#read(undefined, () => pagesOfRecords(this.connection))) {
      const records = await this.#read(undefined, () => recordsByKeys(this.connection, [...page], damaged));
      yield* records.filter((record) => record !== null);
    }
  }

  /** Its release moves the log into the file, as far as readers allow. */
  async writer(): Promise<GraphWriter> {
    return this.#writing((unlock) => {
      return new SqliteWriter(this.connection, () => {
        try {
          this.connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
        } finally {
          unlock();
        }
      });
    });
  }

  async trialWriter(): Promise<GraphWriter> {
    return this.#writing((unlock) => {
      const trial = openTrial(this.connection);
      return new SqliteWriter(trial.connection, () => {
        try {
          trial.undo();
        } finally {
          unlock();
        }
      });
    });
  }

  /** Releases the writer, then closes the file. A second call does nothing. */
  async close(): Promise<void> {
    await this.#writer?.release();
    this.connection.close();
  }

  /** Takes the place of the one writer; what `open` makes gives it back by `unlock`. */
  #writing(open: (unlock: () => void) => GraphWriter): GraphWriter {
    if (this.connection.readonly) {
      throw new GraphError('STORE_UNAVAILABLE', 'the store was opened to be read only; open it for writing');
    }
    if (this.#writer !== null) throw busy();
    const release = lockWriter(this.connection.file);
    const unlock = (): void => {
      this.#writer = null;
      release();
    };
    try {
      this.#writer = translating(() => open(unlock));
      return this.#writer;
    } catch (error) {
      unlock();
      throw error;
    }
  }

  async #read<T>(signal: AbortSignal | undefined, read: () => T): Promise<T> {
    while (this.#turn.spent) await this.#turn.next;
    return this.#readNow(signal, read);
  }

  #readNow<T>(signal: AbortSignal | undefined, read: () => T): T {
    if (signal?.aborted) {
      throw new GraphError('TIMEOUT', 'the deadline passed before the store could answer; ask for less, or try again');
    }
    return translating(() => this.connection.snapshot(read));
  }
}

/** Callers split larger batches; one that does not is a fault of ours. */
function atMost<T>(max: number, batch: readonly T[]): readonly T[] {
  if (batch.length > max) throw new Error(`a call of the store takes at most ${max}, got ${batch.length}`);
  return batch;
}
