// `vicinity import --neo4j-csv`: writes the files that Neo4j's own import tool fills an empty database from.

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ImportResult } from '../importers/import-options.ts';
import { writeCsvFiles } from '../stores/neo4j/csv-files.ts';
import { allRows } from '../stores/sqlite/all-rows.ts';
import { openConnection } from '../stores/sqlite/connection.ts';
import { type BulkInput, bulkImport } from './bulk-import.ts';
import { UsageError } from './exit-codes.ts';
import { withSteps } from './progress.ts';

/** Where rejected records of files in a folder go: not among them. */
export function rejectsBeside(folder: string): string {
  return path.join(path.dirname(path.resolve(folder)), 'rejects');
}

/** Removes what is in the folder of files that did not become whole. */
export function removeFiles(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/**
 * Loads a source into a store in a file within the folder, writes the files from it and removes it. Throws UsageError for a
 * folder that holds something; calls `begin` when it is known to be empty, and whatever fails later leaves it so.
 */
export async function csvImport(folder: string, input: BulkInput, begin: () => void): Promise<ImportResult> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`--neo4j-csv needs an empty folder, but ${folder} holds something; name another`);
  }
  // The tool splits its arguments at commas, and takes file names for regular expressions.
  if (!/^[\p{L}\p{N}_ ./\\:-]+$/u.test(path.resolve(folder))) {
    throw new UsageError(
      `--neo4j-csv needs a folder whose path is of letters, digits, spaces and . _ - alone, for the sake of Neo4j's tool, got ${path.resolve(folder)}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  begin();
  const staging = path.join(folder, 'staging');
  const file = path.join(staging, 'graph.sqlite');
  try {
    const result = await bulkImport(file, input);
    const connection = openConnection(file, { readonly: true });
    // Every row is read once, in order: mapped pages would only fill memory.
    connection.all('PRAGMA mmap_size = 0');
    try {
      const list = await withSteps(input.quiet, (steps) => writeCsvFiles(folder, allRows(connection), steps));
      console.error(nextSteps(list));
    } finally {
      connection.close();
    }
    rmSync(staging, { recursive: true, force: true });
    return result;
  } catch (error) {
    removeFiles(folder);
    throw error;
  }
}

/** The two commands that follow, the first for a server that does not run. */
function nextSteps(file: string): string {
  return `Now, where Neo4j is installed and while it does not run, fill its database:

neo4j-admin database import full neo4j '@${file.replaceAll("'", "'\\''")}'

Then start Neo4j. Who opens the store first makes its indexes, which takes minutes for a large graph:

vicinity check --digest --store neo4j://HOST:PORT
`;
}
