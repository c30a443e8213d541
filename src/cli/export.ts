// `vicinity export`: writes every record of a store in the facts format, or the slice around a node for other programs.

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { SourceInfo } from '../graph/statements.ts';
import type { GraphStore } from '../graph/store.ts';
import { writeFact, writeSource } from '../importers/facts/write-fact.ts';
import { openExisting } from './cli-store.ts';
import { type Command, refuseMore, textFlag } from './command.ts';
import { configOf } from './config.ts';
import { EXIT, UsageError } from './exit-codes.ts';
import { EXPORT_GRAPH_OPTIONS, exportGraph } from './export-graph.ts';
import { STORE_SETTINGS } from './settings.ts';

/** Writes sources and records as `import facts` reads them: the same bytes for the same graph. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'write the records of a store as facts, or a part of the graph for other programs',
  forms: [
    'export facts [--out FILE] [--store ADDRESS]',
    'export graph ID [--format NAME] [--out FILE] [--depth N] [--limit N]',
  ],
  notes: [
    'Facts are sorted by source and record: the same bytes for the same graph. "import facts" reads them back.',
    'A graph is what the explorer first shows around a node; ID may be any identifier of it.',
  ],
  settings: STORE_SETTINGS,
  options: {
    out: { value: 'FILE', meaning: 'where to write; standard output without it' },
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
      const out = file === undefined ? process.stdout : createWriteStream(file);
      for await (const line of factLines(store)) if (!out.write(line)) await once(out, 'drain');
      if (file !== undefined) await finished(out.end());
    } finally {
      await store.close();
    }
    return EXIT.done;
  },
};

/** Each source before its records; one that is registered while this reads too. */
async function* factLines(store: GraphStore): AsyncGenerator<string> {
  let sources: ReadonlyMap<string, SourceInfo> = new Map();
  let current = '';
  for await (const { source, stated } of store.records()) {
    if (source !== current) {
      if (!sources.has(source)) sources = new Map((await store.sources()).map((info) => [info.id, info]));
      const declared = sources.get(source);
      if (declared !== undefined) yield `${writeSource(declared)}\n`;
    }
    current = source;
    yield `${writeFact(source, stated)}\n`;
  }
}
