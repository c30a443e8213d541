// GraphWriter: the write side of the store port. A plan of absolute values goes in, one transaction comes out.

import type { EdgeValues, NodeKind } from './kinds.ts';
import type { Key, RecordKey } from './keys.ts';
import type { NamedNode, NodeProps, YearActivity } from './node-row.ts';
import type { SourceInfo, StatedRecord } from './statements.ts';

/** A record as the store keeps it. `keys` are the nodes its references resolved to, in the order of `refsOf`; null = waiting. */
export interface StoredRecord {
  readonly rec: RecordKey;
  readonly source: string;
  readonly digest: string;
  readonly stated: StatedRecord;
  readonly keys: readonly (Key | null)[];
  /** Where it was read: file and line. */
  readonly locator: string;
  readonly run: number;
}

/** An edge as one record states it; `rec` 0 is the affiliation derived from bylines. a = the node at the said end. */
export interface SaidRow {
  readonly shape: string;
  readonly a: Key;
  readonly b: Key;
  readonly part: number;
  readonly rec: RecordKey;
  readonly values: EdgeValues;
  /** AUTHORED: the institutions of the byline. */
  readonly institutions: readonly Key[];
  /** Whether this row is the one that shows: exactly one of each (shape, a, b, part) that exists as an edge. */
  readonly shown: boolean;
}

/** How often two nodes meet on papers: what derived edges are made of. `years` counts papers by year, rising, "" unknown. */
export interface Tally {
  readonly papers: number;
  /** Co-authors only; 0 elsewhere. */
  readonly closeness: number;
  /** "2014:2,2015:1,?:1" */
  readonly years: string;
}
/** Which pairs are tallied: the names of the derived shapes, and "byline" (author, institution). */
export type TallyName = 'coauthored' | 'author_works_on' | 'institution_works_on' | 'byline';

/** All that the store keeps of a node and the plan computes. */
export interface NodeImage {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: string;
  readonly identifiers: readonly string[];
  readonly props: NodeProps;
  readonly counts: readonly number[];
  readonly activity: readonly YearActivity[];
}

/**
 * A name of a node, with the number of records that claim it as an identifier. An `own` name lives as long as its node
 * (claims 0); a `merged` one as long as its redirect, whatever its claims; an `identifier` while claims > 0.
 */
export interface NameRow {
  readonly id: string;
  readonly key: Key;
  readonly why: 'own' | 'identifier' | 'merged';
  readonly claims: number;
}
/** What records that only name a node call it, with how many do. The longest shows on a stub, then the least by code units. */
export interface AliasRow {
  readonly key: Key;
  readonly label: string;
  readonly claims: number;
}
/** That a record describes (role 0), names (role 1) or only redirects to (role 2) a node; role 2 keeps no node alive. */
export interface MentionRow {
  readonly key: Key;
  readonly role: 0 | 1 | 2;
  readonly rec: RecordKey;
}

/** What the plan must know of a node to change it; `image` is null where the node is absent. */
export interface NodeState {
  readonly image: NodeImage | null;
  readonly describedBy: readonly RecordKey[];
  readonly aliases: readonly AliasRow[];
  readonly mentions: number;
}

/** An edge with its rank in each list of its shape, by list id. */
export interface EdgeImage {
  readonly shape: string;
  readonly from: Key;
  readonly to: Key;
  readonly part: number;
  readonly values: EdgeValues;
  /** Ranks by list id; an undirected shape has one rank a list, valid at both ends. */
  readonly ranks: Readonly<Record<string, number>>;
}

/** A row before and after; null where it is absent. Never both null, never equal. */
export interface Change<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * What one batch makes of the store: absolute values, which follow from what was read for it. Written once: a store may refuse a plan
 * whose `before` is not what it holds. Each row appears once.
 */
export interface WritePlan {
  readonly records: readonly Change<StoredRecord>[];
  readonly mentions: readonly Change<MentionRow>[];
  readonly names: readonly Change<NameRow>[];
  readonly aliases: readonly Change<AliasRow>[];
  readonly nodes: readonly Change<NodeImage>[];
  readonly said: readonly Change<SaidRow>[];
  readonly edges: readonly Change<EdgeImage>[];
  readonly tallies: readonly Change<{ name: TallyName; a: Key; b: Key; tally: Tally }>[];
  /** Papers of a co-author pair: a < b, rank newest first. */
  readonly joint: readonly Change<{ a: Key; b: Key; rank: number; paper: Key }>[];
  /** An id that a record refers to and that names nothing yet. */
  readonly pending: readonly Change<{ id: string; rec: RecordKey }>[];
}

/** Where an import stands, written in the transaction of the batch that it follows. */
export interface Checkpoint {
  readonly run: number;
  readonly source: string;
  /** Opaque to the store: which part, line and byte comes next, and the counts so far. */
  readonly state: string;
  readonly done: boolean;
}

/** One import run of a source. */
export interface RunInfo {
  readonly run: number;
  readonly source: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  /** JSON of the report: counts that add up. */
  readonly report: string;
}

/** Reads of the plan, in batches, and the one write. All of it on the writer's own connection. */
export interface GraphWriter {
  recordsByKeys(recs: readonly RecordKey[]): Promise<readonly (StoredRecord | null)[]>;
  /** As the store's, but sees the writer's state; any number of ids. */
  namesByIds(
    ids: readonly string[],
  ): Promise<readonly (readonly (NamedNode & { readonly why: NameRow['why']; readonly claims: number })[])[]>;
  /** Records that wait for these ids. */
  pendingByIds(ids: readonly string[]): Promise<readonly (readonly RecordKey[])[]>;
  /** All records that describe or name these nodes. Only merges ask, so it may be long. */
  mentionsByKeys(keys: readonly Key[]): Promise<readonly (readonly MentionRow[])[]>;
  /** Said rows of a shape by the node at the other end than the said one, found through its list: who cites these papers. */
  saidByTargets(shape: string, targets: readonly Key[]): Promise<readonly (readonly SaidRow[])[]>;
  /**
   * Nodes with the records that describe them, all their aliases (few: labels are counted, not listed per record), the
   * names they have, and how many records describe or name them (roles 0 and 1, counted up to 1,024).
   */
  nodesForWrite(keys: readonly Key[]): Promise<readonly NodeState[]>;
  /** All said rows whose a is one of these nodes. */
  starsByKeys(keys: readonly Key[]): Promise<readonly (readonly SaidRow[])[]>;
  talliesByPairs(pairs: readonly { name: TallyName; a: Key; b: Key }[]): Promise<readonly (Tally | null)[]>;
  /** Writes the plan, and the checkpoint if given, in one transaction. Resolved = durable. */
  write(plan: WritePlan, checkpoint?: Checkpoint): Promise<void>;
  /** Registers a source, or updates what is said of it. */
  putSource(source: SourceInfo): Promise<void>;
  sources(): Promise<readonly SourceInfo[]>;
  startRun(source: string, startedAt: string): Promise<number>;
  endRun(run: RunInfo): Promise<void>;
  checkpointOf(source: string): Promise<Checkpoint | null>;
  /** Gives the write side back. */
  release(): Promise<void>;
}
