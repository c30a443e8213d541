// `vicinity copy`: moves an embedded store that has grown into an empty one on a server.

import { copyToNeo4j } from '../stores/copy-to-neo4j.ts';
import { openNeo4jStore } from '../stores/neo4j/neo4j-store.ts';
import { isServer, shown } from '../stores/open-store.ts';
import { openConnection } from '../stores/sqlite/connection.ts';
import { serverOptionsFor } from './cli-store.ts';
import { type Command, refuseMore, textFlag } from './command.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { existingSqliteFileOf } from './sqlite-file.ts';

/** Copies every row as it is; both stores then give the same answers. */
export const copyCommand: Command = {
  name: 'copy',
  summary: 'copy a store in a file into an empty store on a Neo4j server',
  forms: ['copy --from sqlite:FILE --to neo4j://HOST:PORT [--quiet]'],
  notes: [
    'Nothing is computed anew: ids, order, totals and cursors stay what they are. Do not import into the file meanwhile.',
    'A copy that was stopped goes on by the same command, some seconds later where it was killed; until it has ended, nothing else',
    'opens the store.',
  ],
  settings: {},
  options: {
    from: { value: 'ADDRESS', meaning: 'the store to copy: sqlite:FILE' },
    to: { value: 'ADDRESS', meaning: 'the empty store to fill: neo4j://HOST:PORT' },
    quiet: { value: null, meaning: 'no progress' },
  },
  examples: [['copy --from sqlite:graph.sqlite --to neo4j://127.0.0.1:7687', 'the same graph on a server']],
  async run({ positionals, flags }) {
    refuseMore('copy', positionals, 0);
    const [from, to] = [textFlag(flags, 'from'), textFlag(flags, 'to')];
    if (from === undefined || to === undefined)
      throw new UsageError('say what to copy and where: --from ADDRESS --to ADDRESS');
    if (!isServer(to))
      throw new UsageError(`copy --to needs a store on a server (neo4j://HOST:PORT), got ${shown(to)}`);
    const connection = openConnection(existingSqliteFileOf(from, 'copy --from'), { readonly: true });
    try {
      const store = await openNeo4jStore(to, { create: true, halfCopied: true, ...serverOptionsFor(to) });
      try {
        const shows = flags['quiet'] !== true && process.stderr.isTTY;
        await copyToNeo4j(connection, await store.writer(), (rows) => {
          if (shows) process.stderr.write(`\r${rows.toLocaleString('en')} rows`);
        });
        if (shows) process.stderr.write('\r\u001B[K');
        const { dataVersion } = await store.summary();
        console.log(`Copied; the data version is ${dataVersion}.`);
      } finally {
        await store.close();
      }
    } finally {
      connection.close();
    }
    return EXIT.done;
  },
};
