// Rows as a statement takes them: lists of values, with the names of their properties once, in the text.

import type { Parameter, ParameterMap } from './connection.ts';

/** Rows with the same names, and the beginning of a statement in which each of them is the map `x`. */
export interface Unwound {
  readonly text: string;
  readonly rows: readonly (readonly Parameter[])[];
}

/**
 * Rows by their names, each kind of row in its order; maps within rows keep their place. Sent as maps, names and all, rows would
 * take the driver twice and the server one and a half times as long.
 */
export function unwound(rows: readonly ParameterMap[]): readonly Unwound[] {
  return [...Map.groupBy(rows, namesOf).values()].map((same) => ({
    text: `UNWIND $p.rows AS row WITH ${mapText(same[0] ?? {})} AS x`,
    rows: same.map(cellsOf),
  }));
}

function isMap(value: Parameter): value is ParameterMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(row: ParameterMap): string {
  let names = '';
  for (const name in row) {
    const value = row[name];
    names += isMap(value) ? `${name}{${namesOf(value)}},` : `${name},`;
  }
  return names;
}

function cellsOf(row: ParameterMap): readonly Parameter[] {
  return Object.values(row).flatMap((value) => (isMap(value) ? cellsOf(value) : [value]));
}

/** The map of a row, by the places of its cells. */
function mapText(row: ParameterMap): string {
  let cell = 0;
  const textOf = (map: ParameterMap): string => {
    const parts = Object.entries(map).map(
      ([name, value]) => `${name}: ${isMap(value) ? textOf(value) : `row[${cell++}]`}`,
    );
    return `{${parts.join(', ')}}`;
  };
  return textOf(row);
}
