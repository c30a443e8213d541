// The formats of export: one table for the explorer's menu and for `vicinity export graph`.

import type { Theme } from '../appearance.ts';
import type { GraphJson } from '../graph-json.ts';
import { bibtex } from './bibtex.ts';
import { edgesCsv, nodesCsv } from './csv.ts';
import { cytoscape } from './cytoscape.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { jsonGraph } from './json-graph.ts';
import { fileName } from './plain-text.ts';
import { svg } from './svg.ts';
import { viewFile } from './view-file.ts';

/** What is exported: the graph as it is shown, and what some formats need beside it. */
export interface ExportInput {
  readonly graph: GraphJson;
  /** References of its papers by id, from `client.cite`: for BibTeX. */
  readonly citations?: ReadonlyMap<string, string>;
  /** What the reader did: for the view file. */
  readonly events?: readonly unknown[];
  /** For colours; light by default. */
  readonly theme?: Theme;
  /** Ids of nodes whose labels a picture shows; by default as many as find room. */
  readonly labels?: ReadonlySet<string>;
  /** Radii of nodes by id, in pixels, for a picture; by default, and where one is missing, all alike and the root larger. */
  readonly radii?: ReadonlyMap<string, number>;
}

/** A format. `write` is pure: the same input gives the same text. */
export interface ExportFormat {
  readonly title: string;
  /** Without the dot before it: "graphml". */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (input: ExportInput) => string;
}

/** All formats by name. */
export const FORMATS = {
  graphml: {
    title: 'GraphML (networkx, igraph, yEd)',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    write: ({ graph }) => graphml(graph),
  },
  gexf: {
    title: 'GEXF (Gephi)',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    write: ({ graph, theme = 'light' }) => gexf(graph, theme),
  },
  cytoscape: {
    title: 'Cytoscape JSON',
    extension: 'cyjs',
    mediaType: 'application/json',
    write: ({ graph }) => cytoscape(graph),
  },
  jgf: {
    title: 'JSON Graph Format',
    extension: 'jgf.json',
    mediaType: 'application/vnd.jgf+json',
    write: ({ graph }) => jsonGraph(graph),
  },
  'csv-nodes': {
    title: 'Table of nodes (CSV)',
    extension: 'nodes.csv',
    mediaType: 'text/csv',
    write: ({ graph }) => nodesCsv(graph),
  },
  'csv-edges': {
    title: 'Table of edges (CSV)',
    extension: 'edges.csv',
    mediaType: 'text/csv',
    write: ({ graph }) => edgesCsv(graph),
  },
  bibtex: {
    title: 'BibTeX of the papers',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: ({ graph, citations = new Map() }) => bibtex(graph, citations),
  },
  svg: {
    title: 'Picture (SVG)',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    write: ({ graph, theme = 'light', labels, radii }) => svg(graph, { theme, labels, radii }),
  },
  json: {
    title: 'Graph JSON (for the element)',
    extension: 'graph.json',
    mediaType: 'application/json',
    write: ({ graph }) => `${JSON.stringify(graph, null, 1)}\n`,
  },
  view: {
    title: 'View file (to open again here)',
    extension: 'vicinity.json',
    mediaType: 'application/json',
    write: ({ graph, events = [] }) => viewFile({ graph, events }),
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type FormatName = keyof typeof FORMATS;

/** A name for the file of an export: "Aleksander-Mądry.graphml". */
export function exportFileName({ root, nodes }: GraphJson, { extension }: ExportFormat): string {
  return `${fileName(nodes.find(({ id }) => id === root)?.label ?? '')}.${extension}`;
}
