// The rows of a checked store (`origin`) against those that its records make (`main`): compared, and put right.

import type { Finding } from '../../graph/check-report.ts';
import { EMPTY_VERSION, formatVersion } from '../../graph/data-version.ts';
import type { Cell, Connection } from './connection.ts';
import type { Table } from './schema.ts';
import { columnsOf, META, quoted, TOTAL } from './schema.ts';

/** Rows that say as much as none. */
const EMPTY: Readonly<Record<string, string>> = {
  [TOTAL.name]: 'value = 0',
  [META.name]: `value = '${formatVersion(EMPTY_VERSION)}'`,
};
/** Columns that hold the key of a node, which says nothing to people. */
const NODE_KEYS: ReadonlySet<string> = new Set(['key', 'owner', 'neighbor', 'a', 'b', 'paper']);

/** What is wrong with the rows of a table: at most a finding for what is missing or wrong, and one for what is too much. */
export function rowFindings(connection: Connection, table: Table): readonly Finding[] {
  return [
    ...differing(
      connection,
      table,
      'main',
      `NOT EXISTS (${twin('origin', table, sameRow(table))})`,
      'missing or wrong',
    ),
    ...differing(connection, table, 'origin', `NOT EXISTS (${twin('main', table, sameKey(table))})`, 'too many'),
  ];
}

/** Rows that a table lacks, has wrong or has too many are put right; returns how many they were. */
export function replaceRows(connection: Connection, table: Table): number {
  const columns = columnsOf(table).map(quoted).join(', ');
  const removed = connection.run(
    `DELETE FROM origin.${table.name} AS x WHERE NOT EXISTS (${twin('main', table, sameRow(table))})`,
  );
  const added = connection.run(
    `INSERT OR IGNORE INTO origin.${table.name} (${columns}) SELECT ${columns} FROM main.${table.name}`,
  );
  return Math.max(removed, added);
}

/** What is wrong with the words of a text table. */
export function textFindings(connection: Connection, table: string): readonly Finding[] {
  for (const schema of ['main', 'origin']) {
    connection.run(`CREATE VIRTUAL TABLE temp.${schema}_terms USING fts5vocab(${schema}, ${table}, instance)`);
  }
  try {
    return [
      ...differingWords(connection, table, ['main', 'origin'], 'missing'),
      ...differingWords(connection, table, ['origin', 'main'], 'too many'),
    ];
  } finally {
    for (const schema of ['main', 'origin']) connection.run(`DROP TABLE temp.${schema}_terms`);
  }
}

/** Fills a text table of `origin` anew. */
export function replaceText(connection: Connection, table: string): void {
  connection.run(`INSERT INTO origin.${table} (${table}) VALUES ('delete-all')`);
  connection.run(`INSERT INTO origin.${table} (rowid, body) SELECT place, body FROM stage.${table} ORDER BY place`);
}

function differing(
  connection: Connection,
  table: Table,
  schema: string,
  differs: string,
  word: string,
): readonly Finding[] {
  const rows = `FROM ${schema}.${table.name} AS x WHERE NOT (${EMPTY[table.name] ?? 'FALSE'}) AND ${differs}`;
  const key = Object.keys(table.key);
  const first = connection.get(`SELECT ${key.map((name) => `x.${quoted(name)}`).join(', ')} ${rows} LIMIT 1`);
  if (first === undefined) return [];
  const [count = 0] = connection.get<[number]>(`SELECT count(*) ${rows}`) ?? [];
  const example = key.map((name, place) => `${name} ${shown(connection, name, first[place] ?? null)}`).join(', ');
  return [{ where: table.name, what: `${rowsOf(count)} ${word}, such as that of ${example}` }];
}

function differingWords(
  connection: Connection,
  table: string,
  [here, there]: readonly [string, string],
  word: string,
): readonly Finding[] {
  const terms = `SELECT term, doc FROM temp.${here}_terms EXCEPT SELECT term, doc FROM temp.${there}_terms`;
  const [count = 0, term = ''] = connection.get<[number, string]>(`SELECT count(*), min(term) FROM (${terms})`) ?? [];
  if (count === 0) return [];
  const what = `${count === 1 ? '1 word is' : `${count} words are`} ${word}, such as ${JSON.stringify(term)}`;
  return [{ where: table, what }];
}

function rowsOf(count: number): string {
  return count === 1 ? '1 row is' : `${count} rows are`;
}

/** Of a node its own id, as the store has it or else as its records make it. */
function shown(connection: Connection, column: string, value: Cell): string {
  if (!NODE_KEYS.has(column)) return JSON.stringify(value);
  const id = 'SELECT id FROM main.node WHERE key = ?1 UNION ALL SELECT id FROM origin.node WHERE key = ?1';
  return connection.get<[string]>(id, value)?.[0] ?? `node ${String(value)}`;
}

function twin(schema: string, table: Table, condition: string): string {
  return `SELECT 1 FROM ${schema}.${table.name} AS y WHERE ${condition}`;
}

function sameKey({ key }: Table): string {
  return Object.keys(key)
    .map((name) => `y.${quoted(name)} = x.${quoted(name)}`)
    .join(' AND ');
}

/** Whether rows x and y are the same: found by the key, then compared. */
function sameRow(table: Table): string {
  const values = Object.keys(table.values).map((name) => `y.${quoted(name)} IS x.${quoted(name)}`);
  return [sameKey(table), ...values].join(' AND ');
}
