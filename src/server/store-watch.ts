// Asks the store once a second whether it is there and what it holds in sum: for /readyz and for ETags.

import type { Logger } from 'pino';
import type { GraphStore } from '../graph/store.ts';

/** What was last heard of the store, at most a second or so ago. */
export interface StoreWatch {
  readonly reachable: () => boolean;
  /**
   * Changes with whatever answers show: data, and runs of imports that ended without any. Null while the store has not
   * answered yet. Never newer than what a later read returns.
   */
  readonly version: () => string | null;
  readonly stop: () => void;
}

/** Starts watching and waits for the first answer or failure. */
export async function watchStore(store: GraphStore, log: Logger, everyMs = 1_000): Promise<StoreWatch> {
  // Unknown until the first answer, which is no news; the first failure is.
  let reachable: boolean | null = null;
  let version: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = async (): Promise<void> => {
    const timeout = AbortSignal.timeout(everyMs);
    try {
      version = JSON.stringify(await Promise.race([store.summary(timeout), rejectOn(timeout)]));
      if (reachable === false) log.info({ store: store.name }, 'store reachable again');
      reachable = true;
    } catch (err) {
      if (stopped) return;
      // A server that has just started may be slow to answer for the first time.
      if (reachable === null && timeout.aborted) log.info({ store: store.name }, 'waiting for the store');
      else if (reachable !== false) log.error({ store: store.name, err }, 'store does not answer');
      reachable = false;
    }
    if (!stopped) timer = setTimeout(() => void ask(), everyMs).unref();
  };
  await ask();
  return {
    reachable: () => reachable === true,
    version: () => version,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
