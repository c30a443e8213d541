// A view as text for an address, and back: the events in order, without places, so that it is replayed over today's data.

import { type EventLog, type Filter, NO_FILTER, viewOf } from './event-log.ts';
import type { Place } from './graph-json.ts';

/** One step of a replay. */
type Step =
  | { readonly type: 'expand'; readonly id: string; readonly kind: string | null }
  | { readonly type: 'more' }
  | { readonly type: 'path'; readonly from: string; readonly to: string }
  | { readonly type: 'tree'; readonly id: string }
  | { readonly type: 'collapse' | 'unpin'; readonly id: string }
  | { readonly type: 'pin'; readonly id: string; readonly place: Place }
  | { readonly type: 'tidy' };

/** The ways to look at a slice. */
export type ViewMode = 'graph' | 'list' | 'lineage';

/** Everything that a permalink holds. */
export interface Permalink {
  readonly root: string;
  readonly steps: readonly Step[];
  readonly hidden: readonly string[];
  readonly filter: Filter;
  readonly selected: string | null;
  readonly mode: ViewMode;
  /** Version of the data when the link was made; null where it is not known. */
  readonly dataVersion: string | null;
}

/** Characters of a link above which pins are left out, those of it that are read, and those that its root may have. */
const LONGEST_WITH_PINS = 1_500;
const LONGEST = 16_000;
const LONGEST_ID = 1_000;
/** Steps and ids of each list that a link may have. */
const MOST = 200;

/** The permalink of a log. */
export function permalinkOf(
  log: EventLog,
  { selected, mode, dataVersion }: Pick<Permalink, 'selected' | 'mode' | 'dataVersion'>,
): Permalink {
  const { root, hidden, filter } = viewOf(log);
  const events = log.events.slice(0, log.length);
  const since = events.findLastIndex(({ type }) => type === 'root');
  const steps = events.slice(since + 1).flatMap((event): readonly Step[] => {
    switch (event.type) {
      case 'expand':
        return [{ type: 'expand', id: event.id, kind: event.kind }];
      case 'path':
        return [{ type: 'path', from: event.from, to: event.to }];
      case 'tree':
      case 'collapse':
      case 'unpin':
        return [{ type: event.type, id: event.id }];
      case 'pin':
        return [{ type: 'pin', id: event.id, place: event.place }];
      case 'more':
      case 'tidy':
        return [{ type: event.type }];
      default:
        return [];
    }
  });
  return { root, steps, hidden: [...hidden], filter, selected, mode, dataVersion };
}

/** The text: "/n/<id>?x=...". Ids are encoded, so that commas, colons and semicolons between them are ours. */
export function formatPermalink(link: Permalink): { readonly text: string; readonly pinsLeftOut: boolean } {
  const whole = textOf(link);
  const unpinned = link.steps.filter(({ type }) => type !== 'pin' && type !== 'unpin');
  return whole.length <= LONGEST_WITH_PINS || unpinned.length === link.steps.length
    ? { text: whole, pinsLeftOut: false }
    : { text: textOf({ ...link, steps: unpinned }), pinsLeftOut: true };
}

function textOf({ root, steps, hidden, filter, selected, mode, dataVersion }: Permalink): string {
  const e = encodeURIComponent;
  const off = (kinds: readonly string[]): string => kinds.map((kind) => `-${e(kind)}`).join(',');
  const parts: readonly (readonly [string, string])[] = [
    ['x', steps.map(stepText).join(';')],
    ['hide', hidden.map(e).join(',')],
    ['kinds', off(filter.offKinds)],
    ['ek', off(filter.offEdgeKinds)],
    ['since', filter.since === null ? '' : `${filter.since}`],
    ['until', filter.until === null ? '' : `${filter.until}`],
    ['sel', selected === null ? '' : e(selected)],
    ['v', mode === 'graph' ? '' : mode],
    ['dv', dataVersion === null ? '' : e(dataVersion)],
  ];
  const query = parts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return `/n/${e(root)}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

function stepText(step: Step): string {
  const e = encodeURIComponent;
  switch (step.type) {
    case 'expand':
      return step.kind === null ? e(step.id) : `${e(step.id)}:${e(step.kind)}`;
    case 'path':
      return `path:${e(step.from)}:${e(step.to)}`;
    case 'tree':
      return `tree:${e(step.id)}:`;
    case 'collapse':
    case 'unpin':
      return `${step.type}:${e(step.id)}:`;
    case 'pin':
      return `pin:${e(step.id)}:${step.place.x},${step.place.y}`;
    default:
      return `${step.type}::`;
  }
}

/** Reads a permalink, with or without the "#" before it. Null where it is none; what cannot be read, or is too much, is left out. */
export function parsePermalink(text: string): Permalink | null {
  const match = /^#?\/n\/([^?]+)(?:\?(.*))?$/s.exec(text.slice(0, LONGEST));
  const root = match?.[1] === undefined ? null : decode(match[1]);
  if (root === null || root === '' || root.length > LONGEST_ID) return null;
  const parts = new Map((match?.[2] ?? '').split('&').map((part) => splitAt(part, '=')));
  const list = (name: string, by: string): readonly string[] =>
    (parts.get(name) ?? '')
      .split(by)
      .filter((item) => item !== '')
      .slice(0, MOST);
  const ids = (name: string): readonly string[] => list(name, ',').flatMap((item) => decode(item) ?? []);
  const year = (name: string): number | null => {
    const value = parts.get(name) ?? '';
    return /^-?\d{1,4}$/.test(value) ? Number(value) : null;
  };
  const off = (name: string): readonly string[] =>
    ids(name).flatMap((kind) => (kind.startsWith('-') ? [kind.slice(1)] : []));
  const mode = parts.get('v');
  const [first, last] = [year('since'), year('until')];
  const crossed = first !== null && last !== null && first > last;
  return {
    root,
    steps: list('x', ';').flatMap((item) => parseStep(item) ?? []),
    hidden: ids('hide'),
    filter: {
      ...NO_FILTER,
      offKinds: off('kinds'),
      offEdgeKinds: off('ek'),
      since: crossed ? last : first,
      until: crossed ? first : last,
    },
    selected: decode(parts.get('sel') ?? '') || null,
    mode: mode === 'list' || mode === 'lineage' ? mode : 'graph',
    dataVersion: decode(parts.get('dv') ?? '') || null,
  };
}

function parseStep(text: string): Step | null {
  const parts = text.split(':');
  const [first = '', second = '', third = ''] = parts.map((part) => decode(part) ?? '');
  if (parts.length < 3) return first === '' ? null : { type: 'expand', id: first, kind: second === '' ? null : second };
  if (first === 'more' || first === 'tidy') return { type: first };
  if (second === '') return null;
  if (first === 'path') return third === '' ? null : { type: 'path', from: second, to: third };
  if (first === 'tree') return { type: 'tree', id: second };
  if (first === 'collapse' || first === 'unpin') return { type: first, id: second };
  const [x, y] = third.split(',').map(Number);
  const placed = first === 'pin' && x !== undefined && y !== undefined && Math.abs(x) <= 1e5 && Math.abs(y) <= 1e5;
  return placed ? { type: 'pin', id: second, place: { x, y } } : null;
}

function splitAt(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
