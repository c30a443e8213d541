// Reads of adjacency lists: pages, counts, frontiers and joint papers, each a range of an index in rank order.

import type { EdgeValues, NodeKind } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { listOf } from '../../graph/lists.ts';
import type { Frontier, FrontierRequest, JointRequest, ListPage, ListRequest, ListRow } from '../../graph/store.ts';
import type { ParameterMap, Statements } from './connection.ts';
import type { Direction } from './list-texts.ts';
import { countsText, frontierText, listsOwnedBy, pagesText, parameterOf } from './list-texts.ts';
import { bounds, FIRST_PLACE, jointOf, jointPlaceOf, LAST_PLACE, placeOf, positionOf } from './place.ts';
import type { NodeCells } from './read-nodes.ts';
import { nodeOf } from './read-nodes.ts';

type PageCells = [i: number, place: string, values: (number | null)[], node: NodeCells | null];

/** Pages of lists with their nodes: one statement for each kind of owner and direction, side by side. */
export async function listPages(
  statements: Statements,
  requests: readonly ListRequest[],
): Promise<readonly ListPage[]> {
  const rows: ListRow[][] = requests.map(() => []);
  const asked = requests.map((request, i) => ({ i, list: listOf(request.list), request }));
  const groups = Map.groupBy(asked, ({ list, request }) => `${list.owner} ${request.backward ? 'DESC' : 'ASC'}`);
  await Promise.all(
    [...groups].map(async ([group, members]) => {
      const [kind, direction] = group.split(' ') as [NodeKind, Direction];
      const parameters = parametersOf(kind, members, ({ i, request }) => ({
        i,
        owner: request.owner,
        nodes: request.withNodes,
        ...rangeOf(request),
      }));
      const limits = Object.fromEntries(
        listsOwnedBy(kind).map((list) => [
          parameterOf.limit(list),
          // One row beyond the page tells whether there are more.
          1 + Math.max(0, ...members.filter((member) => member.list === list).map(({ request }) => request.first)),
        ]),
      );
      const text = textOf(`pages ${group}`, () => pagesText(kind, direction));
      const [columns = []] = await statements.all<PageCells[][]>(text, { ...parameters, ...limits });
      for (const [column, list] of listsOwnedBy(kind).entries()) {
        for (const cells of columns[column] ?? []) rows[cells[0]]?.push(rowOf(list, cells));
      }
    }),
  );
  return requests.map(({ first }, index) => pageOf(rows[index] ?? [], first));
}

function rowOf({ shape: { carried }, neighbor }: ListSpec, [, place, cells, node]: PageCells): ListRow {
  const position = positionOf(place);
  const values: Record<string, number | null> = {};
  for (const [index, name] of carried.entries()) values[name] = cells[index] ?? null;
  const row = { position, neighbor: position.key, values: values satisfies EdgeValues };
  return node === null ? row : { ...row, node: nodeOf(position.key, neighbor, node) };
}

function rangeOf({ after, backward = false, rankFrom, rankTo }: ListRequest): ParameterMap {
  const { low, high } = bounds(rankFrom, rankTo);
  if (after === undefined) return { low, high };
  const place = placeOf(after);
  return backward ? { low, high: place < high ? place : high } : { low: place > low ? place : low, high };
}

/** A scan that runs beside a COMMIT may meet an edge twice, at its old place and at its new one. */
function pageOf(rows: readonly ListRow[], first: number): ListPage {
  const once = new Map<string, ListRow>();
  for (const row of rows) {
    const edge = `${row.neighbor} ${row.position.part}`;
    if (!once.has(edge)) once.set(edge, row);
  }
  return { rows: [...once.values()].slice(0, first), more: rows.length > first };
}

function parametersOf<Member extends { readonly list: ListSpec }>(
  kind: NodeKind,
  members: readonly Member[],
  parameter: (member: Member) => ParameterMap,
): ParameterMap {
  return Object.fromEntries(
    listsOwnedBy(kind).map((list) => [
      parameterOf.requests(list),
      members.filter((member) => member.list === list).map(parameter),
    ]),
  );
}

/** Exact numbers of list rows in ranges of ranks. */
export async function listCounts(
  statements: Statements,
  requests: readonly { list: string; owner: Key; rankFrom: number; rankTo: number }[],
): Promise<readonly number[]> {
  const counts = requests.map(() => 0);
  const asked = requests.map((request, i) => ({ i, list: listOf(request.list), request }));
  await Promise.all(
    [...Map.groupBy(asked, ({ list }) => list.owner)].map(async ([kind, members]) => {
      const parameters = parametersOf(kind, members, ({ i, request: { owner, rankFrom, rankTo } }) => ({
        i,
        owner,
        ...bounds(rankFrom, rankTo),
      }));
      const text = textOf(`counts ${kind}`, () => countsText(kind));
      for (const [i, rows] of await statements.all<[number, number]>(text, parameters)) counts[i] = rows;
    }),
  );
  return counts;
}

/** Neighbours of a frontier: one statement, which stops when `total` rows are there. */
export async function neighborsOf(statements: Statements, request: FrontierRequest): Promise<Frontier> {
  const { perNode, total } = request;
  const list = listOf(request.list);
  // One row beyond a cap tells whether it cuts; so at most one row of each owner is not wanted.
  const rows = await statements.all<[i: number, place: string]>(
    textOf(`frontier ${list.id}`, () => frontierText(list)),
    {
      owners: request.owners.map((owner, i) => ({ i, owner, low: FIRST_PLACE, high: LAST_PLACE })),
      limit: perNode + 1,
      total: total + request.owners.length + 1,
    },
  );
  const owners: Key[] = [];
  const neighbors: Key[] = [];
  const parts: number[] = [];
  let cut = false;
  let [current, taken] = [-1, 0];
  for (const [i, place] of rows) {
    [current, taken] = i === current ? [current, taken + 1] : [i, 1];
    if (taken > perNode || neighbors.length === total) {
      cut = true;
      continue;
    }
    const { key, part } = positionOf(place);
    owners.push(request.owners[i] as Key);
    neighbors.push(key);
    parts.push(part);
  }
  return { owners, neighbors, parts, cut };
}

/** The papers of co-author pairs, newest first. One statement. */
export async function jointPapers(
  statements: Statements,
  requests: readonly JointRequest[],
): Promise<readonly ListPage[]> {
  const rows: ListRow[][] = requests.map(() => []);
  const cells = await statements.all<[i: number, place: string]>(JOINT_PAGES, {
    requests: requests.map(({ a, b, after }, i) => ({
      i,
      a: Math.min(a, b),
      b: Math.max(a, b),
      low: after === undefined ? FIRST_PLACE : jointPlaceOf(after.rank, after.key),
    })),
    limit: 1 + Math.max(0, ...requests.map(({ first }) => first)),
  });
  for (const [i, place] of cells) {
    const { rank, key } = jointOf(place);
    rows[i]?.push({ position: { rank, key, part: 0 }, neighbor: key, values: {} });
  }
  return requests.map(({ first }, index) => pageOf(rows[index] ?? [], first));
}

const JOINT_PAGES = `
UNWIND $p.requests AS q
CALL (q) {
  MATCH (j:Joint) USING INDEX SEEK j:Joint(a, b, place) WHERE j.a = q.a AND j.b = q.b AND j.place > q.low
  RETURN j.place AS place ORDER BY j.a, j.b, j.place LIMIT $p.limit
}
RETURN q.i AS i, place`;

const texts = new Map<string, string>();

function textOf(name: string, make: () => string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const made = make();
  texts.set(name, made);
  return made;
}
