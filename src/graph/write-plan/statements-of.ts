// What a record states, resolved: the nodes it describes and names, the ids it claims, the edges it says.

import { dayNumberOf } from '../dates.ts';
import type { EdgeShape, EdgeValues } from '../kinds.ts';
import { ADVISING_ROLES, AFFILIATION_KINDS } from '../kinds.ts';
import type { Key } from '../keys.ts';
import { isKeyOfOnly } from '../keys.ts';
import { shapeBetween } from '../lists.ts';
import type { NodeRef, StatedEdge, StatedRecord } from '../statements.ts';
import type { SaidRow, StoredRecord } from '../writer.ts';
import { codeOf, partOf } from './part-of.ts';

/** One reference of a record, in the order in which `keys` are stored. */
export interface RecordRef {
  readonly ref: NodeRef;
  /** The described node, a node that is named and so exists, or one that must exist by itself (the target of CITES, a redirect). */
  readonly role: 'describes' | 'names' | 'awaits';
}

/** All references of a record: node, redirect target, then edge by edge from, to, institutions, institution, thesis. */
export function refsOf(record: StatedRecord): readonly RecordRef[] {
  const refs: RecordRef[] = [];
  if (record.node !== undefined) refs.push({ ref: record.node, role: 'describes' });
  if (record.redirect !== undefined) {
    refs.push({ ref: { kind: record.redirect.kind, ids: [record.redirect.to] }, role: 'awaits' });
  }
  const add = (ref: NodeRef | undefined, role: RecordRef['role'] = 'names'): void => {
    if (ref !== undefined) refs.push({ ref, role });
  };
  for (const edge of record.edges ?? []) {
    add(edge.from);
    add(edge.to, edge.kind === 'CITES' ? 'awaits' : 'names');
    for (const institution of edge.institutions ?? []) add(institution);
    add(edge.institution);
    add(edge.thesis);
  }
  return refs;
}

/** An edge of a record with its ends and other references resolved; null where one waits. */
export interface ResolvedEdge {
  readonly edge: StatedEdge;
  readonly shape: EdgeShape;
  readonly from: Key | null;
  readonly to: Key | null;
  readonly institutions: readonly Key[];
  readonly institution: Key | null;
  readonly thesis: Key | null;
}

/** The edges of a record with the keys of their references. Edges between kinds that no shape joins are left out. */
export function resolvedEdges(stated: StatedRecord, keys: readonly (Key | null)[]): readonly ResolvedEdge[] {
  let next = 0;
  const take = (ref: NodeRef | undefined): Key | null => (ref === undefined ? null : (keys[next++] ?? null));
  const own = take(stated.node);
  if (stated.redirect !== undefined) next++;
  const edges: ResolvedEdge[] = [];
  for (const edge of stated.edges ?? []) {
    const from = edge.from === undefined ? own : take(edge.from);
    const to = edge.to === undefined ? own : take(edge.to);
    const institutions = (edge.institutions ?? []).map((ref) => take(ref)).filter((key) => key !== null);
    const institution = take(edge.institution);
    const thesis = take(edge.thesis);
    const fromKind = (edge.from ?? stated.node)?.kind;
    const toKind = (edge.to ?? stated.node)?.kind;
    const shape = fromKind && toKind ? shapeBetween(edge.kind, fromKind, toKind) : undefined;
    if (shape !== undefined && shape.said !== null) {
      edges.push({ edge, shape, from, to, institutions, institution, thesis });
    }
  }
  return edges;
}

/** What a stored record says, each thing once. */
export interface Statements {
  /** By key: 0 describes, 1 names, 2 redirects to. */
  readonly mentions: ReadonlyMap<Key, 0 | 1 | 2>;
  /** What nodes that are only named are called: key -> labels. */
  readonly aliases: ReadonlyMap<Key, ReadonlySet<string>>;
  /** Ids by which the record refers to each node; its own numbered id, which nobody needs to claim, is left out. */
  readonly claims: ReadonlyMap<Key, ReadonlySet<string>>;
  /** Not yet `shown`: that depends on what other records say. */
  readonly said: readonly SaidRow[];
  /** Ids that name nothing yet. */
  readonly pending: ReadonlySet<string>;
  readonly redirect: { readonly id: string; readonly key: Key } | null;
}

/** Nothing: the statements of a record that is absent. */
export const NO_STATEMENTS: Statements = {
  mentions: new Map(),
  aliases: new Map(),
  claims: new Map(),
  said: [],
  pending: new Set(),
  redirect: null,
};

/** The statements of a record. Self-loops are left out; of two equal edges the first stands. */
export function statementsOf(record: Pick<StoredRecord, 'rec' | 'stated' | 'keys'>): Statements {
  const { stated, keys, rec } = record;
  const mentions = new Map<Key, 0 | 1 | 2>();
  const aliases = new Map<Key, Set<string>>();
  const claims = new Map<Key, Set<string>>();
  const pending = new Set<string>();
  const described = stated.node === undefined ? null : (keys[0] ?? null);
  refsOf(stated).forEach(({ ref, role }, index) => {
    const key = keys[index] ?? null;
    if (key === null) {
      if (role === 'awaits') pending.add(ref.ids[0]);
      return;
    }
    if (role === 'awaits') return;
    mentions.set(key, role === 'describes' || key === described ? 0 : 1);
    for (const id of ref.ids) if (!isKeyOfOnly(id, key)) addTo(claims, key, id);
    if (key !== described && ref.label !== undefined) addTo(aliases, key, ref.label);
  });
  const target = stated.redirect === undefined ? null : (keys[stated.node === undefined ? 0 : 1] ?? null);
  if (target !== null && !mentions.has(target)) mentions.set(target, 2);
  return {
    mentions,
    aliases,
    claims,
    said: saidRowsOf(rec, resolvedEdges(stated, keys)),
    pending,
    redirect: target === null || stated.redirect === undefined ? null : { id: stated.redirect.from, key: target },
  };
}

function saidRowsOf(rec: number, edges: readonly ResolvedEdge[]): readonly SaidRow[] {
  const byOther = new Map<Key, SaidRow[]>();
  const rows: SaidRow[] = [];
  for (const { edge, shape, from, to, institutions } of edges) {
    if (from === null || to === null || from === to) continue;
    const [a, b] = shape.said === 'from' ? [from, to] : [to, from];
    const part = partOf(shape, edge);
    const others = byOther.get(b) ?? [];
    if (others.some((row) => row.shape === shape.name && row.a === a && row.part === part)) continue;
    const places = institutions.length < 2 ? institutions : [...new Set(institutions)].toSorted((x, y) => x - y);
    const values = valuesOfEdge(shape, edge);
    const row = { shape: shape.name, a, b, part, rec, values, institutions: places, shown: false };
    rows.push(row);
    others.push(row);
    byOther.set(b, others);
  }
  return rows;
}

const carried: Readonly<Record<string, (edge: StatedEdge) => number | null>> = {
  position: (edge) => edge.position ?? null,
  role: (edge) => codeOf(ADVISING_ROLES, edge.role),
  kind: (edge) => codeOf(AFFILIATION_KINDS, edge.affiliationKind),
  from: (edge) => dayNumberOf(edge.since),
  until: (edge) => dayNumberOf(edge.until),
  score: (edge) => (edge.score === undefined ? null : Math.round(edge.score * 1_000_000)),
  year: (edge) => edge.year ?? null,
};

/** The integers that an edge carries, as its shape names them. */
function valuesOfEdge(shape: EdgeShape, edge: StatedEdge): EdgeValues {
  const values: Record<string, number | null> = {};
  for (const name of shape.carried) values[name] = carried[name]?.(edge) ?? null;
  return values;
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set === undefined) map.set(key, new Set([value]));
  else set.add(value);
}
