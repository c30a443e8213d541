// Bytes of files: plain, gzipped, cut, broken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { DamagedPart, openBytes } from '../../src/importers/byte-source.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vicinity-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = Array.from({ length: 40_000 }, (_, index) => `line ${index} ${Math.sin(index)}\n`).join('');

function fileOf(name: string, bytes: Buffer | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

async function readAll(file: string, from = 0): Promise<{ text: string; error: unknown }> {
  const source = await openBytes(file);
  const pieces: Buffer[] = [];
  let error: unknown = null;
  try {
    for await (const piece of source.read(from)) pieces.push(piece);
  } catch (thrown) {
    error = thrown;
  }
  await source.close();
  return { text: Buffer.concat(pieces).toString(), error };
}

test('a gzipped file reads like a plain one, from the start and from any offset', async () => {
  const plain = fileOf('plain', text);
  const zipped = fileOf('zipped', gzipSync(text));
  for (const from of [0, 1, 200_000, text.length]) {
    expect(await readAll(plain, from)).toEqual({ text: text.slice(from), error: null });
    expect(await readAll(zipped, from)).toEqual({ text: text.slice(from), error: null });
  }
});

test('files joined from several gzips read as one', async () => {
  const joined = fileOf('joined', Buffer.concat([gzipSync('one\n'), gzipSync('two\n')]));
  expect(await readAll(joined)).toEqual({ text: 'one\ntwo\n', error: null });
});

test('a cut gzip gives what came before the cut, then says that it is damaged', async () => {
  const whole = gzipSync(text);
  const { text: read, error } = await readAll(fileOf('cut', whole.subarray(0, whole.length / 2)));
  expect(error).toBeInstanceOf(DamagedPart);
  expect(String(error)).toContain('cut off');
  expect(text.startsWith(read)).toBe(true);
  expect(read.length).toBeGreaterThan(text.length / 3);
});

test('a gzip with a broken byte ends with an error instead of hanging', async () => {
  const broken = gzipSync(text);
  broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 0xff;
  expect((await readAll(fileOf('broken', broken))).error).toBeInstanceOf(DamagedPart);
});

test('another size or another beginning is another digest', async () => {
  const digests = await Promise.all(
    ['same', 'same', 'sama', 'same and more'].map(async (content, index) => {
      const source = await openBytes(fileOf(`digest-${index}`, content));
      await source.close();
      return source.digest;
    }),
  );
  expect(digests[0]).toBe(digests[1]);
  expect(new Set(digests).size).toBe(3);
});

test('a file that is not there is named in one sentence', async () => {
  await expect(openBytes(path.join(folder, 'nothing'))).rejects.toThrow(/nothing cannot be read: it does not exist/);
});
