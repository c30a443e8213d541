// The difference between what the records of a batch said before and what they say now.

import type { Key, RecordKey } from '../keys.ts';
import type { AliasRow, Change, MentionRow, SaidRow, StoredRecord } from '../writer.ts';
import type { Gathered } from './gather.ts';
import { saidId } from './said-draft.ts';
import type { Statements } from './statements-of.ts';
import { NO_STATEMENTS } from './statements-of.ts';

/** All differences of a batch. Counts are relative, rows are those that come or go. */
export interface StatementDeltas {
  readonly mentions: readonly Change<MentionRow>[];
  /** Records that describe or name a node, more or fewer, by key. */
  readonly references: ReadonlyMap<Key, number>;
  /** By key and label. */
  readonly aliases: ReadonlyMap<Key, ReadonlyMap<string, number>>;
  /** By key and id. */
  readonly claims: ReadonlyMap<Key, ReadonlyMap<string, number>>;
  /** Rows that go and come. Those of a record that comes to be believed more or less do both: others may show in their place. */
  readonly saidRemoved: readonly SaidRow[];
  readonly saidAdded: readonly SaidRow[];
  readonly pending: readonly Change<{ id: string; rec: RecordKey }>[];
  readonly redirects: readonly Change<{ id: string; key: Key }>[];
}

/** Compares the statements of every record of a batch. */
export function deltasOf({ work, statementsOf }: Pick<Gathered, 'work' | 'statementsOf'>): StatementDeltas {
  const mentions: Change<MentionRow>[] = [];
  const references = new Map<Key, number>();
  const aliases = new Map<Key, Map<string, number>>();
  const claims = new Map<Key, Map<string, number>>();
  const saidRemoved: SaidRow[] = [];
  const saidAdded: SaidRow[] = [];
  const pending: Change<{ id: string; rec: RecordKey }>[] = [];
  const redirects: Change<{ id: string; key: Key }>[] = [];
  for (const { before, after } of work) {
    const old = before === null ? NO_STATEMENTS : statementsOf(before);
    const now = after === null ? NO_STATEMENTS : statementsOf(after);
    const rec = (before ?? after)?.rec ?? 0;
    countAll(references, aliases, claims, old, -1);
    countAll(references, aliases, claims, now, 1);
    mentions.push(...mentionChanges(rec, old, now));
    const oldSaid = new Map(old.said.map((row) => [saidId(row), row]));
    const nowSaid = new Map(now.said.map((row) => [saidId(row), row]));
    const believed = before !== null && after !== null && sameBelief(before, after);
    for (const [id, row] of oldSaid) if (!believed || !sameSaid(row, nowSaid.get(id))) saidRemoved.push(row);
    for (const [id, row] of nowSaid) if (!believed || !sameSaid(row, oldSaid.get(id))) saidAdded.push(row);
    for (const id of old.pending) if (!now.pending.has(id)) pending.push({ before: { id, rec }, after: null });
    for (const id of now.pending) if (!old.pending.has(id)) pending.push({ before: null, after: { id, rec } });
    if (old.redirect?.id !== now.redirect?.id || old.redirect?.key !== now.redirect?.key) {
      redirects.push({ before: old.redirect, after: now.redirect });
    }
  }
  return {
    mentions,
    references,
    aliases: clean(aliases),
    claims: clean(claims),
    saidRemoved,
    saidAdded,
    pending,
    redirects,
  };
}

function mentionChanges(rec: RecordKey, old: Statements, now: Statements): Change<MentionRow>[] {
  const changes: Change<MentionRow>[] = [];
  for (const [key, role] of old.mentions) {
    if (now.mentions.get(key) !== role) changes.push({ before: { key, role, rec }, after: null });
  }
  for (const [key, role] of now.mentions) {
    if (old.mentions.get(key) !== role) changes.push({ before: null, after: { key, role, rec } });
  }
  return changes;
}

function countAll(
  references: Map<Key, number>,
  aliases: Map<Key, Map<string, number>>,
  claims: Map<Key, Map<string, number>>,
  statements: Statements,
  sign: 1 | -1,
): void {
  for (const [key, role] of statements.mentions) if (role < 2) references.set(key, (references.get(key) ?? 0) + sign);
  for (const [key, labels] of statements.aliases) for (const label of labels) count(aliases, key, label, sign);
  for (const [key, ids] of statements.claims) for (const id of ids) count(claims, key, id, sign);
}

function count(map: Map<Key, Map<string, number>>, key: Key, text: string, sign: number): void {
  const counts = map.get(key) ?? new Map<string, number>();
  map.set(key, counts);
  counts.set(text, (counts.get(text) ?? 0) + sign);
}

function clean(map: Map<Key, Map<string, number>>): ReadonlyMap<Key, ReadonlyMap<string, number>> {
  for (const [key, counts] of map) {
    for (const [text, delta] of counts) if (delta === 0) counts.delete(text);
    if (counts.size === 0) map.delete(key);
  }
  return map;
}

/** Whether `recordOrder` sees no difference. */
function sameBelief({ stated: x }: StoredRecord, { stated: y }: StoredRecord): boolean {
  return x.confidence === y.confidence && x.statedOn === y.statedOn;
}

function sameSaid(x: SaidRow, y: SaidRow | undefined): boolean {
  return y !== undefined && JSON.stringify([x.values, x.institutions]) === JSON.stringify([y.values, y.institutions]);
}

/** Aliases of a node with relative counts applied; those that no record uses any more are left out. */
export function aliasesAfter(
  aliases: readonly AliasRow[],
  key: Key,
  deltas: ReadonlyMap<string, number> | undefined,
): readonly AliasRow[] {
  const counts = new Map(aliases.map(({ label, claims }) => [label, claims]));
  for (const [label, delta] of deltas ?? []) counts.set(label, (counts.get(label) ?? 0) + delta);
  return [...counts].filter(([, claims]) => claims > 0).map(([label, claims]) => ({ key, label, claims }));
}
