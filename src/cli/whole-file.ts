// Writes a file whole or not at all: what stood there before stays until the last line is written.

import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Of a file that is mounted as such, only the content can be replaced. */
const IN_PLACE: ReadonlySet<unknown> = new Set(['EBUSY', 'EXDEV']);

/** Writes lines beside the file, then puts them in its place. What is no file, as a pipe, is written to as it is. */
export async function writeWhole(file: string, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found !== null && !found.isFile()) return pipeline(lines, createWriteStream(file));
  const target = found === null ? file : await realpath(file);
  const part = `${target}.${randomUUID()}.part`;
  const mode = found === null ? 0o666 : found.mode & 0o777;
  try {
    await pipeline(lines, createWriteStream(part, { flags: 'wx', mode }));
    await rename(part, target).catch(async (error: unknown) => {
      if (!IN_PLACE.has(Object(error).code)) throw error;
      await copyFile(part, target);
      await rm(part);
    });
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    // An error of the system names the file that it was about.
    if (Object(error).path === part) Object.assign(Object(error), { path: file });
    throw error;
  }
}
