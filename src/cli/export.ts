// `vicinity export`: writes every record of a store in the facts format, or the slice around a node for other programs.

import { pipeline } from 'node:stream/promises';
import type { GraphError } from '../graph/errors.ts';
import { factLines } from '../importers/facts/fact-lines.ts';
import { openExisting } from './cli-store.ts';
import { type Command, refuseMore, textFlag } from './command.ts';
import { configOf } from './config.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { EXPORT_GRAPH_OPTIONS, exportGraph } from './export-graph.ts';
import { grouped } from './numbers.ts';
import { STORE_SETTINGS } from './settings.ts';
import { writeWhole } from './whole-file.ts';

const LINES_PER_NOTICE = 100_000;

/** Writes sources and records as `import facts` reads them: the same bytes for the same graph. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write the records of a store as facts, or a part of the graph for other programs',
  forms: [
    'export facts [--out FILE] [--skip-damaged] [--store ADDRESS]',
    'export graph ID [--format NAME] [--out FILE] [--depth N] [--limit N]',
  ],
  notes: [
    'Facts are sorted by source and record: the same bytes for the same graph. "import facts" reads them back.',
    'A record that is damaged in the store stops it; --skip-damaged names each and writes all others.',
    'A graph is what the explorer first shows around a node; ID may be any identifier of it.',
  ],
  settings: STORE_SETTINGS,
  options: {
    out: { value: 'FILE', meaning: 'where to write; standard output without it' },
    'skip-damaged': { value: null, meaning: 'facts: leaves out records that are damaged, and names them' },
    ...EXPORT_GRAPH_OPTIONS,
  },
  examples: [
    ['export facts --out graph.ndjson', 'writes the graph to a file'],
    ['export facts | gzip > graph.ndjson.gz', 'the same, compressed'],
    ['export graph vicinity:aleksander-madry --out context.gexf', 'one person in context, for Gephi'],
  ],
  async run(call) {
    const { positionals, flags } = call;
    if (positionals[0] === 'graph') return exportGraph(call);
    if (positionals[0] !== 'facts') throw new UsageError('say what to export: facts, or graph ID');
    refuseMore('export facts', positionals, 1);
    const store = await openExisting(configOf(STORE_SETTINGS, flags).store, { readonly: true });
    try {
      const file = textFlag(flags, 'out');
      const lines = counted(factLines(store, flags['skip-damaged'] === true ? toldSkipped : undefined));
      await (file === undefined ? pipeline(lines, process.stdout, { end: false }) : writeWhole(file, lines));
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};

/** Says now and then on standard error how far it is; nothing of a small graph. */
async function* counted(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    if (++count % LINES_PER_NOTICE === 0) console.error(`${grouped(count)} lines`);
    yield line;
  }
}

function toldSkipped({ details: { source, record } }: GraphError): void {
  console.error(`Left out, because it is damaged: record ${JSON.stringify(record)} of ${String(source)}`);
}
