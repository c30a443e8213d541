// Ranks: small integers, read upwards, by which every adjacency list is stored in order.

/** The last rank: the value is not known. */
export const RANK_UNKNOWN = 2 ** 27 - 1;
const RANK_LAST = RANK_UNKNOWN - 1;

/** Ranks from..to, both inclusive. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

const DATE_CEILING = 99_999_999;

const clamp = (rank: number): number => Math.min(Math.max(rank, 0), RANK_LAST);

/** Rank of a count that falls: the largest first. Unknown comes last. */
export function rankDown(value: number | null | undefined): number {
  return value == null ? RANK_UNKNOWN : clamp(RANK_LAST - value);
}

/** Rank of a count that rises: the smallest first. Unknown comes last. */
export function rankUp(value: number | null | undefined): number {
  return value == null ? RANK_UNKNOWN : clamp(value);
}

/** The value behind a rank of `rankDown`; null where it is unknown. */
export function valueOfRankDown(rank: number): number | null {
  return rank === RANK_UNKNOWN ? null : RANK_LAST - rank;
}

/** Rank of a day number (see `DayNumber` in dates.ts): the newest first, unknown last. */
export function rankNewest(day: number | null | undefined): number {
  return day == null ? RANK_UNKNOWN : clamp(DATE_CEILING - day);
}

/** The day number behind a rank of `rankNewest`; null where it is unknown. */
export function dayOfRankNewest(rank: number): number | null {
  return rank === RANK_UNKNOWN ? null : DATE_CEILING - rank;
}

/** Rank of an end date: open ("until now") first, then the newest. A period of which neither end is known comes last. */
export function rankUntil(until: number | null | undefined, from: number | null | undefined): number {
  if (until != null) return clamp(DATE_CEILING - until);
  return from == null ? RANK_UNKNOWN : 0;
}

/** Rank of a year that rises: the oldest first, unknown last. */
export function rankOldest(day: number | null | undefined): number {
  return day == null ? RANK_UNKNOWN : clamp(day);
}

/** The ranks of a newest-first list that hold the years since..until, both inclusive and optional. */
export function rankRangeOfYears(since: number | null, until: number | null): RankRange {
  return {
    from: until == null ? 0 : clamp(DATE_CEILING - (until * 10_000 + 9_999)),
    to: since == null ? (until == null ? RANK_UNKNOWN : RANK_LAST) : clamp(DATE_CEILING - since * 10_000),
  };
}

/** Powers 2^(0/8) .. 2^(7/8), times 2^24, as integers: closeness is exact in any order of arrival and on any engine. */
const EIGHTHS = [16777216, 18295684, 19951585, 21757357, 23726566, 25874004, 28215802, 30769550] as const;
const CLOSENESS_FIRST_YEAR = 1896;
const CLOSENESS_LAST_YEAR = 2100;

/**
 * What one joint paper adds to closeness: max(1, floor(2^24 * 2^((year - 2000) / 8) / (authors - 1))).
 * Halves with eight years of age against a fixed epoch, so no order ever depends on today's date. No year: 1.
 */
export function closenessOfPaper(year: number | null, authors: number): number {
  if (year == null || authors < 2) return 1;
  const eighths = Math.min(Math.max(year, CLOSENESS_FIRST_YEAR), CLOSENESS_LAST_YEAR) - 2000;
  const octaves = Math.floor(eighths / 8);
  const power = EIGHTHS[eighths - octaves * 8] ?? EIGHTHS[0];
  return Math.max(1, Math.floor((power * 2 ** octaves) / (authors - 1)));
}

/** Rank of a closeness sum, falling: its bit length and next 20 bits as one integer. */
export function rankCloseness(closeness: number): number {
  if (closeness < 1) return 2 ** 26;
  const bits = Math.floor(Math.log2(closeness)) + 1;
  const exact = 2 ** (bits - 1) > closeness ? bits - 1 : 2 ** bits <= closeness ? bits + 1 : bits;
  const lead = 2 ** (exact - 1);
  return 2 ** 26 - (exact * 2 ** 20 + Math.floor(((closeness - lead) / lead) * 2 ** 20));
}

/** Prominence bucket of text search: 0 for the most prominent, 32 for a count of zero; falls by one as the count doubles. */
export function prominenceBucket(count: number): number {
  return Math.clz32(Math.min(count + 1, 2 ** 32 - 1));
}
