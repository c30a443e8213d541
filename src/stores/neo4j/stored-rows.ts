// What a Neo4j store holds of a section, streamed in the order of its key, page by page.

import type { Key } from '../../graph/keys.ts';
import type { ParameterMap, Statements } from './connection.ts';
import type { Section, SectionRow } from './sections.ts';

const PAGE = 5_000;
/** Less than all keys, by type. */
const LEAST: Readonly<Record<string, number | string>> = { long: -1, string: '' };

/** A stored row, with what its properties do not tell. */
export interface StoredRow {
  readonly row: SectionRow;
  /** Keys of the nodes at the ends of a relationship; null of a node that has no key. */
  readonly ends: readonly [Key | null, Key | null] | null;
  /** Labels besides that of the section. */
  readonly labels: readonly string[];
}

/** All rows that have their keys, in the order of the key. Memory: a page. Writes behind the page do not disturb it. */
export async function* storedRows(statements: Statements, section: Section): AsyncGenerator<StoredRow> {
  const { key, properties } = section;
  const names = Object.keys(properties);
  let after: ParameterMap = Object.fromEntries(key.map((name) => [name, LEAST[properties[name] ?? ''] ?? null]));
  for (;;) {
    const rows = await statements.all(pageText(section), { ...after, limit: PAGE });
    for (const cells of rows) {
      const row = cells.slice(0, names.length) as SectionRow;
      const rest = cells.slice(names.length);
      yield section.shape === null
        ? { row, ends: null, labels: (rest[0] as string[]).filter((label) => label !== section.name).toSorted() }
        : { row, ends: rest as [Key | null, Key | null], labels: [] };
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = Object.fromEntries(key.map((name) => [name, last[names.indexOf(name)] as number | string]));
  }
}

/** A page behind a key: a range of the index, in its order. Rows that begin like the last one are passed over again. */
function pageText({ name, shape, key, properties }: Section): string {
  const [first = ''] = key;
  const pattern = shape === null ? `(r:${name})` : `(a)-[r:${name}]->(b)`;
  const index = `r:${name}(${key.join(', ')})`;
  const there = key.slice(1).map((column) => `r.${column} IS NOT NULL`);
  // Not OR, of which the planner would make several seeks and a sort of all they find.
  const behind = key.map((column) => `WHEN r.${column} <> $p.${column} THEN r.${column} > $p.${column}`).join(' ');
  const columns = Object.keys(properties).map((column) => `r.${column} AS \`${column}\``);
  const rest = shape === null ? ['labels(r) AS labels'] : ['a.key AS startKey', 'b.key AS endKey'];
  return `
MATCH ${pattern} USING INDEX SEEK ${index}
WHERE ${[`r.${first} >= $p.${first}`, ...there].join(' AND ')} AND CASE ${behind} ELSE false END
WITH ${shape === null ? 'r' : 'a, r, b'} ORDER BY ${key.map((column) => `r.${column}`).join(', ')} LIMIT $p.limit
RETURN ${[...columns, ...rest].join(', ')}`;
}

/** How many rows have a label or type, with their keys or without: kept by Neo4j, nothing is counted. */
export async function countOf(statements: Statements, label: string, shape: Section['shape']): Promise<number> {
  const pattern = shape === null ? `(r:${label})` : `()-[r:${label}]->()`;
  const [row] = await statements.all<[number]>(`MATCH ${pattern} RETURN count(r) AS rows`);
  return row?.[0] ?? 0;
}
