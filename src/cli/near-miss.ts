// Finds what somebody probably meant.

/**
 * The nearest of some words, where it is near enough to be a slip: at most two edits, and fewer than half the letters of
 * the longer one. Else the only one that begins with the word, where that has three letters or more.
 */
export function nearMiss(word: string, words: readonly string[]): string | null {
  const ranked = words
    .map((candidate) => ({ candidate, edits: editsBetween(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((x, y) => x.edits - y.edits);
  const [best] = ranked;
  if (best !== undefined && best.edits <= 2 && best.edits * 2 < Math.max(word.length, best.candidate.length)) {
    return best.candidate;
  }
  const [only, ...more] = words.filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase()));
  return word.length >= 3 && only !== undefined && more.length === 0 ? only : null;
}

/** ", did you mean X?" or nothing. */
export function suggestion(word: string, words: readonly string[]): string {
  const meant = nearMiss(word, words);
  return meant === null ? '' : `; did you mean ${meant}?`;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = i === 0 ? j : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(i - 2, j - 2) + 1);
      (rows[i] ?? [])[j] = edits;
    }
  }
  return at(a.length, b.length);
}
