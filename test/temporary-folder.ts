// Folders for tests, which go when the tests of a file have ended.

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';

const made: string[] = [];

// A process that a test started may write its last meanwhile.
afterAll(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
});

/** A new, empty folder with a name that begins like this. */
export function temporaryFolder(beginning: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), beginning));
  made.push(folder);
  return folder;
}
