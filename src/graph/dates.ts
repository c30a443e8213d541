// Partial dates and the day numbers by which they are ordered, and the times at which something was stated.

/** "2011", "2011-06" or "2011-06-14", at the precision that the source stated. Years have four digits: "0619", "-0044". */
export type PartialDate = string;

/** year * 10000 + month * 100 + day, 0 for a part that is not stated: orders partial dates as integers. */
export type DayNumber = number;

const PATTERN = /^(?!-0000)(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const STATED_ON = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.(\d{1,9}))?(?:Z|\+00:?00)?)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day number of a partial date, or null where the text is none (a 13th month, a 31st of June, a year of two digits, words). */
export function dayNumberOf(date: PartialDate | null | undefined): DayNumber | null {
  const match = date == null ? null : PATTERN.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  const m = month === undefined ? 0 : Number(month);
  const d = day === undefined ? 0 : Number(day);
  if (month !== undefined && (m < 1 || m > 12)) return null;
  if (day !== undefined && (d < 1 || d > (DAYS[m - 1] ?? 31))) return null;
  return Number(year) * 10_000 + m * 100 + d;
}

/** The partial date of a day number, at the precision that it holds. */
export function partialDateOf(day: DayNumber): PartialDate {
  const year = yearOf(day);
  const rest = day - year * 10_000;
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  const head = year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
  const month = Math.floor(rest / 100);
  if (month === 0) return head;
  return rest % 100 === 0 ? `${head}-${pad(month, 2)}` : `${head}-${pad(month, 2)}-${pad(rest % 100, 2)}`;
}

/** The year of a day number; negative years are those before the year 0. */
export function yearOf(day: DayNumber): number {
  return Math.floor(day / 10_000);
}

/** Whether an integer is a year that the graph accepts: -9999 to 9999. */
export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= -9_999 && value <= 9_999;
}

/**
 * A time of stating in its one form, or null where the text is no day and no timestamp in UTC: "2024-05-16", or
 * "2024-05-16T05:38:46.82" without zone and closing zeros. The order of these texts is the order of time; a day stands
 * for its beginning.
 */
export function statedOnOf(text: string): string | null {
  const [, day, time, fraction = ''] = STATED_ON.exec(text) ?? [];
  if (day === undefined || dayNumberOf(day) === null) return null;
  if (time === undefined) return day;
  const part = fraction.replace(/0+$/, '');
  return `${day}T${time}${part === '' ? '' : `.${part}`}`;
}
