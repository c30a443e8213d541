// Tallies: how often two nodes meet on papers, by year, so that derived edges stay exact when papers come and go.

import type { EdgeValues } from '../kinds.ts';
import type { Tally } from '../writer.ts';

/** A paper's share of a tally, +1 or -1 paper. */
export interface TallyDelta {
  papers: number;
  closeness: number;
  readonly years: Map<number | null, number>;
}

/** Nothing yet. */
export function emptyDelta(): TallyDelta {
  return { papers: 0, closeness: 0, years: new Map() };
}

/** Adds `sign` papers of a year to a delta. */
export function addPaper(delta: TallyDelta, sign: 1 | -1, year: number | null, closeness: number): void {
  delta.papers += sign;
  delta.closeness += sign * closeness;
  const count = (delta.years.get(year) ?? 0) + sign;
  if (count === 0) delta.years.delete(year);
  else delta.years.set(year, count);
}

/** Whether a delta changes nothing. */
export function isEmptyDelta(delta: TallyDelta): boolean {
  return delta.papers === 0 && delta.closeness === 0 && delta.years.size === 0;
}

/** A tally with a delta applied; null where no paper is left. */
export function applyDelta(tally: Tally | null, delta: TallyDelta): Tally | null {
  const papers = (tally?.papers ?? 0) + delta.papers;
  if (papers <= 0) return null;
  const years = parseYears(tally?.years ?? '');
  for (const [year, count] of delta.years) years.set(year, (years.get(year) ?? 0) + count);
  return { papers, closeness: (tally?.closeness ?? 0) + delta.closeness, years: formatYears(years) };
}

/** The histogram of some papers by their years. */
export function histogramOf(years: Iterable<number | null>): string {
  const delta = emptyDelta();
  for (const year of years) addPaper(delta, 1, year, 0);
  return formatYears(delta.years);
}

/** The values of the derived edge that a tally makes. */
export function valuesOfTally(tally: Tally, carried: readonly string[]): EdgeValues {
  const { first, last } = spanOfYears(tally.years);
  const values: Readonly<Record<string, number | null>> = {
    papers: tally.papers,
    closeness: tally.closeness,
    firstYear: first,
    lastYear: last,
  };
  const edge: Record<string, number | null> = {};
  for (const name of carried) edge[name] = values[name] ?? null;
  return edge;
}

/** First and last known year of a histogram: read off its ends, since every edge of a slice asks. */
export function spanOfYears(years: string): { first: number | null; last: number | null } {
  const unknown = years.lastIndexOf('?');
  const known = unknown < 0 ? years : years.slice(0, Math.max(0, unknown - 1));
  if (known === '') return { first: null, last: null };
  return { first: Number.parseInt(known, 10), last: Number.parseInt(known.slice(known.lastIndexOf(',') + 1), 10) };
}

function parseYears(text: string): Map<number | null, number> {
  const years = new Map<number | null, number>();
  if (text === '') return years;
  for (const entry of text.split(',')) {
    const colon = entry.lastIndexOf(':');
    const year = entry.slice(0, colon);
    years.set(year === '?' ? null : Number(year), Number(entry.slice(colon + 1)));
  }
  return years;
}

function formatYears(years: ReadonlyMap<number | null, number>): string {
  return [...years]
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([year, count]) => `${year ?? '?'}:${count}`)
    .join(',');
}
