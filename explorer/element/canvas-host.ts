// Keeps the canvas: makes it when there is something to draw, draws after every change, hovers, and what lies over it.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Theme } from '../../src/client/appearance.ts';
import type { Exploration } from '../model/exploration.ts';
import type { Place } from '../model/graph-json.ts';
import type { Strings } from '../model/strings.en.ts';
import { badges } from './badges.ts';
import { guardGestures } from './gestures.ts';
import { GraphView } from './graph-view.ts';
import { icon } from './icons.ts';
import { hoverCard } from './state-view.ts';
import { type Palette, paletteAt } from './theme.ts';
import { iconButton } from './toolbar.ts';

/** Milliseconds that the pointer rests on a node before the rest steps back. */
const HOVER_MS = 120;

/** The element that the canvas is in. */
export interface CanvasOwner extends ReactiveControllerHost, HTMLElement {
  readonly exploration: Exploration;
  readonly words: Strings;
  readonly shade: Theme;
  readonly full: boolean;
  readonly found: ReadonlySet<string>;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Somebody double-clicked a node, or asked for the menus of one. */
  readonly expand: (id: string) => void;
  readonly askMenu: (id: string, at: Place, which: 'expand' | 'node') => void;
}

/** See the file's first line. */
export class CanvasHost implements ReactiveController {
  view: GraphView | null = null;
  /** The browser gives no canvas: the list stands in. */
  failed = false;
  readonly #owner: CanvasOwner;
  #palette: Palette | null = null;
  #hovered: string | null = null;
  #hoverTimer: ReturnType<typeof setTimeout> | undefined;
  #interact = false;
  #drawn: readonly unknown[] = [];
  #root = '';
  #scrolled: (() => boolean) | null = null;
  readonly #resize = new ResizeObserver(() => {
    this.view?.resized();
    this.#owner.requestUpdate();
  });

  constructor(owner: CanvasOwner) {
    this.#owner = owner;
    owner.addController(this);
  }

  get palette(): Palette {
    this.#palette ??= paletteAt(this.#owner, this.#owner.shade);
    return this.#palette;
  }

  get interacting(): boolean {
    return this.#interact;
  }

  hostConnected(): void {
    if (this.view === null) this.#owner.requestUpdate();
    else this.#observe();
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    // Moved in the document rather than removed: then the canvas lives on.
    setTimeout(() => {
      if (this.#owner.isConnected) return;
      this.view?.destroy();
      [this.view, this.#drawn] = [null, []];
    });
  }

  hostUpdated(): void {
    const { exploration, found: matches } = this.#owner;
    const box = this.#box;
    // A removed element may still be updated; a canvas made then would never be destroyed.
    if (
      box === null ||
      !this.#owner.isConnected ||
      this.failed ||
      (exploration.graph.nodes.length === 0 && this.view === null)
    )
      return;
    if (this.view === null && !this.#make(box)) return;
    const { graph, view, passing, selected, marked } = exploration;
    const now = [graph, selected, marked, matches];
    if (now.every((each, index) => each === this.#drawn[index])) return;
    const isElsewhere = this.#root !== graph.root;
    [this.#drawn, this.#root] = [now, graph.root];
    // The pointer still rests where a node of another picture was.
    if (this.#hovered !== null && (isElsewhere || !passing.nodes.has(this.#hovered))) this.#hoverNow(null);
    this.view?.draw({ graph, view, passing, selected, marked, matches });
    this.#owner.requestUpdate();
  }

  #make(box: HTMLElement): boolean {
    if (document.createElement('canvas').getContext('2d') === null) {
      this.failed = true;
      this.#owner.requestUpdate();
      return false;
    }
    this.view = new GraphView(box, this.palette, {
      hovered: (id) => this.#hover(id),
      tapped: (id) => {
        if (this.#scrolled?.() !== true) this.#owner.exploration.select(id);
      },
      expanded: (id) => this.#owner.expand(id),
      menuAsked: (id, at) => this.#owner.askMenu(id, at, 'node'),
      moved: (id, to) => this.#owner.exploration.pin(id, to),
      viewed: () => this.#owner.requestUpdate(),
    });
    const canvas = box.parentElement ?? box;
    // The box outlives its pictures: an element that comes back makes another one in the same box.
    this.#scrolled ??= guardGestures(canvas, box, {
      wheelZooms: () => this.#owner.full || this.#owner.shadowRoot?.activeElement === canvas,
      oneFingerMoves: () => this.#interact,
      left: () => this.#hover(null),
    }).scrolled;
    this.#observe();
    return true;
  }

  get #box(): HTMLElement | null {
    return this.#owner.renderRoot.querySelector<HTMLElement>('.canvas-box');
  }

  #observe(): void {
    if (this.#box !== null) this.#resize.observe(this.#box);
  }

  #hover(id: string | null): void {
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = setTimeout(() => this.#hoverNow(id), id === null ? HOVER_MS / 2 : HOVER_MS);
  }

  #hoverNow(id: string | null): void {
    clearTimeout(this.#hoverTimer);
    this.#hovered = id;
    this.view?.hover(id);
    this.#owner.requestUpdate();
  }

  /** Colours changed. */
  restyle(): void {
    this.#palette = null;
    this.view?.restyle(this.palette);
    this.#owner.requestUpdate();
  }

  /** What lies over the canvas: badges, the card of the hovered node, zoom. */
  overlay(): TemplateResult {
    const { exploration, words: strings } = this.#owner;
    const { view } = this;
    return html`${badges(exploration, view, this.#hovered, strings, (id, at, hidden) => {
      if (hidden.count === 1 && hidden.exact) this.#owner.expand(id);
      else this.#owner.askMenu(id, at, 'expand');
    })}
      ${hoverCard(this.#hovered, exploration, view, strings, view?.width ?? 0)}
      <div class="zoom">
        ${iconButton('plus', strings.zoomIn, () => view?.zoomBy(1.25))}
        ${iconButton('minus', strings.zoomOut, () => view?.zoomBy(0.8))}
      </div>
      <button type="button" class="button touch-mode" aria-pressed=${this.#interact ? 'true' : 'false'} @click=${() => {
        this.#interact = !this.#interact;
        this.#owner.requestUpdate();
      }}>
        ${icon('hand')}<span>${this.#interact ? strings.interactOn : strings.interact}</span>
      </button>
      ${view === null ? html`<p class="state" aria-busy="true"></p>` : nothing}`;
  }
}
