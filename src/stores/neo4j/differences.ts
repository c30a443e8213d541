// Where the rows that a store holds differ from those that its records make, found by going through both in the order of keys.

import type { Section, SectionRow } from './sections.ts';
import { furtherLabel } from './sections.ts';
import type { StoredRow } from './stored-rows.ts';

/** One row that is wrong: `expected` is null where no record makes it, `stored` where it is missing. */
export interface Difference {
  readonly expected: SectionRow | null;
  readonly stored: StoredRow | null;
}

/** All differences of a section, in the order of its key; both sides come in that order. Memory: a row of each. */
export async function* differencesOf(
  section: Section,
  expected: Iterable<SectionRow>,
  stored: AsyncIterator<StoredRow, unknown>,
): AsyncGenerator<Difference> {
  const made = expected[Symbol.iterator]();
  const nextMade = (): SectionRow | null => {
    const { done, value } = made.next();
    return done === true ? null : value;
  };
  const nextStored = async (): Promise<StoredRow | null> => {
    const next = await stored.next();
    return next.done === true ? null : next.value;
  };
  let left = nextMade();
  let right = await nextStored();
  while (left !== null || right !== null) {
    const order = left === null ? 1 : right === null ? -1 : compareKeys(section, left, right.row);
    if (left === null || right === null || order !== 0 || !isSame(section, left, right)) {
      yield { expected: order <= 0 ? left : null, stored: order >= 0 ? right : null };
    }
    if (order <= 0) left = nextMade();
    if (order >= 0) right = await nextStored();
  }
}

function compareKeys({ key }: Section, x: SectionRow, y: SectionRow): number {
  for (let place = 0; place < key.length; place++) {
    const order = compare(x[place], y[place]);
    if (order !== 0) return order;
  }
  return 0;
}

/** As Neo4j's indexes and SQLite order: text by code points, which UTF-8 keeps. */
function compare(x: unknown, y: unknown): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return x === y ? 0 : Buffer.compare(Buffer.from(String(x)), Buffer.from(String(y)));
}

function isSame(section: Section, expected: SectionRow, stored: StoredRow): boolean {
  return (
    !endsAreWrong(section, stored) &&
    labelIsRight(section, expected, stored) &&
    expected.every((value, index) => isEqual(value, stored.row[index]))
  );
}

/** Whether a relationship joins other nodes than its keys say. */
export function endsAreWrong(section: Section, { row: [from, to], ends }: StoredRow): boolean {
  return section.shape !== null && (ends?.[0] !== from || ends?.[1] !== to);
}

function labelIsRight(section: Section, expected: SectionRow, { labels }: StoredRow): boolean {
  return section.shape !== null || labels.join() === (furtherLabel(section, expected) ?? '');
}

/** Whether two values of a property are the same; absent is null. */
export function isEqual(x: unknown, y: unknown): boolean {
  return x === y || JSON.stringify(x ?? null) === JSON.stringify(y ?? null);
}
