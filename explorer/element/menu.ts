// A menu: one list of actions at a place, for mouse, touch and keyboard; a sheet at the bottom where there is little room.

import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon, type IconName, kindIcon } from './icons.ts';

/** One action. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  /** The kind whose shape stands before the label. */
  readonly kind?: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** A line is drawn above it. */
  readonly divided?: boolean;
  readonly run: () => void;
}

/** An open menu. */
interface MenuState {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Pixels in the frame. */
  readonly x: number;
  readonly y: number;
  /** Grows to the left of x. */
  readonly toLeft?: boolean;
}

/** Keeps the open menu of an element: opens it at a place, gives the focus to its first item and back afterwards. */
export class MenuHost implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement };
  #menu: MenuState | null = null;
  #before: HTMLElement | null = null;
  #justOpened = false;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: DocumentFragment | HTMLElement }) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#menu !== null;
  }

  /** Opens a menu near a place of the window. */
  open(label: string, items: readonly MenuItem[], at: { readonly clientX: number; readonly clientY: number }): void {
    const box = this.#host.getBoundingClientRect();
    const [x, y] = [at.clientX - box.left, at.clientY - box.top];
    const toLeft = x > box.width - 260;
    const height = 44 + items.length * 32;
    this.#before = (this.#host.shadowRoot?.activeElement as HTMLElement | null | undefined) ?? null;
    this.#menu = {
      label,
      items,
      x: toLeft ? Math.max(8, box.width - x) : Math.max(8, x),
      y: Math.max(8, Math.min(y, box.height - height - 8)),
      toLeft,
    };
    this.#justOpened = true;
    this.#host.requestUpdate();
  }

  close(giveFocusBack: boolean): void {
    if (this.#menu === null) return;
    this.#menu = null;
    this.#host.requestUpdate();
    if (giveFocusBack) this.#before?.focus();
  }

  hostUpdated(): void {
    if (!this.#justOpened) return;
    this.#justOpened = false;
    this.#host.renderRoot.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
  }

  hostConnected(): void {}

  render(): TemplateResult | typeof nothing {
    return menuTemplate(this.#menu, (giveFocusBack) => this.close(giveFocusBack));
  }
}

/** The menu as a template; `close` is called after a choice, on Escape and when the focus leaves. */
function menuTemplate(
  menu: MenuState | null,
  close: (giveFocusBack: boolean) => void,
): TemplateResult | typeof nothing {
  if (menu === null) return nothing;
  const choose = (item: MenuItem): void => {
    if (item.disabled === true) return;
    close(true);
    item.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    const list = event.currentTarget as HTMLElement;
    const items = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const root = list.getRootNode() as ShadowRoot;
    const at = items.indexOf(root.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(true);
    else if (event.key.length === 1) {
      const low = event.key.toLowerCase();
      const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      after.find((item) => item.textContent.trim().toLowerCase().startsWith(low))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent): void => {
    const list = event.currentTarget as HTMLElement;
    if (event.relatedTarget !== null && !list.contains(event.relatedTarget as Node)) close(false);
  };
  const place = `${menu.toLeft === true ? 'right' : 'left'}:${Math.round(menu.x)}px;top:${Math.round(menu.y)}px`;
  return html`
    <div class="veil" @pointerdown=${() => close(false)}></div>
    <div class="menu" part="menu" role="menu" aria-label=${menu.label} .style=${place} @keydown=${onKey} @focusout=${onFocusOut}>
      <div class="menu-title" aria-hidden="true">${menu.label}</div>
      ${menu.items.map(
        (item) => html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          class=${item.divided === true ? 'divided' : ''}
          aria-disabled=${item.disabled === true ? 'true' : 'false'}
          @click=${() => choose(item)}
        >
          ${item.icon === undefined ? nothing : icon(item.icon)}
          ${item.kind === undefined ? nothing : html`<span class="k k-${item.kind}">${kindIcon(item.kind)}</span>`}
          <span class="menu-label">${item.label}</span>
          ${item.hint === undefined ? nothing : html`<kbd>${item.hint}</kbd>`}
        </button>`,
      )}
    </div>
  `;
}
