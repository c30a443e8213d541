// BibTeX of the papers of a graph, from the references that the server makes.

import type { GraphJson } from '../graph-json.ts';

/** References of the papers of a graph, in its order, from `client.cite`; a key that comes again gets a letter. */
export function bibtex({ nodes }: GraphJson, citations: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  return nodes
    .flatMap(({ id }) => citations.get(id) ?? [])
    .map((entry) => entry.replace(/^(@\w+\{)([^,\s]+)/, (_, head: string, key: string) => `${head}${free(key, used)}`))
    .join('\n');
}

/** The key, or the key with the first letter (then two letters) that nobody has. */
function free(key: string, used: Set<string>): string {
  let found = key;
  for (let turn = 0; used.has(found); turn += 1) found = `${key}${letters(turn)}`;
  used.add(found);
  return found;
}

/** a ... z, aa ... zz and so on. */
function letters(turn: number): string {
  const last = String.fromCharCode(97 + (turn % 26));
  return turn < 26 ? last : `${letters(Math.floor(turn / 26) - 1)}${last}`;
}
