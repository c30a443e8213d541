// Shapes: what a JSON value must look like, with the order of its properties, so that one table reads and writes it.

import { objectOf } from '../json-values.ts';
import type { RejectCode } from '../mapping.ts';

/** What is wrong with a value: where, what was expected there, and what came. */
export interface Fault {
  readonly code: RejectCode;
  /** "edges[0].from.ids[1]"; "" is the value itself. */
  readonly path: string;
  readonly expected: string;
  readonly got: unknown;
}

/** A kind of JSON value. */
export interface Shape {
  /** The first fault of a value, or null where it has the shape. */
  readonly faultIn: (value: unknown, path: string) => Fault | null;
  /** A value of the shape in its one canonical form. */
  readonly canonical: (value: unknown) => unknown;
}

/** A value without parts, which passes a test and is canonical as it is. */
export function scalar(expected: string, test: (value: unknown) => boolean, code: RejectCode = 'BAD_VALUE'): Shape {
  return {
    faultIn: (value, path) => (test(value) ? null : { code, path, expected, got: value }),
    canonical: (value) => value,
  };
}

/** A word of a closed list. */
export function oneOf(words: readonly string[]): Shape {
  return scalar(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
}

/** An array of one shape, with at least `least` elements. */
export function listOf(shape: Shape, least = 0): Shape {
  const expected = `an array${least === 0 ? '' : ` of ${least} or more`}`;
  return {
    faultIn: (value, path) => {
      if (!Array.isArray(value) || value.length < least) return { code: 'WRONG_TYPE', path, expected, got: value };
      return first(value.map((element: unknown, index) => () => shape.faultIn(element, `${path}[${index}]`)));
    },
    canonical: (value) => (value as readonly unknown[]).map(shape.canonical),
  };
}

/** An object with these properties, in this order when written, and no others. `required` ones must be there. */
export function shapeOf<T>(
  properties: Readonly<Record<keyof T & string, Shape>>,
  required: readonly (keyof T & string)[],
): Shape {
  const table: Readonly<Record<string, Shape>> = properties;
  const names = Object.keys(table);
  const known = names.join(', ');
  return {
    faultIn: (value, path) => {
      const object = objectOf(value);
      if (object === null) return { code: 'WRONG_TYPE', path, expected: `an object with ${known}`, got: value };
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      const stranger = Object.keys(object).find((name) => !Object.hasOwn(table, name));
      if (stranger !== undefined) {
        return { code: 'BAD_VALUE', path: at(stranger), expected: `no property but ${known}`, got: object[stranger] };
      }
      const missing = required.find((name) => object[name] === undefined);
      if (missing !== undefined) {
        return { code: 'MISSING_VALUE', path: at(missing), expected: 'this property', got: undefined };
      }
      return first(
        names
          .filter((name) => object[name] !== undefined)
          .map((name) => () => table[name]?.faultIn(object[name], at(name)) ?? null),
      );
    },
    canonical: (value) => {
      const object = objectOf(value) ?? {};
      const present = names.filter((name) => object[name] !== undefined);
      return Object.fromEntries(present.map((name) => [name, table[name]?.canonical(object[name])]));
    },
  };
}

function first(checks: readonly (() => Fault | null)[]): Fault | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}
