// Everything that a store holds, as a stream of each kind of row: what a whole graph is copied, checked and written out by.

import type { EdgeShape } from './kinds.ts';
import type { Key } from './keys.ts';
import type { SourceInfo } from './statements.ts';
import type {
  AliasRow,
  Checkpoint,
  EdgeImage,
  MentionRow,
  NameRow,
  NodeImage,
  RunInfo,
  SaidRow,
  StoredRecord,
} from './writer.ts';

/** A record as text: nothing of it is parsed, because it is moved as it is. */
export interface RecordText extends Omit<StoredRecord, 'stated' | 'keys'> {
  /** Its id within the source. */
  readonly record: string;
  /** JSON of what it states. */
  readonly stated: string;
  /** As `keysTextOf` writes them. */
  readonly keys: string;
}

/** An edge with what it shows of its making: the record that states it, or the years of the papers it is derived from. */
export interface ShownEdge {
  readonly edge: EdgeImage;
  readonly said: SaidRow | null;
  /** As in `Tally`; null where records state the edge. */
  readonly years: string | null;
}

/**
 * The rows of a store, each kind in the order of its key: numbers rising, text by code points. Every call streams; none
 * holds more than a few thousand rows. Nothing may be written meanwhile.
 */
export interface AllRows {
  /** By key. */
  nodes(): Iterable<NodeImage>;
  /** Edges of a shape by from, to, part. */
  edges(shape: EdgeShape): Iterable<ShownEdge>;
  /** What records say of edges that show another record's words, by a, shape, b, part, rec. */
  hidden(): Iterable<SaidRow>;
  /** By id, key. */
  names(): Iterable<NameRow>;
  /** By key, role, rec. */
  mentions(): Iterable<MentionRow>;
  /** By key; those of a node in no order. */
  aliases(): Iterable<AliasRow>;
  /** By id, rec. */
  pending(): Iterable<{ readonly id: string; readonly rec: number }>;
  /** Tallies of bylines by author, institution. Those of derived edges are with their edges. */
  bylines(): Iterable<{ readonly a: Key; readonly b: Key; readonly papers: number; readonly years: string }>;
  /** By a, b, rank, paper. */
  joint(): Iterable<{ readonly a: Key; readonly b: Key; readonly rank: number; readonly paper: Key }>;
  /** Stored totals by name: few, all at once. */
  totals(): readonly { readonly name: string; readonly value: number }[];
  /** By rec. */
  records(): Iterable<RecordText>;
  sources(): readonly SourceInfo[];
  runs(): readonly RunInfo[];
  checkpoints(): readonly Checkpoint[];
  dataVersion(): string;
}
