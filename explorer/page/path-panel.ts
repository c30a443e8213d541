// How two are connected: two ends, the best shortest chains, and the papers that prove every step.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import type { Exploration } from '../model/exploration.ts';
import { ALL_LINKS, PEOPLE_LINKS } from '../model/fetching.ts';
import { labelFrom } from '../model/edge-label.ts';
import { follow } from '../model/follow.ts';
import type { Strings } from '../model/strings.en.ts';
import { edgeIcon, icon, kindIcon } from '../element/icons.ts';
import type { Choice } from './search-panel.ts';

type Found = Awaited<ReturnType<Client['paths']>>['data'];
type Result =
  | { readonly type: 'idle' | 'asked' }
  | { readonly type: 'found'; readonly found: Found }
  | { readonly type: 'failed'; readonly why: string };

/** Chains that are asked for. */
const CHAINS = 3;

/** Keeps the two ends and what was found between them. */
export class PathPanel implements ReactiveController {
  from: Choice | null = null;
  to: Choice | null = null;
  #wide = false;
  #result: Result = { type: 'idle' };
  #work = new AbortController();
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#work.abort();
  }

  /** Sets an end; with both, the search starts. */
  set(end: 'from' | 'to', choice: Choice | null, client: Client | null): void {
    this[end] = choice;
    this.#find(client);
  }

  #find(client: Client | null): void {
    this.#work.abort();
    this.#work = new AbortController();
    const { from, to } = this;
    const { signal } = this.#work;
    const settle = (result: Result): void => {
      if (signal.aborted) return;
      this.#result = result;
      this.#host.requestUpdate();
    };
    if (client === null || from === null || to === null || from.id === to.id) return settle({ type: 'idle' });
    settle({ type: 'asked' });
    const via = this.#wide ? ALL_LINKS : PEOPLE_LINKS;
    client.paths(from.id, to.id, { via, first: CHAINS, signal }).then(
      ({ data }) => settle({ type: 'found', found: data }),
      (error: unknown) => settle({ type: 'failed', why: error instanceof ClientError ? error.message : String(error) }),
    );
  }

  render(exploration: Exploration, words: Strings, shade: string): TemplateResult {
    const { client } = exploration;
    const end = (which: 'from' | 'to', label: string): TemplateResult => html`<vicinity-search
      .client=${client}
      .words=${words}
      .shade=${shade}
      .chosen=${this[which]}
      .label=${label}
      @choose=${(event: CustomEvent<Choice>) => this.set(which, event.detail, client)}
    ></vicinity-search>`;
    return html`<div class="path-panel">
      <h2>${words.pathTitle}</h2>
      <div class="ends">
        <div>${end('from', words.pathStart)} ${end('to', words.pathEnd)}</div>
        <button type="button" class="icon-button" aria-label=${words.pathSwap} title=${words.pathSwap} @click=${() => {
          [this.from, this.to] = [this.to, this.from];
          this.#find(client);
        }}>${icon('swap')}</button>
      </div>
      <label class="check"><input type="checkbox" .checked=${this.#wide} @change=${(event: Event) => {
        this.#wide = (event.target as HTMLInputElement).checked;
        this.#find(client);
      }} /><span>${words.pathVia}</span></label>
      <div aria-live="polite">${this.#found(exploration, words)}</div>
    </div>`;
  }

  #found(exploration: Exploration, words: Strings): TemplateResult | typeof nothing {
    const result = this.#result;
    const { from, to } = this;
    if (result.type === 'asked') return html`<p class="note" aria-busy="true">${words.loading}</p>`;
    if (result.type === 'failed') return html`<p class="note" role="alert">${words.errorOf('', result.why)}</p>`;
    if (result.type !== 'found' || from === null || to === null)
      return html`<p class="note">${from !== null && from.id === to?.id ? words.pathSame : words.pathChoose}</p>`;
    const { paths, searchComplete } = result.found;
    return html`${paths.length === 0 ? html`<p class="note">${words.pathNone}</p>` : nothing}
      ${searchComplete ? nothing : html`<p class="note">${words.pathPartial}</p>`}
      ${paths.length === 0 ? nothing : html`<p class="distance">${words.pathSteps(result.found.distance ?? 0)}</p>`}
      ${paths.map(
        (path, which) => html`<ol class="chain">
        ${path.nodes.map((node, index) => {
          const edge = path.edges[index];
          return html`<li>
            <button type="button" class="link" @click=${() => void follow(exploration, from.id, node)}><span class="k k-${node.kind}">${kindIcon(node.kind)}</span><span>${node.label}</span></button>
            ${edge === undefined ? nothing : html`<div class="step e e-${edge.kind} ${edge.target === node.id ? 'back' : ''}">${edgeIcon(edge.kind)}<span>${labelFrom(edge, node.id, words) ?? words.edgeKind(edge.kind)}</span></div>`}
          </li>`;
        })}
      </ol>
      ${path.evidence.length === 0 ? nothing : html`<details class="proof"><summary>${words.evidence}<span class="count">${path.evidence.length}</span></summary><ul>${path.evidence.map(({ label, year, venue }) => html`<li>${label}<span class="sub">${[venue?.label, year].filter((part) => part != null).join(', ')}</span></li>`)}</ul></details>`}
      ${
        which === 0
          ? html`<button type="button" class="button primary" @click=${() => {
              exploration.setMode('graph');
              void exploration.showPath(from.id, to.id);
            }}>${words.pathShow}</button>`
          : nothing
      }`,
      )}`;
  }
}
