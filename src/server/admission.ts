// Who may run now: so many operations at once, so many waiting for so long, and nobody new while the event loop lags.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { RefusedRequest } from './errors.ts';

/** Bounds of admission; see ServerConfig. */
export interface AdmissionLimits {
  readonly maxRunning: number;
  readonly maxWaiting: number;
  readonly maxWaitMs: number;
}

/** A place among the running operations: give it back exactly once, more often does nothing. */
type Leave = () => void;

/** The gate in front of the resolvers. */
export interface Admission {
  /** Refuses at once, with OVERLOADED, what could not even wait: asked before a body is read. */
  readonly check: () => void;
  /**
   * Waits for a place, first come first served; rejects with OVERLOADED after maxWaitMs, or when `gone` fires meanwhile,
   * and with TIMEOUT where it has fired before.
   */
  readonly enter: (gone: AbortSignal) => Promise<Leave>;
  readonly running: () => number;
  readonly waiting: () => number;
  /** Whether new work is refused at the moment. */
  readonly shedding: () => boolean;
}

/** A gate; `lagging` says whether the event loop is late. */
export function admission(limits: AdmissionLimits, lagging: () => boolean): Admission {
  let running = 0;
  const queue = new Set<(entered: boolean) => void>();

  const leave = (): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      running -= 1;
      const [next] = queue;
      next?.(true);
    };
  };
  const shedding = (): boolean => lagging() || (running >= limits.maxRunning && queue.size >= limits.maxWaiting);
  const check = (): void => {
    if (shedding()) throw overloaded();
  };

  const wait = (gone: AbortSignal): Promise<Leave> =>
    new Promise((resolve, reject) => {
      const settle = (entered: boolean): void => {
        queue.delete(settle);
        clearTimeout(timer);
        gone.removeEventListener('abort', giveUp);
        if (!entered) return reject(overloaded());
        running += 1;
        resolve(leave());
      };
      const giveUp = (): void => settle(false);
      const timer = setTimeout(giveUp, limits.maxWaitMs);
      gone.addEventListener('abort', giveUp);
      queue.add(settle);
    });

  return {
    check,
    shedding,
    running: () => running,
    waiting: () => queue.size,
    async enter(gone) {
      if (gone.aborted) throw tooLate();
      check();
      if (running >= limits.maxRunning) return wait(gone);
      running += 1;
      return leave();
    },
  };
}

function overloaded(): RefusedRequest {
  return new RefusedRequest('OVERLOADED', 'The server is busy; try again in a second.');
}

function tooLate(): RefusedRequest {
  return new RefusedRequest('TIMEOUT', 'The time of the request was over before all of it was here; send it faster.');
}

/** How late the event loop is. */
export interface LoopDelay {
  /** The 99th percentile over the last full second, in milliseconds. */
  readonly p99Ms: () => number;
  readonly stop: () => void;
}

/** Watches the event loop. Samples every 5 ms, so that a single pause in a second stays outside the percentile. */
export function watchLoop(): LoopDelay {
  const resolution = 5;
  const histogram = monitorEventLoopDelay({ resolution });
  let p99Ms = 0;
  histogram.enable();
  const timer = setInterval(() => {
    p99Ms = Math.max(0, histogram.percentile(99) / 1e6 - resolution);
    histogram.reset();
  }, 1_000);
  timer.unref();
  return {
    p99Ms: () => p99Ms,
    stop() {
      clearInterval(timer);
      histogram.disable();
    },
  };
}
