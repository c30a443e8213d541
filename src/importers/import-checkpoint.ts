// Where an import stands: written in the transaction of each batch, read by the next run of the same command.

import { createHash } from 'node:crypto';
import type { Checkpoint } from '../graph/writer.ts';
import type { ImportReport } from './import-report.ts';
import type { LinePlace } from './line-splitter.ts';
import type { Part } from './parts.ts';

/** The state in a checkpoint. */
export interface ImportState {
  /** The part that is being read, and its digest: a changed one is read again from its start. */
  readonly part: string;
  readonly digest: string;
  /** Stands for the parts before it, which are done. */
  readonly before: string;
  /** What of the part is done. */
  readonly place: LinePlace;
  /** ISO timestamp of the start of the run. */
  readonly startedAt: string;
  /** Runs by source. */
  readonly runs: Readonly<Record<string, number>>;
  /** Bytes of the rejects file that belong to what is done. */
  readonly rejectsBytes: number;
  readonly report: ImportReport;
}

/** The checkpoint of an import; `name` is the format's, which stands for all its sources. */
export function checkpointOf(name: string, state: ImportState, done: boolean): Checkpoint {
  return { source: name, run: Math.max(0, ...Object.values(state.runs)), state: JSON.stringify(state), done };
}

/** The state to go on from, or null where the last run was finished. */
export function stateOf(checkpoint: Checkpoint | null): ImportState | null {
  return checkpoint === null || checkpoint.done ? null : (JSON.parse(checkpoint.state) as ImportState);
}

/** Where among the parts a state stands: the part of its name behind the same parts; -1 where there is none. */
export function partIndexOf(state: ImportState, parts: readonly Part[]): number {
  return parts.findIndex(
    (part, index) => part.name === state.part && digestOfParts(parts.slice(0, index)) === state.before,
  );
}

/** A digest of names and sizes. */
export function digestOfParts(parts: readonly Part[]): string {
  const names = parts.map(({ name, bytes }) => [name, bytes]);
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url').slice(0, 22);
}
