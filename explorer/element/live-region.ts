// Says what changed to those who do not see it: politely, and not faster than it can be spoken.

/** Milliseconds between two sayings. */
const PAUSE_MS = 700;

/** Writes into an element with `aria-live`; of several sayings in a short time the last one is said. */
export class LiveRegion {
  readonly #write: (text: string) => void;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  say(text: string): void {
    this.#waiting = text;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#waiting !== null) this.#write(this.#waiting);
      this.#waiting = null;
    }, PAUSE_MS / 4);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
