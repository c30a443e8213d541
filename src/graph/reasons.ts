// Reasons: why a node stands in a slice, in words, from the edge by which it was reached.

import { dayNumberOf, yearOf } from './dates.ts';
import { advisorTitle, affiliationWord, periodInWords, periodOf } from './edge-facts.ts';
import type { EdgeKind, EdgeShape, EdgeValues, End } from './kinds.ts';
import { countOf } from './nodes.ts';
import type { NodeRow } from './store.ts';
import { counted, phrase } from './wording.ts';

/** How a node was reached: over which shape, from which of its ends, by which edge, and from whom. */
export interface Reached {
  readonly shape: EdgeShape;
  /** The end at which the node stands that it was reached from. */
  readonly end: End;
  readonly values: EdgeValues;
  readonly node: NodeRow;
  /** Label of the node it was reached from; null at the root. */
  readonly via: string | null;
}

type Sentence = (reached: Reached) => string;

const years = ({ shape, values }: Reached): string | null => periodInWords(shape.kind, values);
const paper = ({ node }: Reached): string => {
  const day = dayNumberOf(node.props.date);
  const citations = countOf(node, 'citations');
  return phrase(day === null ? null : `${yearOf(day)}`, citations === 0 ? null : counted(citations, 'citation'));
};
const affiliated: Sentence = (reached) => {
  const word = affiliationWord(reached.values);
  const period = years(reached);
  return period === null ? word : `${word} ${period}`;
};
const received: Sentence = (reached) => {
  const period = years(reached);
  return period === null ? 'received' : `received in ${period}`;
};
const worksOn: Sentence = (reached) =>
  phrase(`${counted(reached.values['papers'] ?? 0, 'paper')} on it`, years(reached));
const coauthor: Sentence = (reached) => phrase(counted(reached.values['papers'] ?? 0, 'joint paper'), years(reached));

/** By kind of edge, and by the end from which it was followed. */
const SENTENCES: Readonly<Record<EdgeKind, Readonly<Record<End, Sentence>>>> = {
  AUTHORED: {
    from: (reached) => phrase(`written by ${reached.via ?? 'the researcher'}`, paper(reached)),
    to: ({ values }) => (values['position'] == null ? 'author' : `author, place ${values['position']}`),
  },
  COAUTHORED: { from: coauthor, to: coauthor },
  ADVISED: {
    from: (reached) => phrase(advisorTitle(reached.values, 'advisee'), years(reached)),
    to: (reached) => phrase(advisorTitle(reached.values), years(reached)),
  },
  AFFILIATED_WITH: { from: affiliated, to: affiliated },
  ABOUT: { from: () => 'what it is about', to: (reached) => phrase('about it', paper(reached)) },
  WORKS_ON: { from: worksOn, to: worksOn },
  CITES: {
    from: (reached) => phrase('cited by it', paper(reached)),
    to: (reached) => phrase('cites it', paper(reached)),
  },
  PUBLISHED_IN: { from: () => 'where it was published', to: (reached) => phrase('published in it', paper(reached)) },
  PART_OF: { from: () => 'what it is part of', to: () => 'part of it' },
  RECEIVED: { from: received, to: received },
};

/**
 * Why a node is shown: "9 joint papers, 2014-2021", "Doctoral advisor, until 2011". Beyond the first hop the node that led to
 * it is named: "via Ada Lovelace: 4 papers on it".
 */
export function reasonOf(reached: Reached): string {
  const sentence = SENTENCES[reached.shape.kind][reached.end](reached);
  const told = reached.via === null || sentence.includes(reached.via) ? sentence : `via ${reached.via}: ${sentence}`;
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** Year of a paper; of another node the last year of the tie that led to it, of what lasts the first. Null where unknown. */
export function yearOfReached({ shape, values, node }: Pick<Reached, 'shape' | 'values' | 'node'>): number | null {
  const period = periodOf(shape.kind, values);
  const day = node.kind === 'PAPER' ? dayNumberOf(node.props.date) : (period?.until ?? period?.from ?? null);
  return day === null ? null : yearOf(day);
}
