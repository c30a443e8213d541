// Which labels of a picture find room, and how much of a long one is shown.

import type { GraphJson } from '../graph-json.ts';
import type { Place } from './ring-places.ts';

const LONGEST = 30;
const LINE = 15;

interface Box {
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
export function chosenLabels(graph: GraphJson, places: ReadonlyMap<string, Place>): ReadonlySet<string> {
  const rank = (id: string): number => (id === graph.root ? 0 : 1);
  const ordered = graph.nodes.toSorted((a, b) => rank(a.id) - rank(b.id) || a.hop - b.hop || b.score - a.score);
  const taken: Box[] = [...places.values()].map(({ x, y }) => ({
    left: x - 8,
    right: x + 8,
    top: y - 8,
    bottom: y + 8,
  }));
  const chosen = new Set<string>();
  for (const { id, label } of ordered) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    const isRoot = id === graph.root;
    const half = widthOf(labelText(label, isRoot)) / 2 + 3;
    const top = y + 11;
    const box = { left: x - half, right: x + half, top, bottom: top + LINE };
    if (!isRoot && taken.some((other) => crosses(box, other))) continue;
    taken.push(box);
    chosen.add(id);
  }
  return chosen;
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
