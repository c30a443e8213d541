// Batches: splits a long list of requests into calls that the store port takes.

/** Answers of `call` for all items, in their order, asking at most `size` items a call. No items, no call. */
export async function inBatches<Item, Answer>(
  items: readonly Item[],
  size: number,
  call: (batch: readonly Item[]) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  if (items.length <= size) return items.length === 0 ? [] : call(items);
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  const answers = await Promise.all(starts.map((start) => call(items.slice(start, start + size))));
  return answers.flat();
}
