// The nodes of a batch, before and after: folded labels and values, counters, activity.

import type { NodeKind, NodeValues } from '../kinds.ts';
import type { Key } from '../keys.ts';
import { counterIndexOf, countersOf, kindRowOf } from '../lists.ts';
import { countOf, valuesOf } from '../nodes.ts';
import type { YearActivity } from '../node-row.ts';
import type { Change, NodeImage } from '../writer.ts';
import type { FoldedNode } from './fold-node.ts';
import type { NodeStates } from './node-states.ts';

const UNKNOWN: NodeValues = { citations: null, date: null, papers: null };

interface Draft {
  readonly before: NodeImage | null;
  after: NodeImage | null;
}

/** Node images of a batch. A node must be loaded in the states before it is touched. */
export class NodeDraft {
  readonly #states: NodeStates;
  readonly #drafts = new Map<Key, Draft>();

  constructor(states: NodeStates) {
    this.#states = states;
  }

  keys(): Iterable<Key> {
    return this.#drafts.keys();
  }
  before(key: Key): NodeImage | null {
    return this.#states.get(key).image;
  }
  after(key: Key): NodeImage | null {
    const draft = this.#drafts.get(key);
    return draft === undefined ? this.before(key) : draft.after;
  }
  valuesBefore(key: Key): NodeValues {
    const image = this.before(key);
    return image === null ? UNKNOWN : valuesOf(image);
  }
  valuesAfter(key: Key): NodeValues {
    const image = this.after(key);
    return image === null ? UNKNOWN : valuesOf(image);
  }

  /** Makes a node, or gives it its new label, values and identifiers; null lets it go. */
  describe(
    key: Key,
    kind: NodeKind,
    id: string,
    folded: FoldedNode & { readonly identifiers: readonly string[] },
  ): void {
    const old = this.after(key);
    const counts = old?.counts ?? countersOf(kind).map(() => 0);
    this.#set(key, { key, kind, id, ...folded, counts, activity: old?.activity ?? [] });
  }

  remove(key: Key): void {
    this.#set(key, null);
  }

  /** Adds to a stored counter. */
  add(key: Key, counter: string, delta: number): void {
    const image = this.after(key);
    if (image === null || delta === 0) return;
    this.set(key, counter, countOf(image, counter) + delta);
  }

  /** Sets a stored counter. */
  set(key: Key, counter: string, value: number): void {
    const image = this.after(key);
    const index = image === null ? -1 : counterIndexOf(image.kind, counter);
    if (image === null || index < 0 || image.counts[index] === value) return;
    this.#set(key, { ...image, counts: image.counts.with(index, value) });
  }

  /** Adds papers and citations by year, for kinds that keep them. */
  addActivity(key: Key, deltas: ReadonlyMap<number, { readonly papers: number; readonly citations: number }>): void {
    const image = this.after(key);
    if (image === null || !kindRowOf(image.kind).activity) return;
    const years = new Map<number, YearActivity>(image.activity.map((entry) => [entry.year, entry]));
    for (const [year, { papers, citations }] of deltas) {
      const old = years.get(year) ?? { year, papers: 0, citations: 0 };
      years.set(year, { year, papers: old.papers + papers, citations: old.citations + citations });
    }
    const activity = [...years.values()].filter(({ papers }) => papers > 0).sort((x, y) => x.year - y.year);
    this.#set(key, { ...image, activity });
  }

  /** The nodes that differ. */
  changes(): readonly Change<NodeImage>[] {
    return [...this.#drafts.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  }

  #set(key: Key, after: NodeImage | null): void {
    const draft = this.#drafts.get(key);
    if (draft === undefined) this.#drafts.set(key, { before: this.before(key), after });
    else draft.after = after;
  }
}
