// Copies a whole store in a file into an empty one on Neo4j: every row as it is, nothing computed anew.

import { putRows, ROWS_PER_LOAD } from './neo4j/row-loader.ts';
import { rowsOf } from './neo4j/section-rows.ts';
import type { SectionRow } from './neo4j/sections.ts';
import * as sections from './neo4j/sections.ts';
import type { Neo4jWriter } from './neo4j/neo4j-writer.ts';
import { allRows } from './sqlite/all-rows.ts';
import type { Connection } from './sqlite/connection.ts';

/** Nodes before the edges that join them; the data version behind all data, and where imports stand last of all. */
const IN_ORDER: readonly sections.Section[] = [
  sections.SOURCES,
  sections.RUNS,
  sections.NODES,
  ...sections.EDGES,
  ...sections.SIDE,
  sections.RECORDS,
  sections.META,
  sections.CHECKPOINTS,
];

/** Copies all rows, some thousand a transaction; tells `progress` how many so far. Memory: bounded. */
export async function copyToNeo4j(
  from: Connection,
  writer: Neo4jWriter,
  progress: (rows: number) => void,
): Promise<void> {
  const all = allRows(from);
  let copied = 0;
  for (const section of IN_ORDER) {
    for (const rows of pagesOf(rowsOf(section, all))) {
      await writer.change((transaction) => putRows(transaction, section, rows));
      progress((copied += rows.length));
    }
  }
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
