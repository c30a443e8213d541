// What synthetic papers cite: recent ones of their topic, and classics; and how often they are said to be cited.

import type { Random } from './random.ts';

const REFERENCES_MAX = 35;
const RECENT_KEPT = 32;
const RECENT_SHARE = 0.6;
/** A paper whose number can be halved k times is a classic of rank k: half as many of each, each cited 1.7 times as often. */
const CLASSIC_RANK_MAX = 20;
const CLASSIC_DECAY = 0.85;

/** Remembers the last papers of each topic. Papers must be asked for in rising order. Memory: 32 numbers for each topic. */
export class References {
  readonly #recent: Int32Array;
  readonly #seen: Int32Array;

  constructor(topics: number) {
    this.#recent = new Int32Array(topics * RECENT_KEPT);
    this.#seen = new Int32Array(topics);
  }

  /** The distinct earlier papers that a paper cites, about ten on average, in their order in it. */
  of(random: Random, paper: number, topic: number): readonly number[] {
    const cited: number[] = [];
    const wanted = paper === 0 ? 0 : random.skewedBelow(REFERENCES_MAX);
    for (let i = 0; i < wanted; i++) {
      const target = random.chance(RECENT_SHARE) ? this.#recentOf(random, topic) : classicBefore(random, paper);
      if (target !== null && !cited.includes(target)) cited.push(target);
    }
    const seen = this.#seen[topic] ?? 0;
    this.#recent[topic * RECENT_KEPT + (seen % RECENT_KEPT)] = paper;
    this.#seen[topic] = seen + 1;
    return cited;
  }

  /** A citation count as a source would state it: a power law, above it what classics have. */
  statedCitations(random: Random, paper: number): number {
    const x = 1 - random.next();
    const root = Math.sqrt(x);
    let fame = 1;
    for (let rank = rankOf(paper); rank > 0; rank--) fame *= 2 * CLASSIC_DECAY;
    return Math.floor(3 * (1 / (root * Math.sqrt(root)) - 1) + 2 * fame * random.next());
  }

  #recentOf(random: Random, topic: number): number | null {
    const kept = Math.min(this.#seen[topic] ?? 0, RECENT_KEPT);
    return kept === 0 ? null : (this.#recent[topic * RECENT_KEPT + random.below(kept)] ?? null);
  }
}

/** An earlier paper, a classic of rank k or more with a chance of 0.85 to the k. */
function classicBefore(random: Random, paper: number): number {
  const any = random.below(paper);
  let step = 1;
  for (let rank = 0; rank < CLASSIC_RANK_MAX && random.chance(CLASSIC_DECAY); rank++) step *= 2;
  return any < step ? any : any - (any % step);
}

function rankOf(paper: number): number {
  return paper === 0 ? 0 : 31 - Math.clz32(paper & -paper);
}
