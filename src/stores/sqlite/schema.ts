// The tables of the SQLite store, generated from the table of kinds: names, columns, keys and DDL.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { LISTS } from '../../graph/lists.ts';
import { TEXT_VERSION } from '../../graph/text.ts';
import type { TallyName } from '../../graph/writer.ts';

/** Version of this schema, in `PRAGMA user_version`. Code refuses a file with another one. */
export const SCHEMA_VERSION = 1;
/** "Vici", in `PRAGMA application_id`: tells our files from other SQLite databases. */
export const APPLICATION_ID = 0x56_69_63_69;
/** Row ids of text tables are bucket * TEXT_SPAN + key, so that FTS5 yields the prominent first. */
export const TEXT_SPAN = 2 ** 47;

/** A column's SQLite type; "?" = may be NULL. */
type ColumnType = 'INTEGER' | 'INTEGER?' | 'TEXT' | 'TEXT?' | 'REAL' | 'REAL?' | 'ANY';
/** Columns by name, in stored order. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** A STRICT table, clustered by its key: a rowid table where the key is one integer, WITHOUT ROWID elsewhere. */
export interface Table {
  readonly name: string;
  readonly key: Columns;
  readonly values: Columns;
}

const table = (name: string, key: Columns, values: Columns = {}): Table => ({ name, key, values });

/** Makes the table of a thing once, because every row that is written asks for it. */
function once<T>(make: (about: T) => Table): (about: T) => Table {
  const made = new Map<T, Table>();
  return (about) => {
    const known = made.get(about) ?? make(about);
    made.set(about, known);
    return known;
  };
}

/** Name in META of the version of the folding behind the text tables. */
export const TEXT_VERSION_NAME = 'text_version';
/** Name in META of the data version. */
export const DATA_VERSION_NAME = 'data_version';
/** Facts about the whole store, by name. */
export const META = table('meta', { name: 'TEXT' }, { value: 'TEXT' });
/** Stored totals: "node.AUTHOR", "edge.authored" (distinct edges of a shape), "record.<source>". */
export const TOTAL = table('total', { name: 'TEXT' }, { value: 'INTEGER' });
export const SOURCE = table(
  'source',
  { id: 'TEXT' },
  { name: 'TEXT', license: 'TEXT', url: 'TEXT?', confidence: 'REAL' },
);
/** Runs count from 1 in each source. `report` is JSON. */
export const RUN = table(
  'run',
  { source: 'TEXT', run: 'INTEGER' },
  { started_at: 'TEXT', ended_at: 'TEXT?', report: 'TEXT' },
);
export const CHECKPOINT = table('checkpoint', { source: 'TEXT' }, { run: 'INTEGER', state: 'TEXT', done: 'INTEGER' });
/**
 * The source of truth. `record` is its id within the source, `stated` the StatedRecord as stated-text.ts packs it, `keys`
 * its resolved references by keys-text.ts; `confidence` and `stated_on` are as stated, NULL where it leaves them to its
 * source.
 */
export const RECORD = table(
  'record',
  { rec: 'INTEGER' },
  {
    source: 'TEXT',
    record: 'TEXT',
    digest: 'TEXT',
    confidence: 'REAL?',
    stated_on: 'TEXT?',
    keys: 'TEXT',
    locator: 'TEXT',
    run: 'INTEGER',
    stated: 'ANY',
  },
);
/** `identifiers`, `props`, `counts` are JSON; SQL never looks inside, what it orders by is a rank elsewhere. */
export const NODE = table(
  'node',
  { key: 'INTEGER' },
  { kind: 'TEXT', id: 'TEXT', label: 'TEXT', identifiers: 'TEXT', props: 'TEXT', counts: 'TEXT' },
);
/** `years` is JSON, [year, papers, citations] each, rising; nodes without activity have no row. */
export const ACTIVITY = table('activity', { key: 'INTEGER' }, { years: 'TEXT' });
export const NAME = table('name', { id: 'TEXT', key: 'INTEGER' }, { why: 'TEXT', claims: 'INTEGER' });
/** `neglen` is minus the number of code points, so that a node's longest label comes first. */
export const ALIAS = table('alias', { key: 'INTEGER', neglen: 'INTEGER', label: 'TEXT' }, { claims: 'INTEGER' });
export const MENTION = table('mention', { key: 'INTEGER', role: 'INTEGER', rec: 'INTEGER' });
export const PENDING = table('pending', { id: 'TEXT', rec: 'INTEGER' });
export const JOINT_PAPER = table('joint_paper', { a: 'INTEGER', b: 'INTEGER', rank: 'INTEGER', paper: 'INTEGER' });

/** The integers that an edge of the shape carries, as columns. */
function carriedColumns(shape: EdgeShape): Columns {
  return Object.fromEntries(shape.carried.map((name) => [name, 'INTEGER?']));
}

/** Edges as records state them, by said end `a`, other end `b`; `institutions` is a JSON list of keys or NULL. */
export const saidTable = once((shape: EdgeShape) =>
  table(
    `said_${shape.name}`,
    { a: 'INTEGER', b: 'INTEGER', part: 'INTEGER', rec: 'INTEGER' },
    { ...carriedColumns(shape), institutions: 'TEXT?', shown: 'INTEGER' },
  ),
);

/** One adjacency list in rank order. A list of an undirected shape holds a row for each end. */
export const listTable = once((list: ListSpec) =>
  table(
    list.id.replaceAll('.', '_'),
    { owner: 'INTEGER', rank: 'INTEGER', neighbor: 'INTEGER', part: 'INTEGER' },
    carriedColumns(list.shape),
  ),
);

/** Every tally, with whether it sums closeness. */
export const TALLIES: readonly { readonly name: TallyName; readonly closeness: boolean }[] = [
  ...EDGE_SHAPES.filter((shape: EdgeShape) => shape.said === null).map((shape: EdgeShape) => ({
    name: shape.name as TallyName,
    closeness: shape.carried.includes('closeness'),
  })),
  { name: 'byline', closeness: false },
];

/** How often two nodes meet on papers; a < b where the shape has no direction. */
export const tallyTable = once((name: TallyName) => {
  const closeness = TALLIES.some((tally) => tally.name === name && tally.closeness);
  return table(
    `tally_${name}`,
    { a: 'INTEGER', b: 'INTEGER' },
    { papers: 'INTEGER', ...(closeness ? { closeness: 'INTEGER' as const } : {}), years: 'TEXT' },
  );
});

/** All nodes of a kind in an order; `name` is ranked by folded label, the others by rank. */
export const kindTable = once((order: string) =>
  table(`kind_${order}`, { kind: 'TEXT', rank: order === 'name' ? 'TEXT' : 'INTEGER', key: 'INTEGER' }),
);

/** Name of the FTS5 table of a node kind. */
export function textTable(kind: NodeKind): string {
  return `text_${kind.toLowerCase()}`;
}

const saidShapes = EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null);
const kindOrders = [...new Set(NODE_KINDS.flatMap(({ orders }) => orders))];

/** Every table but the text tables. */
export const TABLES: readonly Table[] = [
  META,
  TOTAL,
  SOURCE,
  RUN,
  CHECKPOINT,
  RECORD,
  NODE,
  ACTIVITY,
  NAME,
  ALIAS,
  MENTION,
  PENDING,
  JOINT_PAPER,
  ...saidShapes.map(saidTable),
  ...TALLIES.map(({ name }) => tallyTable(name)),
  ...LISTS.map(listTable),
  ...kindOrders.map(kindTable),
];

/** A name as SQL writes it: some columns are words of SQL ("from"). */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** All columns of a table, key first, as SQL lists them. */
export function columnsOf({ key, values }: Table): readonly string[] {
  return [...Object.keys(key), ...Object.keys(values)];
}

/** The CREATE statement of a table. */
function createTable(spec: Table): string {
  const column = ([name, type]: [string, ColumnType]): string =>
    `${quoted(name)} ${type.replace('?', '')}${type.endsWith('?') ? '' : ' NOT NULL'}`;
  const columns = [...Object.entries(spec.key), ...Object.entries(spec.values)].map(column);
  const key = Object.keys(spec.key).map(quoted).join(', ');
  const rowid = Object.values(spec.key).join() === 'INTEGER';
  return `CREATE TABLE ${spec.name} (${columns.join(', ')}, PRIMARY KEY (${key})) STRICT${rowid ? '' : ', WITHOUT ROWID'}`;
}

/**
 * The CREATE statement of a kind's text table. Bodies are tokens of text.ts joined by spaces, so the ascii tokenizer,
 * which takes every character beyond ASCII for a letter, splits exactly there whatever Unicode SQLite knows.
 */
function createTextTable(kind: NodeKind): string {
  return `CREATE VIRTUAL TABLE ${textTable(kind)} USING fts5(body, content='', contentless_delete=1, detail=none, prefix='1 2 3 4', tokenize='ascii')`;
}

/** All statements that make an empty store. */
export const CREATE_STATEMENTS: readonly string[] = [
  `PRAGMA application_id = ${APPLICATION_ID}`,
  `PRAGMA user_version = ${SCHEMA_VERSION}`,
  ...TABLES.map(createTable),
  ...NODE_KINDS.map(({ kind }) => createTextTable(kind)),
  `INSERT INTO meta (name, value) VALUES ('${TEXT_VERSION_NAME}', '${TEXT_VERSION}')`,
];
