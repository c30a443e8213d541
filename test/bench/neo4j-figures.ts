// The store on Neo4j beside hand-written Cypher and @neo4j/graphql on the same database, interleaved, and what was to be reached.

import { neighborhood } from '../../src/graph/neighborhood/neighborhood.ts';
import type { NodeRow } from '../../src/graph/store.ts';
import type { LoadedGraph } from './graphs.ts';
import { openHandWritten } from './hand-written.ts';
import type { Figures, Way } from './measure.ts';
import { measure, printTable, short } from './measure.ts';
import type { Neo4jGraph } from './neo4j-graph.ts';
import { startNeo4j } from './neo4j-graph.ts';
import { startOverHttp } from './neo4j-http.ts';
import { edgesPerSecond } from './neo4j-updates.ts';
import { present, sampleOf } from './samples.ts';
import { SLICE } from './store-figures.ts';

/** Every so many of the sample: a rival takes a hundred times as long as a store in a file. */
const ONE_OF = 4;
const HUBS = 10;
const COMPARED = 40;
/** Rounds before the clock runs: Java compiles what runs often, for ours and for the rivals. */
const WARMING = 10;

type WayName =
  | 'a statement that does nothing'
  | 'whole slice'
  | 'whole slice, hand-written Cypher'
  | 'nodes of the slice over HTTP'
  | 'nodes of the slice over HTTP, @neo4j/graphql'
  | 'whole slice over HTTP';
type PageName = 'page of the largest topic over HTTP' | 'page of the largest topic over HTTP, @neo4j/graphql';

/** What was measured of one graph. */
interface Measured {
  readonly papers: number;
  readonly sample: Readonly<Record<WayName, Figures>>;
  readonly hubs: Readonly<Record<WayName, Figures>>;
  readonly ordinary: Figures;
  readonly page: Readonly<Record<PageName, Figures>>;
  readonly worksPerSecond: number;
  readonly serverMB: number;
}

/** Measures each graph in turn on a server of its own, and prints the table of each and the targets. */
export async function neo4jFigures(graphs: readonly LoadedGraph[]): Promise<void> {
  const measured: Measured[] = [];
  for (const graph of graphs) {
    const server = await startNeo4j(graph);
    try {
      const one = await figuresOf(graph, server);
      printGraph(one);
      measured.push(one);
      printTargets(one, measured[0]);
      const { added, written } = await edgesPerSecond(server.store, graph.papers);
      printReached('updates', [
        ['edges written a second', written, 5_000, 'at least'],
        ['edges added a second', added, 5_000, 'at least'],
      ]);
    } finally {
      await server.stop();
    }
  }
}

async function figuresOf(graph: LoadedGraph, server: Neo4jGraph): Promise<Measured> {
  const { store, filling } = server;
  const sample = sampleOf(graph);
  const [hand, http] = [openHandWritten(server), await startOverHttp(server)];
  try {
    const read = async (keys: readonly number[]) => (await store.nodesByKeys(keys)).map(present);
    const [authors, hubs, ordinary] = [
      await read(sample.authors.filter((_, index) => index % ONE_OF === 0)),
      await read(sample.hubs.slice(0, HUBS)),
      await read(sample.ordinary.slice(0, 50)),
    ];
    const ways: Readonly<Record<WayName, Way<NodeRow>>> = {
      'a statement that does nothing': () => hand.nothing(),
      'whole slice': (root) => neighborhood(store, root, SLICE),
      'whole slice, hand-written Cypher': ({ key }) => hand.slice(key),
      'nodes of the slice over HTTP': (root) => http.ourNodes(root, SLICE),
      'nodes of the slice over HTTP, @neo4j/graphql': (root) => http.rivalNodes(root),
      'whole slice over HTTP': (root) => http.ourSlice(root, SLICE),
    };
    for (let round = 0; round < WARMING; round++) {
      for (const root of [...authors, ...hubs]) for (const way of Object.values(ways)) await way(root);
    }
    let same = 0;
    for (const root of authors.slice(0, COMPARED)) {
      const [ours, theirs] = [await neighborhood(store, root, SLICE), await hand.slice(root.key)];
      const theirKeys = new Set(theirs.nodes.map(([key]) => key));
      const sameNodes = ours.nodes.length === theirKeys.size && ours.nodes.every(({ node }) => theirKeys.has(node.key));
      if (sameNodes && ours.edges.length === theirs.edges.length) same++;
    }
    console.log(`hand-written Cypher gives the slice of the store, node for node, for ${same} of ${COMPARED} authors`);
    const [topic] = (await store.kindPages([{ kind: 'TOPIC', order: 'papers', first: 1 }]))[0]?.rows ?? [];
    return {
      papers: graph.papers,
      sample: await measure(authors, ways),
      hubs: await measure(hubs, ways),
      ordinary: (await measure(ordinary, { slice: ways['whole slice'] })).slice,
      page: await measure([present(topic?.node)], {
        'page of the largest topic over HTTP': (root) => http.ourPage(root),
        'page of the largest topic over HTTP, @neo4j/graphql': (root) => http.rivalPage(root),
      }),
      worksPerSecond: graph.papers / filling.files,
      serverMB: http.ours.residentMB(),
    };
  } finally {
    await http.stop();
    await hand.close();
  }
}

function printGraph({ papers, sample, hubs, ordinary, page, serverMB }: Measured): void {
  const names = Object.keys(sample) as WayName[];
  printTable(`Neo4j, ${papers / 1000}k papers, ms (least of 5 interleaved rounds an input)`, [
    ...names.map((what) => ({
      what,
      p50: short(sample[what].p50),
      p99: short(sample[what].p99),
      [`p50 of the ${HUBS} best connected`]: short(hubs[what].p50),
    })),
    { what: 'whole slice of ordinary authors', p50: short(ordinary.p50), p99: short(ordinary.p99) },
    ...(Object.entries(page) as [PageName, Figures][]).map(([what, { p50 }]) => ({ what, p50: short(p50) })),
  ]);
  console.log(`resident memory of the server of Vicinity: ${short(serverMB)} MB at most`);
}

/** What a figure is, what it is to be, and whether more is better. */
type Target = readonly [what: string, got: number, target: number, atLeast?: 'at least'];

function printTargets(one: Measured, first: Measured | undefined): void {
  const { sample, hubs, ordinary, page } = one;
  const cypher = (of: Measured['sample'], share: keyof Figures): number =>
    of['whole slice'][share] / of['whole slice, hand-written Cypher'][share];
  const rival = (share: keyof Figures): number =>
    sample['nodes of the slice over HTTP'][share] / sample['nodes of the slice over HTTP, @neo4j/graphql'][share];
  const targets: readonly Target[] = [
    ['slice : hand-written Cypher, p50', cypher(sample, 'p50'), 1],
    ['slice : hand-written Cypher, p99', cypher(sample, 'p99'), 0.1],
    ['slice : hand-written Cypher, hubs', cypher(hubs, 'p50'), 0.05],
    ['slice, hubs : ordinary authors', hubs['whole slice'].p50 / ordinary.p50, 2],
    ['nodes over HTTP : @neo4j/graphql, p50', rival('p50'), 0.6],
    ['nodes over HTTP : @neo4j/graphql, p99', rival('p99'), 0.15],
    [
      'page of the largest topic : @neo4j/graphql',
      page['page of the largest topic over HTTP'].p50 / page['page of the largest topic over HTTP, @neo4j/graphql'].p50,
      0.05,
    ],
    ['files for the import tool, works a second', one.worksPerSecond, 4_000, 'at least'],
    ['resident memory of the server, MB', one.serverMB, 400],
  ];
  const growth: readonly Target[] =
    first === undefined || first === one
      ? []
      : [
          [
            `slice, ${one.papers / 1000}k : ${first.papers / 1000}k papers, p50`,
            sample['whole slice'].p50 / first.sample['whole slice'].p50,
            1.4,
          ],
        ];
  printReached(`${one.papers / 1000}k papers, what was to be reached with 1000k on a quiet machine`, [
    ...targets,
    ...growth,
  ]);
}

function printReached(heading: string, targets: readonly Target[]): void {
  printTable(
    heading,
    targets.map(([what, got, target, atLeast]) => ({
      what,
      got: short(got),
      target: `${atLeast === undefined ? '<=' : '>='} ${target}`,
      reached: (atLeast === undefined ? got <= target : got >= target) ? 'yes' : 'no',
    })),
  );
}
