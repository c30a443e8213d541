// The address is the state: writes the permalink into it, and follows Back and Forward.

import type { Exploration } from '../model/exploration.ts';

/** What an entry of the browser's history remembers, beside its address. */
interface Entry {
  /** Which exploration of this page: after a reload there is another. */
  readonly session: string;
  readonly length: number;
}

/** Binds an exploration to the address. */
export class Router {
  readonly #exploration: Exploration;
  readonly #session = crypto.randomUUID();
  readonly #refused: () => void;
  #length = 0;
  /** Addresses that are being opened; one may overtake another. */
  #opening = 0;

  /** `refused` is called for an address that says something, but names no view. */
  constructor(exploration: Exploration, refused: () => void) {
    this.#exploration = exploration;
    this.#refused = refused;
    exploration.subscribe(() => this.#write());
    addEventListener('popstate', ({ state }) => void this.#follow(state as Entry | null));
    addEventListener('hashchange', () => {
      if (this.#opening === 0 && location.hash.slice(1) !== this.#text()) void this.open(location.hash);
    });
  }

  /** Shows what an address says. Gives false where it says nothing: the page begins anew where it showed a view. */
  async open(hash: string): Promise<boolean> {
    if (hash.length <= 1 && this.#exploration.graph.nodes.length > 0) {
      location.reload();
      return false;
    }
    this.#opening += 1;
    try {
      const known = await this.#exploration.restore(hash);
      if (!known && hash.length > 1) this.#refused();
      return known;
    } finally {
      this.#opening -= 1;
      // What was opened by its address has its entry already.
      this.#length = this.#exploration.log.length;
      this.#write();
    }
  }

  #text(): string {
    return this.#exploration.permalink().text;
  }

  #write(): void {
    const { log, graph } = this.#exploration;
    if (this.#opening > 0 || graph.nodes.length === 0) return;
    const address = `#${this.#text()}`;
    const entry: Entry = { session: this.#session, length: log.length };
    const last = log.events[log.length - 1]?.type;
    const steps =
      last === 'root' ||
      last === 'expand' ||
      last === 'path' ||
      last === 'filter' ||
      last === 'more' ||
      last === 'tree';
    if (log.length > this.#length && steps && location.hash !== address) history.pushState(entry, '', address);
    else if (location.hash !== address || (history.state as Entry | null)?.length !== log.length)
      history.replaceState(entry, '', address);
    this.#length = log.length;
  }

  async #follow(entry: Entry | null): Promise<void> {
    if (entry?.session === this.#session) {
      this.#length = entry.length;
      this.#exploration.goTo(entry.length);
    } else if (location.hash.slice(1) !== this.#text()) await this.open(location.hash);
  }
}
