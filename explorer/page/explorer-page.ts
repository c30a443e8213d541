// The explorer: search, the frame with the picture, and panels for paths and history. Also inside the dialog of the element.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createClient } from '../../src/client/client.ts';
import { parseViewFile } from '../../src/client/formats/view-file.ts';
import type { Theme } from '../../src/client/appearance.ts';
import '../element/researcher-context.ts';
import { icon } from '../element/icons.ts';
import { sharedStyles } from '../element/styles.ts';
import { isTall, onSystemTheme, type ThemeChoice, themeOf } from '../element/theme.ts';
import { iconButton } from '../element/toolbar.ts';
import { checkedEvents } from '../model/check-events.ts';
import { Exploration } from '../model/exploration.ts';
import { strings as english, type Strings } from '../model/strings.en.ts';
import { historyPanel } from './history-panel.ts';
import { Landing } from './landing.ts';
import { pageStyles } from './page-styles.ts';
import { PathPanel } from './path-panel.ts';
import { Router } from './router.ts';
import type { Choice } from './search-panel.ts';
import './search-panel.ts';

/** `<researcher-explorer endpoint="/graphql">`. */
export class ExplorerPage extends LitElement {
  static override styles = [sharedStyles, pageStyles];
  static override properties = {
    endpoint: { type: String },
    theme: { type: String, reflect: true },
    strings: { attribute: false },
    inDialog: { type: Boolean, attribute: 'in-dialog', reflect: true },
  };
  declare endpoint: string | null;
  declare theme: ThemeChoice;
  declare strings: Partial<Strings>;
  /** Inside a dialog of a host page: its address is not ours. */
  declare inDialog: boolean;

  #exploration = new Exploration(null);
  #unsubscribe = (): void => {};
  #given = false;
  #panel: 'path' | 'history' | null = null;
  #said: string | null = null;
  #unsay: ReturnType<typeof setTimeout> | undefined;
  #marked: string | null = null;
  #offTheme = (): void => {};
  readonly #paths = new PathPanel(this);
  readonly #landing = new Landing(this);

  constructor() {
    super();
    [this.endpoint, this.theme, this.strings, this.inDialog] = [null, 'auto', {}, false];
  }

  /** The exploration of the element that opened the dialog. */
  set exploration(exploration: Exploration) {
    this.#given = true;
    this.#follow(exploration);
  }

  get exploration(): Exploration {
    return this.#exploration;
  }

  get words(): Strings {
    return { ...english, ...this.strings };
  }

  get shade(): Theme {
    return themeOf(this.theme);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#offTheme = onSystemTheme(() => this.requestUpdate());
    if (this.#given) this.#follow(this.#exploration);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#offTheme();
    this.#unsubscribe();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('vicinity-search')?.focus();
  }

  protected override firstUpdated(): void {
    if (this.#given || this.endpoint === null) return;
    this.#follow(new Exploration(createClient({ endpoint: this.endpoint }), { limit: 60 }));
    if (isTall(this)) this.#exploration.aspect = 'tall';
    const router = new Router(this.#exploration, () => this.#say(this.words.badLink));
    void router.open(location.hash).then((opened) => {
      if (!opened) this.renderRoot.querySelector<HTMLElement>('vicinity-search')?.focus();
    });
    this.requestUpdate();
  }

  #follow(exploration: Exploration): void {
    this.#unsubscribe();
    this.#exploration = exploration;
    this.#unsubscribe = exploration.subscribe(() => {
      const { marked } = exploration;
      const node = exploration.node(marked);
      if (marked !== this.#marked && node !== null) {
        this.#panel = 'path';
        this.#paths.set('to', null, null);
        this.#paths.set('from', node, exploration.client);
      }
      this.#marked = marked;
      const root = exploration.node(exploration.graph.root);
      if (!this.inDialog) document.title = root === null ? 'Vicinity' : `${root.label} · Vicinity`;
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const { words, shade } = this;
    const exploration = this.#exploration;
    const { client, graph, state } = exploration;
    const landing = graph.nodes.length === 0 && state.type === 'idle';
    const search = (large: boolean): TemplateResult => html`<vicinity-search
      ?large=${large}
      .client=${client}
      .words=${words}
      .shade=${shade}
      @choose=${({ detail }: CustomEvent<Choice>) => void this.#show(detail.id)}
    ></vicinity-search>`;
    return html`<div class="page ${shade}">
      <header>
        ${this.inDialog ? html`<span class="brand">${words.fullExplorer}</span>` : html`<a class="brand" href="#"><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M12 12 5 5.500M12 12l7.5-4M12 12l4.5 7.500M12 12l-7 5" /><circle cx="12" cy="12" r="4" /><circle class="a" cx="5" cy="5.5" r="2.3" /><circle class="b" cx="19.5" cy="8" r="2.3" /><circle class="c" cx="16.5" cy="19.5" r="2.3" /><circle class="d" cx="5" cy="17" r="2.3" /></svg>Vicinity</a>`}
        <div class="search">${landing || client === null ? nothing : search(false)}</div>
        <div class="actions">
          ${
            landing
              ? nothing
              : html`
            ${client === null ? nothing : iconButton('path', words.path, () => this.#toggle('path'), { pressed: this.#panel === 'path', panel: 'path' })}
            ${iconButton('history', words.history, () => this.#toggle('history'), { pressed: this.#panel === 'history', panel: 'history' })}
            ${this.inDialog ? nothing : iconButton('share', words.share, () => void this.#share())}`
          }
          ${
            this.inDialog
              ? nothing
              : html`
            ${iconButton('list', words.openFile, () => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click(), { className: 'wide-only' })}
            <input type="file" hidden accept=".json,application/json" aria-label=${words.openFile} @change=${(event: Event) => void this.#openFile(event)} />
            <a class="icon-button wide-only" href="../playground/" aria-label=${words.playground} title=${words.playground}>${icon('code')}</a>`
          }
          ${iconButton('theme', words.themeSwitch, () => {
            this.theme = shade === 'dark' ? 'light' : 'dark';
          })}
          ${this.inDialog ? iconButton('close', words.close, () => this.dispatchEvent(new Event('close'))) : nothing}
        </div>
      </header>
      <div class=${this.#panel === null || landing ? 'main' : 'main with-panel'} role=${this.inDialog ? nothing : 'main'}>
        ${
          this.#panel === null || landing
            ? nothing
            : html`<aside class="panel" @keydown=${(event: KeyboardEvent) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                event.preventDefault();
                this.#toggle(this.#panel);
              }}>
              <div class="panel-close">${iconButton('close', words.close, () => this.#toggle(this.#panel))}</div>
              ${this.#panel === 'path' ? this.#paths.render(exploration, words, shade) : historyPanel(exploration, words)}
            </aside>`
        }
        ${
          landing
            ? this.#landing.render(client, words, search(true), (id) => void this.#show(id))
            : html`<researcher-context full level=${this.inDialog ? 2 : 1} .theme=${shade} .strings=${this.strings} .exploration=${exploration} endpoint=${this.endpoint ?? nothing}></researcher-context>`
        }
      </div>
      ${this.#said === null ? nothing : html`<div class="toast" role="status">${this.#said}</div>`}
    </div>`;
  }

  /** Shows a node, and gives the focus to its picture. */
  async #show(id: string): Promise<void> {
    await this.#exploration.load(id);
    await this.updateComplete;
    const context = this.renderRoot.querySelector('researcher-context');
    await context?.updateComplete;
    context?.focus();
  }

  /** Opens a panel and gives it the focus, or closes it and gives the focus back to its button. */
  #toggle(panel: 'path' | 'history' | null): void {
    const before = this.#panel;
    this.#panel = before === panel ? null : panel;
    const root = this.#exploration.node(this.#exploration.selected ?? this.#exploration.graph.root);
    if (this.#panel === 'path' && this.#paths.from === null && root !== null)
      this.#paths.set('from', root, this.#exploration.client);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const wanted =
        this.#panel === null
          ? `header [data-panel=${before}]`
          : this.#panel === 'path'
            ? `.panel vicinity-search:${this.#paths.from === null ? 'first' : 'last'}-of-type`
            : '.panel [aria-current=step]';
      this.renderRoot.querySelector<HTMLElement>(wanted)?.focus();
    });
  }

  #say(text: string): void {
    this.#said = text;
    this.requestUpdate();
    clearTimeout(this.#unsay);
    this.#unsay = setTimeout(() => {
      this.#said = null;
      this.requestUpdate();
    }, 3_500);
  }

  async #share(): Promise<void> {
    const { text, pinsLeftOut } = this.#exploration.permalink();
    const address = new URL(`#${text}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      this.#say(pinsLeftOut ? `${this.words.linkCopied} ${this.words.pinsLeft}` : this.words.linkCopied);
    } catch {
      // No clipboard without a secure origin: the address bar has the same link.
      this.#say(address);
    }
  }

  async #openFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file === undefined) return;
    try {
      const { graph, events } = parseViewFile(await file.text());
      const checked = checkedEvents(events, graph);
      if (checked.length > 0) this.#exploration.reopen(graph, checked);
      else await this.#exploration.show(graph);
    } catch (error) {
      this.#say(this.words.fileFailed(error instanceof Error ? error.message : String(error)));
    }
  }
}

if (customElements.get('researcher-explorer') === undefined) customElements.define('researcher-explorer', ExplorerPage);
