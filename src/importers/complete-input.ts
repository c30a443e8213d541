// An input that is all that its sources say: which records are in it, and so which stored ones are to be withdrawn.

import { badInput, GraphError } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import { counted } from '../graph/wording.ts';
import type { ImportFormat } from './import-format.ts';
import { PART_START } from './line-splitter.ts';
import type { MappedLine } from './mapped-lines.ts';
import { type PartWarnings, partLines } from './part-lines.ts';
import type { Part, PartList } from './parts.ts';
import { absentRecords, SeenRecords } from './seen-records.ts';

/** What an import of all that its sources say remembers of its lines. Memory: 8 to 16 bytes a record. */
export class CompleteInput implements PartWarnings {
  readonly #format: ImportFormat;
  readonly #seen = new SeenRecords();
  #damage: string | null = null;

  /** Throws GraphError SOURCE_UNREADABLE where manifests list parts that are not here. */
  constructor(format: ImportFormat, { listed, present }: PartList) {
    this.#format = format;
    if (listed === present) return;
    throw new GraphError(
      'SOURCE_UNREADABLE',
      `expected all parts, because what they lack is withdrawn, but ${listed - present} of ${counted(listed, 'part')} listed in manifests are not here; fetch them, or leave out --complete`,
    );
  }

  /** Takes note of a line, also of one that an earlier run has done. Throws BAD_USER_INPUT at a line of a rejects file. */
  see(line: MappedLine): void {
    if (line.origin !== undefined) {
      throw badInput('complete', 'a file of rejected records is never all that a source says; leave out --complete');
    }
    this.#seen.add(line, this.#format.source?.id ?? null);
  }

  warn(code: Parameters<PartWarnings['warn']>[0], example: string): void {
    if (code === 'PART_DAMAGED') this.#damage ??= example;
  }

  /** Reads parts that an earlier run has done. */
  async seeParts(parts: readonly Part[], known: ReadonlySet<string>): Promise<void> {
    for (const part of parts) {
      const open = await this.#format.open(part, known);
      try {
        for await (const lines of partLines(part, open, PART_START, this)) for (const line of lines) this.see(line);
      } finally {
        await open.close();
      }
    }
  }

  /** Why what seems absent may be there; null where everything could be read. */
  doubt(): string | null {
    const { nameless } = this.#seen;
    if (this.#damage !== null) return this.#damage;
    return nameless === 0 ? null : `${counted(nameless, 'rejected line')} may state any record`;
  }

  /** The records that a store holds of the same sources and the input lacks. */
  absent(store: GraphStore): ReturnType<typeof absentRecords> {
    return absentRecords(store, this.#seen);
  }
}
