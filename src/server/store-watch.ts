// Asks the store once a second whether it is there and which version its data have: for /readyz and for ETags.

import type { Logger } from 'pino';
import type { GraphStore } from '../graph/store.ts';

/** What was last heard of the store, at most a second or so ago. */
export interface StoreWatch {
  readonly reachable: () => boolean;
  /** Null while the store has not answered yet. Never newer than the data that a later read returns. */
  readonly dataVersion: () => string | null;
  readonly stop: () => void;
}

/** A server that has just started may be slow to answer for the first time. */
const FIRST_ANSWER_MS = 30_000;

/** Starts watching and waits for the first answer or failure. */
export async function watchStore(store: GraphStore, log: Logger, everyMs = 1_000): Promise<StoreWatch> {
  // Unknown until the first answer, which is no news; the first failure is.
  let reachable: boolean | null = null;
  let dataVersion: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const ask = async (withinMs = everyMs): Promise<void> => {
    try {
      const timeout = AbortSignal.timeout(withinMs);
      ({ dataVersion } = await Promise.race([store.summary(timeout), rejectOn(timeout)]));
      if (reachable === false) log.info({ store: store.name }, 'store reachable again');
      reachable = true;
    } catch (err) {
      if (reachable !== false) log.error({ store: store.name, err }, 'store does not answer');
      reachable = false;
    }
    if (!stopped) timer = setTimeout(() => void ask(), everyMs).unref();
  };
  await ask(FIRST_ANSWER_MS);
  return {
    reachable: () => reachable === true,
    dataVersion: () => dataVersion,
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
