// Comparing partial dates: as precisely as both are stated, and no more.

import type { DayNumber } from './dates.ts';

/** Day numbers that stand for one date at a precision: 10,000 of a year, 100 of a month, 1 of a day. */
function spanOf(day: DayNumber): number {
  if (day % 100 !== 0) return 1;
  return day % 10_000 === 0 ? 10_000 : 100;
}

/** Whether a date is not after another: "2011" is not after "2011-06", nor the other way round. */
export function notAfter(x: DayNumber, y: DayNumber): boolean {
  const span = Math.max(spanOf(x), spanOf(y));
  return Math.floor(x / span) <= Math.floor(y / span);
}

/** The earlier of two ends; of two that may be the same date the more precise. */
export function earlierEnd(x: DayNumber, y: DayNumber): DayNumber {
  return notAfter(x, y) && notAfter(y, x) ? Math.max(x, y) : Math.min(x, y);
}
