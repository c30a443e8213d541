// The one owner of SIGINT and SIGTERM: the first asks to stop, the second ends the process at once.

import { EXIT } from './exit-codes.ts';

/** Listens until released. */
export interface StopSignal {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  release(): void;
}

/** A terminal sends its Ctrl-C to npm and to us, and npm passes it on: so soon after the first, it is the same one. */
const ECHO_MS = 300;

/** Takes the signals over. */
export function onStopSignal(): StopSignal {
  const controller = new AbortController();
  let stoppedAt = Number.POSITIVE_INFINITY;
  const stop = (): void => {
    if (performance.now() - stoppedAt > ECHO_MS) process.exit(EXIT.tryAgain);
    if (controller.signal.aborted) return;
    stoppedAt = performance.now();
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
