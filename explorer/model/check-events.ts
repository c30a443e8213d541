// Checks the events of a view file before they are believed: what is not one, or speaks of nodes that are not there, is dropped.

import type { Filter, Places, ViewEvent } from './event-log.ts';
import type { GraphJson, Place } from './graph-json.ts';

type Json = Readonly<Record<string, unknown>>;

/** The events that can be replayed over a graph. Without a first event that sets the root there are none: the graph is laid out. */
export function checkedEvents(values: readonly unknown[], { nodes, root }: GraphJson): readonly ViewEvent[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const events = values.flatMap((value) => (isObject(value) ? (eventOf(value, ids) ?? []) : []));
  const start = events.findLastIndex((event) => event.type === 'root' && event.id === root);
  return start < 0 ? [] : events.slice(start);
}

function eventOf(json: Json, known: ReadonlySet<string>): ViewEvent | null {
  const id = json['id'];
  const there = typeof id === 'string' && known.has(id);
  const ids = (name: string): readonly string[] => {
    const list: unknown = json[name];
    return Array.isArray(list)
      ? list.filter((each): each is string => typeof each === 'string' && known.has(each))
      : [];
  };
  const arrival = { added: ids('added'), places: placesOf(json['places'], known) };
  switch (json['type']) {
    case 'root':
    case 'tree':
      return there ? { type: json['type'], id, ...arrival } : null;
    case 'expand':
      return there
        ? { type: 'expand', id, kind: typeof json['kind'] === 'string' ? json['kind'] : null, ...arrival }
        : null;
    case 'more':
      return { type: 'more', ...arrival };
    case 'path': {
      const [from, to] = [json['from'], json['to']];
      return typeof from === 'string' && typeof to === 'string' ? { type: 'path', from, to, ...arrival } : null;
    }
    case 'collapse':
      return there ? { type: 'collapse', id, removed: ids('removed') } : null;
    case 'hide':
    case 'unpin':
      return there ? { type: json['type'], id } : null;
    case 'unhide':
      return { type: 'unhide' };
    case 'pin': {
      const place = placeOf(json['place']);
      return there && place !== null ? { type: 'pin', id, place } : null;
    }
    case 'filter':
      return isObject(json['filter']) ? { type: 'filter', filter: filterOf(json['filter']) } : null;
    case 'tidy':
      return { type: 'tidy', places: arrival.places };
    default:
      return null;
  }
}

function filterOf(json: Json): Filter {
  const kinds = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
  const year = (value: unknown): number | null => (Number.isInteger(value) ? (value as number) : null);
  return {
    offKinds: kinds(json['offKinds']),
    offEdgeKinds: kinds(json['offEdgeKinds']),
    since: year(json['since']),
    until: year(json['until']),
  };
}

function placesOf(value: unknown, known: ReadonlySet<string>): Places {
  if (!isObject(value)) return {};
  const pairs = Object.entries(value).flatMap(([id, each]) => {
    const place = known.has(id) ? placeOf(each) : null;
    return place === null ? [] : [[id, place] as const];
  });
  return Object.fromEntries(pairs);
}

function placeOf(value: unknown): Place | null {
  if (!isObject(value)) return null;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 1e5 && Math.abs(y) <= 1e5 ? { x, y } : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
