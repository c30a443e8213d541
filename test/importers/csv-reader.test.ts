// CSV: quotes, line ends in cells, wrong numbers of cells.
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CsvReader, type CsvRow } from '../../src/importers/csv-reader.ts';
import { LineSplitter } from '../../src/importers/line-splitter.ts';

const MIB = 1024 * 1024;

function rowsOf(text: string): readonly CsvRow[] {
  const splitter = new LineSplitter();
  const reader = new CsvReader();
  const lines = [...splitter.push(Buffer.from(text)), ...splitter.end()];
  return [...lines.flatMap((line) => reader.push(line)), ...reader.end()];
}

test('the first line names the cells of the others', () => {
  expect(rowsOf('a,b\n1,2\n')).toMatchObject([
    { status: 'header', columns: ['a', 'b'] },
    { status: 'row', value: { a: '1', b: '2' } },
  ]);
});

test('any text survives in quotes', () => {
  const cell = fc.string({ unit: fc.constantFrom('x', ',', '"', '\n', ' ', 'é') });
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      const quoted = [a, b].map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
      expect(rowsOf(`a,b\n${quoted}\n`).at(-1)).toMatchObject({ status: 'row', value: { a, b } });
    }),
  );
});

test('a row of another length is rejected, and the next one read', () => {
  expect(rowsOf('a,b\n1\n1,2,3\n1,2\n').map(({ status }) => status)).toEqual(['header', 'rejected', 'rejected', 'row']);
});

test('a quote that never closes is rejected where it opened', () => {
  expect(rowsOf('a,b\n1,"2\n3,4\n').at(-1)).toMatchObject({
    status: 'rejected',
    code: 'WRONG_COLUMNS',
    first: { number: 2 },
  });
});

test('a stray quote costs at most the rows of 1 MiB, and those behind are read', () => {
  const rows = rowsOf(`a,b\n1,"2\n${'3,4\n'.repeat(MIB / 2)}`).slice(1);
  const [stray, ...others] = rows;
  expect(stray).toMatchObject({ status: 'rejected', expected: 'a closing quote within 1 MiB', first: { number: 2 } });
  expect((stray?.last.end ?? 0) - (stray?.first.start ?? 0)).toBeLessThan(MIB + 10);
  expect(others.length).toBeGreaterThan(MIB / 4 - 10);
  expect(others.every((row) => row.status === 'row' && row.value['b'] === '4')).toBe(true);
});

test('a quoted cell of many lines keeps them all', () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `line ${index}, "quoted"`).join('\n\n');
  expect(rowsOf(`a,b\n"${text.replaceAll('"', '""')}",x\n1,2`)).toMatchObject([
    { status: 'header' },
    { status: 'row', value: { a: text, b: 'x' } },
    { status: 'row', value: { a: '1', b: '2' } },
  ]);
});
