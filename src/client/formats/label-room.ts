// Where the labels of a picture are, which of them find room, and how much of a long one is shown.

import type { GraphJson } from '../graph-json.ts';
import type { Place } from './ring-places.ts';

/** A node in a picture: where, and how large, in pixels. */
export interface Spot extends Place {
  readonly radius: number;
}

/** Where a node is that has no place. */
export const NOWHERE: Spot = { x: 0, y: 0, radius: 0 };

const LONGEST = 30;
const LINE = 15;
/** The root's label is larger and bold. */
const ROOT_SCALE = 1.25;

/** A part of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The label as it is drawn; all but the root's are cut at 30 characters. */
export function labelText(label: string, isRoot: boolean): string {
  const signs = [...label];
  return isRoot || signs.length <= LONGEST
    ? label
    : `${signs
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}

/** Labels that cross no other label and no node: the root first, then by hop and score. Linear in nodes times labels. */
export function chosenLabels(graph: GraphJson, spots: ReadonlyMap<string, Spot>): ReadonlySet<string> {
  const rank = (id: string): number => (id === graph.root ? 0 : 1);
  const ordered = graph.nodes.toSorted((a, b) => rank(a.id) - rank(b.id) || a.hop - b.hop || b.score - a.score);
  const taken = [...spots.values()].map((spot) => boxAround(spot, spot.radius));
  const chosen = new Set<string>();
  for (const { id, label } of ordered) {
    const isRoot = id === graph.root;
    const box = labelBox(label, spots.get(id) ?? NOWHERE, isRoot);
    if (!isRoot && taken.some((other) => crosses(box, other))) continue;
    taken.push(box);
    chosen.add(id);
  }
  return chosen;
}

/** What the label of a node covers, below its outline. */
export function labelBox(label: string, { x, y, radius }: Spot, isRoot: boolean): Box {
  const half = (widthOf(labelText(label, isRoot)) * (isRoot ? ROOT_SCALE : 1)) / 2 + 3;
  const top = y + radius + (isRoot ? 6 : 3);
  return { left: x - half, right: x + half, top, bottom: top + LINE };
}

/** The square around a place. */
export function boxAround({ x, y }: Place, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** Pixels of a text at 11 px, roughly: wide characters of East Asia take a whole em. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(sign) ? 11 : 6.4),
    0,
  );
}

function crosses(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
