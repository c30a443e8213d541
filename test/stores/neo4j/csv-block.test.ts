// Lines of CSV: what a reader of the format finds in them is what was written, whatever the texts and however long the lines.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CsvBlock } from '../../../src/stores/neo4j/csv-block.ts';
import { fieldsOf } from './csv-fields.ts';

type Field = string | number | null;

const awkward = fc.constantFrom('"', ',', '\r', '\n', '\u001F', '\\', 'a', 'é', '\u0645', '\u{1F9E0}');
const text = fc.oneof(fc.string({ unit: awkward }), fc.string({ unit: 'grapheme' }));
const field: fc.Arbitrary<Field> = fc.oneof(fc.constant(null), text, fc.maxSafeInteger(), fc.double({ noNaN: true }));

function linesOf(rows: readonly (readonly Field[])[]): { readonly lines: string; readonly block: CsvBlock } {
  const block = new CsvBlock();
  for (const row of rows) {
    for (const value of row) {
      if (value === null) block.empty();
      else if (typeof value === 'number') block.number(value);
      else block.text(value);
    }
    block.endLine();
  }
  return { lines: block.take().toString(), block };
}

test('every field is read back, and no value is told from an empty text', () => {
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1 })), (rows) => {
      const asText = rows.map((row) => row.map((value) => (value === null ? null : String(value))));
      expect(fieldsOf(linesOf(rows).lines)).toEqual(asText);
    }),
  );
});

test('whole numbers are written digit by digit, up to the largest and with their zeros', () => {
  const numbers = [0, 9, 10, 99_999_999, 100_000_000, 100_000_001, 52_776_558_133_250, 10 ** 15, 2 ** 53 - 1];
  expect(linesOf([numbers]).lines).toBe(`${numbers.join(',')}\n`);
});

test('only what holds a quote, a comma or the end of a line is quoted', () => {
  expect(linesOf([['plain', '7ff', 'a,b', 'say "a"', '', -1.5]]).lines).toBe('plain,7ff,"a,b","say ""a""","",-1.5\n');
});

test('a block knows whether a line goes on within a field', () => {
  expect(linesOf([['a', 'b']]).block.isMultiline).toBe(false);
  expect(linesOf([['a\nb']]).block.isMultiline).toBe(true);
  expect(linesOf([['a\rb']]).block.isMultiline).toBe(true);
});

test('a line longer than a block is whole, and the lines behind it begin anew', () => {
  const block = new CsvBlock();
  const long = '"\u0645'.repeat(400_000);
  const taken = ['before', long, 'behind'].map((value) => {
    block.text(value);
    block.endLine();
    const { isFull } = block;
    return { isFull, fields: fieldsOf(block.take().toString()) };
  });
  expect(taken).toEqual([
    { isFull: false, fields: [['before']] },
    { isFull: true, fields: [[long]] },
    { isFull: false, fields: [['behind']] },
  ]);
});

test('taken lines stay as they are while the next ones are written', () => {
  const block = new CsvBlock();
  block.text('first');
  block.endLine();
  const first = block.take();
  block.text('second');
  block.endLine();
  expect(first.toString()).toBe('first\n');
});
