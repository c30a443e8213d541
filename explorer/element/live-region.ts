// Says what changed to those who do not see it: politely, and of many changes in a moment only the last.

/** Milliseconds that a saying waits for a later one, which takes its place. */
const PAUSE_MS = 175;

/** Writes into an element with `aria-live`. */
export class LiveRegion {
  readonly #write: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  say(text: string): void {
    this.stop();
    this.#timer = setTimeout(() => this.#write(text), PAUSE_MS);
  }

  /** Drops what has not been said yet. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
