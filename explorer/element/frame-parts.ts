// Parts of the frame that keep no state: the box of the canvas, the line of counts, what can be done with a node.

import { html, nothing, type TemplateResult } from 'lit';
import type { Filter } from '../model/event-log.ts';
import type { Exploration } from '../model/exploration.ts';
import type { GraphNode } from '../model/graph-json.ts';
import { shownAround, totalAround } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import { edgeChips, nodeChips } from './chips.ts';
import { countsOf } from './news-text.ts';
import type { NodeActions } from './node-menu.ts';
import { yearRange } from './year-range.ts';

/** The box that the canvas is put into: one stop of the Tab key, named after what it shows. Rendered once and for all. */
export function canvasView(
  exploration: Exploration,
  words: Strings,
  { hidden, interacting }: { readonly hidden: boolean; readonly interacting: boolean },
): TemplateResult {
  const root = exploration.node(exploration.graph.root);
  return html`<div
      class="canvas ${interacting ? 'interact' : ''}"
      part="canvas"
      tabindex="0"
      role="application"
      aria-roledescription=${words.graphRole}
      aria-label=${root === null ? words.graph : words.graphOf(root.label)}
      aria-describedby="help"
      ?hidden=${hidden}
    ><div class="canvas-box"></div></div>
    <div id="help" class="unseen">${words.graphHelp}</div>`;
}

/** The legend, which is the filter, with the years and the counts. */
export function legendView(exploration: Exploration, words: Strings): TemplateResult {
  const { graph, view } = exploration;
  const change = (filter: Filter): void => exploration.filter(filter);
  const chips = { graph, filter: view.filter, strings: words, change };
  return html`<div class="legend" part="chips">
    <div class="strip" role="group" aria-label=${words.filters}>
      <div class="scroll">${nodeChips(chips)}</div>
      ${yearRange(graph, view.filter, words, change)}
    </div>
    <div class="strip edges" role="group" aria-label=${words.links}>
      <div class="scroll">${edgeChips(chips)}</div>
      ${statusView(exploration, words)}
    </div>
  </div>`;
}

/** How much of what is around the root is shown, what is shown further out, and the way to more. */
function statusView(exploration: Exploration, words: Strings): TemplateResult {
  const { state, graph, client } = exploration;
  const more = client !== null && state.type === 'truncated' && totalAround(graph) > shownAround(graph);
  return html`<div class="status">
    <span>${countsOf(exploration, words)}<span class="ranked">${more ? `, ${words.ranked}` : ''}</span></span>
    ${more ? html`<button type="button" class="why-link" @click=${() => void exploration.more()}>${words.more}</button>` : nothing}
  </div>`;
}

/** What menus and keys do with a node. */
export function nodeActions(
  exploration: Exploration,
  {
    hrefOf,
    makeRoot,
    copied,
  }: {
    readonly hrefOf: (node: GraphNode) => string | null;
    readonly makeRoot: (id: string) => void;
    readonly copied: () => void;
  },
): NodeActions {
  const pageOf = (id: string): string | null => {
    const node = exploration.node(id);
    return node === null ? null : hrefOf(node);
  };
  return {
    expand: (id, kind) => void exploration.expand(id, kind),
    makeRoot,
    pageOf,
    openPage: (id) => {
      const href = pageOf(id);
      if (href !== null) location.assign(href);
    },
    copyId: (id) => void navigator.clipboard?.writeText(id).then(copied, () => {}),
    path: (from, to) => {
      exploration.mark(null);
      void exploration.showPath(from, to);
    },
  };
}

/** Where a menu opens: at the pointer, else below what has the focus. */
export function placeOf(event: Event): { readonly clientX: number; readonly clientY: number } {
  if (event instanceof MouseEvent && event.detail > 0) return event;
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  return { clientX: box.left, clientY: box.bottom };
}
