// The digest of a Neo4j store: of the rows that a SQLite store of the same graph holds, read off nodes and relationships.

import type { EdgeShape } from '../../graph/kinds.ts';
import type { DigestCell, StoreDigest } from '../../graph/store-digest.ts';
import { RowSums } from '../../graph/store-digest.ts';
import { lengthOf } from '../../graph/write-plan/fold-node.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import { kindRowOf, listsOf, shapeOf } from '../../graph/lists.ts';
import type { YearActivity } from '../../graph/store.ts';
import { readStored } from '../../graph/stored-record.ts';
import type { Statements } from './connection.ts';
import { jointOf, kindPositionOf, positionOf } from './place.ts';
import { wordsOf } from './read-text.ts';
import { keyAt, ownersOf, placeAmongKind, placeIn } from './schema.ts';
import type { Section } from './sections.ts';
import * as sections from './sections.ts';
import { storedRows } from './stored-rows.ts';

/** Text rows of a SQLite store are found by bucket * TEXT_SPAN + key. */
const TEXT_SPAN = 2 ** 47;

/** A stored row by the names of its properties; null where it has none. */
type Named = Readonly<Record<string, unknown>>;

/** Reads every row once, in pages. Of one moment only where nothing is written meanwhile. Throws STORE_CORRUPT at a damaged record. */
export async function digestOf(statements: Statements): Promise<StoreDigest> {
  const sums = new RowSums();
  const add = (table: string, ...cells: readonly unknown[]): void => sums.add(table, cells as readonly DigestCell[]);
  for (const [section, digest] of DIGESTS) {
    const names = Object.keys(section.properties);
    for await (const { row } of storedRows(statements, section)) {
      digest(Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])), add);
    }
  }
  return sums.end();
}

type Add = (table: string, ...cells: readonly unknown[]) => void;

const DIGESTS: readonly (readonly [Section, (row: Named, add: Add) => void])[] = [
  [sections.TOTALS, ({ name, value }, add) => add('total', name, value)],
  [
    sections.SOURCES,
    ({ id, name, license, url, confidence }, add) => add('source', id, name, license, url, confidence),
  ],
  [sections.RECORDS, digestRecord],
  [sections.NODES, digestNode],
  [sections.NAMES, ({ id, key, why, claims }, add) => add('name', id, key, why, claims)],
  [sections.ALIASES, ({ key, label, claims }, add) => add('alias', key, -lengthOf(label as string), label, claims)],
  [sections.MENTIONS, ({ key, role, rec }, add) => add('mention', key, role, rec)],
  [sections.PENDING, ({ id, rec }, add) => add('pending', id, rec)],
  [
    sections.JOINT,
    ({ a, b, place }, add) => {
      const { rank, key } = jointOf(place as string);
      add('joint_paper', a, b, rank, key);
    },
  ],
  [sections.BYLINES, ({ a, b, papers, years }, add) => add('tally_byline', a, b, papers, years)],
  [sections.HIDDEN, (row, add) => addSaid(shapeOf(row['shape'] as string), row['a'], row['b'], row, 0, add)],
  ...sections.EDGES.map((section): readonly [Section, (row: Named, add: Add) => void] => [
    section,
    (row, add) => digestEdge(section.shape, row, add),
  ]),
];

function digestRecord({ rec, source, record, digest, stated: text, keys }: Named, add: Add): void {
  const { stated } = readStored(source as string, record as string, () => text as string, keys as string);
  const { confidence = null, statedOn = null } = stated;
  add('record', rec, source, record, digest, confidence, statedOn, keys);
}

function digestNode(row: Named, add: Add): void {
  const { key, id, label, identifiers, props, counts, activity, text } = row;
  const kind = row['kind'] as NodeKind;
  add('node', key, kind, id, label, JSON.stringify(identifiers ?? []), props, JSON.stringify(counts));
  if (activity !== null) {
    const years = JSON.parse(activity as string) as readonly YearActivity[];
    const cells = years.map(({ year, papers, citations }) => [year, papers, citations]);
    add('activity', key, JSON.stringify(cells));
  }
  for (const order of kindRowOf(kind).orders) {
    add(`kind_${order}`, kind, kindPositionOf(order, row[placeAmongKind(order)] as string).rank, key);
  }
  const { tokens, bucket } = wordsOf(text as string);
  for (const token of tokens) add(`text_${kind.toLowerCase()}`, token, bucket * TEXT_SPAN + Number(key));
}

function digestEdge(shape: EdgeShape, row: Named, add: Add): void {
  const carried = shape.carried.map((name) => row[name]);
  for (const list of listsOf(shape.name)) {
    for (const end of ownersOf(list)) {
      const { rank, key, part } = positionOf(row[placeIn(list, end)] as string);
      add(list.id.replaceAll('.', '_'), row[keyAt(end)], rank, key, part, ...carried);
    }
  }
  const { fromKey: from, toKey: to } = row;
  if (shape.said === 'from') addSaid(shape, from, to, row, 1, add);
  else if (shape.said === 'to') addSaid(shape, to, from, row, 1, add);
  else {
    const closeness = shape.carried.includes('closeness') ? [row['closeness']] : [];
    add(`tally_${shape.name}`, from, to, row['papers'], ...closeness, row['years']);
  }
}

function addSaid(shape: EdgeShape, a: unknown, b: unknown, row: Named, shown: 0 | 1, add: Add): void {
  const { part, rec, institutions } = row;
  const places = institutions === null ? null : JSON.stringify(institutions);
  add(`said_${shape.name}`, a, b, part, rec, ...shape.carried.map((name) => row[name]), places, shown);
}
