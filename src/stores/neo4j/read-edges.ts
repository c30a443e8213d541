// Reads of the edges among a set of nodes: one statement, scanning lists or probing pairs by stored degree.

import type { EdgeShape, End, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { counterIndexOf, listsOf, rowsName } from '../../graph/lists.ts';
import type { EdgeRow, Pair } from '../../graph/store.ts';
import type { ParameterMap, Statements } from './connection.ts';
import { keyAt, otherEnd, placeIn, typeOf } from './schema.ts';

type EdgeCells = [from: Key, to: Key, part: number, ...values: (number | null)[]];

/** One way to edges of a shape: a text that returns a single list of their cells. */
interface Branch {
  readonly shape: EdgeShape;
  readonly text: string;
}

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
  return edgesBy(statements, AMONG, EDGES, {
    keys: all,
    searches: searchesOf(all, touching),
    shapes: asked.map(({ name }) => name),
  });
}

/** Every edge of the shapes that joins the nodes of a pair, in no order. One statement, a seek for each pair and shape. */
export async function edgesOfPairs(
  statements: Statements,
  pairs: readonly Pair[],
  asked: readonly EdgeShape[],
): Promise<readonly EdgeRow[]> {
  if (pairs.length === 0 || asked.length === 0) return [];
  const both = new Map(
    pairs.flatMap(([x, y]) => [
      [`${x} ${y}`, { from: x, to: y }],
      [`${y} ${x}`, { from: y, to: x }],
    ]),
  );
  return edgesBy(statements, OF_PAIRS, EDGES_OF_PAIRS, {
    pairs: [...both.values()],
    shapes: asked.map(({ name }) => name),
  });
}

/** Runs the statement of some branches. A column is the list of a branch: rows of a union would be copied branch by branch. */
async function edgesBy(
  statements: Statements,
  branches: readonly Branch[],
  cypher: string,
  parameters: ParameterMap,
): Promise<readonly EdgeRow[]> {
  const rows = await statements.all<EdgeCells[][]>(cypher, parameters);
  return rows.flatMap((columns) =>
    branches.flatMap(({ shape }, column) => (columns[column] ?? []).map((cells) => edgeOf(shape, cells))),
  );
}

function edgeOf(shape: EdgeShape, [from, to, part, ...cells]: EdgeCells): EdgeRow {
  const values: Record<string, number | null> = {};
  for (const [index, name] of shape.carried.entries()) values[name] = cells[index] ?? null;
  return { shape, from, to, part, values };
}

/**
 * Where owners of edges are sought among which others; null is all. With `touching`, those whose owner is touched among
 * all, then those of the other owners among the touched, so that no edge comes twice.
 */
function searchesOf(all: readonly Key[], touching: readonly Key[] = all) {
  const touched = new Set(touching);
  const few = all.filter((key) => touched.has(key));
  if (few.length === all.length) return [{ owners: null, others: null }];
  return [
    { owners: few, others: null },
    { owners: all.filter((key) => !touched.has(key)), others: few },
  ];
}

const owners = (kind: NodeKind): string => `${kind.toLowerCase()}_owners`;
const others = (kind: NodeKind): string => `${kind.toLowerCase()}_others`;
/** A row of a scan costs a fraction of the seek of a pair. */
const SCANNED_PER_SEEK = 8;

/** The edges of a shape belong to the end that says them; an owner's are scanned, or sought among the others one by one. */
function branchesOf(shape: EdgeShape): readonly Branch[] {
  const end: End = shape.said ?? 'from';
  const other = otherEnd(end);
  const list = listsOf(shape.name).find((each) => each.end === end) ?? listsOf(shape.name)[0];
  if (list === undefined) throw new Error(`${shape.name} has no list`);
  const [type, ownKey, otherKey, place] = [typeOf(shape), keyAt(end), keyAt(other), placeIn(list, end)];
  const among = others(shape[other]);
  const count = `n.counts[${counterIndexOf(shape[end], rowsName(shape, end))}]`;
  // An edge without direction is stored with the smaller key first.
  const sought = shape.directed ? among : `[k IN ${among} WHERE k > o]`;
  // A WHERE would be moved behind the seek, which would read the whole list of every hub.
  const ownedWhere = (condition: string): string =>
    `UNWIND CASE WHEN '${shape.name}' IN $p.shapes THEN [n IN ${owners(shape[end])} WHERE ${condition} | n.key] ELSE [] END AS o`;
  const texts = [
    `${ownedWhere(`0 < ${count} <= ${SCANNED_PER_SEEK} * size(${among})`)}
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(${ownKey}, ${place})
WHERE r.${ownKey} = o AND r.${place} > '' AND r.${otherKey} IN ${among}`,
    `${ownedWhere(`${count} > ${SCANNED_PER_SEEK} * size(${among})`)}
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
WHERE r.${ownKey} = o AND r.${otherKey} IN ${sought} AND r.part >= 0`,
  ];
  return texts.map((text) => ({ shape, text: `${text} ${found(shape)}` }));
}

/** What is returned of the edges `r` of a shape. */
function found({ carried }: EdgeShape): string {
  return `RETURN collect([${['fromKey', 'toKey', 'part', ...carried].map((name) => `r.${name}`).join(', ')}])`;
}

/** The edges of a shape, sought by both ends. */
function pairBranchOf(shape: EdgeShape): Branch {
  const type = typeOf(shape);
  const text = `UNWIND CASE WHEN '${shape.name}' IN $p.shapes THEN $p.pairs ELSE [] END AS pair
MATCH ()-[r:${type}]->() USING INDEX SEEK r:${type}(fromKey, toKey, part)
WHERE r.fromKey = pair.from AND r.toKey = pair.to AND r.part >= 0 ${found(shape)}`;
  return { shape, text };
}

/** Runs every branch with the variables of a scope, and returns a column for each. */
function columnsOf(branches: readonly Branch[], scope: string): string {
  const calls = branches.map(({ text }, column) => `CALL (${scope}) { ${text} AS e${column} }`);
  return `${calls.join('\n')}\nRETURN ${branches.map((_, column) => `e${column}`).join(', ')}`;
}

const AMONG: readonly Branch[] = shapes.flatMap(branchesOf);
const OF_PAIRS: readonly Branch[] = shapes.map(pairBranchOf);

const EDGES_OF_PAIRS = columnsOf(OF_PAIRS, '');

const kindsOfOwners = NODE_KINDS.map(({ kind }) => `[n IN owners WHERE n.kind = '${kind}'] AS ${owners(kind)}`);
const kindsOfOthers = NODE_KINDS.map(({ kind }) => `[n IN others WHERE n.kind = '${kind}' | n.key] AS ${others(kind)}`);

const EDGES = `
UNWIND $p.keys AS k MATCH (n:Node {key: k})
WITH collect({key: n.key, kind: n.kind, counts: n.counts}) AS nodes
UNWIND $p.searches AS s
WITH CASE WHEN s.owners IS NULL THEN nodes ELSE [n IN nodes WHERE n.key IN s.owners] END AS owners,
  CASE WHEN s.others IS NULL THEN nodes ELSE [n IN nodes WHERE n.key IN s.others] END AS others
WITH ${[...kindsOfOwners, ...kindsOfOthers].join(',\n  ')}
${columnsOf(AMONG, NODE_KINDS.flatMap(({ kind }) => [owners(kind), others(kind)]).join(', '))}`;
