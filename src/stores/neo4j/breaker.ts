// A circuit breaker: when the server is lost, calls fail at once instead of each waiting for it.

import { GraphError } from '../../graph/errors.ts';
import { isLost } from './errors.ts';

const FAILURES = 5;
const WITHIN_MS = 10_000;
const PROBE_EVERY_MS = 500;

/** Opens after five failures within ten seconds; then one call in half a second asks whether the server is back. */
export class Breaker {
  readonly #probe: () => Promise<unknown>;
  readonly #returned: () => void;
  #failures: number[] = [];
  #open = false;
  #probing: Promise<void> | null = null;
  #probedAt = 0;

  /** `probe` resolves when the server can be reached; `returned` is called when it can again. */
  constructor(probe: () => Promise<unknown>, returned: () => void) {
    this.#probe = probe;
    this.#returned = returned;
  }

  /** Runs `work` unless the breaker is open; throws GraphError STORE_UNAVAILABLE where it is. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open) await this.#ask();
    try {
      const result = await work();
      this.#failures = [];
      return result;
    } catch (error) {
      if (isLost(error)) this.#fail();
      throw error;
    }
  }

  #fail(): void {
    const now = performance.now();
    this.#failures = [...this.#failures.filter((at) => now - at < WITHIN_MS), now];
    // What fails late, of calls from before it opened, closes nothing.
    if (this.#failures.length >= FAILURES) this.#open = true;
  }

  async #ask(): Promise<void> {
    if (this.#probing === null && performance.now() - this.#probedAt >= PROBE_EVERY_MS) {
      this.#probing = this.#try().finally(() => {
        this.#probedAt = performance.now();
        this.#probing = null;
      });
      await this.#probing;
    }
    if (this.#open) {
      throw new GraphError('STORE_UNAVAILABLE', 'Neo4j is lost; the store answers again as soon as it is back');
    }
  }

  async #try(): Promise<void> {
    try {
      await this.#probe();
      this.#open = false;
      this.#failures = [];
      this.#returned();
    } catch {
      this.#open = true;
    }
  }
}
