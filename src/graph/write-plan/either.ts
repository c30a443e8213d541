// What a change is of, whether it comes, goes or stays.

import type { Change } from '../writer.ts';

/** The row after a change, or the one before where none comes after. */
export function either<T>({ before, after }: Change<T>): T {
  const row = after ?? before;
  if (row === null) throw new Error('a change of a write plan has neither before nor after');
  return row;
}
