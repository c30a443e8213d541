// Random numbers that are the same on every machine: a stream for each thing, so that each can be made alone.

/** Scrambles 32 bits (the finalizer of MurmurHash3). */
function scrambled(bits: number): number {
  let x = bits;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/**
 * mulberry32 (Tommy Ettinger, public domain) over integers, and products and square roots only: those IEEE 754 rounds
 * alike everywhere, which it does not promise of powers and logarithms.
 */
export class Random {
  #state: number;

  /** The stream of one thing: `kind` and `index` are any integers that name it. */
  constructor(seed: number, kind: number, index: number) {
    this.#state = scrambled(scrambled(scrambled(seed + 0x9e3779b9) ^ kind) ^ index);
  }

  /** 0 <= x < 1, in steps of 2^-32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer 0 <= n < bound, all alike. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** An integer 0 <= n < bound by a power law: the first n of them come in sqrt(n / bound) of cases. */
  skewedBelow(bound: number): number {
    const x = this.next();
    return Math.floor(x * x * bound);
  }

  /** True in this share of cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** An element of a list that is not empty, all alike. */
  pick(list: readonly string[]): string {
    return list[this.below(list.length)] ?? '';
  }
}
