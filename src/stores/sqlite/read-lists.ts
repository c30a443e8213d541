// Reads of adjacency lists: pages, counts, frontiers and joint papers, each one range scan of a table in rank order.

import type { EdgeValues } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { LISTS, listOf } from '../../graph/lists.ts';
import { RANK_UNKNOWN } from '../../graph/rank.ts';
import type { Frontier, FrontierRequest, JointRequest, ListPage, ListRequest, ListRow } from '../../graph/store.ts';
import type { Cell, Connection } from './connection.ts';
import { nodeMap } from './read-nodes.ts';
import { JOINT_PAPER, listTable, quoted } from './schema.ts';

type RowCells = [rank: number, neighbor: Key, part: number, ...values: (number | null)[]];

/** Behind every key and part. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Pages of lists, a range scan each; the nodes of all of them by one statement. */
export function listPages(connection: Connection, requests: readonly ListRequest[]): readonly ListPage[] {
  const pages = requests.map((request) => listPage(connection, request));
  const wanted = pages.flatMap(({ rows }, index) =>
    requests[index]?.withNodes ? rows.map(({ neighbor }) => neighbor) : [],
  );
  if (wanted.length === 0) return pages;
  const nodes = nodeMap(connection, wanted);
  return pages.map(({ rows, more }, index) => ({
    rows: requests[index]?.withNodes ? rows.map((row) => ({ ...row, node: nodes.get(row.neighbor) ?? null })) : rows,
    more,
  }));
}

function listPage(connection: Connection, request: ListRequest): ListPage {
  const { owner, first, after, backward = false, rankFrom = 0, rankTo = RANK_UNKNOWN } = request;
  const { carried, forwards, backwards } = statementsOf(request.list);
  const start = after === undefined ? [] : [after.rank, after.key, after.part];
  const place = backward
    ? after !== undefined && after.rank <= rankTo
      ? start
      : [rankTo, LAST, LAST]
    : after !== undefined && after.rank >= rankFrom
      ? start
      : [rankFrom, -1, -1];
  const rows = connection.all<RowCells>(
    backward ? backwards : forwards,
    owner,
    ...place,
    backward ? rankFrom : rankTo,
    first + 1,
  );
  const more = rows.length > first;
  if (more) rows.pop();
  return { rows: rows.map((row) => listRow(carried, row)), more };
}

function listRow(carried: readonly string[], [rank, neighbor, part, ...cells]: RowCells): ListRow {
  const values: Record<string, number | null> = {};
  for (let i = 0; i < carried.length; i++) values[carried[i] as string] = cells[i] ?? null;
  return { position: { rank, key: neighbor, part }, neighbor, values: values satisfies EdgeValues };
}

/** Exact numbers of list rows in ranges of ranks: 16 ns a row. */
export function listCounts(
  connection: Connection,
  requests: readonly { list: string; owner: Key; rankFrom: number; rankTo: number }[],
): readonly number[] {
  return requests.map(({ list, owner, rankFrom, rankTo }) => {
    const row = connection.get<[number]>(statementsOf(list).count, owner, rankFrom, rankTo);
    return row?.[0] ?? 0;
  });
}

/** Neighbours of a frontier: a range scan an owner, until `total` rows are there. */
export function neighborsOf(connection: Connection, request: FrontierRequest): Frontier {
  const { neighbors: statement } = statementsOf(request.list);
  const owners: Key[] = [];
  const neighbors: Key[] = [];
  const parts: number[] = [];
  let cut = false;
  for (const owner of request.owners) {
    const left = request.total - neighbors.length;
    if (left === 0 && cut) break;
    const cap = Math.min(request.perNode, left);
    // One row beyond the cap tells whether it cuts.
    const rows = connection.all<[neighbor: Key, ...part: Key[]]>(statement, owner, cap + 1);
    if (rows.length > cap) {
      cut = true;
      rows.pop();
    }
    for (const [neighbor, part = 0] of rows) {
      owners.push(owner);
      neighbors.push(neighbor);
      parts.push(part);
    }
  }
  return { owners, neighbors, parts, cut };
}

/** The papers of co-author pairs, newest first. */
export function jointPapers(connection: Connection, requests: readonly JointRequest[]): readonly ListPage[] {
  return requests.map(({ a, b, first, after }) => {
    const place: Cell[] = after === undefined ? [0, -1] : [after.rank, after.key];
    const rows = connection.all<[number, Key]>(JOINT_PAGE, Math.min(a, b), Math.max(a, b), ...place, first + 1);
    const more = rows.length > first;
    if (more) rows.pop();
    return {
      rows: rows.map(([rank, key]) => ({ position: { rank, key, part: 0 }, neighbor: key, values: {} })),
      more,
    };
  });
}

const JOINT_PAGE = `
  SELECT rank, paper FROM ${JOINT_PAPER.name} WHERE a = ? AND b = ? AND (rank, paper) > (?, ?)
  ORDER BY rank, paper LIMIT ?`;

interface ListStatements {
  readonly carried: readonly string[];
  readonly forwards: string;
  readonly backwards: string;
  readonly count: string;
  /** Twice as fast a row as a page. */
  readonly neighbors: string;
}

const statements: ReadonlyMap<string, ListStatements> = new Map(LISTS.map((list) => [list.id, textsOf(list)]));

function statementsOf(id: string): ListStatements {
  return statements.get(id) ?? textsOf(listOf(id));
}

function textsOf(list: ListSpec): ListStatements {
  const { name, values } = listTable(list);
  const columns = ['rank', 'neighbor', 'part', ...Object.keys(values).map(quoted)].join(', ');
  const page = (behind: string, within: string, direction: string): string => `
    SELECT ${columns} FROM ${name} WHERE owner = ? AND (rank, neighbor, part) ${behind} (?, ?, ?) AND rank ${within} ?
    ORDER BY rank ${direction}, neighbor ${direction}, part ${direction} LIMIT ?`;
  return {
    carried: list.shape.carried,
    forwards: page('>', '<=', 'ASC'),
    backwards: page('<', '>=', 'DESC'),
    count: `SELECT count(*) FROM ${name} WHERE owner = ? AND rank BETWEEN ? AND ?`,
    neighbors: `
    SELECT neighbor${list.shape.parallel ? ', part' : ''} FROM ${name} WHERE owner = ? ORDER BY rank, neighbor, part LIMIT ?`,
  };
}
