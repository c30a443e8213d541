// One AbortSignal per request: it fires when the time is up or the client has gone.

import { GraphError } from '../graph/errors.ts';

/** The end of a request's time. */
export interface Deadline {
  /** Fires with a GraphError TIMEOUT as its reason. */
  readonly signal: AbortSignal;
  /** Fires the signal now: the client has gone. Also ends the timer, so call it when the request is over. */
  readonly end: () => void;
}

/** A deadline `ms` from now. */
export function deadline(ms: number): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new GraphError('TIMEOUT', `The request took longer than ${ms} ms; ask for less, or try again.`));
  }, ms);
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      controller.abort(new GraphError('TIMEOUT', 'The client has gone.'));
    },
  };
}
