// `vicinity check`: compares a store with what its records make, and mends it.

import { checkStore, rebuildStore } from '../stores/sqlite/check.ts';
import { openConnection } from '../stores/sqlite/connection.ts';
import { digestOf } from '../stores/sqlite/digest.ts';
import { type Command, refuseMore } from './command.ts';
import { configOf } from './config.ts';
import { EXIT } from './exit-codes.ts';
import { buildProgress } from './progress.ts';
import { STORE_SETTINGS } from './settings.ts';
import { existingSqliteFileOf } from './sqlite-file.ts';

/** Prints what is wrong with a store; with --rebuild makes it right. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'check a store, rebuild it from its records, or print its digest',
  forms: ['check [--rebuild] [--digest] [--store ADDRESS]'],
  notes: [
    'Everything but the records follows from them and is compared. Ends with 1 where something is wrong. No import can run',
    'meanwhile; --digest only reads.',
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
    const progress = buildProgress(flags['quiet'] === true);
    if (flags['rebuild'] === true) {
      const wrong = rebuildStore(file, progress);
      console.log(wrong === 0 ? 'Rebuilt; every row was right.' : `Rebuilt; ${wrong} rows were wrong or missing.`);
      return EXIT.done;
    }
    const findings = checkStore(file, progress);
    for (const { where, what } of findings) console.log(`${where}: ${what}`);
    console.log(
      findings.length === 0
        ? 'The store is what its records make.'
        : `${findings.length} findings; "vicinity check --rebuild" makes the store again from its records.`,
    );
    return findings.length === 0 ? EXIT.done : EXIT.failed;
  },
};
