// One writer at a time: a lock that the operating system lets go when its process ends, however it ends.

import { DatabaseSync } from 'node:sqlite';
import { GraphError } from '../../graph/errors.ts';
import { MEMORY } from './connection.ts';
import { translated } from './errors.ts';

/** Gives the lock back. */
export type Release = () => void;

/**
 * Takes the write side of a store file: an exclusive transaction on the empty database "<file>.writer-lock", which stays
 * there. Throws GraphError STORE_BUSY where another writer, in this process or another, has it, STORE_FULL where the disk
 * is full, and STORE_UNAVAILABLE where the folder cannot be written.
 */
export function lockWriter(file: string): Release {
  // A store in memory has one connection and so one process; its store object knows whether it has a writer.
  if (file === MEMORY) return () => {};
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${file}.writer-lock`, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    const known = translated(error);
    if (!(known instanceof GraphError)) throw known;
    if (known.code === 'STORE_BUSY') throw busy(error);
    throw known.code === 'STORE_FULL' ? known : notWritable(error);
  }
  const held = lock;
  return () => held.close();
}

/** The refusal of a second writer. */
export function busy(cause?: unknown): GraphError {
  return new GraphError(
    'STORE_BUSY',
    'the store has a writer already, for example a running import; wait until it has finished, then try again',
    {},
    { cause },
  );
}

function notWritable(cause: unknown): GraphError {
  return new GraphError(
    'STORE_UNAVAILABLE',
    'the folder of the store cannot be written, and a writer needs its lock file there; check its permissions',
    {},
    { cause },
  );
}
