// What records weigh that are written together: the edges that they put into the graph, of which wide papers derive far more
// than they state.

import { PAIR_AUTHORS_MAX, PAPER_TOPICS_MAX, WEIGHT_PER_WRITE } from '../limits.ts';
import type { StatedRecord } from '../statements.ts';

/** What is stated of a paper. */
interface Paper {
  readonly authors: Set<string>;
  readonly institutions: Set<string>;
  topics: number;
}

/** The weight of records, each added to those before: they may speak of the same papers, as the records of co-authors do. */
export class RecordWeight {
  readonly #papers = new Map<string, Paper>();
  #total = 0;

  /** Adds a record; gives the weight of all: the edges that they state, and those that each paper derives from them. */
  add({ node, edges = [] }: StatedRecord): number {
    const before = new Map<Paper, number>();
    const paperOf = (id = ''): Paper => {
      const paper = this.#papers.get(id) ?? { authors: new Set(), institutions: new Set(), topics: 0 };
      this.#papers.set(id, paper);
      if (!before.has(paper)) before.set(paper, derivedOf(paper));
      return paper;
    };
    for (const { kind, from = node, to = node, institutions = [] } of edges) {
      if (kind === 'AUTHORED') {
        const paper = paperOf(to?.ids[0]);
        paper.authors.add(from?.ids[0] ?? '');
        for (const { ids } of institutions) paper.institutions.add(ids[0] ?? '');
      } else if (kind === 'ABOUT') {
        paperOf(from?.ids[0]).topics++;
      }
    }
    this.#total += edges.length;
    for (const [paper, derived] of before) this.#total += derivedOf(paper) - derived;
    return this.#total;
  }
}

/** The pairs of a paper's authors (`PAIR_AUTHORS_MAX`), and its topics for every author and institution. */
function derivedOf({ authors: { size }, institutions, topics }: Paper): number {
  const pairs = size > PAIR_AUTHORS_MAX ? 0 : (size * (size - 1)) / 2;
  return pairs + (size + institutions.size) * Math.min(topics, PAPER_TOPICS_MAX);
}

/** Records in runs that weigh at most `WEIGHT_PER_WRITE`, in their order; one that weighs more is a run of its own. */
export function runsByWeight<T extends { readonly stated: StatedRecord }>(
  records: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let weight = new RecordWeight();
  for (const record of records) {
    const run = runs.at(-1);
    if (run !== undefined && weight.add(record.stated) <= WEIGHT_PER_WRITE) {
      run.push(record);
    } else {
      runs.push([record]);
      weight = new RecordWeight();
      weight.add(record.stated);
    }
  }
  return runs;
}
