// What a record weighs: the edges that it puts into the graph, of which a wide paper derives far more than it states.

import { PAIR_AUTHORS_MAX, PAPER_TOPICS_MAX, WEIGHT_PER_WRITE } from '../limits.ts';
import type { StatedRecord } from '../statements.ts';

interface Paper {
  readonly authors: Set<string>;
  readonly institutions: Set<string>;
  topics: number;
}

/**
 * The edges that a record states, and those that each of its papers derives: the pairs of its authors (`PAIR_AUTHORS_MAX`),
 * its topics for every author and institution. Of the record alone, so that the same records always weigh the same.
 */
export function weightOf({ node, edges = [] }: StatedRecord): number {
  const papers = new Map<string, Paper>();
  const paperOf = (id = ''): Paper => {
    const paper: Paper = papers.get(id) ?? { authors: new Set(), institutions: new Set(), topics: 0 };
    papers.set(id, paper);
    return paper;
  };
  for (const { kind, from = node, to = node, institutions = [] } of edges) {
    if (kind === 'AUTHORED') {
      const paper = paperOf(to?.ids[0]);
      paper.authors.add(from?.ids[0] ?? '');
      for (const { ids } of institutions) paper.institutions.add(ids[0]);
    } else if (kind === 'ABOUT') {
      paperOf(from?.ids[0]).topics++;
    }
  }
  return [...papers.values()].reduce((sum, { authors: { size }, institutions, topics }) => {
    const pairs = size > PAIR_AUTHORS_MAX ? 0 : (size * (size - 1)) / 2;
    return sum + pairs + (size + institutions.size) * Math.min(topics, PAPER_TOPICS_MAX);
  }, edges.length);
}

/** Records in runs that weigh at most `WEIGHT_PER_WRITE`, in their order; one that weighs more is a run of its own. */
export function runsByWeight<T extends { readonly stated: StatedRecord }>(
  records: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let room = 0;
  for (const record of records) {
    const weight = weightOf(record.stated);
    const run = runs.at(-1);
    if (run === undefined || weight > room) {
      runs.push([record]);
      room = WEIGHT_PER_WRITE - weight;
    } else {
      run.push(record);
      room -= weight;
    }
  }
  return runs;
}
