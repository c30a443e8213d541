// Where each kind of neighbour belongs around the root, so that the picture reads itself: advisors above, advisees below.

import { generationsOf, type GraphJson, type Place } from './graph-json.ts';

/** A point that pulls a node, relative to the root, in pixels; pulls are shares of the way per tick, sideways and upright. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly pullX: number;
  readonly pullY: number;
  /** Beside the advisor or advisee who is there already. */
  readonly isKin?: boolean;
}

/** Wide pictures spread to the sides; tall ones, as on a phone, stack. */
export type Aspect = 'wide' | 'tall';

const at = (x: number, y: number, pullX: number, pullY: number): Anchor => ({ x, y, pullX, pullY });

const BY_KIND: Readonly<Record<Aspect, ReadonlyMap<string, Anchor>>> = {
  wide: new Map(
    Object.entries({
      AUTHOR: at(-230, 0, 0.036, 0.075),
      PAPER: at(230, 0, 0.036, 0.075),
      TOPIC: at(500, 0, 0.072, 0.12),
      INSTITUTION: at(-500, 60, 0.084, 0.14),
      VENUE: at(480, 180, 0.072, 0.12),
      AWARD: at(-430, -170, 0.084, 0.14),
    }),
  ),
  tall: new Map(
    Object.entries({
      AUTHOR: at(-120, 20, 0.07, 0.05),
      PAPER: at(130, 60, 0.07, 0.05),
      TOPIC: at(0, 470, 0.05, 0.14),
      INSTITUTION: at(120, -210, 0.06, 0.14),
      VENUE: at(0, 590, 0.05, 0.12),
      AWARD: at(-120, -230, 0.06, 0.14),
    }),
  ),
};

/** The first generation of advisors and advisees, and each further one, away from the root. */
const GENERATION: Readonly<Record<Aspect, readonly [up: number, down: number]>> = {
  wide: [225, 225],
  tall: [350, 290],
};
const FURTHER = 120;

/** The anchor of every node by id; the root's is the origin. Kinds that are not known have a weak one at the origin. */
export function anchorsOf({ root, nodes, edges }: GraphJson, aspect: Aspect): ReadonlyMap<string, Anchor> {
  const generations = generationsOf(root, edges);
  const [up, down] = GENERATION[aspect];
  return new Map(
    nodes.map(({ id, kind }): readonly [string, Anchor] => {
      if (id === root) return [id, at(0, 0, 1, 1)];
      const generation = generations.get(id);
      if (generation === undefined) return [id, BY_KIND[aspect].get(kind) ?? at(0, 0, 0.02, 0.02)];
      const away = (generation < 0 ? up : down) + (Math.abs(generation) - 1) * FURTHER;
      return [id, at(-20, Math.sign(generation) * away, 0.022, 0.34)];
    }),
  );
}

/**
 * Anchors for what joins a picture: near the node that brought it rather than at the root, so that the usual ones pull little;
 * advisors and advisees of somebody who is there stand above and below that person.
 */
export function anchorsBeside(
  graph: GraphJson,
  aspect: Aspect,
  fixed: ReadonlyMap<string, Place>,
  around: string,
): ReadonlyMap<string, Anchor> {
  const center = fixed.get(graph.root) ?? { x: 0, y: 0 };
  const advising = graph.edges
    .filter(({ kind }) => kind === 'ADVISED')
    .toSorted((a, b) => Number(touches(b, around)) - Number(touches(a, around)));
  const kin = new Map<string, Anchor>();
  for (const { source, target } of advising)
    for (const [id, other, away] of [
      [source, target, -FURTHER],
      [target, source, FURTHER],
    ] as const) {
      const place = fixed.get(other);
      if (place === undefined || fixed.has(id) || kin.has(id)) continue;
      kin.set(id, { ...at(place.x - center.x, place.y - center.y + away, 0.02, 0.12), isKin: true });
    }
  return new Map(
    [...anchorsOf(graph, aspect)].map(([id, { x, y, pullX, pullY }]) => [
      id,
      kin.get(id) ?? at(x, y, pullX / 6, pullY / 6),
    ]),
  );
}

function touches({ source, target }: { readonly source: string; readonly target: string }, id: string): boolean {
  return source === id || target === id;
}
