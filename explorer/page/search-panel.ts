// Search with type-ahead over all kinds, as a combobox: the way in, and the two ends of a path.

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../src/client/client.ts';
import type { Strings } from '../model/strings.en.ts';
import { icon, kindIcon } from '../element/icons.ts';
import { sharedStyles } from '../element/styles.ts';

/** A hit that was chosen. */
export interface Choice {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

type Hit = Awaited<ReturnType<Client['search']>>['data']['edges'][number]['node'];

/** Milliseconds after the last key until the question goes out. */
const PAUSE_MS = 140;
const HITS = 8;

/** Fires "choose" with a Choice; not composed, so that it stays inside the explorer. */
export class SearchPanel extends LitElement {
  static override properties = {
    client: { attribute: false },
    words: { attribute: false },
    shade: { type: String },
    chosen: { attribute: false },
    label: { type: String },
    large: { type: Boolean, reflect: true },
  };
  declare client: Client | null;
  declare words: Strings;
  declare shade: string;
  /** Shown in the field while nobody types. */
  declare chosen: Choice | null;
  declare label: string;
  declare large: boolean;

  #text: string | null = null;
  /** The text that the last question was for, and its hits belong to, once `#answer` is there. */
  #asked = '';
  #answer: Promise<void> = Promise.resolve();
  #hits: readonly Hit[] | null = null;
  #failed = false;
  #active = -1;
  #open = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work = new AbortController();

  constructor() {
    super();
    [this.client, this.chosen, this.large, this.shade, this.label] = [null, null, false, 'light', ''];
  }

  static override styles = [
    sharedStyles,
    css`
      :host { position: relative; }
      .light, .dark { background: none; }
      .field { display: flex; align-items: center; gap: 9px; height: 38px; padding: 0 12px; border: 1px solid transparent; border-radius: 10px; background: var(--s); color: var(--m); }
      :host([large]) .field { height: 54px; border-radius: 15px; padding: 0 18px; font-size: 17px; background: var(--g); border-color: var(--l); box-shadow: var(--sh); }
      .field:focus-within { border-color: var(--a); background: var(--g); }
      input { flex: 1; min-width: 0; height: 100%; border: 0; outline: 0; background: none; color: var(--t); text-overflow: ellipsis; }
      input:focus-visible { outline: 0; }
      input::placeholder { color: var(--m); opacity: 1; }
      input::-webkit-search-cancel-button { display: none; }
      .hits { position: absolute; z-index: 60; inset: calc(100% + 6px) 0 auto; padding: 6px; border: 1px solid var(--l); border-radius: 12px; background: var(--g); box-shadow: var(--sh); max-height: min(440px, 60vh); overflow: auto; text-align: start; }
      .hit { display: flex; gap: 12px; align-items: flex-start; padding: 7px 10px; border-radius: 8px; cursor: pointer; }
      .hit .k { padding-top: 3px; }
      .hit[aria-selected='true'] { background: var(--s); }
      .hit b { font-weight: 500; display: block; overflow-wrap: anywhere; }
      .hits.note { padding: 16px; }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const text = this.#text ?? this.chosen?.label ?? '';
    const looking = this.#open && this.#typed !== '';
    const hits = looking ? (this.#hits ?? []) : [];
    const open = hits.length > 0;
    const note = !looking ? null : this.#failed ? words.searchFailed : this.#hits?.length === 0 ? words.noHits : null;
    const name = this.label === '' ? words.searchLabel : this.label;
    return html`<div class=${this.shade}>
      <div class="field">
        ${this.chosen !== null && this.#text === null ? html`<span class="k k-${this.chosen.kind}">${kindIcon(this.chosen.kind)}</span>` : icon('find')}
        <input
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          maxlength="200"
          aria-label=${name}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="hits"
          aria-autocomplete="list"
          aria-activedescendant=${open && this.#active >= 0 ? `hit-${this.#active}` : nothing}
          placeholder=${this.label === '' ? words.search : this.label}
          .value=${text}
          @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
          @focus=${(event: Event) => {
            this.#open = true;
            (event.target as HTMLInputElement).select();
            this.requestUpdate();
          }}
          @blur=${() => {
            this.#open = false;
            this.requestUpdate();
          }}
        />
      </div>
      <div id="hits" class="hits" role="listbox" aria-label=${name} ?hidden=${!open}>
        ${hits.map(
          (hit, index) => html`<div
            class="hit"
            role="option"
            id="hit-${index}"
            aria-selected=${index === this.#active ? 'true' : 'false'}
            @pointerdown=${(event: Event) => {
              event.preventDefault();
              this.#choose(hit);
            }}
            @pointermove=${() => {
              if (this.#active !== index) {
                this.#active = index;
                this.requestUpdate();
              }
            }}
          >
            <span class="k k-${hit.kind}">${kindIcon(hit.kind)}</span>
            <span><b>${hit.label}</b><span class="sub">${about(hit, words)}</span></span>
          </div>`,
        )}
      </div>
      <div class=${note === null ? 'unseen' : 'hits note'} role="status">${note ?? nothing}</div>
    </div>`;
  }

  get #typed(): string {
    return (this.#text ?? '').trim();
  }

  #type(text: string): void {
    this.#text = text;
    this.#open = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
    this.requestUpdate();
  }

  #ask(): void {
    this.#stop();
    this.#work = new AbortController();
    this.#asked = this.#typed;
    this.#answer = this.#find(this.#asked, this.#work.signal);
  }

  /** Gives up the question that waits or is on its way. */
  #stop(): void {
    clearTimeout(this.#timer);
    this.#work.abort();
    this.#asked = '';
  }

  async #find(text: string, signal: AbortSignal): Promise<void> {
    let [hits, failed]: [readonly Hit[] | null, boolean] = [null, false];
    try {
      if (text !== '' && this.client !== null) hits = await this.#hitsFor(this.client, text, signal);
    } catch {
      failed = true;
    }
    if (signal.aborted) return;
    [this.#hits, this.#failed, this.#active] = [hits, failed, hits === null || hits.length === 0 ? -1 : 0];
    if (failed) this.#asked = '';
    this.requestUpdate();
  }

  async #hitsFor(client: Client, text: string, signal: AbortSignal): Promise<readonly Hit[]> {
    const { data } = await client.search(text, { first: HITS, signal });
    if (data.edges.length > 0) return data.edges.map(({ node }) => node);
    const { data: found } = await client.lookup([text], { signal });
    return found.flatMap(({ node, candidates }) => (node === null ? candidates : [node])) as unknown as readonly Hit[];
  }

  #key(event: KeyboardEvent): void {
    const count = this.#hits?.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) this.#active = (this.#active + 1) % count;
    else if (event.key === 'ArrowUp' && count > 0) this.#active = (this.#active - 1 + count) % count;
    else if (event.key === 'Enter' && this.#typed !== '') void this.#take(this.#typed);
    else if (event.key === 'Escape' && this.#text !== null) {
      this.#stop();
      [this.#text, this.#hits] = [null, null];
    } else return;
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
  }

  /** Chooses the active hit of what was typed. Where its answer is not there yet, that is the first hit, once it is. */
  async #take(text: string): Promise<void> {
    if (text !== this.#asked) this.#ask();
    await this.#answer;
    const hit = this.#hits?.[Math.max(0, this.#active)];
    if (hit !== undefined && text === this.#asked && text === this.#typed) this.#choose(hit);
  }

  #choose({ id, kind, label }: Hit): void {
    this.#stop();
    [this.#text, this.#hits, this.#open] = [null, null, false];
    this.requestUpdate();
    this.renderRoot.querySelector('input')?.blur();
    this.dispatchEvent(new CustomEvent<Choice>('choose', { detail: { id, kind, label } }));
  }
}

/** A second line for a hit: what tells namesakes apart. */
function about(hit: Hit, words: Strings): string {
  const parts = ((): readonly (string | null | undefined)[] => {
    if ('metrics' in hit)
      return [
        hit.affiliations.nodes[0]?.label,
        hit.metrics.papers > 0 ? words.ofKind(hit.metrics.papers, 'PAPER') : null,
      ];
    if ('citationCount' in hit) return [hit.venue?.label, hit.year === null ? null : `${hit.year}`];
    if ('city' in hit) return [hit.city, hit.country];
    return [];
  })().filter((part) => part != null && part !== '');
  return parts.length > 0 ? parts.join(', ') : words.kindOne(hit.kind);
}

if (customElements.get('vicinity-search') === undefined) customElements.define('vicinity-search', SearchPanel);
