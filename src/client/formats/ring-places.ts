// Places for nodes that have none: rings around the root, one for each hop, in the order of the graph.

import type { GraphJson } from '../graph-json.ts';

/** A place in pixels; y grows downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels between rings at least, and between neighbours on a ring. */
const RING = 150;
const GAP = 46;

/** Where each node is: its own place, else one on the ring of its hop. The same graph gives the same places. */
export function placesOf({ nodes, root }: GraphJson): ReadonlyMap<string, Place> {
  const placeless = nodes.filter(({ x, y }) => x === undefined || y === undefined);
  const center = nodes.find(({ id }) => id === root);
  const [cx, cy] = [center?.x ?? 0, center?.y ?? 0];
  const places = new Map<string, Place>(
    nodes.flatMap(({ id, x, y }) => (x === undefined || y === undefined ? [] : [[id, { x, y }] as const])),
  );
  let radius = 0;
  for (const [, ring] of [...Map.groupBy(placeless, ({ id, hop }) => (id === root ? 0 : Math.max(1, hop)))].toSorted(
    ([a], [b]) => a - b,
  )) {
    const isRoot = ring.some(({ id }) => id === root);
    if (!isRoot) radius = Math.max(radius + RING, (ring.length * GAP) / (2 * Math.PI));
    ring.forEach(({ id }, index) => {
      const turn = (2 * Math.PI * index) / ring.length - Math.PI / 2;
      const away = isRoot ? 0 : radius;
      places.set(id, { x: round(cx + away * Math.cos(turn)), y: round(cy + away * Math.sin(turn)) });
    });
  }
  return places;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
