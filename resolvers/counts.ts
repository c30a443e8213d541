// Counts as GraphQL's 32-bit Int can carry them.

const INT_MAX = 2 ** 31 - 1;

/** A count of 0 or more, shown as 2147483647 where it is larger. */
export function shownCount(count: number): number {
  return Math.min(count, INT_MAX);
}
