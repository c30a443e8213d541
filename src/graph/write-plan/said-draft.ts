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
  before(key: Key): readonly SaidRow[] {
    return this.#stars.get(key)?.before ?? [];
  }
  after(key: Key): readonly SaidRow[] {
    return this.#stars.get(key)?.after ?? [];
  }

  /** Takes rows out of the loaded stars and puts others in. */
  replace(removed: readonly SaidRow[], added: readonly SaidRow[]): void {
    const out = new Set(removed.map(saidId));
    const byStar = Map.groupBy([...removed, ...added], (row) => row.a);
    for (const [key] of byStar) {
      const star = this.#stars.get(key);
      if (star === undefined) throw new Error('a star is changed before it is loaded');
      star.after = [...star.after.filter((row) => !out.has(saidId(row))), ...added.filter((row) => row.a === key)];
    }
  }

  /** Records that must be compared, because several say the same edge. */
  contested(): ReadonlySet<RecordKey> {
    const recs = new Set<RecordKey>();
    for (const star of this.#stars.values()) {
      for (const rows of groups(star.after).values())
        if (rows.length > 1) for (const row of rows) if (row.rec !== 0) recs.add(row.rec);
    }
    return recs;
  }

  /**
   * Decides which rows show: of several that say one edge the one of the best record; the affiliation that bylines
   * make (rec 0) only where no record states one for the pair.
   */
  settle(recordOf: (rec: RecordKey) => StoredRecord, order: (x: StoredRecord, y: StoredRecord) => number): void {
    for (const star of this.#stars.values()) {
      const stated = new Set(star.after.filter((row) => row.rec !== 0).map(pairId));
      const best = new Map<string, SaidRow>();
      for (const [id, rows] of groups(star.after)) {
        const candidates = rows.filter((row) => row.rec !== 0 || !stated.has(pairId(row)));
        const [first, ...others] = candidates;
        if (first === undefined) continue;
        best.set(
          id,
          others.reduce((top, row) => (order(recordOf(row.rec), recordOf(top.rec)) < 0 ? row : top), first),
        );
      }
      star.after = star.after.map((row) => {
        const shown = best.get(edgeId(row)) === row;
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
