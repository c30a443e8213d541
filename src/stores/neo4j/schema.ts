// The graph as Neo4j keeps it, generated from the table of kinds: labels, relationship types, properties, indexes.

import type { EdgeShape, End, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { LISTS } from '../../graph/lists.ts';

/*
 * (:Node:Author {key, id, label, identifiers, props, counts, activity, text, byCitations ...}), a label for each kind.
 *   identifiers (absent where there are none) and counts are lists, props and activity JSON; Cypher never looks inside. `text` is the tokens of
 *   text.ts with "#bucket"; `byCitations` is the place in the list of all nodes of the kind in that order.
 * ()-[:AUTHORED {fromKey, toKey, part, ...carried, fromByCitations, fromByDate, toByPosition, rec, institutions}]->()
 *   a type for each edge shape. `fromByCitations` is the place of the other end in this list of the `from` node: as text
 *   of 22 hex digits, because rank, key and part exceed 63 bits. COAUTHORED, which has no direction, is stored once,
 *   fromKey < toKey, with a place for each end. `rec` is the record that shows; derived edges have `years` instead.
 * Everything else is nodes that are found by a unique key alone and have no relationships:
 *   Name {id, key, why, claims}   Mention {key, role, rec}   Alias {key, hash, label, claims}   Pending {id, rec}
 *   Said {a, shape, b, part, rec, ...carried, institutions}: what records say of an edge that shows another's words
 *   Byline {a, b, papers, years}   Joint {a, b, place}: a paper of a pair of co-authors
 *   Record {rec, source, record, digest, ...}, the source of truth   Source {id, ...}   Run {source, run, ...}
 *   Checkpoint {source, ...}   Total {name, value}   Meta {name, value}   Lease {name, holder, until}   Migration {id, checksum}
 */

/** Name in Meta of the version of the folding behind `text`. */
export const TEXT_VERSION_NAME = 'text_version';
/** Name in Meta of the data version. */
export const DATA_VERSION_NAME = 'data_version';
/** Name in Meta of the id of the last batch, by which a batch that is sent twice is written once. */
export const BATCH_NAME = 'batch';

/** Name in Meta that marks a graph written by the import tool, of which the indexes are to be made yet. */
export const BULK_NAME = 'bulk_files';

/** Name in Meta that marks a graph of which only a part has been copied yet. */
export const COPY_NAME = 'copying';

/** Label of a node kind: "Author". */
export function labelOf(kind: NodeKind): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}

/** Relationship type of an edge shape: "AUTHORED". */
export function typeOf(shape: EdgeShape): string {
  return shape.name.toUpperCase();
}

/** Property of the key of a node at an end. */
export function keyAt(end: End): string {
  return `${end}Key`;
}

/** The other end. */
export function otherEnd(end: End): End {
  return end === 'from' ? 'to' : 'from';
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Property of the place in a list, for its owner at an end: "fromByCitations". */
export function placeIn(list: ListSpec, end: End): string {
  return `${end}By${capital(list.ordering.name)}`;
}

/** Property of the place of a node among all nodes of its kind: "byCitations". */
export function placeAmongKind(order: string): string {
  return `by${capital(order)}`;
}

/** The ends whose nodes own rows of a list: both where the shape has no direction. */
export function ownersOf({ shape, end }: ListSpec): readonly End[] {
  return shape.directed ? [end] : ['from', 'to'];
}

/** Name of the full-text index of a kind. */
export function textIndexOf(kind: NodeKind): string {
  return `text_${kind.toLowerCase()}`;
}

/** Labels whose nodes are found by a unique key, with the properties of that key. Several give ranges of the later ones. */
const UNIQUE: readonly (readonly [label: string, ...key: string[]])[] = [
  ['Node', 'key'],
  ['Name', 'id', 'key'],
  ['Mention', 'key', 'role', 'rec'],
  ['Alias', 'key', 'hash'],
  ['Pending', 'id', 'rec'],
  ['Said', 'a', 'shape', 'b', 'part', 'rec'],
  ['Byline', 'a', 'b'],
  ['Joint', 'a', 'b', 'place'],
  ['Record', 'rec'],
  ['Source', 'id'],
  ['Run', 'source', 'run'],
  ['Checkpoint', 'source'],
  ['Total', 'name'],
];

/** The migrations before which a lock is taken: what locks and migrations themselves are found by. */
export const BOOTSTRAP: readonly string[] = ['Lease.name', 'Migration.id', 'Meta.name'].map((path) => {
  const [label = '', key = ''] = path.split('.');
  return uniqueNode(label, [key]);
});

/** One step of the schema; statements may be repeated, a published step never changes. */
export interface Migration {
  readonly id: number;
  readonly statements: readonly string[];
}

const shapes: readonly EdgeShape[] = EDGE_SHAPES;

/** Every migration, in order. */
export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    statements: [
      ...UNIQUE.map(([label, ...key]) => uniqueNode(label, key)),
      'CREATE INDEX record_source IF NOT EXISTS FOR (n:Record) ON (n.source, n.record)',
      ...shapes.map(
        (shape) =>
          `CREATE CONSTRAINT ${shape.name}_ends IF NOT EXISTS FOR ()-[r:${typeOf(shape)}]-() REQUIRE (r.fromKey, r.toKey, r.part) IS UNIQUE`,
      ),
      ...LISTS.flatMap((list) =>
        ownersOf(list).map((end) => {
          const place = placeIn(list, end);
          return `CREATE INDEX ${list.shape.name}_${place} IF NOT EXISTS FOR ()-[r:${typeOf(list.shape)}]-() ON (r.${keyAt(end)}, r.${place})`;
        }),
      ),
      ...NODE_KINDS.flatMap(({ kind, orders }) =>
        orders.map((order) => {
          const place = placeAmongKind(order);
          return `CREATE INDEX ${kind.toLowerCase()}_${place} IF NOT EXISTS FOR (n:${labelOf(kind)}) ON (n.${place})`;
        }),
      ),
      ...NODE_KINDS.map(
        ({ kind }) =>
          `CREATE FULLTEXT INDEX ${textIndexOf(kind)} IF NOT EXISTS FOR (n:${labelOf(kind)}) ON EACH [n.text] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
      ),
    ],
  },
];

function uniqueNode(label: string, key: readonly string[]): string {
  const properties = key.map((name) => `n.${name}`).join(', ');
  return `CREATE CONSTRAINT ${label.toLowerCase()}_${key.join('_')} IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties}) IS UNIQUE`;
}
