// The store at every size: slices, pages, lineage, paths and type-ahead, beside joins and sorts over the same graph.

import { lineage } from '../../src/graph/lineage.ts';
import { neighborhood } from '../../src/graph/neighborhood/neighborhood.ts';
import { paths } from '../../src/graph/paths.ts';
import { search } from '../../src/graph/search.ts';
import { openBaseline } from './baseline.ts';
import type { LoadedGraph } from './graphs.ts';
import { openGraph } from './graphs.ts';
import type { Figures } from './measure.ts';
import { measure, printTable, short } from './measure.ts';
import { present, sampleOf } from './samples.ts';

/** The slice of the explorer: 25 papers, 15 people, 10 topics, 5 institutions, advising, and all edges among them. */
export const SLICE = {
  limit: 60,
  perKind: [
    { kind: 'PAPER', limit: 25 },
    { kind: 'AUTHOR', limit: 15 },
    { kind: 'TOPIC', limit: 10 },
    { kind: 'INSTITUTION', limit: 5 },
  ],
} as const;

/** What is measured of one graph, by name. */
type GraphFigures = Readonly<Record<string, Figures>>;

/** Measures each graph and prints the table, with growth from the smallest to the largest. */
export async function storeFigures(graphs: readonly LoadedGraph[]): Promise<void> {
  const measured: GraphFigures[] = [];
  for (const graph of graphs) measured.push(await figuresOf(graph));
  const names = Object.keys(measured[0] ?? {});
  printTable(
    'store, p50 / p99 in ms (least of 5 interleaved rounds an input)',
    names.map((name) => ({
      what: name,
      ...Object.fromEntries(
        graphs.map(({ papers }, index) => {
          const figures = measured[index]?.[name];
          return [
            `${papers / 1000}k papers`,
            figures === undefined ? '' : `${short(figures.p50)} / ${short(figures.p99)}`,
          ];
        }),
      ),
      'p50, last : first': short(
        (measured.at(-1)?.[name]?.p50 ?? Number.NaN) / (measured[0]?.[name]?.p50 ?? Number.NaN),
      ),
    })),
  );
  for (const [index, graph] of graphs.entries()) printRatios(graph, measured[index] ?? {});
}

async function figuresOf(graph: LoadedGraph): Promise<GraphFigures> {
  const sample = sampleOf(graph);
  const store = await openGraph(graph);
  const baseline = openBaseline(graph);
  const node = async (key: number) => present((await store.nodesByKeys([key]))[0]);
  const nodes = await Promise.all(sample.authors.map(node));
  const hubs = await Promise.all(sample.hubs.map(node));
  const ordinary = await Promise.all(sample.ordinary.slice(0, 100).map(node));
  const pairs = nodes.slice(1).map((from, index) => ({ from, to: present(nodes[index]) }));
  const ids = nodes.map(({ id }) => [id]);
  const sliceOf = (root: (typeof nodes)[number]) => neighborhood(store, root, SLICE);
  const page = (owner: number) =>
    store.listPages([{ list: 'authored.from.citations', owner, first: 50, withNodes: true }]);
  const figures = {
    ...(await measure(ids, { 'id to key': (asked) => store.keysByIds(asked) })),
    ...(await measure(nodes, {
      slice: sliceOf,
      'slice by joins and sorts (nodes only)': ({ key }) => baseline.slice(key),
    })),
    ...(await measure(ordinary, { 'slice of ordinary authors': sliceOf })),
    ...(await measure(hubs, {
      'slice of the 30 best connected': sliceOf,
      'the same by joins and sorts': ({ key }) => baseline.slice(key),
    })),
    ...(await measure(ordinary, { 'page of 50 papers, ordinary author': ({ key }) => page(key) })),
    ...(await measure(hubs, { 'page of 50 papers, hub': ({ key }) => page(key) })),
    ...(await measure(nodes, {
      'lineage, 10 generations up': (root) => lineage(store, [root], { direction: 'ANCESTORS', generations: 10 }),
    })),
    ...(await measure(pairs.slice(0, 200), {
      'shortest path': ({ from, to }) => paths(store, from, to, { first: 1 }),
    })),
    ...(await measure(sample.words, { 'type-ahead': (query) => search(store, { query, first: 10 }) })),
  };
  await store.close();
  baseline.close();
  return figures;
}

function printRatios({ papers }: LoadedGraph, figures: GraphFigures): void {
  const ratio = (what: string, than: string, share: keyof Figures): string =>
    short((figures[what]?.[share] ?? Number.NaN) / (figures[than]?.[share] ?? Number.NaN));
  console.log(
    `${papers / 1000}k papers: slice against joins and sorts ${ratio('slice', 'slice by joins and sorts (nodes only)', 'p50')}x (p50), ` +
      `${ratio('slice', 'slice by joins and sorts (nodes only)', 'p99')}x (p99); hubs against ordinary ` +
      `${ratio('slice of the 30 best connected', 'slice of ordinary authors', 'p50')}x`,
  );
}
