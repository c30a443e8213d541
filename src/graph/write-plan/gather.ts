// Which records a batch changes: those that came, and those whose references come to mean another node because of them.

import { GraphError } from '../errors.ts';
import type { Key, RecordKey } from '../keys.ts';
import type { NodeKind } from '../kinds.ts';
import type { StatedRecord } from '../statements.ts';
import type { StoredRecord } from '../writer.ts';
import { NameBook } from './name-book.ts';
import type { NodeStates } from './node-states.ts';
import type { RecordRef, Statements } from './statements-of.ts';
import { refsOf, statementsOf } from './statements-of.ts';

/** A record before and after the batch; null where it is absent. */
export interface Work {
  readonly before: StoredRecord | null;
  readonly after: StoredRecord | null;
}

/** A record that comes in, its references not resolved yet; `stated` null withdraws it. */
export interface Arrival {
  readonly rec: RecordKey;
  readonly before: StoredRecord | null;
  readonly after: Omit<StoredRecord, 'keys'> | null;
}

/** What a batch changes, with references resolved. */
export interface Gathered {
  readonly work: readonly Work[];
  /** Arrivals that contradict the graph, each with its reason; none of their facts enters. */
  readonly conflicts: readonly { readonly rec: RecordKey; readonly error: GraphError }[];
  readonly nodes: NodeStates;
  /** The statements of a record of `work`, made once. */
  readonly statementsOf: (record: StoredRecord) => Statements;
  /** The nodes that the batch creates, by key; of those that a merge has emptied again nothing is kept. */
  readonly created: ReadonlyMap<Key, { readonly id: string; readonly kind: NodeKind }>;
}

const NOTHING: StatedRecord = { record: '' };

type Rekey = (key: Key | null, ref: RecordRef) => boolean;

/** Resolves arrivals in order, then follows merges, awakened references and vanished nodes until nothing changes. */
export async function gather(arrivals: readonly Arrival[], nodes: NodeStates): Promise<Gathered> {
  const batch = new Batch(nodes);
  await batch.arrive(arrivals);
  await batch.settle();
  const { conflicts } = batch;
  return { work: batch.work(), conflicts, nodes, statementsOf: batch.statementsOf, created: batch.created() };
}

class Batch {
  readonly conflicts: { rec: RecordKey; error: GraphError }[] = [];
  readonly #nodes: NodeStates;
  readonly #book: NameBook;
  readonly #work = new Map<RecordKey, Work>();
  readonly #statements = new WeakMap<StoredRecord, Statements>();
  readonly #woken = new Set<string>();
  readonly #merged = new Map<string, Key>();
  readonly #gone = new Set<Key>();

  constructor(nodes: NodeStates) {
    this.#nodes = nodes;
    this.#book = new NameBook(nodes);
  }

  readonly statementsOf = (stored: StoredRecord): Statements => {
    const known = this.#statements.get(stored);
    if (known !== undefined) return known;
    const statements = statementsOf(stored);
    this.#statements.set(stored, statements);
    return statements;
  };

  work(): readonly Work[] {
    return [...this.#work.values()];
  }

  created(): Gathered['created'] {
    return this.#book.created;
  }

  /** First the nodes that records describe and name, in order; then what only awaits a node, which may have come meanwhile. */
  async arrive(arrivals: readonly Arrival[]): Promise<void> {
    await this.#book.load(arrivals.flatMap(({ after }) => (after === null ? [] : this.#refs(after.stated))));
    for (const { rec, before, after } of arrivals) {
      try {
        if (after !== null) this.#book.verify(refsOf(after.stated));
        const keys = after === null ? [] : this.#resolve(after.stated, undefined, (_, ref) => ref.role !== 'awaits');
        this.#work.set(rec, { before, after: after === null ? null : { ...after, keys } });
      } catch (error) {
        if (!(error instanceof GraphError)) throw error;
        this.conflicts.push({ rec, error });
      }
    }
    for (const [rec, { before, after }] of this.#work) {
      if (before?.stated.redirect !== undefined) await this.#endRedirect(before, after);
      if (after !== null) this.#rekeyIn(rec, (key) => key === null);
    }
  }

  /** Repeats until no record changes its references any more; every round only adds names, merges or vanished nodes. */
  async settle(): Promise<void> {
    for (let changed = true; changed; ) {
      changed = await this.#followRedirects();
      changed = (await this.#wake()) || changed;
      changed = (await this.#followVanished()) || changed;
    }
  }

  /** Moves every record of a node that has been merged to the node that it was merged into. One that closes a circle is void. */
  async #followRedirects(): Promise<boolean> {
    let changed = false;
    for (const rec of Array.from(this.#work.keys())) {
      const after = this.#work.get(rec)?.after ?? null;
      const redirect = after === null ? null : this.statementsOf(after).redirect;
      if (redirect === null || this.#merged.get(redirect.id) === redirect.key) continue;
      if (this.#book.rowsOf(redirect.id).some(({ why, key }) => why === 'own' && key === redirect.key)) continue;
      this.#merged.set(redirect.id, redirect.key);
      const target = this.#book.rowsOf(after?.stated.redirect?.to ?? '').find((row) => row.key === redirect.key);
      const old = this.#book.rowsOf(redirect.id).filter((row) => row.key !== redirect.key && row.why !== 'identifier');
      if (target === undefined) continue;
      this.#book.redirect(redirect.id, target);
      for (const { key } of old) await this.#rekeyAll([key], (at) => at === key);
      changed = true;
    }
    return changed;
  }

  /** An ended redirect gives its id back to a node of its own. */
  async #endRedirect(before: StoredRecord, after: StoredRecord | null): Promise<void> {
    const old = this.statementsOf(before).redirect;
    if (
      old === null ||
      (after?.stated.redirect?.from === old.id && after.stated.redirect.to === before.stated.redirect?.to)
    )
      return;
    await this.#book.load([{ ref: { kind: before.stated.redirect?.kind ?? 'AUTHOR', ids: [old.id] }, role: 'names' }]);
    this.#book.forget(old.id, old.key);
    await this.#rekeyAll([old.key], (_, { ref }) => ref.ids[0] === old.id);
  }

  /** Resolves again the records that wait for an id which names something by now. */
  async #wake(): Promise<boolean> {
    const ids = [...this.#book.awakened()].filter((id) => !this.#woken.has(id));
    for (const id of ids) this.#woken.add(id);
    const recs = (await this.#nodes.writer.pendingByIds(ids)).flat();
    await this.#enlist(recs);
    let changed = false;
    for (const rec of new Set([...recs, ...this.#work.keys()]))
      changed = this.#rekeyIn(rec, (key) => key === null) || changed;
    return changed;
  }

  /**
   * A node that no record describes or names any more goes; those who cite it wait for it again. So does one that is
   * only reached through merges into it: the merges wait, and the merged ids name nodes of their own again.
   */
  async #followVanished(): Promise<boolean> {
    const { losing, empty } = await this.#losses();
    const vanished = empty.filter((key) => !this.#gone.has(key));
    const stranded = await this.#stranded(losing.filter((key) => !empty.includes(key) && !this.#gone.has(key)));
    for (const key of [...vanished, ...stranded]) {
      this.#gone.add(key);
      const id = this.#nodes.get(key).image?.id;
      if (id !== undefined) this.#book.forget(id, key);
    }
    if (vanished.length > 0)
      await this.#rekeyAll(vanished, (key, { role }) => role === 'awaits' && key !== null && this.#gone.has(key));
    for (const key of stranded) await this.#rekeyAll([key], (at) => at === key);
    return vanished.length + stranded.length > 0;
  }

  /** Nodes to which some record refers no more, or no more by some id, and those of them to which none does. */
  async #losses(): Promise<{ losing: readonly Key[]; empty: readonly Key[] }> {
    const deltas = new Map<Key, number>();
    const losing = new Set<Key>();
    for (const { before, after } of this.#work.values()) {
      for (const key of this.#namedBy(after)) deltas.set(key, (deltas.get(key) ?? 0) + 1);
      for (const key of this.#namedBy(before)) deltas.set(key, (deltas.get(key) ?? 0) - 1);
      const now = new Set(namingRefsOf(after).map(textOf));
      for (const ref of namingRefsOf(before)) if (!now.has(textOf(ref))) losing.add(ref.key);
    }
    await this.#nodes.load(losing);
    const left = (key: Key): number => this.#nodes.get(key).mentions + (deltas.get(key) ?? 0);
    return { losing: [...losing], empty: [...losing].filter((key) => left(key) <= 0) };
  }

  /** The nodes that a record describes or names. */
  #namedBy(stored: StoredRecord | null): readonly Key[] {
    return stored === null
      ? []
      : [...this.statementsOf(stored).mentions].flatMap(([key, role]) => (role < 2 ? [key] : []));
  }

  /** Those of some nodes to which every reference now leads through a merge; their merges are forgotten. */
  async #stranded(keys: readonly Key[]): Promise<readonly Key[]> {
    const stranded: Key[] = [];
    for (const key of keys) {
      if ((await this.#idsMergedInto(key)).size === 0) continue;
      await this.#rekeyAll([key], () => false);
      const merged = await this.#idsMergedInto(key);
      const direct = [...this.#work.values()].some(({ after }) =>
        namingRefsOf(after).some((ref) => ref.key === key && !merged.has(ref.id)),
      );
      if (direct) continue;
      stranded.push(key);
      for (const id of merged) {
        this.#book.forget(id, key);
        this.#merged.delete(id);
      }
    }
    return stranded;
  }

  /** Ids that were merged into a node and by which records, stored or of the batch, refer to it; a merge stays within a scheme. */
  async #idsMergedInto(key: Key): Promise<ReadonlySet<string>> {
    const { image } = this.#nodes.get(key);
    if (image === null) return new Set();
    const { kind } = image;
    const scheme = image.id.slice(0, image.id.indexOf(':') + 1);
    const fresh = [...this.#work.values()].flatMap(({ after }) =>
      refsOf(after?.stated ?? NOTHING).flatMap(({ ref }, index) => (after?.keys[index] === key ? [ref.ids[0]] : [])),
    );
    const ids = [...new Set([...image.identifiers, ...fresh])].filter((id) => id.startsWith(scheme));
    await this.#book.load(ids.map((id) => ({ ref: { kind, ids: [id] }, role: 'awaits' })));
    const isMerged = (id: string): boolean =>
      this.#book.rowsOf(id).some((row) => row.key === key && row.why === 'merged');
    return new Set(ids.filter(isMerged));
  }

  /** Enlists every record that describes, names, redirects to or cites these nodes, and resolves the chosen references again. */
  async #rekeyAll(keys: readonly Key[], chosen: Rekey): Promise<void> {
    const { writer } = this.#nodes;
    const mentions = (await writer.mentionsByKeys(keys)).flat().map(({ rec }) => rec);
    const cited = (await writer.saidByTargets('cites', keys)).flat().map(({ rec }) => rec);
    await this.#enlist([...mentions, ...cited]);
    for (const rec of this.#work.keys()) this.#rekeyIn(rec, chosen);
  }

  async #enlist(recs: readonly RecordKey[]): Promise<void> {
    const unseen = [...new Set(recs)].filter((rec) => !this.#work.has(rec));
    const stored = (await this.#nodes.writer.recordsByKeys(unseen)).filter((record) => record !== null);
    await this.#book.load(stored.flatMap(({ stated }) => this.#refs(stated)));
    for (const record of stored) this.#work.set(record.rec, { before: record, after: record });
  }

  /** Resolves the chosen references of a record again. Returns whether any changed. */
  #rekeyIn(rec: RecordKey, chosen: Rekey): boolean {
    const work = this.#work.get(rec);
    if (work?.after == null) return false;
    const { after } = work;
    const keys = this.#resolve(after.stated, after.keys, chosen);
    if (keys.every((key, index) => key === after.keys[index])) return false;
    this.#work.set(rec, { before: work.before, after: { ...after, keys } });
    return true;
  }

  #resolve(stated: StatedRecord, keys: readonly (Key | null)[] | undefined, chosen: Rekey): readonly (Key | null)[] {
    return refsOf(stated).map((ref, index) => {
      const key = keys?.[index] ?? null;
      return chosen(key, ref) ? this.#book.resolve(ref.ref, ref.role !== 'awaits') : key;
    });
  }

  /** References with the id that a redirect moves, which may name a node of its own. */
  #refs(stated: StatedRecord): readonly RecordRef[] {
    const { redirect } = stated;
    const moved: RecordRef[] =
      redirect === undefined ? [] : [{ ref: { kind: redirect.kind, ids: [redirect.from] }, role: 'awaits' }];
    return [...refsOf(stated), ...moved];
  }
}

/** The references of a record that make nodes exist: by which id each leads to which node. */
function namingRefsOf(stored: StoredRecord | null): readonly { readonly id: string; readonly key: Key }[] {
  return refsOf(stored?.stated ?? NOTHING).flatMap(({ ref, role }, index) => {
    const key = stored?.keys[index] ?? null;
    return role === 'awaits' || key === null ? [] : [{ id: ref.ids[0], key }];
  });
}

function textOf({ id, key }: { readonly id: string; readonly key: Key }): string {
  return `${key} ${id}`;
}
