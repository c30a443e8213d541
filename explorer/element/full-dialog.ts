// "Open full explorer": a dialog over the host page with the same exploration, so that nobody leaves the profile.

import type { Exploration } from '../model/exploration.ts';

/** The page's element; the dialog knows it by name only, so that neither imports the other. */
interface ExplorerElement extends HTMLElement {
  exploration: Exploration;
  theme: string;
  inDialog: boolean;
}

/** See the file's first line. */
export class FullDialog {
  readonly #host: HTMLElement & { readonly theme: string };

  constructor(host: HTMLElement & { readonly theme: string }) {
    this.#host = host;
  }

  /** Opens; on Escape and on close the focus goes back to `opener`. */
  open(exploration: Exploration, opener: HTMLElement): void {
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', exploration.node(exploration.graph.root)?.label ?? '');
    dialog.className = 'full-dialog';
    const page = document.createElement('researcher-explorer') as ExplorerElement;
    page.exploration = exploration;
    page.theme = this.#host.theme;
    page.inDialog = true;
    page.addEventListener('close', () => dialog.close());
    dialog.append(page);
    dialog.addEventListener('close', () => {
      dialog.remove();
      opener.focus();
    });
    this.#host.shadowRoot?.append(dialog);
    dialog.showModal();
    page.focus();
  }
}
