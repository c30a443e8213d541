// A made-up graph of any size with the shape of a real one: the records of its topics, institutions, venues, authors and papers.

import { badInput } from '../src/graph/errors.ts';
import type { NodeRef, SourceInfo, StatedEdge, StatedRecord } from '../src/graph/statements.ts';
import {
  DOMAINS,
  FIELDS,
  fieldOf,
  institutionName,
  paperTitle,
  personName,
  placeName,
  topicName,
} from './made-up-words.ts';
import { Random } from './random.ts';
import { References } from './synthetic-references.ts';
import { Population, type Sizes, sizesOf, yearAt } from './synthetic-population.ts';

/** The source of all synthetic records. */
export const syntheticSource: SourceInfo = {
  id: 'synthetic',
  name: 'Synthetic graph, made up by a generator',
  license: 'Apache-2.0',
  confidence: 1,
};

/** Which synthetic graph: how many papers, and the number that all chance comes from. */
export interface SyntheticOptions {
  /** 1 to 10,000,000. */
  readonly papers: number;
  readonly seed: number;
}

const PAPERS_MAX = 10_000_000;
/** Streams of random numbers. */
const INSTITUTION = 1;
const VENUE = 2;
const PERSON = 3;
const CAREER = 4;
const PAPER = 5;
const ADVISING = 6;

const BROAD_TOPICS = DOMAINS.length + FIELDS.length;
/** Every so many papers one has more than 100 authors. */
const LARGE_PAPER_EVERY = 12_500;
const LARGE_PAPER_FIRST = 500;
/** Share of papers with at most 1, 2, ... authors. */
const TEAM_SIZES = [0.1, 0.27, 0.48, 0.66, 0.79, 0.875, 0.925, 0.955, 0.975, 0.988];
const COUNTRIES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'];
const ADVISED_SHARE = 0.35;

const ref = (kind: NodeRef['kind'], letter: string, index: number): NodeRef => ({
  kind,
  ids: [`synthetic:${letter}${index + 1}`],
});
const authorRef = (author: number): NodeRef => ref('AUTHOR', 'A', author);
const institutionRef = (institution: number): NodeRef => ref('INSTITUTION', 'I', institution);
/** Domains come first, then fields, then the narrow topics 0..n-1. */
const topicRef = (topic: number): NodeRef => ref('TOPIC', 'T', BROAD_TOPICS + topic);

/**
 * The records of a synthetic graph, in the order topics, institutions, venues, authors, papers, advising. The same
 * options give the same records on every machine. At 100,000 papers about 80,000 authors, 410,000 authorships,
 * 1,000,000 citations and 24,000 advisings; memory is a few numbers for each topic. Throws BAD_USER_INPUT on other sizes.
 */
export function* syntheticRecords({ papers, seed }: SyntheticOptions): Generator<StatedRecord> {
  if (!Number.isInteger(papers) || papers < 1 || papers > PAPERS_MAX) {
    throw badInput('papers', `papers must be an integer from 1 to ${PAPERS_MAX}, got ${papers}`);
  }
  if (!Number.isInteger(seed)) throw badInput('seed', `seed must be an integer, got ${seed}`);
  const sizes = sizesOf(papers);
  const population = new Population(sizes);
  yield* topics(sizes);
  yield* institutions(sizes, seed);
  yield* venues(sizes, seed);
  for (let author = 0; author < sizes.authors; author++) yield authorRecord(population, seed, author);
  const references = new References(sizes.topics);
  for (let paper = 0; paper < papers; paper++) yield paperRecord(population, references, seed, paper);
  for (let author = 0; author < sizes.authors; author++) {
    const advising = advisingRecord(population, seed, author);
    if (advising !== null) yield advising;
  }
}

function* topics(sizes: Sizes): Generator<StatedRecord> {
  const record = (index: number, label: string, level: number, parent: number | null): StatedRecord => ({
    record: `T${index + 1}`,
    node: { ...ref('TOPIC', 'T', index), label, level },
    edges: parent === null ? [] : [{ kind: 'PART_OF', to: ref('TOPIC', 'T', parent) }],
  });
  for (const [domain, label] of DOMAINS.entries()) yield record(domain, label, 0, null);
  for (const [field, [label, domain]] of FIELDS.entries()) yield record(DOMAINS.length + field, label, 1, domain);
  for (let topic = 0; topic < sizes.topics; topic++) {
    yield record(BROAD_TOPICS + topic, topicName(topic), 2, DOMAINS.length + fieldOf(topic));
  }
}

function* institutions(sizes: Sizes, seed: number): Generator<StatedRecord> {
  for (let index = 0; index < sizes.institutions; index++) {
    const random = new Random(seed, INSTITUTION, index);
    const city = placeName(random);
    const country = random.pick(COUNTRIES);
    // Every eighth is a laboratory of one that came before.
    const parent = index % 8 === 7 ? random.skewedBelow(index) : null;
    const topic = topicName(random.below(sizes.topics));
    const label = parent === null ? institutionName(random, city) : `${city} Laboratory for ${topic.toLowerCase()}`;
    yield {
      record: `I${index + 1}`,
      node: { ...institutionRef(index), label, type: parent === null ? 'education' : 'facility', country, city },
      edges: parent === null ? [] : [{ kind: 'PART_OF', to: institutionRef(parent) }],
    };
  }
}

function* venues(sizes: Sizes, seed: number): Generator<StatedRecord> {
  for (let index = 0; index < sizes.venues; index++) {
    const random = new Random(seed, VENUE, index);
    const isJournal = random.chance(0.6);
    const head = isJournal
      ? random.pick(['Journal of', 'Annals of', 'Letters in'])
      : random.pick(['Symposium on', 'Conference on']);
    const round = Math.floor(index / sizes.topics);
    const label = `${head} ${topicName(index % sizes.topics).toLowerCase()}${round === 0 ? '' : ` ${round + 1}`}`;
    yield {
      record: `S${index + 1}`,
      node: { ...ref('VENUE', 'S', index), label, type: isJournal ? 'journal' : 'conference' },
    };
  }
}

interface Career {
  readonly doctorate: number;
  readonly school: number;
  readonly work: number;
  /** When they left for `next`; null who stay. */
  readonly left: number | null;
  readonly next: number;
}

/** Where and when an author studied and works; a function of the author alone, so that papers and advising can ask. */
function careerOf(population: Population, seed: number, author: number): Career {
  const random = new Random(seed, CAREER, author);
  const [first, last] = population.yearsOf(author);
  const doctorate = first - 4 + random.below(Math.max(4, Math.floor((last - first) / 2)));
  const count = population.sizes.institutions;
  const school = random.skewedBelow(count);
  const work = random.chance(0.2) ? school : random.skewedBelow(count);
  const left = random.chance(0.4) ? doctorate + 3 + random.below(20) : null;
  return { doctorate, school, work, left, next: random.skewedBelow(count) };
}

function authorRecord(population: Population, seed: number, author: number): StatedRecord {
  const random = new Random(seed, PERSON, author);
  const { label, short } = personName(random);
  const career = careerOf(population, seed, author);
  const stay = (
    institution: number,
    affiliationKind: 'EDUCATION' | 'EMPLOYMENT',
    since: number,
    until: number | null,
  ): StatedEdge => ({
    kind: 'AFFILIATED_WITH',
    to: institutionRef(institution),
    affiliationKind,
    since: String(since),
    ...(until === null ? {} : { until: String(until) }),
  });
  const edges = [
    stay(career.school, 'EDUCATION', career.doctorate - 5, career.doctorate),
    stay(career.work, 'EMPLOYMENT', career.doctorate, career.left),
  ];
  if (career.left !== null) edges.push(stay(career.next, 'EMPLOYMENT', career.left, null));
  const node = { ...authorRef(author), label, ...(random.chance(0.3) ? { otherNames: [short] } : {}) };
  return { record: `A${author + 1}`, node, edges };
}

function paperRecord(population: Population, references: References, seed: number, paper: number): StatedRecord {
  const random = new Random(seed, PAPER, paper);
  const { sizes } = population;
  const share = paper / sizes.papers;
  const topic = population.topic(random);
  const year = yearAt(share);
  const authors = teamOf(population, random, paper, topic, share);
  const edges: StatedEdge[] = authors.map((author, index) => {
    const { work, next, left } = careerOf(population, seed, author);
    const edge: StatedEdge = { kind: 'AUTHORED', from: authorRef(author), position: index + 1 };
    return random.chance(0.8)
      ? { ...edge, institutions: [institutionRef(left !== null && year > left ? next : work)] }
      : edge;
  });
  // The own topic, one of the same field, and any.
  const about = new Set([
    topic,
    (topic + FIELDS.length * (1 + random.below(3))) % sizes.topics,
    population.topic(random),
  ]);
  if (random.chance(0.6)) about.add(population.topic(random));
  for (const each of about) {
    const score = (each === topic ? 70 + random.below(31) : 10 + random.below(60)) / 100;
    edges.push({ kind: 'ABOUT', to: topicRef(each), score });
  }
  const venue = (topic * 7 + random.skewedBelow(5)) % sizes.venues;
  if (random.chance(0.9)) edges.push({ kind: 'PUBLISHED_IN', to: ref('VENUE', 'S', venue) });
  for (const [index, cited] of references.of(random, paper, topic).entries()) {
    edges.push({ kind: 'CITES', to: ref('PAPER', 'W', cited), position: index + 1 });
  }
  return {
    record: `W${paper + 1}`,
    node: {
      ...ref('PAPER', 'W', paper),
      label: paperTitle(random, topicName(topic)),
      type: random.chance(0.6) ? 'ARTICLE' : 'CONFERENCE_PAPER',
      date: dateIn(random, year),
      language: 'en',
      citations: references.statedCitations(random, paper),
      authorCount: authors.length,
    },
    edges,
  };
}

function teamOf(
  population: Population,
  random: Random,
  paper: number,
  topic: number,
  share: number,
): readonly number[] {
  const isLarge = paper % LARGE_PAPER_EVERY === LARGE_PAPER_FIRST;
  const wanted = isLarge ? 101 + random.below(200) : teamSize(random);
  const team = new Set<number>();
  for (let tries = wanted * 4; team.size < wanted && tries > 0; tries--) {
    // One topic alone cannot fill a large team.
    team.add(population.writer(random, isLarge ? population.topic(random) : topic, share));
  }
  return [...team];
}

function teamSize(random: Random): number {
  const x = random.next();
  const index = TEAM_SIZES.findIndex((most) => x < most);
  return index >= 0 ? index + 1 : TEAM_SIZES.length + 1 + random.skewedBelow(14);
}

/** A date in a year, some without day and some without month, as sources have them. */
function dateIn(random: Random, year: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const precision = random.next();
  if (precision < 0.2) return String(year);
  const month = `${year}-${two(1 + random.below(12))}`;
  return precision < 0.4 ? month : `${month}-${two(1 + random.below(28))}`;
}

function advisingRecord(population: Population, seed: number, author: number): StatedRecord | null {
  const random = new Random(seed, ADVISING, author);
  if (!random.chance(ADVISED_SHARE)) return null;
  const advisors = new Set<number>();
  for (let wanted = random.chance(0.1) ? 2 : 1; wanted > 0; wanted--) {
    const advisor = population.advisorOf(random, author);
    if (advisor !== null) advisors.add(advisor);
  }
  if (advisors.size === 0) return null;
  const { doctorate, school } = careerOf(population, seed, author);
  const edges = [...advisors].map(
    (advisor): StatedEdge => ({
      kind: 'ADVISED',
      from: authorRef(advisor),
      to: authorRef(author),
      role: 'DOCTORAL',
      degree: 'PhD',
      institution: institutionRef(school),
      until: String(doctorate),
    }),
  );
  return { record: `advising:A${author + 1}`, edges };
}
