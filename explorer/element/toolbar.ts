// The bar above the picture, in one row: what is shown, find, ways to look, history, export, and the way out.

import { html, nothing, type TemplateResult } from 'lit';
import type { Exploration } from '../model/exploration.ts';
import type { ViewMode } from '../model/permalink.ts';
import type { Strings } from '../model/strings.en.ts';
import { icon, type IconName } from './icons.ts';

/** What the bar is made of. */
export interface ToolbarInput {
  readonly exploration: Exploration;
  readonly strings: Strings;
  readonly full: boolean;
  /** Of the heading: 1 where the frame is the page, 2 inside a page of somebody else. */
  readonly level: number;
  readonly find: { readonly text: string; readonly at: number; readonly count: number };
  readonly explorerHref: string | null;
  readonly onFind: (text: string) => void;
  readonly onFindKey: (event: KeyboardEvent) => void;
  readonly onMode: (mode: ViewMode) => void;
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly onExport: (event: Event) => void;
  readonly onOpenFull: (event: MouseEvent) => void;
}

/** A button that is an icon; its name is a tooltip, too. */
export function iconButton(
  name: IconName,
  label: string,
  click: (event: Event) => void,
  more: {
    /** It keeps the focus that it has: undoing the last step must not throw the reader off the bar. */
    readonly disabled?: boolean;
    readonly pressed?: boolean;
    readonly className?: string;
    /** The panel that it opens. */
    readonly panel?: string;
  } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="icon-button ${more.className ?? ''}"
    aria-label=${label}
    title=${label}
    aria-pressed=${more.pressed === undefined ? nothing : String(more.pressed)}
    data-panel=${more.panel ?? nothing}
    aria-disabled=${more.disabled === true ? 'true' : nothing}
    @click=${more.disabled === true ? nothing : click}
  >
    ${icon(name)}
  </button>`;
}

/** The bar. */
export function toolbar(input: ToolbarInput): TemplateResult {
  const { exploration, strings, full, find } = input;
  const { log, graph, mode } = exploration;
  const root = exploration.node(graph.root);
  const nothingShown = root === null;
  const modes: readonly ViewMode[] =
    root?.kind === 'AUTHOR' && exploration.client !== null ? ['graph', 'list', 'lineage'] : ['graph', 'list'];
  return html`<div class="toolbar" part="toolbar" role="toolbar" aria-label=${strings.view}>
    ${heading(input.level, root === null ? '' : strings.inContext(root.label))}
    <div class="find">
      ${icon('find')}
      <input
        type="search"
        aria-label=${strings.find}
        placeholder=${strings.find}
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        .value=${find.text}
        ?disabled=${nothingShown}
        @input=${(event: Event) => input.onFind((event.target as HTMLInputElement).value)}
        @keydown=${input.onFindKey}
      />
      ${find.text.trim() === '' ? nothing : html`<span class="found">${strings.found(find.at, find.count)}</span>`}
    </div>
    <div class="segments" role="group" aria-label=${strings.view}>
      ${modes.map(
        (each) => html`<button
          type="button"
          aria-pressed=${each === mode ? 'true' : 'false'}
          ?disabled=${nothingShown}
          @click=${() => input.onMode(each)}
        >
          ${strings[each]}
        </button>`,
      )}
    </div>
    <div class="tools">
      ${iconButton('undo', strings.undo, () => exploration.undo(), { disabled: log.length <= 1 })}
      ${iconButton('redo', strings.redo, () => exploration.redo(), { disabled: log.length >= log.events.length })}
      <span class="rule"></span>
      ${iconButton('tidy', strings.tidy, input.onTidy, { disabled: nothingShown || mode !== 'graph', className: 'extra' })}
      ${iconButton('fit', strings.fit, input.onFit, { disabled: nothingShown || mode !== 'graph' })}
      ${iconButton('export', strings.exportAs, input.onExport, { disabled: nothingShown })}
    </div>
    ${
      full || input.explorerHref === null
        ? nothing
        : html`<a class="open-full" href=${input.explorerHref} @click=${input.onOpenFull}>
          <span>${strings.openFull}</span>${icon('open')}
        </a>`
    }
  </div>`;
}

function heading(level: number, text: string): TemplateResult {
  if (text === '') return html`<span class="title"></span>`;
  return level === 1 ? html`<h1 class="title">${text}</h1>` : html`<h2 class="title">${text}</h2>`;
}
