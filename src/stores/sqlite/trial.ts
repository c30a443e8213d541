// A trial: a connection whose writes nobody else sees, and which are undone when it ends.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from './connection.ts';
import { MEMORY, openConnection } from './connection.ts';

/** A connection for writes that do not last. */
export interface Trial {
  readonly connection: Connection;
  /** Undoes them all and closes the connection. */
  readonly undo: () => void;
}

/** Begins a trial of a store; the caller holds the writer lock. */
export function openTrial(connection: Connection): Trial {
  return connection.file === MEMORY ? onCopy(connection) : inTransaction(connection.file);
}

/** One transaction that never commits, on a connection of its own: the log beside the file grows, the file does not. */
function inTransaction(file: string): Trial {
  const connection = openConnection(file);
  const undo = (): void => connection.close();
  try {
    connection.run('BEGIN IMMEDIATE');
    return { connection, undo };
  } catch (error) {
    undo();
    throw error;
  }
}

/** A store in memory is seen by one connection alone, so its trial is in a temporary file. */
function onCopy(memory: Connection): Trial {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-trial-'));
  const file = path.join(folder, 'copy.sqlite');
  memory.run('VACUUM INTO ?', file);
  const connection = openConnection(file);
  return {
    connection,
    undo() {
      connection.close();
      rmSync(folder, { recursive: true });
    },
  };
}
