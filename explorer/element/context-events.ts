// The events of <researcher-context>: what they carry.

import type { Filter } from '../model/event-log.ts';
import type { GraphNode } from '../model/graph-json.ts';
import type { Failure } from '../model/states.ts';

/** What the events of the element carry in `detail`. All bubble and cross shadow roots. */
export interface ContextEvents {
  /** The first picture is there. */
  'rc-ready': { readonly root: string; readonly nodes: number };
  /** Another node is selected, or none. */
  'rc-select': { readonly id: string | null; readonly node: GraphNode | null };
  /** What was asked for arrived: neighbours of a node, more of the root's, a path or a family tree from it. `added` may be empty. */
  'rc-expand': {
    readonly by: 'expand' | 'more' | 'path' | 'tree';
    readonly id: string;
    readonly added: readonly string[];
  };
  'rc-filter': { readonly filter: Filter; readonly shown: number };
  /** Anything that `state` holds has changed. */
  'rc-change': { readonly state: string };
  /** The whole explorer is about to open; `preventDefault()` stops that. */
  'rc-open': { readonly href: string; readonly state: string };
  'rc-error': Failure;
}
