// Rows as a statement takes them: lists of values, with the names of their properties once, in the text.

import type { Parameter, ParameterMap } from './connection.ts';

/** A statement with the rows that it is run for. */
export interface Unwound {
  readonly text: string;
  readonly rows: readonly (readonly Parameter[])[];
}

/**
 * A statement that is run for each row, which is its `x`: one for rows of the same names, which stay in their order. Maps may stand
 * within rows. Sent as maps, names and all, rows would take our own time twice.
 */
export function unwound(text: string, rows: readonly ParameterMap[]): readonly Unwound[] {
  return [...Map.groupBy(rows, namesOf).values()].map((same) => ({
    text: `UNWIND $p.rows AS row WITH ${mapText(same[0] ?? {})} AS x ${text}`,
    rows: same.map(cellsOf),
  }));
}

/** The same of rows that are lists already, by the names of their cells. */
export function unwoundCells(text: string, names: readonly string[], rows: readonly (readonly Parameter[])[]): Unwound {
  return {
    text: `UNWIND $p.rows AS row WITH {${names.map((name, cell) => `${name}: row[${cell}]`).join(', ')}} AS x ${text}`,
    rows,
  };
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
