// The academic family tree: a row of cards for each generation, advisors above, joined by lines that say the role.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, svg, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import { ClientError } from '../../src/client/client-error.ts';
import type { Exploration } from '../model/exploration.ts';
import { layOutTree } from '../model/lineage-layout.ts';
import { wireBetween } from '../model/lineage-wires.ts';
import type { Strings } from '../model/strings.en.ts';

type Tree = Awaited<ReturnType<Client['lineage']>>['data'];

const CARD = { width: 150, height: 44, gapX: 14, gapY: 62 } as const;
const GENERATIONS = 4;
const MOST = 120;
const LONG_NAME = 22;

/** Fetches the tree of the root when it is looked at, and draws it. */
export class LineageView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #of = '';
  #tree: Tree | null = null;
  #failed: string | null = null;
  #work = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#work.abort();
    this.#of = '';
  }

  #ask(client: Client, id: string): void {
    this.#work.abort();
    this.#work = new AbortController();
    [this.#of, this.#tree, this.#failed] = [id, null, null];
    const { signal } = this.#work;
    client.lineage([id], { generations: GENERATIONS, limit: MOST, signal }).then(
      ({ data }) => {
        if (signal.aborted) return;
        this.#tree = data;
        this.#host.requestUpdate();
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.#failed = error instanceof ClientError ? error.message : String(error);
        this.#host.requestUpdate();
      },
    );
  }

  render(exploration: Exploration, strings: Strings, width: number): TemplateResult {
    const { client, graph } = exploration;
    const root = exploration.node(graph.root);
    if (client === null || root === null || root.kind !== 'AUTHOR')
      return html`<p class="state">${strings.lineageOnlyPeople}</p>`;
    if (this.#of !== root.id) this.#ask(client, root.id);
    if (this.#failed !== null) {
      return html`<div class="state" role="alert">
        <p>${strings.errorOf('', this.#failed)}</p>
        <button type="button" class="button" @click=${() => {
          this.#of = '';
          this.#host.requestUpdate();
        }}>${strings.retry}</button>
      </div>`;
    }
    const tree = this.#tree;
    if (tree === null) return html`<p class="state" aria-busy="true">${strings.loading}</p>`;
    if (tree.members.length <= 1) return html`<p class="state">${strings.lineageEmpty}</p>`;
    return this.#drawn(tree, exploration, strings, width);
  }

  #drawn(tree: Tree, exploration: Exploration, strings: Strings, width: number): TemplateResult {
    const { selected, graph, view } = exploration;
    const perRow = Math.max(2, Math.floor((width - 60) / (CARD.width + CARD.gapX)));
    const members = tree.members.map(({ author, generation }) => ({ id: author.id, generation, label: author.label }));
    const lines = tree.advising.map(({ id, advisor, advisee, role }) => ({
      id,
      from: advisor.id,
      to: advisee.id,
      role,
    }));
    const { places, rows, width: w, height: h } = layOutTree(members, lines, CARD, perRow);
    const wire = wireBetween(places, CARD);
    const near = new Set(lines.flatMap(({ from, to }) => (from === selected || to === selected ? [from, to] : [])));
    const nameOf = (generation: number): string =>
      generation < 0 ? strings.generationsUp(-generation) : generation > 0 ? strings.generationsDown(generation) : '';
    return html`<div class="lineage" tabindex="-1" role="region" aria-label=${strings.lineage}>
      <div class="tree" .style=${`width:${w}px;height:${h + 24}px`}>
        <svg class="wires" width=${w} height=${h} viewBox="0 0 ${w} ${h}" aria-hidden="true" focusable="false">
          ${lines.map(({ from, to, role }) => {
            const [a, b] = [places.get(from), places.get(to)];
            if (a === undefined || b === undefined) return nothing;
            const lit = from === selected || to === selected;
            return svg`<path class=${lit ? 'wire lit' : role === 'DOCTORAL' ? 'wire' : 'wire other'} d=${wire(a, b)} />`;
          })}
        </svg>
        ${rows.map(
          ({ generation, y }) => html`<div class="generation" .style=${`top:${y - 19}px`}>${nameOf(generation)}</div>`,
        )}
        ${members.map(({ id, label, generation }) => {
          const { x, y } = places.get(id) ?? { x: 0, y: 0 };
          const roles = lines.filter(({ from, to }) => (generation < 0 ? from : to) === id).map(({ role }) => role);
          const role =
            roles[0] === undefined || roles[0] === 'UNSPECIFIED' || generation === 0 ? '' : roles[0].toLowerCase();
          const classes = [
            'card',
            id === graph.root ? 'root' : '',
            id === selected ? 'selected' : '',
            near.has(id) ? 'near' : '',
            view.shown.has(id) ? '' : 'new',
          ];
          return html`<button
            type="button"
            class=${classes.join(' ')}
            data-id=${id}
            title=${[...label].length > LONG_NAME ? label : nothing}
            .style=${`transform:translate(${x}px,${y}px);width:${CARD.width}px;height:${CARD.height}px`}
            @click=${() => exploration.select(id)}
          >
            <span class="card-name">${label}</span>${role === '' ? nothing : html`<span class="card-role">${role}</span>`}<span class="unseen">${nameOf(generation)}</span>
          </button>`;
        })}
      </div>
      <p class="tree-foot">
        ${tree.truncated ? html`<span>${strings.lineageCut}</span>` : nothing}
        <button type="button" class="button" @click=${() => void exploration.showTree(graph.root)}>${strings.lineageShow}</button>
      </p>
    </div>`;
  }
}
