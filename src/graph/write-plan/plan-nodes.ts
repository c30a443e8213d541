// The nodes of a plan: which come and go, what they are called, and the names by which they are found.

import type { Key, RecordKey } from '../keys.ts';
import type { StatedNode } from '../statements.ts';
import type { AliasRow, Change, GraphWriter, NameRow, StoredRecord } from '../writer.ts';
import type { FoldedNode } from './fold-node.ts';
import { foldDescriptions, foldStub } from './fold-node.ts';
import type { Gathered, Work } from './gather.ts';
import type { NodeDraft } from './node-draft.ts';
import { compareText } from './record-order.ts';
import type { RecordReader } from './record-reader.ts';
import type { StatementDeltas } from './statement-deltas.ts';
import { aliasesAfter } from './statement-deltas.ts';

/** What node planning needs. */
export interface NodePlanInput {
  readonly gathered: Gathered;
  readonly deltas: StatementDeltas;
  readonly nodes: NodeDraft;
  readonly records: RecordReader;
  readonly order: (x: StoredRecord, y: StoredRecord) => number;
  readonly writer: GraphWriter;
}

/** The rows of names and aliases that node planning changes; the nodes themselves it changes in the draft. */
export interface PlannedNames {
  readonly names: readonly Change<NameRow>[];
  readonly aliases: readonly Change<AliasRow>[];
}

/** Describes, makes and removes the nodes that the records of a batch describe or name. */
export async function planNodes(input: NodePlanInput): Promise<PlannedNames> {
  const { gathered, deltas, nodes, records, order } = input;
  const describers = describersOf(gathered.work);
  const touched = new Set([...deltas.references.keys(), ...deltas.claims.keys(), ...describers.keys()]);
  for (const { before, after } of deltas.redirects)
    for (const at of [before, after]) if (at !== null) touched.add(at.key);
  await gathered.nodes.load(touched);
  await records.load([...describers.keys()].flatMap((key) => gathered.nodes.get(key).describedBy));
  const names = await identifierChanges(input, touched);
  const namesOf = Map.groupBy(names, ({ before, after }) => (after ?? before)?.key ?? 0);
  const aliases: Change<AliasRow>[] = [];
  for (const key of touched) {
    const state = gathered.nodes.get(key);
    const id = idOf(gathered, key);
    const kind = state.image?.kind ?? gathered.created.get(key)?.kind;
    if (id === undefined || kind === undefined) continue;
    const nowAliases = aliasesAfter(state.aliases, key, deltas.aliases.get(key));
    const changedAliases = aliasChanges(state.aliases, nowAliases);
    aliases.push(...changedAliases);
    const alive = state.mentions + (deltas.references.get(key) ?? 0) > 0;
    const own: NameRow = { id, key, why: 'own', claims: 0 };
    if (!alive) {
      if (state.image !== null) names.push({ before: own, after: null });
      if (state.image !== null) nodes.remove(key);
      continue;
    }
    if (state.image === null) names.push({ before: null, after: own });
    const identifiers = identifiersAfter(state.image?.identifiers ?? [], namesOf.get(key) ?? []);
    const isStub = state.describedBy.length === 0;
    if (state.image !== null && !describers.has(key) && !(isStub && changedAliases.length > 0)) {
      const { label, props } = state.image;
      if (identifiers !== state.image.identifiers) nodes.describe(key, kind, id, { label, props, identifiers });
      continue;
    }
    const recs = new Set(state.describedBy);
    for (const [rec, describes] of describers.get(key) ?? []) {
      if (describes) recs.add(rec);
      else recs.delete(rec);
    }
    const folded = foldNode(id, [...recs].map(records.get).toSorted(order), nowAliases);
    nodes.describe(key, kind, id, { ...folded, identifiers });
  }
  return { names, aliases };
}

function idOf(gathered: Gathered, key: Key): string | undefined {
  return gathered.nodes.get(key).image?.id ?? gathered.created.get(key)?.id;
}

function foldNode(id: string, records: readonly StoredRecord[], aliases: readonly AliasRow[]): FoldedNode {
  const described = records.map(({ stated }) => stated.node).filter((node): node is StatedNode => node !== undefined);
  const [first, ...others] = described;
  return first === undefined ? foldStub(id, aliases) : foldDescriptions([first, ...others]);
}

/** By node: records of the batch that describe it now (true) or did and do no more (false). */
function describersOf(work: readonly Work[]): ReadonlyMap<Key, ReadonlyMap<RecordKey, boolean>> {
  const describers = new Map<Key, Map<RecordKey, boolean>>();
  const set = (record: StoredRecord | null, describes: boolean): void => {
    const key = record?.stated.node === undefined ? null : record.keys[0];
    if (record === null || key == null) return;
    describers.set(key, (describers.get(key) ?? new Map<RecordKey, boolean>()).set(record.rec, describes));
  };
  for (const { before, after } of work) {
    set(before, false);
    set(after, true);
  }
  return describers;
}

/** Rows of identifiers and merged ids: claims are counted, a redirect outlives them. */
async function identifierChanges(input: NodePlanInput, touched: ReadonlySet<Key>): Promise<Change<NameRow>[]> {
  const { gathered, deltas, writer } = input;
  const claims = [...touched].flatMap((key) =>
    [...(deltas.claims.get(key) ?? [])]
      .filter(([id]) => id !== idOf(gathered, key))
      .map(([id, delta]) => ({ id, key, delta })),
  );
  // One that would close a circle leads from an id to its own node: it is void, while it lasts and when it ends.
  const redirected = deltas.redirects.flatMap(({ before, after }) => [
    ...(before === null || before.id === idOf(gathered, before.key) ? [] : [{ ...before, merged: false }]),
    ...(after === null || after.id === idOf(gathered, after.key) ? [] : [{ ...after, merged: true }]),
  ]);
  const ids = [...new Set([...claims, ...redirected].map(({ id }) => id))];
  const rows = await writer.namesByIds(ids);
  const before = new Map<string, NameRow>();
  ids.forEach((id, index) => {
    for (const { key, why, claims: count } of rows[index] ?? [])
      before.set(`${key}|${id}`, { id, key, why, claims: count });
  });
  const after = new Map<string, NameRow>();
  const change = (id: string, key: Key, next: (row: NameRow) => NameRow): void => {
    const at = `${key}|${id}`;
    after.set(at, next(after.get(at) ?? before.get(at) ?? { id, key, why: 'identifier', claims: 0 }));
  };
  for (const { id, key, delta } of claims) change(id, key, (row) => ({ ...row, claims: row.claims + delta }));
  for (const { id, key, merged } of redirected)
    change(id, key, (row) => ({ ...row, why: merged ? 'merged' : 'identifier' }));
  return [...after].flatMap(([at, row]) => {
    const old = before.get(at) ?? null;
    const now = row.why === 'merged' || row.claims > 0 ? row : null;
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ before: old, after: now }];
  });
}

/** The identifiers of a node after some of its names have changed; the same object where none did. */
function identifiersAfter(identifiers: readonly string[], changes: readonly Change<NameRow>[]): readonly string[] {
  if (changes.length === 0) return identifiers;
  const after = new Set(identifiers);
  for (const { before, after: row } of changes) {
    const id = (row ?? before)?.id ?? '';
    if ((row?.claims ?? 0) > 0) after.add(id);
    else after.delete(id);
  }
  return [...after].toSorted(compareText);
}

function aliasChanges(before: readonly AliasRow[], after: readonly AliasRow[]): readonly Change<AliasRow>[] {
  const old = new Map(before.map((row) => [row.label, row]));
  const now = new Map(after.map((row) => [row.label, row]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({ before: old.get(label) ?? null, after: now.get(label) ?? null }))
    .filter(({ before: x, after: y }) => x?.claims !== y?.claims);
}
