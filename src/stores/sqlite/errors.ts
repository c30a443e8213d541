// SQLite's errors in the words of the domain: one plain sentence each, the original as the cause.

import type { GraphErrorCode } from '../../graph/errors.ts';
import { GraphError } from '../../graph/errors.ts';

/** By primary result code of SQLite (https://www.sqlite.org/rescode.html). */
const TRANSLATIONS: Readonly<Record<number, readonly [GraphErrorCode, string]>> = {
  5: ['STORE_BUSY', 'another process is writing to the store; try again when it has finished'],
  6: ['STORE_BUSY', 'another process is writing to the store; try again when it has finished'],
  8: ['STORE_UNAVAILABLE', 'the store cannot be written here; check the permissions of its file and folder'],
  10: ['STORE_UNAVAILABLE', 'reading or writing the disk of the store failed; check the disk, then try again'],
  11: ['STORE_CORRUPT', 'the store file is damaged; restore it from a backup, or import again into a new one'],
  13: ['STORE_FULL', 'the disk of the store is full and nothing of this write was kept; free some space and try again'],
  14: ['STORE_UNAVAILABLE', 'the store file cannot be opened; check that it and its folder exist and may be read'],
  26: ['STORE_FOREIGN', 'expected a Vicinity store, but the file is no SQLite database; check the path'],
};

/** What SQLite says where a table of ours, or a column of one, is not there. */
const NOT_THERE = /^(?:no such (?:table|column|fts5 table)\b|vtable constructor failed\b)/;

/** An error of node:sqlite as a GraphError; any other error as it is. */
export function translated(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || error instanceof GraphError) return error;
  const { code, errcode, message } = error as Readonly<Record<'code' | 'errcode' | 'message', unknown>>;
  if (code === 'ERR_INVALID_STATE') {
    return new GraphError('STORE_UNAVAILABLE', 'the store is closed; open it again', {}, { cause: error });
  }
  if (code === 'ERR_SQLITE_ERROR' && typeof message === 'string' && NOT_THERE.test(message)) {
    const sentence =
      'a table of the store is missing or has lost a column; "vicinity check" says which, and what to do';
    return new GraphError('STORE_CORRUPT', sentence, {}, { cause: error });
  }
  // The low byte is the primary code, the rest says more of it.
  const found = code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? TRANSLATIONS[errcode & 0xff] : undefined;
  return found === undefined ? error : new GraphError(found[0], found[1], {}, { cause: error });
}

/** Runs `work`; what SQLite throws comes out translated. */
export function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}
