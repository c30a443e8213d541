// Shapes: what a JSON value must look like, with the order of its properties, so that one table reads and writes it.

/** What is wrong with a value: where, what was expected there, and what came. */
export interface Fault {
  /** "edges[0].from.ids[1]"; "" for the value as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** A kind of JSON value. */
export interface Shape {
  /** The first fault of a value, or null where it has the shape. */
  readonly faultIn: (value: unknown, path: string) => Fault | null;
  /** A value of the shape in its one canonical form: properties in table order, texts in NFC. */
  readonly canonical: (value: unknown) => unknown;
}

const SHOWN_CHARACTERS = 80;

/** A value in a message: JSON, cut where it is long. */
export function shown(value: unknown): string {
  const json = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return json.length > SHOWN_CHARACTERS ? `${json.slice(0, SHOWN_CHARACTERS)}...`.toWellFormed() : json;
}

/** A value without parts, which passes a test. */
export function scalar(expected: string, test: (value: unknown) => boolean): Shape {
  return {
    faultIn: (value, path) => (test(value) ? null : { path, expected, got: shown(value) }),
    canonical: (value) => (typeof value === 'string' ? value.normalize('NFC') : value),
  };
}

/** A text that names something of a closed list. */
export function oneOf(words: readonly string[]): Shape {
  return scalar(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
}

/** An array of one shape, with at least `least` elements. */
export function listOf(shape: Shape, least = 0): Shape {
  const expected = `an array${least === 0 ? '' : ` of ${least} or more`}`;
  return {
    faultIn: (value, path) => {
      if (!Array.isArray(value) || value.length < least) return { path, expected, got: shown(value) };
      return first(value.map((element: unknown, index) => () => shape.faultIn(element, `${path}[${index}]`)));
    },
    canonical: (value) => (value as readonly unknown[]).map(shape.canonical),
  };
}

/** An object with these properties, in this order when written, and no others. `required` ones must be there. */
export function objectOf<T>(properties: Readonly<Record<keyof T & string, Shape>>, required: readonly (keyof T)[]): Shape {
  const table: Readonly<Record<string, Shape>> = properties;
  const names = Object.keys(table);
  return {
    faultIn: (value, path) => {
      if (!isObject(value)) return { path, expected: `an object with ${names.join(', ')}`, got: shown(value) };
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      const missing = names.find((name) => required.includes(name as keyof T) && value[name] === undefined);
      const unknown = Object.keys(value).find((name) => !Object.hasOwn(table, name));
      if (unknown !== undefined) return { path: at(unknown), expected: `no property but ${names.join(', ')}`, got: unknown };
      if (missing !== undefined) return { path: at(missing), expected: 'a value', got: 'nothing' };
      return first(
        names
          .filter((name) => value[name] !== undefined)
          .map((name) => () => table[name]?.faultIn(value[name], at(name)) ?? null),
      );
    },
    canonical: (value) => {
      const object = value as Readonly<Record<string, unknown>>;
      const present = names.filter((name) => object[name] !== undefined);
      return Object.fromEntries(present.map((name) => [name, table[name]?.canonical(object[name])]));
    },
  };
}

/** Whether a value is a JSON object, not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(checks: readonly (() => Fault | null)[]): Fault | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}
