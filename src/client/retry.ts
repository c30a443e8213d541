// When to ask again: the server's word where it gave one, else pauses that grow.

const FIRST_PAUSE_MS = 200;

/** What a timer can hold, in milliseconds (24 days); it fires at once where it is given more. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Milliseconds before the next attempt: `retryAfter` where the server named one, else 200, 400, 800 ... up to `longest`, each
 * between half and the whole of it, so that many clients do not come back at one moment. Null where the server asks for more
 * than `longest`. `attempt` counts from 0, `chance` is 0 to 1.
 */
export function pauseMs(attempt: number, retryAfter: number | null, longest: number, chance: number): number | null {
  if (retryAfter !== null) return retryAfter > longest ? null : retryAfter;
  return Math.min(longest, FIRST_PAUSE_MS * 2 ** attempt) * (0.5 + chance / 2);
}

/** Milliseconds that the Retry-After header asks for, as seconds or as a date (RFC 9110, 10.2.3); null where it does not. */
export function retryAfterMs(headers: Headers, now = Date.now()): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Waits; rejects with the reason of the signal when that is aborted. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const onTime = (): void => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = setTimeout(onTime, Math.min(ms, LONGEST_TIMER_MS));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
