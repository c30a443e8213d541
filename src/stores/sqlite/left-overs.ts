// Files that a bulk load or a check makes beside a store, and that stay where its process was killed.

import { existsSync, rmSync } from 'node:fs';
import { GraphError } from '../../graph/errors.ts';
import { lockWriter } from './writer-lock.ts';

/** What a bulk load and a check add to the name of the store's file. */
const NAMES: readonly string[] = ['.loading', '.staging', '.check', '.check-staging'];
/** What SQLite keeps beside each. */
const ENDS: readonly string[] = ['', '-journal', '-wal', '-shm'];

/** The two files of a check: what the records make, and the staging tables. */
export function checkFilesOf(file: string): readonly [built: string, staging: string] {
  return [`${file}.check`, `${file}.check-staging`];
}

/** Removes all such files; returns their paths. For who holds the writer lock: they may be in use by another who does. */
export function removeScratchFiles(file: string): readonly string[] {
  const there = scratchFilesOf(file);
  for (const path of there) rmSync(path, { force: true });
  return there;
}

/** The same for anybody: nothing is removed while somebody writes, nor where the folder cannot be written. */
export function removeLeftOvers(file: string): readonly string[] {
  if (scratchFilesOf(file).length === 0) return [];
  try {
    const release = lockWriter(file);
    try {
      return removeScratchFiles(file);
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof GraphError) return [];
    throw error;
  }
}

function scratchFilesOf(file: string): readonly string[] {
  return NAMES.flatMap((name) => ENDS.map((end) => file + name + end)).filter((path) => existsSync(path));
}
