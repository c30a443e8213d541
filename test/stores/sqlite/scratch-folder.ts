// A folder for the store files of each test, gone when the test has ended.

import { afterEach, beforeEach } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of the test that runs. */
export let folder = '';
/** A store's file in it, not made yet. */
export let file = '';

/** Makes the folder before each test of the suite that calls this, and removes it after. */
export function useScratchFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vicinity-'));
    file = path.join(folder, 'graph.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
}
