// Batches of an import: bounded by records, and by the edges that they put into the graph.
import { expect, test } from '@jest/globals';
import { PAIR_AUTHORS_MAX, RECORDS_PER_WRITE, WEIGHT_PER_WRITE } from '../../src/graph/limits.ts';
import type { StatedRecord } from '../../src/graph/statements.ts';
import { RecordWeight } from '../../src/graph/write-plan/record-weight.ts';
import { ImportBatch } from '../../src/importers/import-batch.ts';
import { MappingNotes } from '../../src/importers/mapping.ts';
import { byline, on, paper } from '../model/records.ts';

const PART = { name: 'part', file: null, entity: null, bytes: null, recordCount: null };

function paperOf(number: number, authors: number, topics = 0): StatedRecord {
  return paper(`W${number}`, [], {}, [
    ...Array.from({ length: authors }, (_, index) => byline(`A${number * 10_000 + index}`, index + 1)),
    ...Array.from({ length: topics }, (_, index) => on(`T${index + 1}`, 0.5)),
  ]);
}

/** How many records each batch takes, in order. */
function batchesOf(records: readonly StatedRecord[]): readonly number[] {
  const batches: ImportBatch[] = [];
  for (const [index, record] of records.entries()) {
    const outcome = new MappingNotes().mapped(record);
    const line = { line: index + 1, lastLine: index + 1, start: index, end: index + 1, outcome, raw: '' };
    if (batches.at(-1)?.add(line) === true) continue;
    const batch = new ImportBatch(PART, 'main');
    batch.add(line);
    batches.push(batch);
  }
  return batches.map((batch) => batch.records.length);
}

test('ordinary papers fill a batch by their number', () => {
  const papers = Array.from({ length: RECORDS_PER_WRITE + 10 }, (_, index) => paperOf(index + 1, 5, 3));
  expect(batchesOf(papers)).toEqual([RECORDS_PER_WRITE, 10]);
});

test('wide papers fill a batch by the pairs of their authors', () => {
  const papers = Array.from({ length: 7 }, (_, index) => paperOf(index + 1, PAIR_AUTHORS_MAX));
  expect(batchesOf(papers)).toEqual([3, 3, 1]);
});

test('a record that weighs more than a batch may is a batch of its own', () => {
  const heavy = paperOf(2, 3_000, 8);
  expect(new RecordWeight().add(heavy)).toBeGreaterThan(WEIGHT_PER_WRITE);
  expect(batchesOf([paperOf(1, 2), heavy, paperOf(3, 2), paperOf(4, 2)])).toEqual([1, 1, 2]);
});

test('a paper weighs its stated edges, the pairs of its authors, and its topics for every author and institution', () => {
  const edges = [byline('A1', 1, 'I1', 'I2'), byline('A2', 2, 'I2'), byline('A3', 3), on('T1', 1), on('T2', 0.5)];
  expect(new RecordWeight().add(paper('W1', [], {}, edges))).toBe(5 + 3 + (3 + 2) * 2);
});

test('authors beyond the number that makes pairs weigh their own edges alone', () => {
  expect(new RecordWeight().add(paperOf(1, PAIR_AUTHORS_MAX + 1))).toBe(PAIR_AUTHORS_MAX + 1);
});

test('what the records of co-authors state of the same papers is weighed together', () => {
  const authors = Array.from(
    { length: 100 },
    (_, author): StatedRecord => ({
      record: `A${author}`,
      node: { kind: 'AUTHOR', ids: [`openalex:A${author}`], label: 'Ann' },
      edges: Array.from({ length: 50 }, (_each, index) => ({
        kind: 'AUTHORED' as const,
        to: { kind: 'PAPER' as const, ids: [`openalex:W${index}`] },
        position: author + 1,
      })),
    }),
  );
  const batches = batchesOf(authors);
  expect(batches.reduce((sum, size) => sum + size, 0)).toBe(authors.length);
  // 28 authors of 50 papers make 18,900 pairs.
  expect(Math.max(...batches)).toBeLessThan(30);
});
