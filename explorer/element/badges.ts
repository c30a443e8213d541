// The "+n" of nodes with hidden neighbours: real buttons over the canvas, few, and never on top of another node.

import { html, type TemplateResult } from 'lit';
import type { Exploration } from '../model/exploration.ts';
import { BADGE, badgeBox, badgeCorners } from '../model/badge-place.ts';
import { generationsOf, type Place } from '../model/graph-json.ts';
import { cross } from '../model/label-budget.ts';
import { type Hidden, hiddenOf } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import type { GraphView } from './graph-view.ts';

const MOST = 12;
const { width: WIDTH, height: HEIGHT } = BADGE;

/** The badges for root, its advisors and advisees, what is hovered and what is selected, where there is room. */
export function badges(
  { graph, passing, selected, state }: Exploration,
  view: GraphView | null,
  hovered: string | null,
  strings: Strings,
  choose: (id: string, at: Place, hidden: Hidden) => void,
): TemplateResult {
  if (view === null) return html``;
  const generations = generationsOf(graph.root, graph.edges);
  const rank = (id: string): number =>
    id === hovered ? 0 : id === selected ? 1 : id === graph.root ? 2 : generations.has(id) ? 3 : 4;
  const nodes = graph.nodes.filter(({ id }) => passing.nodes.has(id));
  const circles = nodes.flatMap(({ id }) => {
    const at = view.at(id);
    return at === null ? [] : [{ id, ...at }];
  });
  const taken: Place[] = [];
  const labels = view.labelBoxes();
  const isFree = ({ x, y }: Place, id: string): boolean =>
    x > WIDTH / 2 &&
    x < view.width - WIDTH / 2 &&
    !circles.some(
      (other) =>
        other.id !== id &&
        Math.abs(other.x - x) < WIDTH / 2 + other.radius &&
        Math.abs(other.y - y) < HEIGHT / 2 - 2 + other.radius,
    ) &&
    !taken.some((other) => Math.abs(other.x - x) < WIDTH + 2 && Math.abs(other.y - y) < HEIGHT) &&
    !labels.some((label) => cross(label, badgeBox({ x, y })));
  const shown = nodes
    .filter((node) => rank(node.id) < 4 && hiddenOf(node).count > 0)
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .flatMap((node) => {
      const at = circles.find(({ id }) => id === node.id);
      if (at === undefined || taken.length >= MOST) return [];
      const corners = badgeCorners(at);
      const place = corners.find((corner) => isFree(corner, node.id)) ?? (rank(node.id) <= 2 ? corners[0] : undefined);
      if (place === undefined) return [];
      const { x, y } = place;
      taken.push({ x, y });
      return [{ node, x, y, hidden: hiddenOf(node) }];
    });
  const busy = state.type === 'expanding' ? state.ids : new Set<string>();
  return html`<div class="badges">
    ${shown.map(
      ({ node, x, y, hidden }) => html`<button
        type="button"
        part="badge"
        class=${busy.has(node.id) ? 'badge busy' : 'badge'}
        tabindex="-1"
        aria-label=${`${node.label}: ${strings.expandHidden(hidden)}`}
        title=${strings.expandHidden(hidden)}
        .style=${`transform:translate(${Math.round(x - WIDTH / 2)}px,${Math.round(y - HEIGHT / 2)}px)`}
        @click=${() => choose(node.id, { x, y }, hidden)}
      ><span>${strings.hidden(short(hidden.count), hidden.exact)}</span></button>`,
    )}
  </div>`;
}

/** "4", "12k". */
function short(count: number): string {
  return count < 1_000 ? `${count}` : `${Math.floor(count / 1_000)}k`;
}
