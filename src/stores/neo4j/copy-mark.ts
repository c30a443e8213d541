// The mark of a copy that has begun and not ended, in Meta: of which store it is, and how far it came.

import { GraphError } from '../../graph/errors.ts';
import { PUT_META } from './apply-plan.ts';
import type { Statements, Transaction } from './connection.ts';
import { COPY_NAME } from './schema.ts';

/** Where a copy stands. */
export interface CopyMark {
  /** The same for a store into which nothing was imported meanwhile. */
  readonly origin: string;
  /** Rows that are here, in the order in which they are copied. */
  readonly rows: number;
  /** Of those rows, page by page. */
  readonly digest: string;
}

/** The mark; null where there is no copy, or the copy has ended. */
export async function copyMark(statements: Statements): Promise<CopyMark | null> {
  const [row] = await statements.all<[string]>('MATCH (m:Meta {name: $p.name}) RETURN m.value AS value', {
    name: COPY_NAME,
  });
  return row === undefined ? null : (JSON.parse(row[0]) as CopyMark);
}

/** Sets the mark, in the transaction that writes the rows. */
export async function putCopyMark(transaction: Transaction, { origin, rows, digest }: CopyMark): Promise<void> {
  await transaction.change(PUT_META, { name: COPY_NAME, value: JSON.stringify({ origin, rows, digest }) });
}

/** Takes the mark away, in the transaction that writes the last rows. */
export async function removeCopyMark(transaction: Transaction): Promise<void> {
  await transaction.change('MATCH (m:Meta {name: $p.name}) DELETE m', { name: COPY_NAME });
}

/** Half a graph looks like a whole one: its records and totals come last. Throws STORE_BUSY where a copy has not ended. */
export async function refuseHalfCopied(statements: Statements): Promise<void> {
  if ((await copyMark(statements)) === null) return;
  throw new GraphError(
    'STORE_BUSY',
    'a copy into this store has not ended, so it holds a part of a graph; wait until "vicinity copy" has ended, or, if it was stopped, run the same command again: it goes on',
  );
}
