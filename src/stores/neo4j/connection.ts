// A connection to Neo4j: driver settings, statements with parameters, deadlines, the breaker, transactions.

import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, QueryResult, SessionMode } from 'neo4j-driver';
import { badInput, GraphError } from '../../graph/errors.ts';
import { Breaker } from './breaker.ts';
import { isLost, MAX_CONNECTIONS, timeout, translated } from './errors.ts';

/** How a server is reached. The address never holds credentials. */
export interface OpenOptions {
  readonly readonly?: boolean | undefined;
  /** Makes the schema in an empty database. */
  readonly create?: boolean | undefined;
  /** Takes a store whose words another version of text.ts folded: for the rebuild that folds them again. */
  readonly anyWords?: boolean | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Called before indexes are made: seconds in an empty database, minutes in one that was just filled. */
  readonly onIndexing?: (() => void) | undefined;
}

/** What a parameter may hold. Whole numbers go out as integers. */
export type Parameter = number | string | boolean | null | undefined | readonly Parameter[] | ParameterMap;
export interface ParameterMap {
  readonly [name: string]: Parameter;
}

/** Runs statements, whose parameters are `$p.name`; rows are the columns in their order. */
export interface Statements {
  all<Row extends readonly unknown[]>(cypher: string, parameters?: ParameterMap): Promise<Row[]>;
}

/** By how many nodes and relationships a statement made the store grow, and what it returned, if a number. */
export interface Growth {
  readonly nodes: number;
  readonly edges: number;
  readonly returned: number | null;
}

/** Statements within a transaction, which also tell what they changed. */
export interface Transaction extends Statements {
  change(cypher: string, parameters?: ParameterMap): Promise<Growth>;
}

const FORMS_OF_ADDRESSES =
  'expected neo4j://HOST:PORT, neo4j+s://HOST:PORT or bolt://HOST:PORT and no more; set VICINITY_NEO4J_USER, VICINITY_NEO4J_PASSWORD and VICINITY_NEO4J_DATABASE for the rest';
const DEFAULT_USER = 'neo4j';
const DEFAULT_DATABASE = 'neo4j';

/** The server ends what runs longer; callers go at their own deadlines. Planning a long text counts, seconds on a cold server. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;
/** Not even the server's own. */
const NO_TIMEOUT = 0;
const METADATA = { app: 'vicinity' };
/**
 * Plans are fixed by index hints, so those made for a small graph stay right; without this option Neo4j plans every text
 * again, half a second for the longest, whenever the graph has grown.
 */
const FIXED_PLAN = 'CYPHER replan=skip ';
const DRIVER_SETTINGS = {
  // Keys stay below 2^47, record keys below 2^52, closeness below 2^53.
  disableLosslessIntegers: true,
  maxConnectionPoolSize: MAX_CONNECTIONS,
  connectionAcquisitionTimeout: 2_000,
  connectionTimeout: 2_000,
  maxTransactionRetryTime: 5_000,
  connectionLivenessCheckTimeout: 30_000,
  maxConnectionLifetime: 1_800_000,
  telemetryDisabled: true,
  userAgent: 'vicinity',
};

/** A driver with one database, until `close`. */
export class Connection {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #breaker: Breaker;
  /** Called when a server that was lost is back. */
  onReturn: () => void = () => {};

  constructor(driver: Driver, database: string) {
    this.#driver = driver;
    this.#database = database;
    this.#breaker = new Breaker(
      () => driver.verifyConnectivity({ database }),
      () => this.onReturn(),
    );
  }

  /**
   * Statements that only read, each in a transaction of its own. A lost connection is tried once more, because the pool
   * may hold one from before a restart of the server. Throws TIMEOUT as soon as `signal` fires, and has the server end
   * what still runs.
   */
  reading(signal?: AbortSignal): Statements {
    return { all: (cypher, parameters) => this.#read(neo4j.session.READ, signal, cypher, parameters) };
  }

  /** Reads of the writer: by the member of a cluster that takes the writes. */
  readingForWrite(): Statements {
    return { all: (cypher, parameters) => this.#read(neo4j.session.WRITE, undefined, cypher, parameters) };
  }

  /** A schema statement, which Neo4j runs in a transaction of its own. It takes as long as the graph is large. */
  async define(cypher: string): Promise<void> {
    const config = { timeout: NO_TIMEOUT, metadata: METADATA };
    await this.#guarded(undefined, () =>
      this.#inSession(neo4j.session.WRITE, (session) => session.run(cypher, {}, config)),
    );
  }

  /**
   * Runs `work` in a transaction, again where the server asks for it or the answer to COMMIT was lost: what it writes
   * must be harmless when written twice, or guarded by what it wrote.
   */
  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#guarded(undefined, () =>
      this.#inSession(neo4j.session.WRITE, (session) =>
        session.executeWrite((managed) => work(this.#transactionOf(managed)), {
          timeout: WRITE_TIMEOUT_MS,
          metadata: METADATA,
        }),
      ),
    );
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  #transactionOf(managed: ManagedTransaction): Transaction {
    return {
      all: async <Row extends readonly unknown[]>(cypher: string, parameters: ParameterMap = {}) =>
        rowsOf<Row>(await managed.run(FIXED_PLAN + cypher, outgoing(parameters))),
      change: async (cypher, parameters = {}) => {
        const { summary, records } = await managed.run(FIXED_PLAN + cypher, outgoing(parameters));
        const counts = summary.counters.updates();
        return {
          nodes: (counts['nodesCreated'] ?? 0) - (counts['nodesDeleted'] ?? 0),
          edges: (counts['relationshipsCreated'] ?? 0) - (counts['relationshipsDeleted'] ?? 0),
          returned: (records[0]?.get(0) as number | undefined) ?? null,
        };
      },
    };
  }

  async #read<Row extends readonly unknown[]>(
    mode: SessionMode,
    signal: AbortSignal | undefined,
    cypher: string,
    parameters: ParameterMap = {},
  ): Promise<Row[]> {
    const sent = outgoing(parameters);
    const config = { timeout: READ_TIMEOUT_MS, metadata: METADATA };
    const once = (): Promise<QueryResult> =>
      this.#inSession(mode, (session) => session.run(FIXED_PLAN + cypher, sent, config), signal);
    const result = await this.#guarded(signal, async () => {
      try {
        return await once();
      } catch (error) {
        if (!isLost(error) || signal?.aborted) throw error;
        return once();
      }
    });
    return rowsOf<Row>(result);
  }

  /** To close a session while its statement runs resets the connection, which ends the statement on the server. */
  async #inSession<T>(
    mode: SessionMode,
    use: (session: ReturnType<Driver['session']>) => PromiseLike<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const session = this.#driver.session({ database: this.#database, defaultAccessMode: mode });
    // A session whose connection is lost cannot be closed either; its own error tells more.
    const close = (): Promise<void> => session.close().catch(() => {});
    const leave = (): void => void close();
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await use(session);
    } finally {
      signal?.removeEventListener('abort', leave);
      await close();
    }
  }

  /** Retries of the driver obey no signal, so the answer is raced against it. */
  async #guarded<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (signal?.aborted) throw timeout(signal.reason);
    try {
      return await before(signal, this.#breaker.run(work));
    } catch (error) {
      throw translated(error);
    }
  }
}

function rowsOf<Row extends readonly unknown[]>({ records }: QueryResult): Row[] {
  return records.map((record) => [...record.values()] as unknown as Row);
}

/** The answer, if it comes before the signal fires; else throws TIMEOUT. */
export async function before<T>(signal: AbortSignal | undefined, answer: Promise<T>): Promise<T> {
  if (signal === undefined) return answer;
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const fire = (): void => reject(timeout(signal.reason));
  signal.addEventListener('abort', fire, { once: true });
  if (signal.aborted) fire();
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    signal.removeEventListener('abort', fire);
  }
}

/**
 * Parameters as the driver sends them: it takes plain numbers for floats. All are in one map, `$p.name`, because Neo4j
 * plans a text again for every combination of types and rough sizes of its parameters, but does not look into a map.
 */
export function outgoing(parameters: ParameterMap): { readonly p: unknown } {
  return { p: converted(parameters) };
}

function converted(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(converted);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, converted(part)]));
}

/**
 * Connects. Nothing is asked yet. Throws GraphError BAD_USER_INPUT for an address that is none, or that holds a password,
 * and STORE_UNAVAILABLE for a database that cannot hold a graph.
 */
export function connect(address: string, options: OpenOptions): Connection {
  const { user = DEFAULT_USER, password, database = DEFAULT_DATABASE } = options;
  if (!/^[\w+]+:\/\/[^/@?#\s]+\/?$/.test(address)) throw badInput('store', FORMS_OF_ADDRESSES);
  if (database.toLowerCase() === 'system') {
    const message = 'the database "system" of Neo4j holds no graph; correct VICINITY_NEO4J_DATABASE';
    throw new GraphError('STORE_UNAVAILABLE', message, { setting: 'VICINITY_NEO4J_DATABASE' });
  }
  const credentials = password === undefined ? undefined : neo4j.auth.basic(user, password);
  try {
    // The driver writes into the settings that it is given.
    return new Connection(neo4j.driver(address, credentials, { ...DRIVER_SETTINGS }), database);
  } catch {
    throw badInput('store', FORMS_OF_ADDRESSES);
  }
}
