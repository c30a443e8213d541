// The file of rejected records: one JSON line each, with the place, the reason, and what was read.

import { closeSync, constants, ftruncateSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { objectOf } from './json-values.ts';

/** One rejected record. */
export interface Reject {
  /** The part. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Where the line starts, decompressed. */
  readonly byteOffset: number;
  readonly recordKey: string | null;
  readonly code: string;
  /** The place in the record that is wrong; "" for the record itself. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
  /** What was read, to be mended here and imported again: the line, behind the header where it is of a CSV. */
  readonly raw: string;
}

/** The name of the rejects file of a run: in characters that every file system and shell takes. */
export function rejectsFileName(format: string, startedAt: string): string {
  return `${format.replace(/[^a-z0-9.-]+/gi, '-')}-${startedAt.replace(/[-:.]/g, '')}.ndjson`;
}

/** The reject that a line of a rejects file holds; null for any other value. */
export function rejectOf(value: unknown): Reject | null {
  const { file, line, byteOffset, code, raw } = objectOf(value) ?? {};
  const isOne =
    typeof file === 'string' &&
    typeof code === 'string' &&
    typeof raw === 'string' &&
    Number.isSafeInteger(line) &&
    Number.isSafeInteger(byteOffset);
  return isOne ? (value as Reject) : null;
}

/** A rejects file, made when the first record is rejected. Written before the checkpoint that counts its bytes. */
export class RejectsFile {
  readonly #file: string;
  #descriptor: number | null = null;
  #bytes: number;

  /** `bytes` is how much of the file an earlier try of the same run has left; what lies behind is dropped. Gone is gone. */
  constructor(file: string, bytes = 0) {
    this.#file = file;
    this.#bytes = Math.min(bytes, statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  }

  get bytes(): number {
    return this.#bytes;
  }

  append(reject: Reject): void {
    this.#descriptor ??= this.#open();
    this.#bytes += writeSync(this.#descriptor, `${JSON.stringify(reject)}\n`, this.#bytes);
  }

  close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #open(): number {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const descriptor = openSync(this.#file, constants.O_RDWR | constants.O_CREAT);
    ftruncateSync(descriptor, this.#bytes);
    return descriptor;
  }
}
