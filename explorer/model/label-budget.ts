// Which nodes show their label at a zoom: the root and its lineage always, others by rank while their boxes are free.

import { type GraphJson, generationsOf, type Place } from './graph-json.ts';
import { labelLines, labelSize } from './sizes.ts';

/** A rectangle of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the choice is made from. */
export interface LabelInput {
  readonly graph: GraphJson;
  /** Ids that are drawn; others take no room. */
  readonly drawn: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
  readonly radii: ReadonlyMap<string, number>;
  /** Screen pixels per pixel of the picture. */
  readonly zoom: number;
  /** Screen pixels of the canvas. */
  readonly width: number;
  readonly height: number;
  /** The part of the picture that is in view: a label is not cut by its edge. */
  readonly extent: Box;
  /** Shown whatever the room: hovered, selected and their neighbours. */
  readonly always: ReadonlySet<string>;
  /** Room that is taken already, by badges. */
  readonly taken: readonly Box[];
}

/** Where a label stands at its node. */
export type LabelSide = 'below' | 'right' | 'left' | 'above';

const SIDES: readonly LabelSide[] = ['below', 'right', 'left', 'above'];

/** The labels to show, each with its side: below where that is free, else the first free one. Linear in nodes times labels. */
export function labelBudget(input: LabelInput): ReadonlyMap<string, LabelSide> {
  const { graph, drawn, places, radii, zoom, width, height, extent, always, taken: badges } = input;
  const most = Math.round((width * height) / 16_000) + 14;
  const generations = generationsOf(graph.root, graph.edges);
  const rank = (id: string): number => (id === graph.root ? 0 : always.has(id) ? 1 : generations.has(id) ? 2 : 3);
  const candidates = graph.nodes
    .filter(({ id }) => drawn.has(id) && places.has(id))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.hop - b.hop || b.score - a.score);
  const bodies = candidates.map(({ id }) => {
    const [{ x, y }, radius] = [places.get(id) ?? { x: 0, y: 0 }, (radii.get(id) ?? 8) + 1];
    return { id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const labels: Box[] = [...badges];
  const chosen = new Map<string, LabelSide>();
  for (const node of candidates) {
    if (chosen.size >= most && rank(node.id) > 2) break;
    const isRoot = node.id === graph.root;
    const { width: w, height: h } = labelSize(labelLines(node, isRoot), isRoot);
    const body = { ...(places.get(node.id) ?? { x: 0, y: 0 }), radius: radii.get(node.id) ?? 8 };
    const boxes = SIDES.map((side) => [side, boxOf(side, body, w / zoom, h / zoom, 3 / zoom)] as const);
    const free = boxes.find(
      ([, box]) =>
        inside(box, extent, body) &&
        !labels.some((other) => cross(box, other)) &&
        !bodies.some((other) => other.id !== node.id && cross(box, other)),
    );
    const taken = free ?? (rank(node.id) <= 1 ? boxes[0] : undefined);
    if (taken === undefined) continue;
    labels.push(taken[1]);
    chosen.set(node.id, taken[0]);
  }
  return chosen;
}

/** Whether a label is not cut; where the node itself is out of view it does not matter. */
function inside(box: Box, extent: Box, { x, y }: Place): boolean {
  if (x < extent.left || x > extent.right || y < extent.top || y > extent.bottom) return true;
  return box.left >= extent.left && box.right <= extent.right && box.top >= extent.top && box.bottom <= extent.bottom;
}

/** The room that a label takes at its node. */
export function boxOf(
  side: LabelSide,
  { x, y, radius }: Place & { readonly radius: number },
  width: number,
  height: number,
  gap: number,
): Box {
  if (side === 'below' || side === 'above') {
    const top = side === 'below' ? y + radius + gap : y - radius - gap - height;
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
  }
  const left = side === 'right' ? x + radius + gap : x - radius - gap - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether two rectangles share room. */
export function cross(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
