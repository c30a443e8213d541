// What stands in place of the picture, or over it: loading, nothing there, errors, notices, the card of a hovered node.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Exploration } from '../model/exploration.ts';
import { hiddenOf } from '../model/slice-store.ts';
import { NO_FILTER } from '../model/event-log.ts';
import type { Strings } from '../model/strings.en.ts';
import type { GraphView } from './graph-view.ts';
import { iconButton } from './toolbar.ts';

/** How long loading has lasted: its words come late, so that a quick answer shows none. */
export type Patience = 'silent' | 'words' | 'long';

/** Failures that the same question meets again. */
const FINAL: ReadonlySet<string> = new Set(['NOT_FOUND', 'BAD_USER_INPUT', 'BAD_FILE']);

/** Twelve ghost nodes where the picture will be. */
const GHOSTS = [...Array(12).keys()].map((index) => {
  const [turn, away] = [(index * Math.PI) / 6, index % 2 === 0 ? 84 : 58];
  return {
    x: 140 + Math.round(1.4 * away * Math.cos(turn)),
    y: 100 + Math.round(away * Math.sin(turn)),
    r: index % 3 === 0 ? 8 : 6,
  };
});

/** What is shown instead of the picture; nothing while there is one. */
export function stateView(
  exploration: Exploration,
  strings: Strings,
  patience: Patience,
): TemplateResult | typeof nothing {
  const { state, view } = exploration;
  const retry = html`<button type="button" class="button" @click=${() => void exploration.retry()}>${strings.retry}</button>`;
  switch (state.type) {
    case 'loading':
      return html`<div class="state">
        <svg class="ghosts" viewBox="0 0 280 200" aria-hidden="true" focusable="false">
          ${GHOSTS.map(({ x, y }) => ghostLine(x, y))} ${GHOSTS.map(({ x, y, r }) => ghost(x, y, r))} ${ghost(140, 100, 13)}
        </svg>
        ${patience === 'silent' ? nothing : html`<span>${patience === 'long' ? strings.stillWorking : strings.loading}</span>`}
        ${patience === 'long' ? html`<button type="button" class="button" @click=${() => exploration.cancel()}>${strings.cancel}</button>` : nothing}
      </div>`;
    case 'error':
      return exploration.graph.nodes.length > 0
        ? nothing
        : html`<div class="state" role="alert"><b>${strings.errorOf(state.failure.code, state.failure.message)}</b>${FINAL.has(state.failure.code) ? nothing : retry}</div>`;
    case 'empty':
      return html`<div class="state"><b>${strings.empty}</b><span>${strings.emptyHow}</span></div>`;
    case 'filtered-empty':
      return html`<div class="state">
        <b>${strings.filteredEmpty(state.count)}</b>
        <button type="button" class="button" @click=${() => {
          exploration.filter(NO_FILTER);
          if (view.hidden.size > 0) exploration.unhide();
        }}>${strings.reset}</button>
      </div>`;
    default:
      return nothing;
  }
}

function ghost(x: number, y: number, r: number): SVGTemplateResult {
  return svg`<circle cx=${x} cy=${y} r=${r} />`;
}

function ghostLine(x: number, y: number): SVGTemplateResult {
  return svg`<path d=${`M140 100L${x} ${y}`} />`;
}

/** A notice over the picture: stale data, parts that failed, what the last action met. */
export function noticeView(
  exploration: Exploration,
  strings: Strings,
  said: string | null,
  dismiss: () => void,
): TemplateResult | typeof nothing {
  const { state } = exploration;
  const there = exploration.graph.nodes.length > 0;
  const words =
    state.type === 'stale'
      ? strings.stale(new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(state.since))
      : state.type === 'error' && there
        ? strings.errorOf(state.failure.code, state.failure.message)
        : state.type === 'partial'
          ? strings.partial(state.failed.join(', '))
          : said;
  if (words === null || !there) return nothing;
  const again =
    state.type === 'stale' || state.type === 'partial' || (state.type === 'error' && state.failure.retriable);
  return html`<div class="notice" role=${state.type === 'error' || state.type === 'stale' ? 'alert' : 'status'}>
    <p>${words}</p>
    ${again ? html`<button type="button" class="why-link" @click=${() => void exploration.retry()}>${strings.retry}</button>` : nothing}
    ${state.type === 'stale' || state.type === 'partial' ? nothing : iconButton('close', strings.close, dismiss)}
  </div>`;
}

/** The card of a hovered node: whole name, second line, reason. */
export function hoverCard(
  id: string | null,
  exploration: Exploration,
  view: GraphView | null,
  strings: Strings,
  width: number,
): TemplateResult | typeof nothing {
  const node = exploration.node(id);
  const at = id === null ? null : (view?.at(id) ?? null);
  if (node === null || at === null) return nothing;
  const hidden = hiddenOf(node);
  const left = at.x + at.radius + 14 + 280 > width ? Math.max(8, at.x - at.radius - 14 - 280) : at.x + at.radius + 14;
  const place = `transform:translate(${Math.round(left)}px,${Math.round(Math.max(8, at.y - 18))}px)`;
  return html`<div class="card-hover" role="tooltip" .style=${place}>
    <b>${node.label}</b>
    ${node.sublabel === null ? nothing : html`<span class="sub">${node.sublabel}<br /></span>`}
    ${node.id === exploration.graph.root ? nothing : html`<span>${node.reason}</span>`}
    ${hidden.count > 0 ? html`<span class="sub"><br />${strings.expandHidden(hidden)}</span>` : nothing}
  </div>`;
}
