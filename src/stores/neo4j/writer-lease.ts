// One writer at a time, over all processes: a lease in the database that its holder renews and every write checks.

import { randomUUID } from 'node:crypto';
import { GraphError } from '../../graph/errors.ts';
import type { Connection, Transaction } from './connection.ts';

/** Who writes records, and who makes the schema. */
export const WRITER_LEASE = 'writer';
export const MIGRATION_LEASE = 'migration';

/** A lease lasts so long by the server's clock, unless renewed: so long a killed writer keeps others out. */
const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 5_000;

/** A lease that is held until `release`. */
export class Lease {
  readonly #connection: Connection;
  readonly #name: string;
  readonly #holder: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(connection: Connection, name: string, holder: string) {
    this.#connection = connection;
    this.#name = name;
    this.#holder = holder;
    // A renewal that fails tells nothing new: the next write will find out.
    this.#timer = setInterval(() => void connection.transaction((tx) => this.hold(tx)).catch(() => {}), RENEW_EVERY_MS);
    this.#timer.unref();
  }

  /** Takes the lease of a name; null where another holds it. */
  static async take(connection: Connection, name: string): Promise<Lease | null> {
    const holder = randomUUID();
    const [row] = await connection.transaction((tx) => tx.all<[string]>(TAKE, { name, holder, lasts: LEASE_MS }));
    return row?.[0] === holder ? new Lease(connection, name, holder) : null;
  }

  /** Renews the lease within a transaction, which then holds it until it ends. Throws STORE_BUSY where it was lost. */
  async hold(transaction: Transaction): Promise<void> {
    const rows = await transaction.all(HOLD, { name: this.#name, holder: this.#holder, lasts: LEASE_MS });
    if (rows.length === 0) {
      throw new GraphError(
        'STORE_BUSY',
        'this writer was silent for so long that another may have taken its place; run the same command again',
      );
    }
  }

  /** Gives the lease back; where the server is lost it ends by itself. A second call does nothing. */
  async release(): Promise<void> {
    clearInterval(this.#timer);
    try {
      await this.#connection.transaction((tx) => tx.change(RELEASE, { name: this.#name, holder: this.#holder }));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
  }
}

/** The write of `seen` takes the lock of the lease before its holder is looked at. */
const TAKE = `
MERGE (l:Lease {name: $p.name}) SET l.seen = timestamp()
WITH l
SET l.holder = CASE WHEN l.holder IS NULL OR l.until < timestamp() THEN $p.holder ELSE l.holder END
WITH l
SET l.until = CASE WHEN l.holder = $p.holder THEN timestamp() + $p.lasts ELSE l.until END
RETURN l.holder AS holder`;
const HOLD = `
MATCH (l:Lease {name: $p.name}) SET l.seen = timestamp()
WITH l WHERE l.holder = $p.holder SET l.until = timestamp() + $p.lasts RETURN 1 AS held`;
const RELEASE = 'MATCH (l:Lease {name: $p.name}) SET l.seen = timestamp() WITH l WHERE l.holder = $p.holder DELETE l';
