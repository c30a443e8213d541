// Checking a Neo4j store: what it holds against what its records make, section by section, and making it right.

import type { AllRows } from '../../graph/all-rows.ts';
import type { CheckReport, Finding } from '../../graph/check-report.ts';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import type { Key } from '../../graph/keys.ts';
import { isSound } from '../../graph/stored-record.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import type { StoredRecord } from '../../graph/writer.ts';
import type { Statements } from './connection.ts';
import type { Difference } from './differences.ts';
import { differencesOf, endsAreWrong } from './differences.ts';
import { findingsOf } from './findings.ts';
import type { Neo4jWriter } from './neo4j-writer.ts';
import { PUT_META } from './apply-plan.ts';
import type { RecordCells } from './read-for-write.ts';
import { recordOf } from './read-for-write.ts';
import { putRows, removeKeyless, removeRows, ROWS_PER_LOAD } from './row-loader.ts';
import { BATCH_NAME, DATA_VERSION_NAME, TEXT_VERSION_NAME } from './schema.ts';
import { rowsOf } from './section-rows.ts';
import type { Section, SectionRow } from './sections.ts';
import { EDGES, META, NAMES, NODES, RECORDS, SIDE } from './sections.ts';
import type { StoredRow } from './stored-rows.ts';
import { countOf, storedRows } from './stored-rows.ts';

const FINDINGS_PER_SECTION = 5;
/** All that follows from the records; nodes before the edges that join them. */
const DERIVED: readonly Section[] = [NODES, ...EDGES, ...SIDE];

/** A record by its source and name; null in its place where it is damaged. */
export interface CheckedRecord {
  readonly source: string;
  readonly name: string;
  readonly record: StoredRecord | null;
}

/** Every record, read and held against its digest. */
export async function* checkedRecords(statements: Statements): AsyncGenerator<CheckedRecord> {
  for await (const { row } of storedRows(statements, RECORDS)) {
    const cells = row as RecordCells;
    const [, source, name] = cells;
    yield { source, name, record: soundRecord(cells) };
  }
}

function soundRecord(cells: RecordCells): StoredRecord | null {
  try {
    const record = recordOf(cells);
    return isSound(record) ? record : null;
  } catch {
    return null;
  }
}

/** Ids that are stored with keys of nodes: names first, then what the nodes themselves say. */
export async function* storedIds(statements: Statements): AsyncGenerator<readonly [Key, string]> {
  for await (const { row } of storedRows(statements, NAMES)) yield [row[1] as Key, row[0] as string];
  const id = Object.keys(NODES.properties).indexOf('id');
  for await (const { row } of storedRows(statements, NODES)) yield [row[0] as Key, row[id] as string];
}

/** The id of the last batch that was written: the same where nothing was written meanwhile. */
export async function lastBatch(statements: Statements): Promise<string | null> {
  return metaOf(statements, BATCH_NAME);
}

/**
 * What differs from the rows that the records make, at most five findings a section. Cost: every row of the store is read
 * once, in pages. Nothing may be written meanwhile.
 */
export async function differingRows(
  statements: Statements,
  made: AllRows,
): Promise<Pick<CheckReport, 'tables' | 'rows' | 'findings'>> {
  const findings: Finding[] = [];
  let rows = 0;
  for (const section of DERIVED) {
    const { some, seen, keyless } = await firstDifferences(statements, section, made);
    rows += seen;
    findings.push(...(await findingsOf(statements, section, some)));
    if (keyless > 0) {
      const what = `${keyless} ${section.shape === null ? 'nodes' : 'relationships'} lack the properties ${section.key.join(', ')} by which they are found`;
      findings.push({ where: section.name, what });
    }
  }
  const version = await metaOf(statements, DATA_VERSION_NAME);
  if (!isVersionOf(made, version)) {
    const what = `the data version is ${version ?? 'missing'}, but the records make ${made.dataVersion()}`;
    findings.push({ where: META.name, what });
  }
  return { tables: DERIVED.length, rows, findings };
}

/** Whether a stored data version is that of the rows; a store that nobody wrote to has none. */
function isVersionOf(made: AllRows, version: string | null): boolean {
  return (version ?? formatVersion(EMPTY_VERSION)) === made.dataVersion();
}

async function firstDifferences(
  statements: Statements,
  section: Section,
  made: AllRows,
): Promise<{ readonly some: readonly Difference[]; readonly seen: number; readonly keyless: number }> {
  const some: Difference[] = [];
  let seen = 0;
  const stored = counted(storedRows(statements, section), () => seen++);
  for await (const difference of differencesOf(section, rowsOf(section, made), stored)) {
    if (some.push(difference) === FINDINGS_PER_SECTION) return { some, seen, keyless: 0 };
  }
  return { some, seen, keyless: (await countOf(statements, section.name, section.shape)) - seen };
}

async function* counted(rows: AsyncIterable<StoredRow>, count: () => void): AsyncGenerator<StoredRow> {
  for await (const row of rows) {
    count();
    yield row;
  }
}

/**
 * Makes the store hold the rows that its records make: only what differs is written, so readers are not disturbed, and a
 * rebuild that was stopped is begun again. Returns how many rows were wrong or missing.
 */
export async function rebuildRows(statements: Statements, writer: Neo4jWriter, made: AllRows): Promise<number> {
  let wrong = 0;
  const strays: SectionRow[] = [];
  for (const section of DERIVED) {
    const there = await countOf(statements, section.name, section.shape);
    let seen = 0;
    const stored = counted(storedRows(statements, section), () => seen++);
    for await (const some of pagesOf(differencesOf(section, rowsOf(section, made), stored))) {
      wrong += some.length;
      // Nodes that nothing makes go when their edges have gone.
      const gone = some.flatMap(({ expected, stored: is }) =>
        is !== null && (expected === null || endsAreWrong(section, is)) ? [is.row] : [],
      );
      if (section === NODES) strays.push(...gone.map(([key = null]) => [key]));
      const put = some.flatMap(({ expected }) => (expected === null ? [] : [expected]));
      await writer.change(async (transaction) => {
        if (section !== NODES && gone.length > 0) await removeRows(transaction, section, gone);
        if (put.length > 0) await putRows(transaction, section, put);
      });
    }
    wrong += await removeAllKeyless(writer, section, there - seen);
  }
  for (let at = 0; at < strays.length; at += ROWS_PER_LOAD) {
    await writer.change((transaction) => removeRows(transaction, NODES, strays.slice(at, at + ROWS_PER_LOAD)));
  }
  if (!isVersionOf(made, await metaOf(statements, DATA_VERSION_NAME))) wrong++;
  await writer.change(async (transaction) => {
    await transaction.change(PUT_META, { name: DATA_VERSION_NAME, value: made.dataVersion() });
    await transaction.change(PUT_META, { name: TEXT_VERSION_NAME, value: String(TEXT_VERSION) });
  });
  return wrong;
}

/** Removes so many rows that lack their keys, page by page; no index finds them, so it is not looked for more. */
async function removeAllKeyless(writer: Neo4jWriter, section: Section, keyless: number): Promise<number> {
  let left = keyless;
  while (left > 0) {
    let removed = 0;
    await writer.change(async (transaction) => {
      removed = await removeKeyless(transaction, section, Math.min(ROWS_PER_LOAD, left));
    });
    if (removed === 0) break;
    left -= removed;
  }
  return keyless - left;
}

async function* pagesOf(differences: AsyncIterable<Difference>): AsyncGenerator<readonly Difference[]> {
  let page: Difference[] = [];
  for await (const difference of differences) {
    if (page.push(difference) < ROWS_PER_LOAD) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function metaOf(statements: Statements, name: string): Promise<string | null> {
  const [row] = await statements.all<[string]>('MATCH (m:Meta {name: $p.name}) RETURN m.value AS value', { name });
  return row?.[0] ?? null;
}
