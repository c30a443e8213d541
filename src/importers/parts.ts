// The parts of an import: files and standard input, in the order in which they are read.

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { GraphError } from '../graph/errors.ts';

/** What is read in one piece: a file, standard input, or records that are made while they are read. */
export interface Part {
  /** Names it in checkpoints, locators and messages: "works/updated_date=2022-05-08/part_000.gz". */
  readonly name: string;
  /** Null for standard input. */
  readonly file: string | null;
  /** What its records are, where its folder says so ("works"). */
  readonly entity: string | null;
  /** Stored size, where it is known. */
  readonly bytes: number | null;
  /** Records that a manifest promises. */
  readonly recordCount: number | null;
}

/** The parts of an import, in order, and how they compare with what manifests list. */
export interface PartList {
  readonly parts: readonly Part[];
  /** Entries of manifests, and how many of them are here. Both 0 without a manifest. */
  readonly listed: number;
  readonly present: number;
}

/** How the command line writes standard input. */
export const STANDARD_INPUT = '-';

/** Files as they are named. Throws GraphError SOURCE_UNREADABLE for what is no file. */
export async function fileParts(paths: readonly string[]): Promise<PartList> {
  const parts = paths.map(async (file) => {
    if (file === STANDARD_INPUT) return standardInput();
    const { folder, bytes } = await kindOfPath(file);
    if (folder)
      throw new GraphError('SOURCE_UNREADABLE', `expected a file, but ${file} is a folder; name a file in it`);
    return { name: path.basename(file), file, entity: null, bytes, recordCount: null };
  });
  return { parts: await Promise.all(parts), listed: 0, present: 0 };
}

/** Standard input as a part. */
export function standardInput(): Part {
  return { name: 'stdin', file: null, entity: null, bytes: null, recordCount: null };
}

/** Whether a path is a folder, and its size. Throws GraphError SOURCE_UNREADABLE where there is nothing. */
export async function kindOfPath(file: string): Promise<{ readonly folder: boolean; readonly bytes: number }> {
  try {
    const found = await stat(file);
    return { folder: found.isDirectory(), bytes: found.size };
  } catch (error) {
    throw new GraphError(
      'SOURCE_UNREADABLE',
      `there is nothing to read at ${file}; check the path`,
      {},
      { cause: error },
    );
  }
}

/** Stored bytes of all parts, or null where some size is unknown. */
export function totalBytes(parts: readonly Part[]): number | null {
  return parts.some(({ bytes }) => bytes === null) ? null : parts.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
}
