// Reads of the edges among a set of nodes: one statement, scanning or probing by stored degree.

import type { EdgeShape, End, NodeKind } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { rowsName } from '../../graph/lists.ts';
import { countOf } from '../../graph/nodes.ts';
import type { EdgeRow } from '../../graph/store.ts';
import { valuesOfTally } from '../../graph/write-plan/tally.ts';
import type { TallyName } from '../../graph/writer.ts';
import type { Cell, Connection } from './connection.ts';
import { quoted, saidTable, TALLIES, tallyTable } from './schema.ts';

interface Member {
  readonly key: Key;
  readonly kind: NodeKind;
  readonly counts: readonly number[];
}
/** Edges of a shape are stored by their `a`: those of an owner are scanned, or sought among the others one by one. */
interface ShapeSearch {
  readonly scan: readonly Key[];
  readonly probe: readonly Key[];
  readonly others: readonly Key[];
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
  const parameters = shapes
    .flatMap((shape) => searchesOf(shape, members, touched))
    .flatMap(({ scan, probe, others }) => [scan, probe, others].map((list) => JSON.stringify(list)));
  const rows = connection.all<EdgeCells>(edgesSql(shapes, touched === null ? 1 : 2), ...parameters);
  const edges: EdgeRow[] = [];
  for (const [index, a, b, part, ...cells] of rows) {
    const shape = shapes[index];
    if (shape === undefined || !among.has(a) || !among.has(b)) continue;
    if (touched !== null && !touched.has(a) && !touched.has(b)) continue;
    const [from, to] = shape.said === 'to' ? [b, a] : [a, b];
    edges.push({ shape, from, to, part, values: valuesOf(shape, cells) });
  }
  return edges;
}

/**
 * How the edges of a shape are found. With `touched`, those whose `a` is touched among all, then those of the other
 * owners among the touched, so that no edge comes twice.
 */
function searchesOf(
  shape: EdgeShape,
  members: readonly Member[],
  touched: ReadonlySet<Key> | null,
): readonly ShapeSearch[] {
  const ownerEnd: End = shape.said ?? 'from';
  const otherEnd: End = ownerEnd === 'from' ? 'to' : 'from';
  const owners = members.filter(({ kind }) => kind === shape[ownerEnd]);
  const others = members.filter(({ kind }) => kind === shape[otherEnd]).map(({ key }) => key);
  const counter = rowsName(shape, ownerEnd);
  const search = (from: readonly Member[], to: readonly Key[]): ShapeSearch => {
    const scanned = (owner: Member): boolean => countOf(owner, counter) <= to.length;
    const sought = to.length === 0 ? [] : from;
    return {
      scan: sought.filter(scanned).map(({ key }) => key),
      probe: sought.filter((owner) => !scanned(owner)).map(({ key }) => key),
      others: to,
    };
  };
  if (touched === null) return [search(owners, others)];
  return [
    search(
      owners.filter(({ key }) => touched.has(key)),
      others,
    ),
    search(
      owners.filter(({ key }) => !touched.has(key)),
      others.filter((key) => touched.has(key)),
    ),
  ];
}

const MEMBERS = 'SELECT n.key, n.kind, n.counts FROM json_each(?) j CROSS JOIN node n ON n.key = j.value';

/** Three parameters a search: JSON lists of owners to scan, owners to probe, and the others. */
function edgesSql(shapes: readonly EdgeShape[], searches: number): string {
  const width = Math.max(...shapes.map((shape) => columnsOf(shape).length));
  const lists: string[] = [];
  const parts: string[] = [];
  shapes.forEach((shape, index) => {
    const { name, part, shown } = sourceOf(shape);
    const columns = columnsOf(shape).map((column) => `e.${column}`);
    const cells = [String(index), 'e.a', 'e.b', part, ...columns, ...Array(width - columns.length).fill('NULL')].join(
      ', ',
    );
    for (let search = 0; search < searches; search++) {
      const id = parts.length;
      for (const list of ['scan', 'probe', 'other']) {
        lists.push(`${list}${id}(k) AS MATERIALIZED (SELECT value FROM json_each(?))`);
      }
      const scan = `SELECT ${cells} FROM scan${id} CROSS JOIN ${name} e ON e.a = scan${id}.k ${shown}`;
      const probe = `SELECT ${cells} FROM probe${id} CROSS JOIN other${id}
        CROSS JOIN ${name} e ON e.a = probe${id}.k AND e.b = other${id}.k ${shown}`;
      parts.push(`${scan} UNION ALL ${probe}`);
    }
  });
  return `WITH ${lists.join(', ')} ${parts.join(' UNION ALL ')}`;
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
