// What an answer adds to the picture: everything fetched with it, what of it is new, and what stays where it is.

import { mergeGraphs } from '../../src/client/merge-graphs.ts';
import type { View } from './event-log.ts';
import type { GraphJson, GraphNode, Place } from './graph-json.ts';

/** Nodes above which nothing more is added, and above which a notice is given. */
export const MOST_NODES = 1_000;
export const MANY_NODES = 600;

/** An answer, ready to be laid out. */
export interface Arrival {
  /** Everything that was fetched around this root. */
  readonly all: GraphJson;
  /** What will be shown. */
  readonly graph: GraphJson;
  readonly arrived: readonly GraphNode[];
  /** Nodes that have their place. */
  readonly fixed: ReadonlyMap<string, Place>;
}

/** Merges an answer with what is known. `afresh` begins a picture; otherwise it grows, and all that is shown keeps its place. */
export function arrivalOf(answer: GraphJson, known: GraphJson | undefined, view: View, afresh: boolean): Arrival {
  const root = afresh ? answer.root : view.root;
  const all = known === undefined ? answer : afresh ? mergeGraphs(answer, known) : mergeGraphs(known, answer);
  const before = afresh ? new Set<string>() : view.shown;
  const arrived = answer.nodes.filter(({ id }) => !before.has(id)).slice(0, MOST_NODES - before.size);
  const shown = new Set([...before, ...arrived.map(({ id }) => id)]);
  const own = arrived.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }] as const]));
  return {
    all,
    graph: {
      ...all,
      root,
      nodes: all.nodes.filter(({ id }) => shown.has(id)),
      edges: all.edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    },
    arrived,
    fixed: new Map(afresh ? own : [...view.places].filter(([id]) => before.has(id))),
  };
}
