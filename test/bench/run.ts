// npm run bench: every figure of the embedded store in one run. `-- store|http|import|neo4j --papers 10000,100000,1000000`.

import { parseArgs } from 'node:util';
import type { LoadedGraph } from './graphs.ts';
import { graphOf } from './graphs.ts';
import { httpFigures } from './http-figures.ts';
import { importFigures } from './import-figures.ts';
import { printTable, short } from './measure.ts';
import { neo4jFigures } from './neo4j-figures.ts';
import { storeFigures } from './store-figures.ts';

const { values, positionals } = parseArgs({
  options: { papers: { type: 'string' } },
  allowPositionals: true,
});
const parts = positionals.length > 0 ? positionals : ['store', 'http', 'import'];
// Neo4j is no part of a run that does not name it: it has to be filled first.
const sizes = values.papers ?? (parts.includes('neo4j') ? '100000' : '10000,100000');
const graphs: LoadedGraph[] = [];
for (const papers of sizes.split(',')) graphs.push(await graphOf(Number(papers)));
const largest = graphs.at(-1);

printLoading(graphs);
if (parts.includes('store')) await storeFigures(graphs);
if (parts.includes('http') && largest !== undefined) await httpFigures(largest);
if (parts.includes('import') && largest !== undefined) await importFigures(largest);
if (parts.includes('neo4j')) await neo4jFigures(graphs);

function printLoading(loaded: readonly LoadedGraph[]): void {
  const rows = loaded.flatMap(({ papers, loading }) =>
    loading === null
      ? []
      : [{ papers: String(papers), seconds: short(loading.seconds), 'resident MB': short(loading.residentMB) }],
  );
  if (rows.length > 0) printTable('bulk load of synthetic papers', rows);
}
