// Copies a whole store in a file into an empty one on Neo4j: every row as it is, nothing computed anew.

import { hash } from 'node:crypto';
import type { AllRows } from '../graph/all-rows.ts';
import { badInput, GraphError } from '../graph/errors.ts';
import type { Statements } from './neo4j/connection.ts';
import type { CopyMark } from './neo4j/copy-mark.ts';
import { copyMark, putCopyMark, removeCopyMark } from './neo4j/copy-mark.ts';
import type { Neo4jWriter } from './neo4j/neo4j-writer.ts';
import { putRows, ROWS_PER_LOAD } from './neo4j/row-loader.ts';
import { rowsOf } from './neo4j/section-rows.ts';
import type { SectionRow } from './neo4j/sections.ts';
import * as sections from './neo4j/sections.ts';
import { allRows } from './sqlite/all-rows.ts';
import type { Connection } from './sqlite/connection.ts';

/** Nodes before the edges that join them. */
const IN_ORDER: readonly sections.Section[] = [
  sections.SOURCES,
  sections.RUNS,
  sections.CHECKPOINTS,
  sections.NODES,
  ...sections.EDGES,
  ...sections.SIDE,
  sections.RECORDS,
];

/**
 * Copies all rows, some thousand a transaction; tells `progress` how many are there so far. From the first transaction to the
 * last the store is marked, so that nobody takes a part for the whole; a copy that was stopped goes on behind the rows that
 * are there, if they are those of the file still. Memory: bounded. Throws BAD_USER_INPUT for a store that is not empty, or
 * holds a part of another graph; STORE_BUSY where the file was written meanwhile.
 */
export async function copyToNeo4j(
  from: Connection,
  writer: Neo4jWriter,
  progress: (rows: number) => void,
): Promise<void> {
  const all = allRows(from);
  const [origin, writes] = [originOf(all), writesSeen(from)];
  let mark: CopyMark = { origin, rows: 0, digest: '' };
  const there = await begun(writer, mark);
  for (const section of IN_ORDER) {
    for (const page of pagesOf(rowsOf(section, all))) {
      const isThere = mark.rows < there.rows;
      const next = behind(mark, page);
      mark = next;
      if (isThere) {
        if (next.rows >= there.rows && next.digest !== there.digest) throw ofAnotherGraph();
        continue;
      }
      await writer.change(async (transaction) => {
        await putRows(transaction, section, page);
        await putCopyMark(transaction, next);
      });
      progress(next.rows);
    }
  }
  const meta = [...rowsOf(sections.META, all)];
  if (mark.rows < there.rows || originOf(all) !== origin) throw ofAnotherGraph();
  if (writesSeen(from) !== writes) throw writtenMeanwhile();
  await writer.change(async (transaction) => {
    await putRows(transaction, sections.META, meta);
    await removeCopyMark(transaction);
  });
}

/** Marks an empty store, or takes up the copy that was begun in it. Returns the mark that is there. */
async function begun(writer: Neo4jWriter, beginning: CopyMark): Promise<CopyMark> {
  let there = beginning;
  await writer.change(async (transaction) => {
    const mark = await copyMark(transaction);
    if (mark === null) {
      if (!(await isEmpty(transaction))) {
        throw badInput('to', 'expected an empty store to copy into, but it holds a graph; give another');
      }
      await putCopyMark(transaction, beginning);
      return;
    }
    if (mark.origin !== beginning.origin) throw ofAnotherGraph();
    there = mark;
  });
  return there;
}

/** The mark behind a page more. */
function behind({ origin, rows, digest }: CopyMark, page: readonly SectionRow[]): CopyMark {
  return {
    origin,
    rows: rows + page.length,
    digest: hash('sha256', `${digest}${JSON.stringify(page)}`, 'base64url'),
  };
}

function ofAnotherGraph(): GraphError {
  return badInput(
    'to',
    'the store holds a part of another graph, or of this one before it was written on; empty the database by MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS, then copy again',
  );
}

function writtenMeanwhile(): GraphError {
  return new GraphError(
    'STORE_BUSY',
    'the file was written while it was copied, so the copy has not ended; run the same command again: it ends the copy if the rows are the same, or says what to do',
  );
}

/** Every import has a run, whose report and times are its own. A rebuild moves nothing of this. */
function originOf(all: AllRows): string {
  return hash('sha256', JSON.stringify([all.dataVersion(), all.runs()]), 'base64url');
}

/** Moves whenever another connection has written to the file, a rebuild too; says nothing beyond this connection. */
function writesSeen(from: Connection): number {
  return from.get<[number]>('PRAGMA data_version')?.[0] ?? 0;
}

async function isEmpty(statements: Statements): Promise<boolean> {
  const found = await statements.all(
    'MATCH (n) WHERE NOT (n:Meta OR n:Lease OR n:Migration) RETURN 1 AS found LIMIT 1',
  );
  return found.length === 0;
}

function* pagesOf(rows: Iterable<SectionRow>): Generator<readonly SectionRow[]> {
  let page: SectionRow[] = [];
  for (const row of rows) {
    if (page.push(row) < ROWS_PER_LOAD) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
