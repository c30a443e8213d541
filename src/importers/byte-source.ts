// The bytes of a file or of standard input, decompressed where they are gzip, with what tells one file from another.

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { GraphError } from '../graph/errors.ts';

const HEAD_BYTES = 1024 * 1024;
const PIECE_BYTES = 128 * 1024;

/** An opened file. */
export interface ByteSource {
  /** A hash of the first MiB as it is stored, and of the size where it is known: another one, another file. */
  readonly digest: string;
  /** Stored bytes read so far, for progress. */
  bytesRead(): number;
  /** The decompressed bytes from an offset on; only once. Throws `DamagedPart` where they end before their time. */
  read(from: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** That the rest of a part cannot be read: a cut or broken gzip, a disk that fails. What came before it counts. */
export class DamagedPart extends Error {}

/** Opens a file, or standard input for null. Throws GraphError SOURCE_UNREADABLE where that is impossible. */
export async function openBytes(file: string | null): Promise<ByteSource> {
  return file === null ? openStandardInput() : openFile(file);
}

async function openFile(file: string): Promise<ByteSource> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(HEAD_BYTES, size)), 0, null, 0);
    const head = buffer.subarray(0, bytesRead);
    const gzip = isGzip(head);
    let read = 0;
    async function* pieces(start: number): AsyncGenerator<Buffer> {
      read = start;
      for await (const piece of createReadStream(file, { start, highWaterMark: PIECE_BYTES })) {
        read += (piece as Buffer).length;
        yield piece as Buffer;
      }
    }
    const opened = handle;
    return {
      digest: digestOf(head, size),
      bytesRead: () => read,
      read: (from) => guarded(gzip ? after(gunzipped(pieces(0)), from) : pieces(from)),
      close: () => opened.close(),
    };
  } catch (error) {
    await handle?.close();
    throw new GraphError('SOURCE_UNREADABLE', `${file} cannot be read: ${reasonOf(error)}`, {}, { cause: error });
  }
}

/** Standard input has no size and is read once: its first MiB is held to tell it from another. */
async function openStandardInput(): Promise<ByteSource> {
  const stream = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const held: Buffer[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD_BYTES && !ended) {
    const next = await stream.next();
    ended = next.done === true;
    if (next.done !== true) {
      held.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(held);
  let read = 0;
  async function* pieces(): AsyncGenerator<Buffer> {
    read += head.length;
    yield head;
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) {
      read += next.value.length;
      yield next.value;
    }
  }
  return {
    digest: digestOf(head.subarray(0, HEAD_BYTES), null),
    bytesRead: () => read,
    read: (from) => guarded(after(isGzip(head) ? gunzipped(pieces()) : pieces(), from)),
    close: async () => void (await stream.return?.()),
  };
}

/** gzip cannot seek: skipping is decompressing. */
async function* after(pieces: AsyncIterable<Buffer>, from: number): AsyncGenerator<Buffer> {
  let skip = from;
  for await (const piece of pieces) {
    if (skip < piece.length) yield skip === 0 ? piece : piece.subarray(skip);
    skip = Math.max(0, skip - piece.length);
  }
}

/**
 * Decompresses piece by piece and gives out each piece's bytes before the next is fed: a piped stream would drop what it
 * still holds when a cut end makes it fail.
 */
async function* gunzipped(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  const closed = new Promise<void>((resolve) => gunzip.once('close', resolve));
  let out: Buffer[] = [];
  let failure: Error | null = null;
  gunzip.on('data', (bytes: Buffer) => out.push(bytes));
  gunzip.on('error', (error) => {
    failure = error;
  });
  const given = (): Buffer[] => {
    const bytes = out;
    out = [];
    return bytes;
  };
  try {
    for await (const piece of pieces) {
      // A write that fails is never called back.
      await Promise.race([closed, new Promise<void>((resolve) => gunzip.write(piece, () => resolve()))]);
      yield* given();
      if (failure !== null) throw failure;
    }
    gunzip.end();
    await closed;
    yield* given();
    if (failure !== null) throw failure;
  } finally {
    gunzip.destroy();
  }
}

async function* guarded(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (error) {
    throw new DamagedPart(reasonOf(error), { cause: error });
  }
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function digestOf(head: Buffer, size: number | null): string {
  return createHash('sha256').update(`${size}\u0000`).update(head).digest('base64url').slice(0, 22);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
  Z_BUF_ERROR: 'the gzip data are cut off; fetch the file again',
  Z_DATA_ERROR: 'the gzip data are broken; fetch the file again',
};

function reasonOf(error: unknown): string {
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
  const reason = typeof code === 'string' ? REASONS[code] : undefined;
  return reason ?? (typeof message === 'string' ? message : 'it failed without a reason');
}
