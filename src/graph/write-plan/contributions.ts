// What one paper adds to its authors, topics and institutions: the source of every derived edge, sum and histogram.

import type { Key } from '../keys.ts';
import { PAIR_AUTHORS_MAX } from '../limits.ts';
import { closenessOfPaper, rankNewest } from '../rank.ts';
import type { SaidRow, TallyName } from '../writer.ts';
import type { TallyDelta } from './tally.ts';
import { addPaper, emptyDelta } from './tally.ts';

/** A paper as its neighbours feel it. */
export interface PaperView {
  readonly key: Key;
  readonly citations: number;
  readonly day: number | null;
  readonly year: number | null;
  /** Distinct authors with the institutions of their bylines. */
  readonly authors: ReadonlyMap<Key, readonly Key[]>;
  readonly topics: readonly Key[];
}

/** The view of a paper from the rows of its star that show. */
export function paperView(
  paper: Pick<PaperView, 'key' | 'citations' | 'day' | 'year'>,
  star: readonly SaidRow[],
): PaperView {
  const shown = star.filter((row) => row.shown);
  return {
    ...paper,
    authors: new Map(shown.filter(({ shape }) => shape === 'authored').map((row) => [row.b, row.institutions])),
    topics: shown.filter(({ shape }) => shape === 'about').map((row) => row.b),
  };
}

/** Whether two views of a paper add the same to those around it. */
export function sameView(x: PaperView, y: PaperView): boolean {
  return (
    x.citations === y.citations &&
    x.day === y.day &&
    x.topics.join() === y.topics.join() &&
    [...x.authors].join('|') === [...y.authors].join('|')
  );
}

interface SumDelta {
  citations: number;
  papers: number;
  largePapers: number;
}
interface ActivityDelta {
  papers: number;
  citations: number;
}

/** Everything that a batch of changed papers changes around them, summed up. */
export class Contributions {
  readonly tallies = new Map<
    string,
    { readonly name: TallyName; readonly a: Key; readonly b: Key; readonly delta: TallyDelta }
  >();
  readonly sums = new Map<Key, SumDelta>();
  readonly activity = new Map<Key, Map<number, ActivityDelta>>();
  /** Joint papers by pair, rank and paper: +1 appears, -1 vanishes, 0 stays. */
  readonly joint = new Map<
    string,
    { readonly a: Key; readonly b: Key; readonly rank: number; readonly paper: Key; sign: number }
  >();

  /** Adds a paper (sign 1) or takes it away (sign -1). Cost: pairs of authors, authors x topics. */
  add(paper: PaperView, sign: 1 | -1): void {
    const authors = [...paper.authors.keys()].toSorted((x, y) => x - y);
    const institutions = new Set([...paper.authors.values()].flat());
    for (const author of authors) {
      const sum = this.#sumOf(author);
      sum.citations += sign * paper.citations;
      if (authors.length > PAIR_AUTHORS_MAX) sum.largePapers += sign;
      this.#addActivity(author, paper, sign);
      for (const topic of paper.topics) this.#addTally('author_works_on', author, topic, paper, sign, 0);
      for (const institution of paper.authors.get(author) ?? [])
        this.#addTally('byline', author, institution, paper, sign, 0);
    }
    for (const topic of paper.topics) this.#addActivity(topic, paper, sign);
    for (const institution of institutions) {
      this.#sumOf(institution).papers += sign;
      for (const topic of paper.topics) this.#addTally('institution_works_on', institution, topic, paper, sign, 0);
    }
    if (authors.length <= PAIR_AUTHORS_MAX) this.#addPairs(authors, paper, sign);
  }

  #addPairs(authors: readonly Key[], paper: PaperView, sign: 1 | -1): void {
    const closeness = closenessOfPaper(paper.year, authors.length);
    const rank = rankNewest(paper.day);
    authors.forEach((a, index) => {
      for (const b of authors.slice(index + 1)) {
        this.#addTally('coauthored', a, b, paper, sign, closeness);
        const id = `${a}|${b}|${rank}|${paper.key}`;
        const row = this.joint.get(id) ?? { a, b, rank, paper: paper.key, sign: 0 };
        row.sign += sign;
        this.joint.set(id, row);
      }
    });
  }

  #addTally(name: TallyName, a: Key, b: Key, paper: PaperView, sign: 1 | -1, closeness: number): void {
    const id = `${name}|${a}|${b}`;
    const tally = this.tallies.get(id) ?? { name, a, b, delta: emptyDelta() };
    this.tallies.set(id, tally);
    addPaper(tally.delta, sign, paper.year, closeness);
  }

  #sumOf(key: Key): SumDelta {
    const sum = this.sums.get(key) ?? { citations: 0, papers: 0, largePapers: 0 };
    this.sums.set(key, sum);
    return sum;
  }

  #addActivity(key: Key, paper: PaperView, sign: 1 | -1): void {
    if (paper.year === null) return;
    const years = this.activity.get(key) ?? new Map<number, ActivityDelta>();
    this.activity.set(key, years);
    const entry = years.get(paper.year) ?? { papers: 0, citations: 0 };
    years.set(paper.year, { papers: entry.papers + sign, citations: entry.citations + sign * paper.citations });
  }
}
