// What papers add to the people, topics and institutions around them: derived edges, sums, activity, joint papers.

import { dayNumberOf, yearOf } from '../../src/graph/dates.ts';
import type { Key } from '../../src/graph/keys.ts';
import { PAIR_AUTHORS_MAX } from '../../src/graph/limits.ts';
import { shapeOf } from '../../src/graph/lists.ts';
import { closenessOfPaper } from '../../src/graph/rank.ts';
import type { YearActivity } from '../../src/graph/store.ts';
import { distinct, groupBy } from './current-records.ts';
import type { DescribedNode } from './described-nodes.ts';
import type { ModelEdge } from './stated-edges.ts';
import { idOfEdge } from './stated-edges.ts';

/** A paper with all that stands around it. */
export interface ModelPaper {
  readonly key: Key;
  readonly citations: number;
  readonly day: number | null;
  readonly year: number | null;
  readonly authors: readonly Key[];
  readonly topics: readonly Key[];
  /** Institutions of the byline of each author. */
  readonly bylines: ReadonlyMap<Key, readonly Key[]>;
  readonly institutions: readonly Key[];
}

/** Every paper. Its citations are what is stated, else the papers here that cite it. */
export function modelPapers(nodes: readonly DescribedNode[], stated: readonly ModelEdge[]): readonly ModelPaper[] {
  const byPaper = (name: string, end: 'from' | 'to'): ReadonlyMap<Key, readonly ModelEdge[]> =>
    groupBy(
      stated.filter((edge) => edge.shape.name === name),
      (edge) => edge[end],
    );
  const cited = byPaper('cites', 'to');
  const authored = byPaper('authored', 'to');
  const about = byPaper('about', 'from');
  return nodes.flatMap(({ kind, key, props }) => {
    if (kind !== 'PAPER') return [];
    const day = dayNumberOf(props.date);
    const rows = authored.get(key) ?? [];
    return [
      {
        key,
        citations: props.citations ?? cited.get(key)?.length ?? 0,
        day,
        year: day === null ? null : yearOf(day),
        authors: rows.map((edge) => edge.from),
        topics: (about.get(key) ?? []).map((edge) => edge.to),
        bylines: new Map(rows.map((edge) => [edge.from, edge.institutions])),
        institutions: distinct(rows.flatMap((edge) => edge.institutions)),
      },
    ];
  });
}

/** Whether a paper has too many authors to make pairs of them. */
export function isLarge(paper: ModelPaper): boolean {
  return paper.authors.length > PAIR_AUTHORS_MAX;
}

/** Two nodes that meet on a paper. */
type Meeting = readonly [a: Key, b: Key, paper: ModelPaper];

/** The pairs of co-authors that a paper makes, the lesser key first. */
export function pairsOf(paper: ModelPaper): readonly (readonly [Key, Key])[] {
  if (isLarge(paper)) return [];
  return paper.authors.flatMap((a) => paper.authors.filter((b) => a < b).map((b) => [a, b] as const));
}

/** Every edge that papers make: co-authors, topics of authors and institutions, affiliations that only bylines show. */
export function derivedEdges(papers: readonly ModelPaper[], stated: readonly ModelEdge[]): readonly ModelEdge[] {
  const product = (as: readonly Key[], bs: readonly Key[], paper: ModelPaper): readonly Meeting[] =>
    as.flatMap((a) => bs.map((b): Meeting => [a, b, paper]));
  const affiliated = new Set(
    stated.filter(({ shape }) => shape.name === 'affiliated').map(({ from, to }) => `${from} ${to}`),
  );
  const bylines = papers.flatMap((paper) =>
    [...paper.bylines].flatMap(([author, institutions]) => product([author], institutions, paper)),
  );
  return [
    ...meetingEdges(
      'coauthored',
      papers.flatMap((paper) => pairsOf(paper).map(([a, b]): Meeting => [a, b, paper])),
    ),
    ...meetingEdges(
      'author_works_on',
      papers.flatMap((paper) => product(paper.authors, paper.topics, paper)),
    ),
    ...meetingEdges(
      'institution_works_on',
      papers.flatMap((paper) => product(paper.institutions, paper.topics, paper)),
    ),
    ...meetingEdges(
      'affiliated',
      bylines.filter(([author, institution]) => !affiliated.has(`${author} ${institution}`)),
    ),
  ];
}

function meetingEdges(name: string, meetings: readonly Meeting[]): readonly ModelEdge[] {
  const shape = shapeOf(name);
  return [...groupBy(meetings, ([a, b]) => idOfEdge({ shape, from: a, to: b, part: 0 })).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const [from, to] = first;
    const papers = same.map(([, , paper]) => paper);
    const years = papers.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b);
    const firstYear = years[0] ?? null;
    const lastYear = years.at(-1) ?? null;
    const values: Readonly<Record<string, number | null>> = {
      papers: papers.length,
      closeness: papers.reduce((sum, { year, authors }) => sum + closenessOfPaper(year, authors.length), 0),
      firstYear,
      lastYear,
      kind: 0,
      from: firstYear === null ? null : firstYear * 10_000,
      until: lastYear === null ? null : lastYear * 10_000,
    };
    const carried = Object.fromEntries(shape.carried.map((value) => [value, values[value] ?? null]));
    return [{ shape, from, to, part: 0, values: carried, stated: null, institutions: [], thesis: null, records: [] }];
  });
}

/** Papers and their citations by year, rising; papers without a year are left out. */
export function activityOf(papers: readonly ModelPaper[]): readonly YearActivity[] {
  const dated = papers.flatMap((paper) => (paper.year === null ? [] : [{ ...paper, year: paper.year }]));
  return [...groupBy(dated, ({ year }) => year)]
    .map(([year, of]) => ({ year, papers: of.length, citations: citationsOf(of) }))
    .toSorted((x, y) => x.year - y.year);
}

/** The citations of papers, summed. */
export function citationsOf(papers: readonly Pick<ModelPaper, 'citations'>[]): number {
  return papers.reduce((sum, { citations }) => sum + citations, 0);
}
