// One question to the server after the other: what runs, what failed, how to try it again, how to stop it.

import { ClientError } from '../../src/client/client-error.ts';
import type { Failure } from './states.ts';

/** See the file's first line. Calls `changed` whenever its fields changed. */
export class WorkQueue {
  /** Pieces of work that run or wait. */
  busy = 0;
  failure: Failure | null = null;
  /** Nodes that the work is about. */
  expanding: ReadonlySet<string> = new Set();
  readonly #changed: () => void;
  #controller = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #again: (() => Promise<void>) | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Aborted when the work of now is cancelled. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Does a piece of work after the one before it; never rejects. `again` starts the same once more. */
  run(again: () => Promise<void>, id: string | null, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this;
    const before = this.#last;
    this.busy += 1;
    this.failure = null;
    if (id !== null) this.expanding = new Set([...this.expanding, id]);
    this.#changed();
    const done = (async (): Promise<void> => {
      await before;
      try {
        signal.throwIfAborted();
        await work(signal);
      } catch (error) {
        if (!signal.aborted) [this.failure, this.#again] = [failureOf(error), again];
      } finally {
        this.busy -= 1;
        this.expanding = new Set([...this.expanding].filter((each) => each !== id));
        this.#changed();
      }
    })();
    this.#last = done;
    return done;
  }

  /** Stops what runs and waits. */
  cancel(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
    this.expanding = new Set();
    this.failure = null;
  }

  /** Something outside failed, as reading a file. */
  fail(failure: Failure, again: () => Promise<void>): void {
    [this.failure, this.#again] = [failure, again];
    this.#changed();
  }

  /** Tries again what failed last. */
  retry(): Promise<void> {
    return this.#again?.() ?? Promise.resolve();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ClientError) return error;
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), retriable: false };
}
