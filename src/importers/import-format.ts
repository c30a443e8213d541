// What the runner knows of a kind of import: its parts, and the mapped lines of each.

import type { SourceInfo } from '../graph/statements.ts';
import type { LinePlace } from './line-splitter.ts';
import type { MappedLine } from './mapped-lines.ts';
import type { Part, PartList } from './parts.ts';

/** A part that is being read. */
export interface OpenPart {
  /** Another one, another content: a hash of the first MiB and of the size. */
  readonly digest: string;
  /** Stored bytes read so far, for progress. */
  bytesRead(): number;
  /** The lines behind a place, once, in order. Throws `DamagedPart` where the rest cannot be read. */
  lines(from: LinePlace): AsyncIterable<readonly MappedLine[]>;
  close(): Promise<void>;
}

/** A kind of import, with what is to be imported. */
export interface ImportFormat {
  /** "openalex": the command's word, and the name of the checkpoint. */
  readonly name: string;
  /** The source of its records; null where the lines declare their sources. */
  readonly source: SourceInfo | null;
  /** Throws GraphError SOURCE_UNREADABLE where there is nothing to import. */
  parts(): Promise<PartList>;
  /** Opens a part. `known` are the sources declared so far. Throws GraphError SOURCE_UNREADABLE. */
  open(part: Part, known: ReadonlySet<string>): Promise<OpenPart>;
}
