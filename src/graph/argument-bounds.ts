// Bounds of arguments: checks that say what was expected, what came and what to do.

import { isYear } from './dates.ts';
import { badInput } from './errors.ts';

/** An integer argument within its bounds, or its default where it is absent. Throws BAD_USER_INPUT. */
export function integerWithin(
  name: string,
  value: number | null | undefined,
  { min, max, otherwise, hint = '' }: { min: number; max: number; otherwise: number; hint?: string },
): number {
  if (value == null) return otherwise;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw badInput(name, `${name} must be ${min} to ${max}, got ${value}${hint === '' ? '' : `; ${hint}`}`);
  }
  return value;
}

/** A list argument that may be absent but not empty, nor repeat itself; null where absent. Throws BAD_USER_INPUT. */
export function someOf<T extends string>(name: string, values: readonly T[] | null | undefined): readonly T[] | null {
  if (values == null) return null;
  if (values.length === 0)
    throw badInput(name, `${name} must name one or more, got an empty list; leave it out for the default`);
  return [...new Set(values)];
}

/** A span of years, both ends inclusive and optional. */
export interface Years {
  readonly since: number | null;
  readonly until: number | null;
}

/** The span of years of the arguments `since` and `until`. Throws BAD_USER_INPUT on no year and on an empty span. */
export function yearsOf(since: number | null | undefined, until: number | null | undefined): Years {
  for (const [name, year] of [
    ['since', since],
    ['until', until],
  ] as const) {
    if (year != null && !isYear(year))
      throw badInput(name, `${name} must be a year, -9999 to 9999, got ${String(year)}`);
  }
  if (since != null && until != null && since > until) {
    throw badInput('until', `until must be ${since} or later, as since is ${since}, got ${until}`);
  }
  return { since: since ?? null, until: until ?? null };
}
