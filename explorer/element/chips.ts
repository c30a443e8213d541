// The legend, which is the filter: kinds of nodes and of edges with counts, each a switch.

import { html, type TemplateResult } from 'lit';
import type { Filter } from '../model/event-log.ts';
import type { GraphJson } from '../model/graph-json.ts';
import { EDGE_KIND_ORDER, kindCounts, NODE_KIND_ORDER, toggled } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import { edgeIcon, kindIcon } from './icons.ts';

/** What the chips are made of. */
export interface ChipsInput {
  readonly graph: GraphJson;
  readonly filter: Filter;
  readonly strings: Strings;
  readonly change: (filter: Filter) => void;
}

/** A chip for each kind of node that is shown. */
export function nodeChips({ graph, filter, strings, change }: ChipsInput): TemplateResult {
  return html`${kindCounts(graph.nodes, NODE_KIND_ORDER).map(
    ({ kind, count }) => html`<button
      type="button"
      class="chip k k-${kind}"
      aria-pressed=${filter.offKinds.includes(kind) ? 'false' : 'true'}
      @click=${() => change(toggled(filter, 'offKinds', kind))}
    >
      ${kindIcon(kind)}<span>${strings.kindMany(kind)}</span><span class="count">${strings.number(count)}</span>
    </button>`,
  )}`;
}

/** A chip for each kind of edge that is shown. */
export function edgeChips({ graph, filter, strings, change }: ChipsInput): TemplateResult {
  return html`${kindCounts(graph.edges, EDGE_KIND_ORDER).map(
    ({ kind }) => html`<button
      type="button"
      class="chip quiet e e-${kind}"
      aria-pressed=${filter.offEdgeKinds.includes(kind) ? 'false' : 'true'}
      @click=${() => change(toggled(filter, 'offEdgeKinds', kind))}
    >
      ${edgeIcon(kind)}<span>${strings.edgeKind(kind)}</span>
    </button>`,
  )}`;
}
