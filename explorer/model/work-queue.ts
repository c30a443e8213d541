// One question to the server after the other: what runs, what failed, how to try it again, how to stop it.

import { ClientError } from '../../src/client/client-error.ts';
import type { Failure } from './states.ts';

/** See the file's first line. Calls `changed` whenever its fields changed. */
export class WorkQueue {
  /** Pieces of work that run or wait. */
  busy = 0;
  failure: Failure | null = null;
  readonly #changed: () => void;
  /** What each piece of work that was not cancelled is about: two may be about one node. */
  #subjects: readonly { readonly id: string }[] = [];
  #controller = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #again: (() => Promise<void>) | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Nodes that the work is about. */
  get expanding(): ReadonlySet<string> {
    return new Set(this.#subjects.map(({ id }) => id));
  }

  /** Aborted when the work of now is cancelled. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /**
   * Does a piece of work after the one before it; never rejects. Gives whether it came to its end: not failed, and not
   * cancelled. `again` is what `retry` does from then on; null leaves that as it is.
   */
  run(
    again: (() => Promise<void>) | null,
    id: string | null,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<boolean> {
    const { signal } = this;
    const before = this.#last;
    this.busy += 1;
    this.failure = null;
    const subjects = id === null ? [] : [{ id }];
    this.#subjects = [...this.#subjects, ...subjects];
    this.#changed();
    const done = (async (): Promise<boolean> => {
      await before;
      try {
        signal.throwIfAborted();
        if (again !== null) this.#again = again;
        await work(signal);
        return !signal.aborted;
      } catch (error) {
        if (!signal.aborted) this.failure = failureOf(error);
        return false;
      } finally {
        this.busy -= 1;
        this.#subjects = this.#subjects.filter((each) => !subjects.includes(each));
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
    this.#subjects = [];
    this.failure = null;
  }

  /** Something outside failed, as reading a file. */
  fail(failure: Failure, again: () => Promise<void>): void {
    [this.failure, this.#again] = [failure, again];
    this.#changed();
  }

  /** Does again what was asked last, as where it failed or came in part. */
  retry(): Promise<void> {
    return this.#again?.() ?? Promise.resolve();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ClientError) return error;
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), retriable: false };
}
