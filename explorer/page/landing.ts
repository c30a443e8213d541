// The first screen: one field, what this graph holds, and some of its people to start from.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import { kindIcon } from '../element/icons.ts';
import { NODE_KIND_ORDER } from '../model/slice-store.ts';
import type { Strings } from '../model/strings.en.ts';

type Stats = Awaited<ReturnType<Client['stats']>>['data'];

/** Letters under which people are looked for, and how many are offered. */
const LETTERS = ['a', 'm', 's'] as const;
const PEOPLE = 6;

/** Asks once for counts and a few names; without an answer the field alone stands. */
export class Landing implements ReactiveController {
  #stats: Stats | null = null;
  #people: readonly { readonly id: string; readonly label: string }[] = [];
  #asked = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  #ask(client: Client): void {
    this.#asked = true;
    const names = Promise.all(LETTERS.map((letter) => client.search(letter, { kinds: ['AUTHOR'], first: PEOPLE })));
    Promise.all([client.stats(), names]).then(
      ([{ data }, found]) => {
        this.#stats = data;
        const hits = found.flatMap((each) => each.data.edges.map(({ node }) => node));
        const best = new Map(
          hits
            .toSorted((a, b) => papersOf(b) - papersOf(a))
            .map((node) => [node.id, { id: node.id, label: node.label }]),
        );
        this.#people = [...best.values()].slice(0, PEOPLE);
        this.#host.requestUpdate();
      },
      () => {},
    );
  }

  render(client: Client | null, words: Strings, search: TemplateResult, choose: (id: string) => void): TemplateResult {
    if (client !== null && !this.#asked) this.#ask(client);
    const counts = new Map<string, number>(this.#stats?.nodes.map(({ kind, count }) => [kind, count]));
    return html`<div class="landing">
      <h1>${words.heroTitle}</h1>
      <p>${words.heroText}</p>
      <div class="landing-search">${search}</div>
      ${
        this.#people.length === 0
          ? nothing
          : html`<div class="people"><span>${words.tryThese}</span>${this.#people.map(({ id, label }) => html`<button type="button" class="person" @click=${() => choose(id)}>${label}</button>`)}</div>`
      }
      ${
        this.#stats === null
          ? nothing
          : html`<ul class="counts">
            ${NODE_KIND_ORDER.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) => html`<li class="k k-${kind}">${kindIcon(kind)}<span>${words.ofKind(counts.get(kind) ?? 0, kind)}</span></li>`)}
          </ul>`
      }
    </div>`;
  }
}

function papersOf(node: object): number {
  return 'metrics' in node ? (node.metrics as { readonly papers: number }).papers : 0;
}
