// Who belongs together in the synthetic graph: topics as communities, generations within them, and the few who work everywhere.

import { TOPICS_MAX } from './made-up-words.ts';
import type { Random } from './random.ts';

const GENERATIONS = 5;
const FIRST_YEAR = 1975;
const YEARS = 50;
/** Share of places in bylines that go to stars, and to people of other topics. */
const STAR_SHARE = 0.15;
const GUEST_SHARE = 0.2;
const OLDER_SHARE = 0.25;

/** How many of everything a graph of this many papers has. */
export interface Sizes {
  readonly papers: number;
  readonly authors: number;
  readonly topics: number;
  readonly institutions: number;
  readonly venues: number;
}

/** The sizes that go with a number of papers: 80,000 authors, 400 topics, 2,000 institutions at 100,000 papers. */
export function sizesOf(papers: number): Sizes {
  const between = (least: number, most: number, value: number): number =>
    Math.min(Math.max(Math.floor(value), least), most);
  return {
    papers,
    authors: between(8, Number.MAX_SAFE_INTEGER, papers * 0.8),
    topics: between(12, TOPICS_MAX, papers / 50),
    institutions: between(10, 20_000, papers / 50),
    venues: between(8, 4_000, papers / 400),
  };
}

/** The year in which things happen at a share of the whole history: more and more happens each year. */
export function yearAt(share: number): number {
  return FIRST_YEAR + Math.min(Math.floor(Math.sqrt(share) * YEARS), YEARS - 1);
}

/**
 * Authors 0..n-1 in topic order, a topic's in order of generation, a generation's by standing. A topic's share of all
 * authors falls with its number as a power law. Memory: a number for each topic.
 */
export class Population {
  readonly sizes: Sizes;
  readonly #starts: Int32Array;
  readonly #stars: number;

  constructor(sizes: Sizes) {
    this.sizes = sizes;
    this.#starts = new Int32Array(sizes.topics + 1).fill(sizes.authors);
    this.#stars = Math.min(sizes.authors, 40 + Math.floor(sizes.authors / 250));
    for (let author = sizes.authors - 1; author >= 0; author--) this.#starts[this.topicOf(author)] = author;
    for (let topic = sizes.topics - 1; topic >= 0; topic--) {
      // A topic that nobody works on starts where the next one does.
      const next = this.#starts[topic + 1] ?? 0;
      if ((this.#starts[topic] ?? 0) > next) this.#starts[topic] = next;
    }
  }

  /** The topic that an author works on most. */
  topicOf(author: number): number {
    const share = (author + 0.5) / this.sizes.authors;
    return Math.floor(share * Math.sqrt(share) * this.sizes.topics);
  }

  /** The generation of an author, 0 to 4. */
  generationOf(author: number): number {
    const topic = this.topicOf(author);
    let generation = GENERATIONS - 1;
    while (generation > 0 && author < this.#first(topic, generation)) generation--;
    return generation;
  }

  /** First and last year of the generation of an author. */
  yearsOf(author: number): readonly [first: number, last: number] {
    const generation = this.generationOf(author);
    return [yearAt(generation / GENERATIONS), yearAt((generation + 1) / GENERATIONS)];
  }

  /** Somebody of a topic and a generation, the first ones most often; of a later one where it is empty. */
  member(random: Random, topic: number, generation: number): number {
    const first = this.#first(topic, generation);
    return first + random.skewedBelow(Math.max(1, this.#first(topic, generation + 1) - first));
  }

  /** One of the few with very many papers on all topics, of all generations; author 0 most often. */
  star(random: Random): number {
    return Math.floor((random.skewedBelow(this.#stars) * this.sizes.authors) / this.#stars);
  }

  /** Somebody who writes on a topic at a share of the whole history. */
  writer(random: Random, topic: number, share: number): number {
    const x = random.next();
    if (x < STAR_SHARE) return this.star(random);
    const now = Math.min(Math.floor(share * GENERATIONS), GENERATIONS - 1);
    const generation = now > 0 && random.chance(OLDER_SHARE) ? now - 1 : now;
    return this.member(random, x < STAR_SHARE + GUEST_SHARE ? this.topic(random) : topic, generation);
  }

  /** A topic, by its share of authors. */
  topic(random: Random): number {
    return this.topicOf(random.below(this.sizes.authors));
  }

  /** Somebody who can have advised an author: of the same topic, a generation before; null for the first generation. */
  advisorOf(random: Random, author: number): number | null {
    const generation = this.generationOf(author);
    if (generation === 0) return null;
    const advisor = this.member(random, this.topicOf(author), generation - 1);
    return this.generationOf(advisor) < generation ? advisor : null; // In a small topic a generation may be empty.
  }

  #first(topic: number, generation: number): number {
    const start = this.#starts[topic] ?? 0;
    const end = this.#starts[topic + 1] ?? start;
    return start + Math.floor(((end - start) * generation) / GENERATIONS);
  }
}
