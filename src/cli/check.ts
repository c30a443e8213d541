// `vicinity check`: compares a store with what its records make, and mends it.

import { isServer } from '../stores/open-store.ts';
import { checkStore, rebuildStore } from '../stores/sqlite/check.ts';
import { openConnection } from '../stores/sqlite/connection.ts';
import { digestOf } from '../stores/sqlite/digest.ts';
import { checkedText, toldFindings, toldRebuild } from './check-report.ts';
import { checkServer } from './check-server.ts';
import { type Command, refuseMore } from './command.ts';
import { configOf } from './config.ts';
import { EXIT } from './exit-codes.ts';
import { withSteps } from './progress.ts';
import { STORE_SETTINGS } from './settings.ts';
import { existingSqliteFileOf } from './sqlite-file.ts';

/** Prints what is wrong with a store; with --rebuild makes it right. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check a store, rebuild it from its records, or print its digest',
  forms: ['check [--rebuild] [--digest] [--store ADDRESS]'],
  notes: [
    'Everything but the records follows from them, is made again beside the store, which takes up to twice its size, and',
    'compared. Each finding comes with its way out; ends with 1 where there is one. No import can run meanwhile; --digest only',
    'reads. For a store on a server, what its records make is built in the folder for temporary files (TMPDIR), about as large',
    'as a store in a file.',
  ],
  settings: STORE_SETTINGS,
  options: {
    rebuild: { value: null, meaning: 'makes everything that follows from the records again' },
    digest: { value: null, meaning: 'prints a digest: equal for stores that answer alike' },
    quiet: { value: null, meaning: 'no progress' },
  },
  examples: [
    ['check', 'says what is wrong'],
    ['check --rebuild', 'mends it'],
  ],
  async run({ positionals, flags }) {
    refuseMore('check', positionals, 0);
    const { store } = configOf(STORE_SETTINGS, flags);
    if (isServer(store)) return checkServer(store, flags);
    const file = existingSqliteFileOf(store, 'check');
    if (flags['digest'] === true) {
      const connection = openConnection(file, { readonly: true });
      try {
        console.log(digestOf(connection).digest);
      } finally {
        connection.close();
      }
      return EXIT.done;
    }
    const quiet = flags['quiet'] === true;
    if (flags['rebuild'] === true) {
      const { rows, tables } = await withSteps(quiet, (progress) => rebuildStore(file, progress));
      return toldRebuild(rows, tables);
    }
    const startedAt = performance.now();
    const { findings, ...size } = await withSteps(quiet, (progress) => checkStore(file, progress));
    return toldFindings(findings, checkedText(size, (performance.now() - startedAt) / 1_000));
  },
};
