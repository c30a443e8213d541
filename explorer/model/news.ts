// What happened in an exploration, for those who show it or say it.

import type { Asked } from './event-log.ts';
import type { GraphNode } from './graph-json.ts';

/** A change that is worth words; one without news needs none. */
export type News =
  /** `nodes` may be empty; `by` is what was asked. */
  | { readonly type: 'added'; readonly nodes: readonly GraphNode[]; readonly by: Asked }
  | { readonly type: 'removed'; readonly count: number }
  | { readonly type: 'undone' | 'redone' | 'data-changed' | 'filtered' | 'too-many' }
  | { readonly type: 'lost'; readonly count: number }
  | { readonly type: 'selected'; readonly id: string | null };
