// Whole rows of a section, put and removed as they are: what a copy and a rebuild write.

import type { Transaction } from './connection.ts';
import { labelOf, typeOf } from './schema.ts';
import { NODE_KINDS } from '../../graph/kinds.ts';
import type { Section, SectionRow } from './sections.ts';
import { furtherLabel } from './sections.ts';
import { unwoundCells } from './unwound-rows.ts';

/** Rows of one transaction: what its statements hold stays within the memory that the server grants. */
export const ROWS_PER_LOAD = 5_000;

/** Puts rows in the place of those with their keys. The nodes of relationships must be there. */
export async function putRows(transaction: Transaction, section: Section, rows: readonly SectionRow[]): Promise<void> {
  if (section.shape !== null) {
    await changeEach(transaction, putEdgesText(section), section, rows);
    return;
  }
  for (const [label, some] of Map.groupBy(rows, (row) => furtherLabel(section, row))) {
    await changeEach(transaction, putNodesText(section, label), section, some);
  }
}

/** Removes the rows with the keys of these, nodes with all their relationships. */
export async function removeRows(
  transaction: Transaction,
  section: Section,
  rows: readonly SectionRow[],
): Promise<void> {
  const key = section.key.map((name) => `r.${name} = x.${name}`).join(' AND ');
  const index = `r:${section.name}(${section.key.join(', ')})`;
  const text = `MATCH ${patternOf(section)} USING INDEX SEEK ${index} WHERE ${key} DETACH DELETE r`;
  await changeEach(transaction, text, section, rows);
}

/** Removes at most so many rows that lack a property of their key: no read finds them. A scan. Returns how many. */
export async function removeKeyless(transaction: Transaction, section: Section, most: number): Promise<number> {
  const lacking = section.key.map((name) => `r.${name} IS NULL`).join(' OR ');
  const { nodes, edges } = await transaction.change(
    `MATCH ${patternOf(section)} WHERE ${lacking} WITH r LIMIT $p.most DETACH DELETE r`,
    { most },
  );
  return -(section.shape === null ? nodes : edges);
}

/** A row of a section as `r`. */
function patternOf({ name, shape }: Section): string {
  return shape === null ? `(r:${name})` : `()-[r:${name}]->()`;
}

function putNodesText({ name, key }: Section, label: string | null): string {
  const found = key.map((column) => `${column}: x.${column}`).join(', ');
  const text = `MERGE (r:${name} {${found}}) SET r = x`;
  if (label === null) return text;
  const others = NODE_KINDS.map(({ kind }) => labelOf(kind)).filter((other) => other !== label);
  return `${text} SET r:${label} REMOVE r:${others.join(':')}`;
}

function putEdgesText({ shape }: Section): string {
  const type = shape === null ? '' : typeOf(shape);
  return `MATCH (a:Node {key: x.fromKey}) MATCH (b:Node {key: x.toKey})
MERGE (a)-[r:${type} {fromKey: x.fromKey, toKey: x.toKey, part: x.part}]->(b) SET r = x`;
}

/** Runs a statement for each row, which is its `x`. */
async function changeEach(
  transaction: Transaction,
  text: string,
  section: Section,
  rows: readonly SectionRow[],
): Promise<void> {
  const whole = unwoundCells(text, Object.keys(section.properties), rows);
  await transaction.change(whole.text, { rows: whole.rows });
}
