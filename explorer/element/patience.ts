// How long loading has lasted: its words come late, so that a quick answer shows none, and then a way to stop it.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Patience } from './state-view.ts';

/** Milliseconds until loading is put into words, and until it can be cancelled. */
const WORDS_MS = 400;
const LONG_MS = 8_000;

/** See the file's first line. */
export class LoadingPatience implements ReactiveController {
  stage: Patience = 'silent';
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.watch(false);
  }

  /** Called after every change with whether something loads. */
  watch(loading: boolean): void {
    if (loading && this.#timers.length === 0) {
      const wait = (stage: Patience, ms: number): ReturnType<typeof setTimeout> =>
        setTimeout(() => {
          this.stage = stage;
          this.#host.requestUpdate();
        }, ms);
      this.#timers = [wait('words', WORDS_MS), wait('long', LONG_MS)];
    } else if (!loading) {
      for (const timer of this.#timers) clearTimeout(timer);
      [this.#timers, this.stage] = [[], 'silent'];
    }
  }
}
