// Lines: where they begin and end, whatever the pieces they come in, and what makes one unreadable.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LINE_BYTES_MAX, type Line, LineSplitter } from '../../src/importers/line-splitter.ts';

function linesOf(...pieces: readonly (Buffer | string)[]): readonly Line[] {
  const splitter = new LineSplitter();
  return [...pieces.flatMap((piece) => splitter.push(Buffer.from(piece))), ...splitter.end()];
}

const texts = (lines: readonly Line[]): readonly string[] => lines.map(({ text }) => text);

test('both kinds of line end are taken off, and a last line needs none', () => {
  expect(texts(linesOf('one\ntwo\r\nthree'))).toEqual(['one', 'two', 'three']);
  expect(texts(linesOf('one\n'))).toEqual(['one']);
  expect(texts(linesOf('one\n\n\ntwo\n'))).toEqual(['one', '', '', 'two']);
  expect(linesOf('')).toEqual([]);
});

test('a byte order mark is no part of the first line, and one elsewhere stays', () => {
  expect(texts(linesOf('\ufeffone\n\ufefftwo\n'))).toEqual(['one', '\ufefftwo']);
});

test('the bytes of a line are those between its start and its end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(200), { maxLength: 5 }), (bytes, cuts) => {
      const whole = Buffer.from(bytes.map((byte) => (byte % 5 === 0 ? 10 : byte)));
      const places = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((x, y) => x - y), whole.length];
      const pieces = places.slice(1).map((place, index) => whole.subarray(places[index], place));
      const lines = linesOf(...pieces);
      expect(lines).toEqual(linesOf(whole));
      expect(lines.map(({ start }) => start)).toEqual(
        [0, ...lines.slice(0, -1).map(({ end }) => end)].slice(0, lines.length),
      );
      expect(lines.at(-1)?.end ?? 0).toBe(whole.length);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    }),
  );
});

test('reading goes on from any line end with the same lines', () => {
  const text = Buffer.from('first\nsecond\r\n\nfourth');
  const lines = linesOf(text);
  for (const [index, { number, end }] of lines.entries()) {
    const splitter = new LineSplitter({ line: number, byteOffset: end });
    expect([...splitter.push(text.subarray(end)), ...splitter.end()]).toEqual(lines.slice(index + 1));
  }
});

test('bytes that are no UTF-8 spoil their own line only', () => {
  const lines = linesOf(Buffer.from('good\n'), Buffer.from([0x62, 0xff, 0x64, 0x0a]), Buffer.from('good'));
  expect(lines.map(({ fault }) => fault)).toEqual([null, 'NOT_UTF8', null]);
});

test('a surrogate encoded as three bytes is no UTF-8', () => {
  expect(linesOf(Buffer.from([0xed, 0xa0, 0x80, 0x0a]))[0]?.fault).toBe('NOT_UTF8');
});

test('a line of 100 MB is refused without being held, and the next line is read', () => {
  const piece = Buffer.alloc(1024 * 1024, 'x');
  const splitter = new LineSplitter();
  for (let megabytes = 0; megabytes < 100; megabytes++) expect(splitter.push(piece)).toEqual([]);
  const [long, next] = splitter.push(Buffer.from('\nnext\n'));
  expect(long).toMatchObject({ number: 1, start: 0, end: 100 * 1024 * 1024 + 1, fault: 'LINE_TOO_LONG' });
  expect(long?.text.length).toBeLessThan(10_000);
  expect(next).toMatchObject({ number: 2, text: 'next', fault: null });
});

test('a line of exactly the limit is read, one byte more is not', () => {
  expect(linesOf(Buffer.alloc(LINE_BYTES_MAX, 'x'))[0]?.fault).toBeNull();
  expect(linesOf(Buffer.alloc(LINE_BYTES_MAX + 1, 'x'))[0]?.fault).toBe('LINE_TOO_LONG');
});
