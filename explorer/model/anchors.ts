// Where each kind of neighbour belongs around the root, so that the picture reads itself: advisors above, advisees below.

import { generationsOf, type GraphJson } from './graph-json.ts';

/** A point that pulls a node, relative to the root, in pixels; pull is the share of the way per tick. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly pull: number;
}

const BY_KIND: Readonly<Record<string, Anchor>> = {
  AUTHOR: { x: -210, y: 0, pull: 0.06 },
  PAPER: { x: 220, y: 0, pull: 0.06 },
  TOPIC: { x: 470, y: 0, pull: 0.12 },
  INSTITUTION: { x: -480, y: 60, pull: 0.14 },
  VENUE: { x: 430, y: 210, pull: 0.12 },
  AWARD: { x: -400, y: -200, pull: 0.14 },
};

/** The first generation of advisors and advisees, and each further one, away from the root. */
const GENERATION = 235;
const FURTHER = 130;

/** The anchor of every node by id; the root's is the origin. Kinds that are not known have a weak one at the origin. */
export function anchorsOf({ root, nodes, edges }: GraphJson): ReadonlyMap<string, Anchor> {
  const generations = generationsOf(root, edges);
  return new Map(
    nodes.map(({ id, kind }) => {
      if (id === root) return [id, { x: 0, y: 0, pull: 1 }];
      const generation = generations.get(id);
      if (generation === undefined) return [id, BY_KIND[kind] ?? { x: 0, y: 0, pull: 0.02 }];
      const away = GENERATION + (Math.abs(generation) - 1) * FURTHER;
      return [id, { x: -40, y: Math.sign(generation) * away, pull: 0.3 }];
    }),
  );
}
