// SVG: the picture as it is shown, from places and appearance; labels only where they find room.

import { edgeAppearance, GROUND, nodeAppearance, type Theme } from '../appearance.ts';
import type { GraphEdge, GraphJson, GraphNode } from '../graph-json.ts';
import { chosenLabels, labelText } from './label-room.ts';
import { plain, xml } from './plain-text.ts';
import { outlineOf } from './node-outlines.ts';
import { type Place, placesOf } from './ring-places.ts';

const MARGIN = 60;

/** What an SVG is made of beside the graph. */
export interface PictureOptions {
  readonly theme: Theme;
  /** Ids of the nodes whose labels are shown; by default as many as find room, the best first. */
  readonly labels?: ReadonlySet<string> | undefined;
}

/** The graph as SVG: edges below, nodes above, labels on top; every node says its name and reason as a tooltip. */
export function svg(graph: GraphJson, { theme, labels }: PictureOptions): string {
  const places = placesOf(graph);
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0 };
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
  const [left, top] = [xs.reduce(least, 0) - MARGIN, ys.reduce(least, 0) - MARGIN];
  const [width, height] = [xs.reduce(most, 0) + MARGIN - left, ys.reduce(most, 0) + MARGIN - top];
  const { ground, text } = GROUND[theme];
  const shown = labels ?? chosenLabels(graph, places);
  const title = graph.nodes.find(({ id }) => id === graph.root)?.label ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11">`,
    `<title>${xml(title)} in context</title>`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${ground}"/>`,
    ...onTop(graph.edges).map((edge) => line(edge, at(edge.source), at(edge.target), theme)),
    ...graph.nodes.map((node) => shape(node, at(node.id), node.id === graph.root, theme)),
    `<g fill="${text}" stroke="${ground}" stroke-width="3" paint-order="stroke" text-anchor="middle">`,
    ...graph.nodes.filter(({ id }) => shown.has(id)).map((node) => label(node, at(node.id), node.id === graph.root)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Advising is drawn last: it must be seen. */
function onTop(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return edges.toSorted((a, b) => Number(a.kind === 'ADVISED') - Number(b.kind === 'ADVISED'));
}

function line({ kind, weight, label: said }: GraphEdge, from: Place, to: Place, theme: Theme): string {
  const { color, width, widest, dashes, arrow } = edgeAppearance(kind, theme);
  const stroke = Math.min(widest, width + (widest - width) * (Math.log2(Math.max(1, weight)) / 5));
  const dashed = dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.join(' ')}"`;
  const path = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const name = xml(said ?? kind.toLowerCase().replaceAll('_', ' '));
  const head = arrow ? `<path d="${arrowHead(from, to)}" fill="${color}"/>` : '';
  return `<g><title>${name}</title><path d="${path}" stroke="${color}" stroke-width="${+stroke.toFixed(2)}" fill="none"${dashed}/>${head}</g>`;
}

/** A triangle that ends at the rim of the target. */
function arrowHead(from: Place, to: Place): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const point = (back: number, side: number): string =>
    `${(to.x - ux * back - uy * side).toFixed(1)} ${(to.y - uy * back + ux * side).toFixed(1)}`;
  return `M${point(11, 0)}L${point(18, 3.5)}L${point(18, -3.5)}Z`;
}

function shape(node: GraphNode, place: Place, isRoot: boolean, theme: Theme): string {
  const { shape: form, fill, outline, radius } = nodeAppearance(node.kind, theme);
  const body = outlineOf(form, place, isRoot ? radius * 1.25 : radius);
  const ring = isRoot
    ? `<circle cx="${place.x}" cy="${place.y}" r="${radius * 1.25 + 4}" fill="none" stroke="${outline}" stroke-width="1.5"/>`
    : '';
  const about = [node.label, node.sublabel ?? '', node.reason].filter((part) => part !== '').join('. ');
  return `<g><title>${xml(about)}</title>${ring}${body.replace('/>', ` fill="${fill}" stroke="${outline}" stroke-width="1.5"/>`)}</g>`;
}

function label(node: GraphNode, { x, y }: Place, isRoot: boolean): string {
  const weight = isRoot ? ' font-weight="600" font-size="13"' : '';
  return `<text x="${x}" y="${y + (isRoot ? 28 : 21)}"${weight}>${xml(labelText(plain(node.label), isRoot))}</text>`;
}

function least(x: number, y: number): number {
  return Math.min(x, y);
}

function most(x: number, y: number): number {
  return Math.max(x, y);
}
