// Every state that the explorer can be in, and the one rule that says which of them is shown.

import type { ClientError } from '../../src/client/client-error.ts';

/** What went wrong, as far as a reader needs it. */
export type Failure = Pick<ClientError, 'code' | 'message' | 'retriable'>;

/** The states. */
export type State =
  /** Not near the viewport, or told nothing to show: nothing is fetched. */
  | { readonly type: 'idle' }
  | { readonly type: 'loading' }
  | { readonly type: 'error'; readonly failure: Failure }
  /** The node has no neighbour at all. */
  | { readonly type: 'empty' }
  /** Everything is hidden by filters. */
  | { readonly type: 'filtered-empty'; readonly count: number }
  | { readonly type: 'expanding'; readonly ids: ReadonlySet<string> }
  /** The last question failed for a reason that passes; what is shown stays, dated. */
  | { readonly type: 'stale'; readonly since: Date; readonly failure: Failure }
  /** Data came with errors: what came is shown, what failed is named. */
  | { readonly type: 'partial'; readonly failed: readonly string[] }
  /** `shown` and `total` count the root with its neighbours. */
  | { readonly type: 'truncated'; readonly shown: number; readonly total: number }
  | { readonly type: 'ready'; readonly shown: number; readonly total: number };

/** What is known when the state is asked for. */
export interface Situation {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** When the last answer came; null before the first. */
  readonly answeredAt: Date | null;
  readonly expanding: ReadonlySet<string>;
  readonly failed: readonly string[];
  /** Nodes shown, and those that pass the filters. */
  readonly shown: number;
  readonly passing: number;
  /** The root with its neighbours that are shown, and with all of them. */
  readonly around: number;
  readonly total: number;
  readonly truncated: boolean;
}

/** The state to show: without a picture what keeps it away, with one the most pressing thing to say about it. */
export function stateOf(now: Situation): State {
  if (now.shown === 0) {
    if (now.busy) return { type: 'loading' };
    return now.failure === null ? { type: 'idle' } : { type: 'error', failure: now.failure };
  }
  if (now.expanding.size > 0) return { type: 'expanding', ids: now.expanding };
  if (now.failure !== null)
    return now.failure.retriable && now.answeredAt !== null
      ? { type: 'stale', since: now.answeredAt, failure: now.failure }
      : { type: 'error', failure: now.failure };
  if (now.shown === 1 && now.total <= 1) return { type: 'empty' };
  if (now.passing <= 1 && now.shown > 1) return { type: 'filtered-empty', count: now.shown - 1 };
  if (now.failed.length > 0) return { type: 'partial', failed: now.failed };
  return { type: now.truncated ? 'truncated' : 'ready', shown: now.around, total: now.total };
}
