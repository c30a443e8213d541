// Writes a file whole or not at all: what stood there before stays until the last line is written.

import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Writes lines beside the file, then puts them in its place. What is no file, as a pipe, is written to as it is. */
export async function writeWhole(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) return pipeline(lines, createWriteStream(file));
  const part = `${file}.part`;
  try {
    await pipeline(lines, createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    // An error of the system names the file that it was about.
    if (Object(error).path === part) Object.assign(Object(error), { path: file });
    throw error;
  }
}
