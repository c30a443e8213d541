// Which nodes show their label at a zoom: the root and its lineage always, others by rank while their boxes are free.

import { type GraphJson, generationsOf, type Place } from './graph-json.ts';
import { labelLines, labelSize } from './sizes.ts';

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
  /** Shown whatever the room: hovered, selected and their neighbours. */
  readonly always: ReadonlySet<string>;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The labels to show. Linear in nodes times labels shown. */
export function labelBudget({ graph, drawn, places, radii, zoom, width, height, always }: LabelInput): ReadonlySet<string> {
  const most = Math.round((width * height) / 16_000) + 14;
  const generations = generationsOf(graph.root, graph.edges);
  const rank = (id: string): number => (id === graph.root ? 0 : always.has(id) ? 1 : generations.has(id) ? 2 : 3);
  const candidates = graph.nodes
    .filter(({ id }) => drawn.has(id) && places.has(id))
    .toSorted((a, b) => rank(a.id) - rank(b.id) || a.hop - b.hop || b.score - a.score);
  const bodies = candidates.map(({ id }) => {
    const [{ x, y }, radius] = [places.get(id) ?? { x: 0, y: 0 }, radii.get(id) ?? 8];
    return { id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const labels: Box[] = [];
  const chosen = new Set<string>();
  for (const node of candidates) {
    if (chosen.size >= most && rank(node.id) > 2) break;
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    const isRoot = node.id === graph.root;
    const size = labelSize(labelLines(node, isRoot));
    const half = ((isRoot ? size.width * 1.3 : size.width) / 2 + 2) / zoom;
    const top = y + (radii.get(node.id) ?? 8) + 2 / zoom;
    const box = { left: x - half, right: x + half, top, bottom: top + (isRoot ? size.height + 6 : size.height) / zoom };
    const free =
      !labels.some((other) => cross(box, other)) && !bodies.some((other) => other.id !== node.id && cross(box, other));
    if (!free && rank(node.id) > 1) continue;
    labels.push(box);
    chosen.add(node.id);
  }
  return chosen;
}

function cross(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
