// Where the keyboard goes from a node: the best neighbour in a direction, the neighbours clockwise, hits of a search.

import { type GraphEdge, type GraphJson, otherEnd, type Place } from './graph-json.ts';

/** A direction of the arrow keys. */
export type Heading = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Readonly<Record<Heading, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** What can be walked: nodes that are drawn, with places. */
export interface Walkable {
  readonly places: ReadonlyMap<string, Place>;
  readonly edges: readonly GraphEdge[];
}

/**
 * The neighbour of `from` that lies best in a direction: near, and not far off the line. Where no neighbour lies there, the best
 * of all nodes; null where nothing does.
 */
export function neighborTowards(from: string, heading: Heading, { places, edges }: Walkable): string | null {
  const linked = edges.filter(({ source, target }) => source === from || target === from);
  const near = new Set(linked.map((edge) => otherEnd(edge, from)));
  return bestTowards(from, heading, places, near) ?? bestTowards(from, heading, places, new Set(places.keys()));
}

function bestTowards(
  from: string,
  heading: Heading,
  places: ReadonlyMap<string, Place>,
  among: ReadonlySet<string>,
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  const [hx, hy] = HEADINGS[heading];
  let best: { readonly id: string; readonly cost: number } | null = null;
  for (const id of among) {
    const there = places.get(id);
    if (there === undefined || id === from) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy) + Math.abs(dy * hx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

/** The neighbours of a node clockwise from twelve o'clock. */
export function clockwise(of: string, { places, edges }: Walkable): readonly string[] {
  const here = places.get(of) ?? { x: 0, y: 0 };
  const turn = (id: string): number => {
    const { x, y } = places.get(id) ?? here;
    return (Math.atan2(x - here.x, here.y - y) + 2 * Math.PI) % (2 * Math.PI);
  };
  const ids = edges
    .filter(({ source, target }) => source === of || target === of)
    .map((edge) => otherEnd(edge, of))
    .filter((id) => id !== of && places.has(id));
  return [...new Set(ids)].toSorted((a, b) => turn(a) - turn(b));
}

/** Ids of the nodes in which every word is found: in label, sublabel or reason, case and diacritics apart. */
export function findNodes({ nodes }: GraphJson, words: string): readonly string[] {
  const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return nodes
    .filter(({ label, sublabel, reason }) => {
      const text = plain(`${label} ${sublabel ?? ''} ${reason}`);
      return wanted.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}
