// The frame around one exploration: bar, canvas or list or family tree, legend, inspector, menus. Shows; fetches nothing.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../../src/client/appearance.ts';
import { Exploration } from '../model/exploration.ts';
import { follow } from '../model/follow.ts';
import type { News } from '../model/news.ts';
import type { GraphNode, Place } from '../model/graph-json.ts';
import type { Sorting } from '../model/lists.ts';
import type { ViewMode } from '../model/permalink.ts';
import { strings as english, type Strings } from '../model/strings.en.ts';
import { CanvasHost, type CanvasOwner } from './canvas-host.ts';
import { runCommand } from './commands.ts';
import { exportItems } from './exporting.ts';
import { FindField } from './find-field.ts';
import { canvasView, legendView, nodeActions, placeOf } from './frame-parts.ts';
import { frameStyles, inspectorStyles, listStyles } from './frame-styles.ts';
import { Inspector } from './inspector.ts';
import { commandOf } from './keyboard.ts';
import { LineageView } from './lineage-view.ts';
import { listView } from './list-view.ts';
import { LiveRegion } from './live-region.ts';
import { MenuHost } from './menu.ts';
import { newsText } from './news-text.ts';
import { expandItems, type NodeActions, nodeItems } from './node-menu.ts';
import { LoadingPatience } from './patience.ts';
import { noticeView, stateView } from './state-view.ts';
import { sharedStyles } from './styles.ts';
import { onSystemTheme, type ThemeChoice, themeOf } from './theme.ts';
import { toolbar } from './toolbar.ts';

/** Pixels of frame from which the inspector always stands beside a full picture. */
const DOCKED_FROM = 1_000;
const INSPECTOR = 336;

/** See the file's first line. Subclasses give it an exploration and say where its links lead. */
export abstract class ContextFrame extends LitElement implements CanvasOwner {
  static override styles = [sharedStyles, frameStyles, listStyles, inspectorStyles];
  static override properties = {
    theme: { type: String, reflect: true },
    full: { type: Boolean, reflect: true },
    keys: { type: String },
    level: { type: Number },
    strings: { attribute: false },
  };
  declare theme: ThemeChoice;
  /** Fills its page: no border, inspector beside the picture. */
  declare full: boolean;
  declare keys: string;
  /** Level of the heading, 1 or 2. */
  declare level: number;
  declare strings: Partial<Strings>;

  protected current = new Exploration(null);
  protected readonly canvas = new CanvasHost(this);
  readonly #menu = new MenuHost(this);
  readonly #inspector = new Inspector(this);
  readonly #lineage = new LineageView(this);
  readonly #patience = new LoadingPatience(this);
  readonly #find = new FindField();
  readonly #live = new LiveRegion((text) => {
    const region = this.renderRoot.querySelector('.live');
    if (region !== null) region.textContent = text;
  });
  #sorting: Sorting | null = null;
  #said: string | null = null;
  #offTheme = (): void => {};

  constructor() {
    super();
    [this.theme, this.full, this.keys, this.level, this.strings] = ['auto', false, 'on', 2, {}];
  }

  /** Where a node's page is; null = it has none. */
  protected abstract hrefOf(node: GraphNode): string | null;
  /** Where the whole explorer is; null = nowhere. */
  protected abstract get fullHref(): string | null;
  protected abstract openFull(event: MouseEvent): void;
  protected abstract makeRoot(id: string): void;

  get words(): Strings {
    return { ...english, ...this.strings };
  }

  get shade(): Theme {
    return themeOf(this.theme);
  }

  get exploration(): Exploration {
    return this.current;
  }

  get found(): ReadonlySet<string> {
    return this.#find.matches;
  }

  /** Gives the focus to what is shown: graph, list or family tree. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.canvas:not([hidden]), .list, .lineage')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#offTheme = onSystemTheme(() => this.canvas.restyle());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#offTheme();
    this.#live.stop();
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('theme')) this.canvas.restyle();
  }

  /** What subclasses call after every change of the exploration. */
  protected changed(news: News | null): void {
    const { state, graph, passing } = this.current;
    this.#patience.watch(state.type === 'loading');
    if (news !== null) {
      const { spoken, notice } = newsText(news, this.current, this.words);
      if (spoken !== null) this.#live.say(spoken);
      if (news.type !== 'selected') this.#said = notice;
    }
    if (this.#find.text !== '') this.#find.search(this.#find.text, graph, passing.nodes);
    this.requestUpdate();
  }

  /** Shows a notice and says it. */
  protected say(text: string): void {
    this.#said = text;
    this.#live.say(text);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { current, words } = this;
    const { graph, state, selected } = current;
    const mode: ViewMode = this.canvas.failed && current.mode === 'graph' ? 'list' : current.mode;
    const there = graph.nodes.length > 0;
    const docked = this.full && this.clientWidth > DOCKED_FROM && there;
    const from = current.node(current.marked)?.label;
    const said = this.#said ?? (from === undefined ? null : words.marked(from));
    const notice = this.canvas.failed && current.mode === 'graph' ? words.noCanvas : said;
    const inspected = selected ?? (docked ? graph.root : null);
    return html`<div class="frame ${this.shade}" part="frame">
      ${toolbar({
        exploration: current,
        strings: words,
        full: this.full,
        level: this.level,
        find: { text: this.#find.text, at: this.#find.at + 1, count: this.#find.matches.size },
        explorerHref: this.fullHref,
        onFind: (text) => this.#findText(text),
        onFindKey: (event) => this.#onFindKey(event),
        onMode: (next) => current.setMode(next),
        onFit: () => this.canvas.view?.fit(),
        onTidy: () => void current.tidy(),
        onExport: () => this.#openExport(),
        onOpenFull: (event) => this.openFull(event),
      })}
      <div class="body">
        <div class="stage" aria-busy=${state.type === 'loading' || state.type === 'expanding' ? 'true' : 'false'} @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>
          ${canvasView(current, words, { hidden: mode !== 'graph' || !there, interacting: this.canvas.interacting })}
          ${mode === 'graph' && there ? this.canvas.overlay() : nothing}
          ${mode === 'list' && there ? this.#list() : nothing}
          ${
            mode === 'lineage' && there
              ? this.#lineage.render(
                  current,
                  words,
                  this.clientWidth - (inspected !== null && this.full ? INSPECTOR : 0),
                )
              : nothing
          }
          ${stateView(current, words, this.#patience.stage)}
          <div class="light-children" ?hidden=${there || (state.type !== 'error' && state.type !== 'idle')}><slot></slot></div>
          ${noticeView(current, words, notice, () => {
            this.#said = null;
            current.mark(null);
          })}
        </div>
        ${
          inspected === null
            ? nothing
            : this.#inspector.render(inspected, current, words, {
                closable: selected !== null,
                close: () => current.select(null),
                follow: (node) => void follow(current, inspected, node).then(() => this.canvas.view?.show(node.id)),
                expand: (id) => this.expand(id),
                menu: (id, event) => this.#openNodeMenu(id, event),
                hrefOf: (node) => (node.href === undefined ? null : this.hrefOf(node)),
              })
        }
      </div>
      ${there && mode !== 'lineage' ? legendView(current, words) : nothing}
      ${this.#menu.render()}
      <div class="live unseen" role="status" aria-live="polite"></div>
    </div>`;
  }

  #list(): TemplateResult {
    return listView(this.current, this.words, {
      sorting: this.#sorting,
      matches: this.found,
      hrefOf: (node) => this.hrefOf(node),
      sort: (sorting) => {
        this.#sorting = sorting;
        this.requestUpdate();
      },
      select: (id) => this.current.select(id),
      expand: (id) => this.expand(id),
      menu: (id, event) => this.#openNodeMenu(id, event),
    });
  }

  /** Brings neighbours of a node. */
  expand(id: string, kind: string | null = null): void {
    void this.current.expand(id, kind);
  }

  askMenu(id: string, at: Place, which: 'expand' | 'node'): void {
    const box = this.renderRoot.querySelector('.canvas-box')?.getBoundingClientRect();
    this.#openMenu(id, which, { clientX: (box?.left ?? 0) + at.x + 8, clientY: (box?.top ?? 0) + at.y + 8 });
  }

  #openMenu(id: string, which: 'expand' | 'node', at: { readonly clientX: number; readonly clientY: number }): void {
    const items = (which === 'expand' ? expandItems : nodeItems)(id, this.current, this.words, this.#actions);
    this.#menu.open(this.current.node(id)?.label ?? id, items, at);
  }

  #openNodeMenu(id: string, event: Event): void {
    event.preventDefault();
    this.#openMenu(id, 'node', placeOf(event));
  }

  #openExport(): void {
    const button = this.renderRoot.querySelector('.tools')?.lastElementChild?.getBoundingClientRect();
    const { view, palette } = this.canvas;
    const items = exportItems(this.current, view, this.words, { theme: this.shade, ground: palette.ground }, (text) =>
      this.say(text),
    );
    this.#menu.open(this.words.exportAs, items, { clientX: button?.right ?? 0, clientY: (button?.bottom ?? 0) + 4 });
  }

  get #actions(): NodeActions {
    return nodeActions(this.current, {
      hrefOf: (node) => this.hrefOf(node),
      makeRoot: (id) => this.makeRoot(id),
      copied: () => this.say(this.words.copied),
    });
  }

  /** Selects a node and brings it into view. */
  focusNode(id: string): void {
    this.current.select(id);
    this.canvas.view?.show(id);
  }

  #findText(text: string): void {
    this.#find.search(text, this.current.graph, this.current.passing.nodes);
    this.requestUpdate();
  }

  #onFindKey(event: KeyboardEvent): void {
    const went = this.#find.key(event, this.current.selected);
    if (went === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    if (went !== null) this.focusNode(went);
    else if (event.key === 'Escape') this.focus();
    this.#findText(this.#find.text);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    // What the host page slots in keeps its keys: it may be a form.
    if (target.getRootNode() !== this.renderRoot) return;
    const onGraph = target.getAttribute('role') === 'application';
    const command = commandOf(event, this.keys !== 'off', onGraph);
    const { current } = this;
    if (command === null || (command.type === 'leave' && current.selected === null && current.marked === null)) return;
    event.preventDefault();
    event.stopPropagation();
    runCommand(command, {
      exploration: current,
      view: this.canvas.view,
      actions: this.#actions,
      openMenu: (id, which) => this.askMenu(id, this.canvas.view?.at(id) ?? { x: 40, y: 40 }, which),
      focusFind: () => this.renderRoot.querySelector<HTMLElement>('.find input')?.focus(),
      openExport: () => this.#openExport(),
      toggleList: () => {
        current.setMode(current.mode === 'graph' ? 'list' : 'graph');
        void this.updateComplete.then(() => this.focus());
      },
      leave: () => (current.marked === null ? current.select(null) : current.mark(null)),
    });
  }
}
