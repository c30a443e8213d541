// A small store written through the real write plan, for the tests of the SQLite store.

import { writeRecords } from '../../../src/graph/write-plan/write-records.ts';
import type { StatedRecord } from '../../../src/graph/statements.ts';
import type { GraphWriter } from '../../../src/graph/writer.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { about, byline, cites, node, on, paper, ref, source } from '../../model/records.ts';

/** Two papers, three authors, a topic, and a person with an advisor, an award, a school. */
export const SAMPLE: readonly StatedRecord[] = [
  paper('W1', ['A1', 'A2', 'A3'], { date: '2014-02', citations: 5 }, [
    on('T1', 0.9),
    cites('W2', 1),
    { kind: 'PUBLISHED_IN', to: ref('S1', 'Venue S1') },
  ]),
  paper('W2', ['A1'], { date: '2011', citations: 50, abstract: 'On graphs.' }, [byline('A2', 2, 'I1'), on('T1', 0.5)]),
  about(node('A1', 'Łukasz Mądry', { otherNames: ['Lucas Madry'] }), [
    { kind: 'ADVISED', from: ref('A2', 'Author A2'), role: 'DOCTORAL', institution: ref('I1'), since: '2001' },
    { kind: 'AFFILIATED_WITH', to: ref('I1', 'Institution I1'), affiliationKind: 'EDUCATION', since: '1999' },
    { kind: 'RECEIVED', to: ref('P1', 'Award P1'), year: 2020 },
  ]),
  about(node('T1', 'Topic T1'), [{ kind: 'PART_OF', to: ref('T2', 'Topic T2') }]),
  about(node('I1', 'Institution I1'), [{ kind: 'PART_OF', to: ref('I2', 'Institution I2') }]),
];

/** Writes records as one import run of the source "openalex". */
export async function write(writer: GraphWriter, records: readonly StatedRecord[]): Promise<void> {
  const openalex = source('openalex');
  await writer.putSource(openalex);
  const run = await writer.startRun('openalex', '2026-01-01T00:00:00Z');
  const incoming = records.map((record, index) => ({ record, locator: `part_000:${index + 1}` }));
  await writeRecords(writer, openalex, incoming, run);
}

/** A store in memory, or in a file, with records in it. */
export async function storeOf(records: readonly StatedRecord[], file = ':memory:'): Promise<SqliteStore> {
  const store = await openSqliteStore(file, { create: true });
  const writer = await store.writer();
  await write(writer, records);
  await writer.release();
  return store;
}

/** The key of "A1". */
export async function keyOf(store: SqliteStore, short: string): Promise<number> {
  const [names] = await store.keysByIds([`openalex:${short}`]);
  const [first] = names ?? [];
  if (first === undefined) throw new Error(`the sample has no ${short}`);
  return first.key;
}
