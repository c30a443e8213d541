// Gives the event loop its turn between reads: SQLite answers at once, so without it a request would run to its end before
// a timer or another request is heard, and its deadline could never fire.

/** Milliseconds for which reads may hold the event loop. */
const TURN_MS = 5;

/** One turn of the event loop after the other, each begun by the first read in it. */
export class LoopTurn {
  #startedAt: number | null = null;
  #next: Promise<void> = Promise.resolve();

  /** Whether reads have held this turn for some milliseconds; whoever comes then waits for `next`, and asks again. */
  get spent(): boolean {
    if (this.#startedAt !== null) return performance.now() - this.#startedAt > TURN_MS;
    this.#startedAt = performance.now();
    this.#next = new Promise((resolve) => {
      setImmediate(() => {
        this.#startedAt = null;
        resolve();
      });
    });
    return false;
  }

  /** Settles in the next turn. */
  get next(): Promise<void> {
    return this.#next;
  }
}
