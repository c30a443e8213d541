// Wording: numbers, counts and periods in English words, the same on every machine (no locale is consulted).

import type { DayNumber } from './dates.ts';
import { yearOf } from './dates.ts';

/** An integer with commas between its thousands: 1203 -> "1,203". */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun: "1 paper", "1,203 citations". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** The label of a node to which its source gives no name. */
export function unnamed(record: string): string {
  return `(unnamed) ${record}`;
}

/** Whether a label is one that `unnamed` made. */
export function isUnnamed(label: string): boolean {
  return label.startsWith(unnamed(''));
}

/** Years of a period: "2014-2021", "2014", "since 2015", "until 2011"; null where neither end is known. */
export function yearsInWords(from: DayNumber | null, until: DayNumber | null): string | null {
  if (from === null) return until === null ? null : `until ${yearOf(until)}`;
  if (until === null) return `since ${yearOf(from)}`;
  return yearOf(from) === yearOf(until) ? `${yearOf(from)}` : `${yearOf(from)}-${yearOf(until)}`;
}

/** Parts of a phrase joined by commas, absent ones left out. */
export function phrase(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
