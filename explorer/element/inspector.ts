// The panel about one node: why it is here, its facts with their sources, its lines with their evidence, what can be done.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Exploration } from '../model/exploration.ts';
import type { GraphEdge, GraphNode } from '../model/graph-json.ts';
import { hiddenOf } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';
import { icon, kindIcon } from './icons.ts';
import { type Details, facts, type Follow, safeHref, sourcesOf } from './inspector-facts.ts';
import { type Evidence, evidenceOf, linksOf } from './inspector-links.ts';
import { iconButton } from './toolbar.ts';

/** What the panel asks its host to do. */
export interface InspectorActions {
  /** Whether the panel can go: beside a full picture it always stands. */
  readonly closable: boolean;
  readonly close: () => void;
  /** Goes on to a node that the panel names, shown or not. */
  readonly follow: Follow;
  readonly expand: (id: string) => void;
  readonly menu: (id: string, event: Event) => void;
  readonly hrefOf: (node: GraphNode) => string | null;
}

/** Keeps the details of the node that is looked at; asks only when the panel is open. */
export class Inspector implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #id = '';
  #details: Details | 'asked' | 'failed' | null = null;
  #evidence = new Map<string, Evidence | 'asked' | 'failed'>();
  #work = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#work.abort();
    this.#id = '';
  }

  #ask(exploration: Exploration, id: string): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.#id = id;
    this.#evidence = new Map();
    this.#details = null;
    const { client } = exploration;
    if (client === null) return;
    this.#details = 'asked';
    const { signal } = this.#work;
    const settle = (details: Details | 'failed'): void => {
      if (signal.aborted) return;
      this.#details = details;
      this.#host.requestUpdate();
    };
    client.node(id, { signal }).then(
      ({ data }) => settle(data),
      () => settle('failed'),
    );
  }

  #askEvidence(exploration: Exploration, edge: GraphEdge): void {
    const { client } = exploration;
    if (client === null) return;
    const { signal } = this.#work;
    const settle = (found: Evidence | 'asked' | 'failed'): void => {
      if (signal.aborted) return;
      this.#evidence.set(edge.id, found);
      this.#host.requestUpdate();
    };
    settle('asked');
    evidenceOf(client, edge, signal).then(settle, () => settle('failed'));
  }

  render(id: string, exploration: Exploration, strings: Strings, actions: InspectorActions): TemplateResult {
    // One that was taken out may still be rendered: it asks nothing for nobody.
    if (this.#id !== id && this.#host.isConnected) this.#ask(exploration, id);
    const node = exploration.node(id);
    const details = typeof this.#details === 'string' ? null : this.#details;
    const kind = node?.kind ?? details?.kind ?? '';
    const label = node?.label ?? details?.label ?? '';
    const hidden = hiddenOf(node);
    const busy = exploration.state.type === 'expanding' && exploration.state.ids.has(id);
    const href = node === null ? null : actions.hrefOf(node);
    return html`<aside class="inspector" part="inspector" aria-label=${label}>
      <header>
        <span class="k k-${kind} badge-kind">${kindIcon(kind)}${kind === '' ? '' : strings.kindOne(kind)}</span>
        <span class="spring"></span>
        ${iconButton('more', strings.menuOf(label), (event) => actions.menu(id, event))}
        ${actions.closable ? iconButton('close', strings.close, actions.close) : nothing}
      </header>
      <div class="inside">
        <h2 lang="">${href === null ? label : html`<a href=${href}>${label}</a>`}</h2>
        ${node?.sublabel == null ? nothing : html`<p class="sub">${node.sublabel}</p>`}
        ${
          node === null || node.reason === '' || node.id === exploration.graph.root
            ? nothing
            : html`<p class="reason"><span class="unseen">${strings.whyHere}: </span>${node.reason}</p>`
        }
        ${
          node === null || exploration.client === null
            ? nothing
            : html`<p class="actions">
              <button type="button" class="button primary ${busy ? 'busy' : ''}" aria-disabled=${hidden.count === 0 || busy ? 'true' : nothing} @click=${() => {
                if (hidden.count > 0 && !busy) actions.expand(id);
              }}>
                ${icon('expand')}<span>${hidden.count === 0 ? strings.allShown : strings.expandHidden(hidden)}</span>
              </button>
            </p>`
        }
        ${this.#details === 'asked' ? html`<p class="skeleton" aria-busy="true"><i></i><i></i><i></i></p>` : nothing}
        ${
          this.#details === 'failed'
            ? html`<p class="note" role="alert">${strings.detailsFailed} <button type="button" class="why-link" @click=${() => {
                this.#id = '';
                this.#host.requestUpdate();
              }}>${strings.retry}</button></p>`
            : nothing
        }
        ${details === null ? nothing : facts(details, strings, actions.follow)}
        ${
          node === null
            ? nothing
            : linksOf(node, exploration, strings, this.#evidence, {
                follow: actions.follow,
                ask: (edge) => this.#askEvidence(exploration, edge),
              })
        }
        ${details === null ? nothing : identifiers(details, strings)}
      </div>
    </aside>`;
  }
}

function identifiers({ identifiers: ids, sources }: Details, strings: Strings): TemplateResult {
  const shown = ids.filter(({ scheme, value }) => scheme !== 'OTHER' || !value.startsWith('vicinity:'));
  return html`${
    shown.length === 0
      ? nothing
      : html`<section>
          <h3>${strings.identifiers}</h3>
          <ul class="ids">
            ${shown.map(({ scheme, value, url }) => {
              const href = safeHref(url);
              return html`<li><span>${scheme}</span>${href === null ? html`<code>${value}</code>` : html`<a href=${href} target="_blank" rel="noopener noreferrer">${value}</a>`}</li>`;
            })}
          </ul>
        </section>`
  }
    ${sources.length === 0 ? nothing : html`<section><h3>${strings.sources}</h3>${sourcesOf(sources, strings)}</section>`}`;
}
