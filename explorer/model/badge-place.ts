// Where the "+n" of a node stands: at one of its corners, the best first.

import type { Place } from './graph-json.ts';
import type { Box } from './label-budget.ts';

/** Pixels of the button; what is seen of it is less high. */
export const BADGE = { width: 30, height: 24 } as const;
const SEEN = 17;

const CORNERS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/** The middles of the badge at the four corners of a node; all in pixels of the screen. */
export function badgeCorners({ x, y, radius }: Place & { readonly radius: number }): readonly [Place, ...Place[]] {
  return CORNERS.map(([dx, dy]) => ({
    // The button begins beside the middle of the node, which stays free for the pointer.
    x: x + dx * (radius * 0.7 + 1 + BADGE.width / 2),
    y: y + dy * (radius * 0.7 + 6),
  })) as unknown as readonly [Place, ...Place[]];
}

/** The room that is seen to be taken by a badge with its middle there. */
export function badgeBox({ x, y }: Place): Box {
  return { left: x - BADGE.width / 2, right: x + BADGE.width / 2, top: y - SEEN / 2, bottom: y + SEEN / 2 };
}
