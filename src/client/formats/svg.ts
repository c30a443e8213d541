// SVG: the picture as it is shown, from places, sizes and appearance; labels only where they find room.

import { edgeAppearance, GROUND, nodeAppearance, type Theme } from '../appearance.ts';
import type { GraphEdge, GraphJson, GraphNode } from '../graph-json.ts';
import { type Box, boxAround, chosenLabels, labelBox, labelText, NOWHERE, type Spot } from './label-room.ts';
import { plain, xml } from './plain-text.ts';
import { outlineOf } from './node-outlines.ts';
import { placesOf } from './ring-places.ts';

/** Pixels of canvas around a node at least. */
const MARGIN = 60;

/** What an SVG is made of beside the graph. */
export interface PictureOptions {
  readonly theme: Theme;
  /** Ids of the nodes whose labels are shown; by default as many as find room, the best first. */
  readonly labels?: ReadonlySet<string> | undefined;
  /** Radii of nodes by id, in pixels; by default, and where one is missing, all alike and the root larger. */
  readonly radii?: ReadonlyMap<string, number> | undefined;
}

/** The graph as SVG: edges below, nodes above, labels on top; every node says its name and reason as a tooltip. */
export function svg(graph: GraphJson, { theme, labels, radii = new Map() }: PictureOptions): string {
  const places = placesOf(graph);
  const spots = new Map(
    graph.nodes.map(({ id, kind }): readonly [string, Spot] => {
      const usual = nodeAppearance(kind, theme).radius * (id === graph.root ? 1.25 : 1);
      return [id, { ...NOWHERE, ...places.get(id), radius: radii.get(id) ?? usual }];
    }),
  );
  const at = (id: string): Spot => spots.get(id) ?? NOWHERE;
  const shown = labels ?? chosenLabels(graph, spots);
  const labelled = graph.nodes.filter(({ id }) => shown.has(id));
  const { left, right, top, bottom } = canvasOf([
    ...[...spots.values()].map((spot) => boxAround(spot, MARGIN)),
    ...labelled.map((node) => labelBox(node.label, at(node.id), node.id === graph.root)),
  ]);
  const [width, height] = [right - left, bottom - top];
  const { ground, text } = GROUND[theme];
  const title = graph.nodes.find(({ id }) => id === graph.root)?.label ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11">`,
    `<title>${xml(title)} in context</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${ground}"/>`,
    ...onTop(graph.edges).map((edge) => line(edge, at(edge.source), at(edge.target), theme)),
    ...graph.nodes.map((node) => shape(node, at(node.id), node.id === graph.root, theme)),
    `<g fill="${text}" stroke="${ground}" stroke-width="3" paint-order="stroke" text-anchor="middle">`,
    ...labelled.map((node) => label(node, at(node.id), node.id === graph.root)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Advising is drawn last: it must be seen. */
function onTop(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return edges.toSorted((a, b) => Number(a.kind === 'ADVISED') - Number(b.kind === 'ADVISED'));
}

function line({ kind, weight, label: said }: GraphEdge, from: Spot, to: Spot, theme: Theme): string {
  const { color, width, widest, dashes, arrow } = edgeAppearance(kind, theme);
  const stroke = Math.min(widest, width + (widest - width) * (Math.log2(Math.max(1, weight)) / 5));
  const dashed = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`;
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const name = xml(said ?? kind.toLowerCase().replaceAll('_', ' '));
  const head = arrow ? `<path d="${arrowHead(from, to)}" fill="${color}"/>` : '';
  return `<g><title>${name}</title><path d="${path}" stroke="${color}" stroke-width="${+stroke.toFixed(2)}" fill="none"${dashed}/>${head}</g>`;
}

/** A triangle that ends at the rim of the target. */
function arrowHead(from: Spot, to: Spot): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const point = (back: number, side: number): string =>
    `${(to.x - ux * back - uy * side).toFixed(1)} ${(to.y - uy * back + ux * side).toFixed(1)}`;
  const rim = to.radius + 3;
  return `M${point(rim, 0)}L${point(rim + 7, 3.5)}L${point(rim + 7, -3.5)}Z`;
}

function shape(node: GraphNode, spot: Spot, isRoot: boolean, theme: Theme): string {
  const { shape: form, fill, outline } = nodeAppearance(node.kind, theme);
  const body = outlineOf(form, spot, spot.radius);
  const ring = isRoot
    ? `<circle cx="${spot.x}" cy="${spot.y}" r="${+(spot.radius + 4).toFixed(2)}" fill="none" stroke="${outline}" stroke-width="1.5"/>`
    : '';
  const about = [node.label, node.sublabel ?? '', node.reason].filter((part) => part !== '').join('. ');
  return `<g><title>${xml(about)}</title>${ring}${body.replace('/>', ` fill="${fill}" stroke="${outline}" stroke-width="1.5"/>`)}</g>`;
}

function label(node: GraphNode, { x, y, radius }: Spot, isRoot: boolean): string {
  const weight = isRoot ? ' font-weight="600" font-size="13"' : '';
  return `<text x="${x}" y="${+(y + radius + (isRoot ? 18 : 13)).toFixed(2)}"${weight}>${xml(labelText(plain(node.label), isRoot))}</text>`;
}

/** The smallest canvas, in whole pixels, that holds all of some boxes; that of one node where there is none. */
function canvasOf([first = boxAround(NOWHERE, MARGIN), ...others]: readonly Box[]): Box {
  const whole = others.reduce(
    (box, each) => ({
      left: Math.min(box.left, each.left),
      right: Math.max(box.right, each.right),
      top: Math.min(box.top, each.top),
      bottom: Math.max(box.bottom, each.bottom),
    }),
    first,
  );
  return {
    left: Math.floor(whole.left),
    right: Math.ceil(whole.right),
    top: Math.floor(whole.top),
    bottom: Math.ceil(whole.bottom),
  };
}
