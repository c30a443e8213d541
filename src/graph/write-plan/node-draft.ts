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

/** Counters of a draft are its own. */
interface DraftImage extends NodeImage {
  readonly counts: number[];
}
interface Draft {
  readonly before: NodeImage | null;
  after: DraftImage | null;
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

  /** Makes a node, or gives it its new label, values and identifiers. */
  describe(
    key: Key,
    kind: NodeKind,
    id: string,
    folded: FoldedNode & { readonly identifiers: readonly string[] },
  ): void {
    const old = this.after(key);
    const counts = [...(old?.counts ?? countersOf(kind).map(() => 0))];
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
    const known = this.#drafts.get(key)?.after;
    const draft = known ?? { ...image, counts: [...image.counts] };
    draft.counts[index] = value;
    if (known == null) this.#set(key, draft);
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
    const activity = [...years.values()].filter(({ papers }) => papers > 0).toSorted((x, y) => x.year - y.year);
    this.#set(key, { ...image, counts: [...image.counts], activity });
  }

  /** The nodes that differ. */
  changes(): readonly Change<NodeImage>[] {
    return [...this.#drafts.values()].filter(({ before, after }) => !sameNode(before, after));
  }

  #set(key: Key, after: DraftImage | null): void {
    const draft = this.#drafts.get(key);
    if (draft === undefined) this.#drafts.set(key, { before: this.before(key), after });
    else draft.after = after;
  }
}

/** Whether two images of one node hold the same; what a batch did not touch is the same object. */
function sameNode(x: NodeImage | null, y: NodeImage | null): boolean {
  if (x === null || y === null) return x === y;
  const same = (one: unknown, other: unknown): boolean =>
    one === other || JSON.stringify(one) === JSON.stringify(other);
  return (
    x.label === y.label &&
    same(x.counts, y.counts) &&
    same(x.identifiers, y.identifiers) &&
    same(x.props, y.props) &&
    same(x.activity, y.activity)
  );
}
