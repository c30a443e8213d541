// The name book of one batch: which node an id names, with what the batch itself creates, claims and merges on top.

import { GraphError } from '../errors.ts';
import type { NodeKind } from '../kinds.ts';
import type { Key } from '../keys.ts';
import { keyOf } from '../keys.ts';
import type { NamedNode } from '../node-row.ts';
import type { NodeRef } from '../statements.ts';
import type { NameRow } from '../writer.ts';
import type { NodeStates } from './node-states.ts';
import type { RecordRef } from './statements-of.ts';

type Named = NamedNode & { readonly why: NameRow['why']; readonly fresh?: boolean };

/** Resolves the references of a batch to keys, creating keys for nodes that are new. */
export class NameBook {
  readonly #nodes: NodeStates;
  readonly #named = new Map<string, Named[]>();
  /** Schemes of the ids that a node answers to: what unification asks. */
  readonly #schemes = new Map<Key, Set<string>>();
  /** The nodes that the batch creates. */
  readonly created = new Map<Key, { readonly id: string; readonly kind: NodeKind }>();

  constructor(nodes: NodeStates) {
    this.#nodes = nodes;
  }

  /** Loads what the store knows of the ids of these references, and of the nodes that they name or would become. */
  async load(refs: Iterable<RecordRef>): Promise<void> {
    const ids = new Set<string>();
    const candidates = new Set<Key>();
    for (const { ref, role } of refs) {
      for (const id of ref.ids) if (!this.#named.has(id)) ids.add(id);
      if (role !== 'awaits') candidates.add(keyOf(ref.ids[0]));
    }
    const wanted = [...ids];
    const rows = await this.#nodes.writer.namesByIds(wanted);
    wanted.forEach((id, index) => this.#named.set(id, [...(rows[index] ?? [])]));
    for (const named of rows.flat()) candidates.add(named.key);
    await this.#nodes.load(candidates);
  }

  /** The rows of an id as the batch has left them. */
  rowsOf(id: string): readonly Named[] {
    return this.#named.get(id) ?? [];
  }

  /** Throws CONFLICT where a first id of these references belongs to a node of another kind, before anything is claimed. */
  verify(refs: readonly RecordRef[]): void {
    const kinds = new Map<string, NodeKind>();
    for (const { ref } of refs) {
      const [first] = ref.ids;
      this.#byFirstId(first, ref.kind);
      const other = kinds.get(first) ?? ref.kind;
      if (other !== ref.kind) throw kindConflict(first, ref.kind, other);
      kinds.set(first, ref.kind);
    }
  }

  /**
   * The key of a reference: the node that its first id was merged into, owns or alone claims; else the one node of its
   * kind that a further id names and that has no id of the first one's scheme; else a new key. Null instead of a new
   * key where `create` is false. Throws CONFLICT where the id belongs to a node of another kind.
   */
  resolve(ref: NodeRef, create: boolean): Key | null {
    const [first] = ref.ids;
    const known = this.#byFirstId(first, ref.kind);
    if (known !== null) {
      if (create) this.#claim(ref, known.key, known.id);
      return known.key;
    }
    const twin = this.#byFurtherId(ref);
    if (twin !== null) {
      if (create) this.#claim(ref, twin.key, twin.id);
      return twin.key;
    }
    if (!create) return null;
    const key = this.#newKey(first, ref.kind);
    this.#add(first, { key, kind: ref.kind, id: first, why: 'own' });
    this.#claim(ref, key, first);
    return key;
  }

  /** Lets an id name the node that it was merged into. */
  redirect(from: string, to: Named | NamedNode): void {
    const others = this.rowsOf(from).filter((row) => row.key !== to.key);
    this.#named.set(from, [{ key: to.key, kind: to.kind, id: to.id, why: 'merged', fresh: true }, ...others]);
  }

  /** Forgets a name, because its node goes or its redirect ends. */
  forget(id: string, key: Key): void {
    this.#named.set(
      id,
      this.rowsOf(id).filter((row) => row.key !== key),
    );
  }

  /** Ids that name something since the batch, and did not before it. */
  *awakened(): Iterable<string> {
    for (const [id, rows] of this.#named) if (rows.some((row) => row.fresh === true)) yield id;
  }

  #byFirstId(id: string, kind: NodeKind): Named | null {
    const rows = this.rowsOf(id);
    const strong = rows.find((row) => row.why === 'merged') ?? rows.find((row) => row.why === 'own');
    if (strong !== undefined) {
      if (strong.kind === kind) return strong;
      throw kindConflict(id, kind, strong.kind);
    }
    const claimed = rows.filter((row) => row.kind === kind);
    return claimed.length === 1 ? (claimed[0] ?? null) : null;
  }

  #byFurtherId(ref: NodeRef): Named | null {
    const scheme = schemeOf(ref.ids[0]);
    const found = new Map<Key, Named>();
    for (const id of ref.ids.slice(1)) {
      for (const row of this.rowsOf(id)) {
        if (row.kind === ref.kind && !this.#schemesOf(row.key).has(scheme)) found.set(row.key, row);
      }
    }
    const [only] = found.values();
    return found.size === 1 ? (only ?? null) : null;
  }

  #claim(ref: NodeRef, key: Key, ownId: string): void {
    const schemes = this.#schemesOf(key);
    for (const id of ref.ids) {
      schemes.add(schemeOf(id));
      if (!this.rowsOf(id).some((row) => row.key === key)) {
        this.#add(id, { key, kind: ref.kind, id: ownId, why: 'identifier' });
      }
    }
  }

  #schemesOf(key: Key): Set<string> {
    const known = this.#schemes.get(key);
    if (known !== undefined) return known;
    const image = this.#nodes.get(key).image;
    const schemes = new Set(image === null ? [] : [image.id, ...image.identifiers].map(schemeOf));
    this.#schemes.set(key, schemes);
    return schemes;
  }

  #add(id: string, row: Named): void {
    this.#named.set(id, [...this.rowsOf(id), { ...row, fresh: true }]);
  }

  /** Two ids of one hash get different keys: the second hashes again with a salt. */
  #newKey(id: string, kind: NodeKind): Key {
    for (let salt = 0; ; salt++) {
      const key = keyOf(id, salt);
      const owner = this.created.get(key)?.id ?? this.#nodes.get(key).image?.id;
      if (owner === undefined || owner === id) {
        this.created.set(key, { id, kind });
        return key;
      }
    }
  }
}

function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function kindConflict(id: string, expected: NodeKind, got: NodeKind): GraphError {
  return new GraphError('CONFLICT', `expected ${id} to be of kind ${expected}, but it names a node of kind ${got}`, {
    id,
    expected,
    got,
  });
}
