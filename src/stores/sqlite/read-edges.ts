// Reads of the edges among a set of nodes: one statement, scanning or probing by stored degree.

import type { EdgeShape, End, NodeKind } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { rowsName } from '../../graph/lists.ts';
import { countOf } from '../../graph/nodes.ts';
import type { EdgeRow, Pair } from '../../graph/store.ts';
import { valuesOfTally } from '../../graph/write-plan/tally.ts';
import type { TallyName } from '../../graph/writer.ts';
import type { Cell, Connection } from './connection.ts';
import { quoted, saidTable, TALLIES, tallyTable } from './schema.ts';

interface Member {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly counts: readonly number[];
}
/** One part of the statement: edges are stored by their `a`, so those of few are scanned, those of many sought one by one. */
interface Search {
  /** Place of the shape in the request. */
  readonly index: number;
  readonly shape: EdgeShape;
  readonly owners: readonly Key[];
  /** The other ends to seek at each owner; null scans all that the owner has. */
  readonly others: readonly Key[] | null;
}
/** Shape by place in the request, a, b, part, then the values padded to the widest shape. */
type EdgeCells = [shape: number, a: Key, b: Key, part: number, ...values: Cell[]];

/** Every edge of the shapes with both ends among `keys`, and one among `touching` if given; by shape, then unordered. */
export function edgesBetween(
  connection: Connection,
  keys: readonly Key[],
  shapes: readonly EdgeShape[],
  touching?: readonly Key[],
): readonly EdgeRow[] {
  if (keys.length === 0 || shapes.length === 0) return [];
  const members = connection
    .all<[Key, NodeKind, string]>(MEMBERS, JSON.stringify([...new Set(keys)]))
    .map(([key, kind, counts]): Member => ({ key, kind, counts: JSON.parse(counts) as number[] }));
  const touched = touching === undefined ? null : new Set(touching);
  const among = new Set(members.map(({ key }) => key));
  const whole = touched === null || members.every(({ key }) => touched.has(key));
  const searches = shapes.flatMap((shape, index) => searchesOf(index, shape, members, whole ? null : touched));
  if (searches.length === 0) return [];
  const parameters = searches.flatMap(({ owners, others }) => (others === null ? [owners] : [owners, others]));
  const rows = connection.all<EdgeCells>(edgesSql(searches, shapes), ...parameters.map((list) => JSON.stringify(list)));
  return rows.flatMap((row) => {
    const [, a, b] = row;
    if (!among.has(a) || !among.has(b)) return [];
    return touched !== null && !touched.has(a) && !touched.has(b) ? [] : edgeOf(shapes, row);
  });
}

/** Every edge of the shapes that joins the nodes of a pair; a probe for each pair and shape. */
export function edgesOfPairs(
  connection: Connection,
  pairs: readonly Pair[],
  shapes: readonly EdgeShape[],
): readonly EdgeRow[] {
  if (pairs.length === 0 || shapes.length === 0) return [];
  // Which of two is stored as `a` depends on the shape.
  const both = new Map(
    pairs.flatMap(([x, y]) => [
      [`${x} ${y}`, [x, y]],
      [`${y} ${x}`, [y, x]],
    ]),
  );
  const rows = connection.all<EdgeCells>(pairsSql(shapes), JSON.stringify([...both.values()]));
  return rows.flatMap((row) => edgeOf(shapes, row));
}

function edgeOf(shapes: readonly EdgeShape[], [index, a, b, part, ...cells]: EdgeCells): readonly EdgeRow[] {
  const shape = shapes[index];
  if (shape === undefined) return [];
  const [from, to] = shape.said === 'to' ? [b, a] : [a, b];
  return [{ shape, from, to, part, values: valuesOf(shape, cells) }];
}

/**
 * How the edges of a shape are found; nothing where one of its ends is missing. With `touched`, those whose `a` is touched
 * among all, then those of the other owners among the touched, so that no edge comes twice.
 */
function searchesOf(
  index: number,
  shape: EdgeShape,
  members: readonly Member[],
  touched: ReadonlySet<Key> | null,
): readonly Search[] {
  const ownerEnd: End = shape.said ?? 'from';
  const otherEnd: End = ownerEnd === 'from' ? 'to' : 'from';
  const counter = rowsName(shape, ownerEnd);
  const owners = members.filter((member) => member.kind === shape[ownerEnd] && countOf(member, counter) > 0);
  const others = members.filter(({ kind }) => kind === shape[otherEnd]).map(({ key }) => key);
  const search = (from: readonly Member[], to: readonly Key[]): readonly Search[] => {
    if (to.length === 0) return [];
    const [few, many] = [
      from.filter((owner) => countOf(owner, counter) <= to.length),
      from.filter((owner) => countOf(owner, counter) > to.length),
    ];
    const parts: readonly Search[] = [
      { index, shape, owners: few.map(({ key }) => key), others: null },
      { index, shape, owners: many.map(({ key }) => key), others: to },
    ];
    return parts.filter((part) => part.owners.length > 0);
  };
  if (touched === null) return search(owners, others);
  return [
    ...search(
      owners.filter(({ key }) => touched.has(key)),
      others,
    ),
    ...search(
      owners.filter(({ key }) => !touched.has(key)),
      others.filter((key) => touched.has(key)),
    ),
  ];
}

const MEMBERS = 'SELECT n.key, n.kind, n.counts FROM json_each(?) j CROSS JOIN node n ON n.key = j.value';

/** A parameter for the owners of each search, a JSON list, and one for the others where they are sought. */
function edgesSql(searches: readonly Search[], shapes: readonly EdgeShape[]): string {
  const lists: string[] = [];
  const parts = searches.map(({ index, shape, others }, id) => {
    const { name, shown } = sourceOf(shape);
    lists.push(`owner${id}(k) AS MATERIALIZED (SELECT value FROM json_each(?))`);
    if (others !== null) lists.push(`other${id}(k) AS MATERIALIZED (SELECT value FROM json_each(?))`);
    const source = others === null ? `owner${id}` : `owner${id} CROSS JOIN other${id}`;
    const sought = others === null ? '' : `AND e.b = other${id}.k`;
    return `SELECT ${cellsOf(shapes, index)} FROM ${source} CROSS JOIN ${name} e ON e.a = owner${id}.k ${sought} ${shown}`;
  });
  return `WITH ${lists.join(', ')} ${parts.join(' UNION ALL ')}`;
}

/** One parameter, a JSON list of the pairs as edges may be stored: `a`, `b`. */
function pairsSql(shapes: readonly EdgeShape[]): string {
  const parts = shapes.map((shape, index) => {
    const { name, shown } = sourceOf(shape);
    return `SELECT ${cellsOf(shapes, index)} FROM pair CROSS JOIN ${name} e ON e.a = pair.a AND e.b = pair.b ${shown}`;
  });
  const pair = 'SELECT value->>0, value->>1 FROM json_each(?)';
  return `WITH pair(a, b) AS MATERIALIZED (${pair}) ${parts.join(' UNION ALL ')}`;
}

/** What is selected of the edges `e` of a shape: its place, both ends, part and values, as wide as the widest of the shapes. */
function cellsOf(shapes: readonly EdgeShape[], index: number): string {
  const shape = shapes[index] as EdgeShape;
  const width = Math.max(...shapes.map((each) => columnsOf(each).length));
  const columns = columnsOf(shape).map((column) => `e.${column}`);
  return [index, 'e.a', 'e.b', sourceOf(shape).part, ...columns, ...Array(width - columns.length).fill('NULL')].join(
    ', ',
  );
}

/** Where the edges of a shape are: as said by records, or as tallied from papers. */
function sourceOf(shape: EdgeShape): { readonly name: string; readonly part: string; readonly shown: string } {
  return shape.said === null
    ? { name: tallyTable(shape.name as TallyName).name, part: '0', shown: '' }
    : { name: saidTable(shape).name, part: 'e.part', shown: 'AND e.shown = 1' };
}

function columnsOf(shape: EdgeShape): readonly string[] {
  if (shape.said !== null) return shape.carried.map(quoted);
  return sumsCloseness(shape) ? ['papers', 'years', 'closeness'] : ['papers', 'years'];
}

function sumsCloseness(shape: EdgeShape): boolean {
  return TALLIES.some(({ name, closeness }) => name === shape.name && closeness);
}

function valuesOf(shape: EdgeShape, cells: readonly Cell[]): EdgeRow['values'] {
  if (shape.said === null) {
    const [papers, years, closeness] = cells as [number, string, number | null];
    return valuesOfTally({ papers, years, closeness: closeness ?? 0 }, shape.carried);
  }
  return Object.fromEntries(shape.carried.map((name, index) => [name, cells[index] as number | null]));
}
