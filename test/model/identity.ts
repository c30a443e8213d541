// Which node each reference of the current records means.

import type { Key } from '../../src/graph/keys.ts';
import { keyOf } from '../../src/graph/keys.ts';
import type { NodeKind } from '../../src/graph/kinds.ts';
import type { NodeRef, StatedEdge } from '../../src/graph/statements.ts';
import type { NamedNode } from '../../src/graph/store.ts';
import type { GivenRecord } from './current-records.ts';

/** The ids that name a node: its own, which is that of the reference that made it, and all by which records refer to it. */
interface Identified {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly id: string;
  readonly ids: Set<string>;
}

/** The references of a record that make the nodes they name exist. */
export function namingRefs({ record }: GivenRecord): readonly NodeRef[] {
  const refs = (record.edges ?? []).flatMap((edge) => namingRefsOfEdge(edge));
  return record.node === undefined ? refs : [record.node, ...refs];
}

function namingRefsOfEdge(edge: StatedEdge): readonly NodeRef[] {
  const cited = edge.kind === 'CITES';
  const refs = [edge.from, cited ? undefined : edge.to, ...(edge.institutions ?? []), edge.institution, edge.thesis];
  return refs.filter((ref) => ref !== undefined);
}

/** Who is who in a set of records. */
export class Identity {
  readonly #nodes: Identified[] = [];
  /** What each reference meant when its record came; later claims may make its id ambiguous. */
  readonly #meant = new Map<NodeRef, Identified>();
  /** The nodes that an id names. */
  readonly #named = new Map<string, Set<Identified>>();
  readonly #redirects: ReadonlyMap<string, string>;
  /** First ids of all references that make nodes exist. */
  readonly #first: ReadonlySet<string>;

  constructor(records: readonly GivenRecord[]) {
    const redirects = records.flatMap(({ record }) => (record.redirect === undefined ? [] : [record.redirect]));
    this.#redirects = new Map(redirects.map(({ from, to }) => [from, to]));
    const refs = records.flatMap(namingRefs);
    this.#first = new Set(refs.map((ref) => ref.ids[0]));
    for (const ref of refs) this.#meet(ref);
  }

  /** All nodes, in the order in which the records name them. */
  nodes(): readonly Readonly<Identified>[] {
    return this.#nodes;
  }

  /** The node that a reference of these records means, or null where it names none. */
  keyOf(ref: NodeRef): Key | null {
    return (this.#meant.get(ref) ?? this.#nodeOf(this.#end(ref.ids[0]), ref.kind))?.key ?? null;
  }

  /** What an id names: the node that it was merged into, the one that owns it, and those that claim it. */
  named(id: string): readonly NamedNode[] {
    const end = this.#end(id);
    const merged = end === id ? null : this.#nodeOf(end);
    const brief = ({ key, kind, id: own }: Identified): NamedNode => ({ key, kind, id: own });
    const claimed = this.#nodesOf(id).filter((node) => node !== merged);
    return [...(merged === null ? [] : [{ ...brief(merged), redirectedFrom: id }]), ...claimed.map(brief)];
  }

  #meet(ref: NodeRef): void {
    const id = this.#end(ref.ids[0]);
    let node = this.#nodeOf(id, ref.kind) ?? this.#twinOf(ref);
    if (node === null) {
      node = { key: keyOf(id), kind: ref.kind, id, ids: new Set() };
      this.#nodes.push(node);
      this.#claim(id, node);
    }
    for (const claimed of ref.ids) this.#claim(claimed, node);
    this.#meant.set(ref, node);
  }

  #claim(id: string, node: Identified): void {
    node.ids.add(id);
    this.#named.set(id, new Set(this.#nodesOf(id)).add(node));
  }

  #nodesOf(id: string): readonly Identified[] {
    return [...(this.#named.get(id) ?? [])];
  }

  /** The node that owns an id, else the only one that claims it. */
  #nodeOf(id: string, kind?: NodeKind): Identified | null {
    const named = this.#nodesOf(id).filter((node) => kind === undefined || node.kind === kind);
    return named.find((node) => node.id === id) ?? theOnly(named);
  }

  /** The only node that a further id names and that has no id of the first one's scheme. */
  #twinOf(ref: NodeRef): Identified | null {
    const [first, ...further] = ref.ids;
    const named = new Set(further.flatMap((id) => this.#nodesOf(id)));
    const schemes = (node: Identified): readonly string[] => [...node.ids].map(schemeOf);
    return theOnly([...named].filter((node) => node.kind === ref.kind && !schemes(node).includes(schemeOf(first))));
  }

  /** The last id along the redirects of an id that names a node; the id itself where there is none. */
  #end(id: string): string {
    let end = id;
    let at = id;
    for (
      let next = this.#redirects.get(at);
      next !== undefined && !this.#isOnCycle(at);
      next = this.#redirects.get(at)
    ) {
      at = next;
      if (this.#first.has(at)) end = at;
    }
    return end;
  }

  #isOnCycle(id: string): boolean {
    const seen = new Set<string>();
    for (let at = this.#redirects.get(id); at !== undefined && !seen.has(at); at = this.#redirects.get(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  }
}

function theOnly<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
