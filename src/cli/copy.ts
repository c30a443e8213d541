// `vicinity copy`: moves an embedded store that has grown into an empty one on a server.

import { GraphError } from '../graph/errors.ts';
import type { GraphWriter } from '../graph/writer.ts';
import type { Connection } from '../stores/sqlite/connection.ts';
import { openConnection } from '../stores/sqlite/connection.ts';
import { eachPlan, NOTHING } from '../stores/sqlite/each-plan.ts';
import { checkpointOf, sources } from '../stores/sqlite/runs-and-sources.ts';
import { openOrMake } from './cli-store.ts';
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
    'A copy that was stopped leaves a part behind; empty the database and begin again.',
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
    const connection = openConnection(existingSqliteFileOf(from, 'copy --from'), { readonly: true });
    try {
      const store = await openOrMake(to);
      try {
        const { sources: known, nodes } = await store.summary();
        if (known.length > 0 || Object.values(nodes).some((count) => count > 0)) {
          throw new GraphError(
            'BAD_USER_INPUT',
            `expected an empty store at ${to}, but it holds a graph; give another with --to`,
          );
        }
        await copyAll(connection, await store.writer(), flags['quiet'] === true);
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

async function copyAll(connection: Connection, writer: GraphWriter, quiet: boolean): Promise<void> {
  const all = sources(connection);
  for (const source of all) {
    await writer.putSource(source);
    for (const [startedAt, endedAt, report] of connection.all<[string, string | null, string]>(RUNS, source.id)) {
      const run = await writer.startRun(source.id, startedAt);
      await writer.endRun({ run, source: source.id, startedAt, endedAt, report });
    }
  }
  let rows = 0;
  for (const plan of eachPlan(connection)) {
    await writer.write(plan);
    rows += Object.values(plan).reduce((sum, changes: readonly unknown[]) => sum + changes.length, 0);
    if (!quiet && process.stderr.isTTY) process.stderr.write(`\r${rows.toLocaleString('en')} rows`);
  }
  if (!quiet && process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  // Last, so that an import does not go on in half a copy.
  for (const { id } of all) {
    const checkpoint = checkpointOf(connection, id);
    if (checkpoint !== null) await writer.write(NOTHING, checkpoint);
  }
}

const RUNS = 'SELECT started_at, ended_at, report FROM run WHERE source = ? ORDER BY run';
