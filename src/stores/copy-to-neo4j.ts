// Copies a whole store in a file into an empty one on Neo4j: every row as it is, nothing computed anew.

import { hash } from 'node:crypto';
import type { AllRows } from '../graph/all-rows.ts';
import { badInput } from '../graph/errors.ts';
import type { Statements } from './neo4j/connection.ts';
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
 * are there. Memory: bounded. Throws BAD_USER_INPUT for a store that is not empty, or holds a part of another graph.
 */
export async function copyToNeo4j(
  from: Connection,
  writer: Neo4jWriter,
  progress: (rows: number) => void,
): Promise<void> {
  const all = allRows(from);
  const origin = originOf(all);
  const there = await begun(writer, origin);
  let copied = 0;
  for (const section of IN_ORDER) {
    for (const page of pagesOf(rowsOf(section, all))) {
      copied += page.length;
      if (copied <= there) continue;
      const rows = copied;
      await writer.change(async (transaction) => {
        await putRows(transaction, section, page);
        await putCopyMark(transaction, { origin, rows });
      });
      progress(rows);
    }
  }
  await writer.change(async (transaction) => {
    await putRows(transaction, sections.META, [...rowsOf(sections.META, all)]);
    await removeCopyMark(transaction);
  });
}

/** Marks an empty store, or takes up the copy that was begun in it. Returns how many rows are there. */
async function begun(writer: Neo4jWriter, origin: string): Promise<number> {
  let rows = 0;
  await writer.change(async (transaction) => {
    const mark = await copyMark(transaction);
    if (mark === null) {
      if (!(await isEmpty(transaction))) {
        throw badInput('to', 'expected an empty store to copy into, but it holds a graph; give another');
      }
      await putCopyMark(transaction, { origin, rows });
      return;
    }
    if (mark.origin !== origin) {
      throw badInput(
        'to',
        'the store holds a part of another graph, or of this one before it was written on; empty the database by MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS, then copy again',
      );
    }
    ({ rows } = mark);
  });
  return rows;
}

/** Every write of a graph has a run, whose report and times are its own. */
function originOf(all: AllRows): string {
  return hash('sha256', JSON.stringify([all.dataVersion(), all.runs()]), 'base64url');
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
