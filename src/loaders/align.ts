// Puts what a batch call answered in the order of its keys, and refuses an answer that would shift rows between parents.

/** The answers of a batch, one per key in the order of the keys; throws where their number differs, which is a store's fault. */
export function align<T>(what: string, keys: readonly unknown[], answers: readonly T[]): readonly T[] {
  if (answers.length === keys.length) return answers;
  throw new Error(`${what} answered ${answers.length} times for ${keys.length} keys`);
}
