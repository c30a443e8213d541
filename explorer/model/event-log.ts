// What a reader did, as a list of events. The view is the fold of the list, so undo, redo and history are a number.

import type { Place } from './graph-json.ts';

/** Which nodes and edges a reader wants to see. Kinds are named when they are switched off. */
export interface Filter {
  readonly offKinds: readonly string[];
  readonly offEdgeKinds: readonly string[];
  /** Years, both inclusive; null = open. */
  readonly since: number | null;
  readonly until: number | null;
}

/** A filter that lets everything through. */
export const NO_FILTER: Filter = { offKinds: [], offEdgeKinds: [], since: null, until: null };

/** Places by id. Objects rather than Maps, so that a view file can hold them. */
export type Places = Readonly<Record<string, Place>>;

/** What an event brought: the ids that were not shown before it, and where they went. */
interface Arrival {
  readonly added: readonly string[];
  readonly places: Places;
}

/** What a reader asks a server for. */
export type Asked =
  | { readonly type: 'root'; readonly id: string }
  | { readonly type: 'expand'; readonly id: string; readonly kind: string | null }
  | { readonly type: 'more' }
  | { readonly type: 'path'; readonly from: string; readonly to: string }
  | { readonly type: 'tree'; readonly id: string };

/** One thing that a reader did. */
export type ViewEvent =
  | (Asked & Arrival)
  | { readonly type: 'collapse'; readonly id: string; readonly removed: readonly string[] }
  | { readonly type: 'hide'; readonly id: string }
  | { readonly type: 'unhide' }
  | { readonly type: 'pin'; readonly id: string; readonly place: Place }
  | { readonly type: 'unpin'; readonly id: string }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'tidy'; readonly places: Places };

/** The node that a question is about. */
export function subjectOf(asked: Asked, root: string): string {
  if (asked.type === 'more') return root;
  return asked.type === 'path' ? asked.from : asked.id;
}

/** Events, and how many of them count: those after `length` were undone and can be redone. */
export interface EventLog {
  readonly events: readonly ViewEvent[];
  readonly length: number;
}

export const EMPTY_LOG: EventLog = { events: [], length: 0 };

/** What the events amount to. */
export interface View {
  readonly root: string;
  /** In the order in which they came. */
  readonly shown: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly expanded: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, Place>;
  readonly filter: Filter;
  /** What the last event brought, unless it was the first. */
  readonly fresh: ReadonlySet<string>;
}

/** Adds an event; what was undone is forgotten. Two filter events in a row become one, so that dragging a handle is one step. */
export function record({ events, length }: EventLog, event: ViewEvent): EventLog {
  const kept = events.slice(0, length);
  const last = kept.at(-1);
  const replaces =
    (event.type === 'filter' && last?.type === 'filter') ||
    (event.type === 'pin' && last?.type === 'pin' && last.id === event.id);
  const next = replaces ? [...kept.slice(0, -1), event] : [...kept, event];
  return { events: next, length: next.length };
}

/** The log at another length, held within what it has. The first event is never undone. */
export function rewound({ events }: EventLog, length: number): EventLog {
  return { events, length: Math.max(Math.min(1, events.length), Math.min(events.length, length)) };
}

/** What the events amount to, in one pass. */
export function viewOf({ events, length }: EventLog): View {
  let root = '';
  let filter = NO_FILTER;
  let fresh: ReadonlySet<string> = new Set();
  const [shown, hidden, pinned, expanded] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  const places = new Map<string, Place>();
  events.slice(0, length).forEach((event, index) => {
    if ('places' in event) for (const [id, place] of Object.entries(event.places)) places.set(id, place);
    if (event.type === 'root') {
      for (const set of [shown, hidden, pinned, expanded]) set.clear();
      root = event.id;
      filter = NO_FILTER;
      shown.add(root);
    }
    if ('added' in event) for (const id of event.added) shown.add(id);
    fresh = new Set('added' in event && index > 0 && event.type !== 'root' ? event.added : []);
    switch (event.type) {
      case 'expand':
        expanded.add(event.id);
        break;
      case 'collapse':
        expanded.delete(event.id);
        for (const id of event.removed) {
          shown.delete(id);
          expanded.delete(id);
        }
        break;
      case 'hide':
        hidden.add(event.id);
        break;
      case 'unhide':
        hidden.clear();
        break;
      case 'pin':
        pinned.add(event.id);
        places.set(event.id, event.place);
        break;
      case 'unpin':
        pinned.delete(event.id);
        break;
      case 'filter':
        filter = event.filter;
        break;
      default:
        break;
    }
  });
  return { root, shown, hidden, pinned, expanded, places, filter, fresh };
}
