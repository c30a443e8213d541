// The stars of a batch: for each node at a said end, the rows that say its edges, before and after, and which of them show.

import type { Key, RecordKey } from '../keys.ts';
import type { GraphWriter, SaidRow, StoredRecord } from '../writer.ts';

interface Star {
  readonly before: readonly SaidRow[];
  after: readonly SaidRow[];
}

/** What identifies a said row. */
export function saidId(row: SaidRow): string {
  return `${row.shape}|${row.a}|${row.b}|${row.part}|${row.rec}`;
}

/** Said rows by the node at their said end. */
export class SaidDraft {
  readonly #writer: GraphWriter;
  readonly #stars = new Map<Key, Star>();
  readonly #changed = new Map<Key, Star>();

  constructor(writer: GraphWriter) {
    this.#writer = writer;
  }

  /** Loads stars that are not loaded yet, in one call. */
  async load(keys: Iterable<Key>): Promise<void> {
    const unseen = [...new Set(keys)].filter((key) => !this.#stars.has(key));
    if (unseen.length === 0) return;
    const stars = await this.#writer.starsByKeys(unseen);
    unseen.forEach((key, index) => this.#stars.set(key, { before: stars[index] ?? [], after: stars[index] ?? [] }));
  }

  keys(): Iterable<Key> {
    return this.#stars.keys();
  }
  /** Stars of which rows were taken out or put in. */
  changedKeys(): Iterable<Key> {
    return this.#changed.keys();
  }
  before(key: Key): readonly SaidRow[] {
    return this.#stars.get(key)?.before ?? [];
  }
  after(key: Key): readonly SaidRow[] {
    return this.#stars.get(key)?.after ?? [];
  }

  /** Takes rows out of the loaded stars and puts others in. */
  replace(removed: readonly SaidRow[], added: readonly SaidRow[]): void {
    const out = Map.groupBy(removed, (row) => row.a);
    const put = Map.groupBy(added, (row) => row.a);
    for (const key of new Set([...out.keys(), ...put.keys()])) {
      const star = this.#stars.get(key);
      if (star === undefined) throw new Error('a star is changed before it is loaded');
      this.#changed.set(key, star);
      const gone = new Set(out.get(key)?.map(saidId));
      star.after = [...star.after.filter((row) => !gone.has(saidId(row))), ...(put.get(key) ?? [])];
    }
  }

  /** Records that must be compared, because several say the same edge. */
  contested(): ReadonlySet<RecordKey> {
    const recs = new Set<RecordKey>();
    for (const star of this.#changed.values()) {
      for (const rows of groups(star.after).values())
        if (rows.length > 1) for (const row of rows) if (row.rec !== 0) recs.add(row.rec);
    }
    return recs;
  }

  /**
   * Decides which rows of the changed stars show: of several that say one edge the one of the best record; the
   * affiliation that bylines make (rec 0) only where no record states one for the pair.
   */
  settle(recordOf: (rec: RecordKey) => StoredRecord, order: (x: StoredRecord, y: StoredRecord) => number): void {
    for (const star of this.#changed.values()) {
      const stated = new Set(star.after.filter((row) => row.rec !== 0).map(pairId));
      const best = new Set<SaidRow>();
      for (const rows of groups(star.after).values()) {
        const candidates = rows.filter((row) => row.rec !== 0 || !stated.has(pairId(row)));
        const [first, ...others] = candidates;
        if (first === undefined) continue;
        best.add(others.reduce((top, row) => (order(recordOf(row.rec), recordOf(top.rec)) < 0 ? row : top), first));
      }
      star.after = star.after.map((row) => {
        const shown = best.has(row);
        return shown === row.shown ? row : { ...row, shown };
      });
    }
  }
}

function edgeId(row: SaidRow): string {
  return `${row.shape}|${row.b}|${row.part}`;
}
function pairId(row: SaidRow): string {
  return `${row.shape}|${row.b}`;
}
function groups(rows: readonly SaidRow[]): ReadonlyMap<string, readonly SaidRow[]> {
  return Map.groupBy(rows, edgeId);
}
