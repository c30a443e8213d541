// The one owner of SIGINT and SIGTERM: the first asks to stop, the second ends the process at once.

import { EXIT } from './exit-codes.ts';

/** Listens until released. */
export interface StopSignal {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  release(): void;
}

/** Takes the signals over. */
export function onStopSignal(): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.tryAgain);
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', stop).off('SIGTERM', stop);
    },
  };
}
