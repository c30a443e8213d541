// Reads of the edges among a set of nodes: one statement, scanning lists or probing pairs by stored degree.

import type { EdgeShape, End, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { counterIndexOf, rowsName } from '../../graph/lists.ts';
import type { EdgeRow } from '../../graph/store.ts';
import type { Statements } from './connection.ts';
import { keyAt, listsOf, otherEnd, placeIn, typeOf } from './schema.ts';

type EdgeCells = [shape: number, from: Key, to: Key, part: number, ...values: (number | null)[]];

const shapes: readonly EdgeShape[] = EDGE_SHAPES;

/** Every edge of the shapes with both ends among `keys`, and one among `touching` if given; in no order. One statement. */
export async function edgesBetween(
  statements: Statements,
  keys: readonly Key[],
  asked: readonly EdgeShape[],
  touching?: readonly Key[],
): Promise<readonly EdgeRow[]> {
  if (keys.length === 0 || asked.length === 0) return [];
  const all = [...new Set(keys)];
  const rows = await statements.all<EdgeCells>(EDGES, {
    searches: searchesOf(all, touching),
    shapes: asked.map(({ name }) => name),
  });
  return rows.flatMap(([index, from, to, part, ...cells]) => {
    const shape = shapes[index];
    if (shape === undefined) return [];
    const values = Object.fromEntries(shape.carried.map((name, place) => [name, cells[place] ?? null]));
    return [{ shape, from, to, part, values }];
  });
}

/**
 * Where owners of edges are sought among which others. With `touching`, those whose owner is touched among all, then those
 * of the other owners among the touched, so that no edge comes twice.
 */
function searchesOf(all: readonly Key[], touching: readonly Key[] | undefined) {
  if (touching === undefined) return [{ owners: all, others: all }];
  const touched = new Set(touching);
  const few = all.filter((key) => touched.has(key));
  return [
    { owners: few, others: all },
    { owners: all.filter((key) => !touched.has(key)), others: few },
  ];
}

const owners = (kind: NodeKind): string => `${kind.toLowerCase()}_owners`;
const others = (kind: NodeKind): string => `${kind.toLowerCase()}_others`;
/** A row of a scan costs a fraction of the seek of a pair. */
const SCANNED_PER_SEEK = 4;
const WIDTH = Math.max(...shapes.map(({ carried }) => carried.length));

/** The edges of a shape belong to the end that says them; an owner's are scanned, or sought among the others one by one. */
function branchesOf(shape: EdgeShape, index: number): readonly string[] {
  const end: End = shape.said ?? 'from';
  const other = otherEnd(end);
  const list = listsOf(shape).find((each) => each.end === end) ?? listsOf(shape)[0];
  if (list === undefined) throw new Error(`${shape.name} has no list`);
  const [type, ownKey, otherKey, place] = [typeOf(shape), keyAt(end), keyAt(other), placeIn(list, end)];
  const among = others(shape[other]);
  const count = `n.counts[${counterIndexOf(shape[end], rowsName(shape, end))}]`;
  // An edge without direction is stored with the smaller key first.
  const sought = shape.directed ? among : `[k IN ${among} WHERE k > o]`;
  // A WHERE would be moved behind the seek, which would read the whole list of every hub.
  const ownedWhere = (condition: string): string =>
    `UNWIND CASE WHEN '${shape.name}' IN $p.shapes THEN [n IN ${owners(shape[end])} WHERE ${condition} | n.key] ELSE [] END AS o`;
  const values = Array.from({ length: WIDTH }, (_, at) => {
    const name = shape.carried[at];
    return `${name === undefined ? 'null' : `r.${name}`} AS v${at}`;
  });
  const found = `RETURN ${index} AS shape, r.fromKey AS from, r.toKey AS to, r.part AS part, ${values.join(', ')}`;
  return [
    `${ownedWhere(`0 < ${count} <= ${SCANNED_PER_SEEK} * size(${among})`)}
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(${ownKey}, ${place})
WHERE r.${ownKey} = o AND r.${place} > '' AND r.${otherKey} IN ${among} ${found}`,
    `${ownedWhere(`${count} > ${SCANNED_PER_SEEK} * size(${among})`)}
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
WHERE r.${ownKey} = o AND r.${otherKey} IN ${sought} AND r.part >= 0 ${found}`,
  ];
}

const ofKind = (kind: NodeKind): string => `
  [n IN owners WHERE n.kind = '${kind}'] AS ${owners(kind)}, [n IN others WHERE n.kind = '${kind}' | n.key] AS ${others(kind)}`;
const sets = NODE_KINDS.flatMap(({ kind }) => [owners(kind), others(kind)]).join(', ');

const EDGES = `
UNWIND $p.searches AS s
CALL (s) { UNWIND s.owners AS k MATCH (n:Node {key: k}) RETURN collect({key: n.key, kind: n.kind, counts: n.counts}) AS owners }
CALL (s) { UNWIND s.others AS k MATCH (n:Node {key: k}) RETURN collect({key: n.key, kind: n.kind}) AS others }
WITH ${NODE_KINDS.map(({ kind }) => ofKind(kind)).join(',')}
CALL (${sets}) {
${shapes.flatMap(branchesOf).join('\nUNION ALL\n')}
}
RETURN shape, from, to, part, ${Array.from({ length: WIDTH }, (_, at) => `v${at}`).join(', ')}`;
