// The statements of lists: for each list the scan of its index in order, and for each kind of node one text of all its lists.

import type { NodeKind } from '../../graph/kinds.ts';
import type { ListSpec } from '../../graph/lists.ts';
import { LISTS } from '../../graph/lists.ts';
import { NODE_COLUMNS } from './read-nodes.ts';
import { keyAt, otherEnd, ownersOf, placeIn, typeOf } from './schema.ts';

/** Whether a list is read from its start or from its end. */
export type Direction = 'ASC' | 'DESC';

const listsByOwner = Map.groupBy(LISTS, ({ owner }) => owner);

/** The lists that nodes of a kind own. */
export function listsOwnedBy(kind: NodeKind): readonly ListSpec[] {
  return listsByOwner.get(kind) ?? [];
}

/** Name of the parameter of a list's requests, and of its limit. */
export const parameterOf = {
  requests: ({ id }: ListSpec): string => id.replaceAll('.', '_'),
  limit: ({ id }: ListSpec): string => `${id.replaceAll('.', '_')}_limit`,
};

/**
 * Pages of every list that nodes of a kind own, as one statement: a branch of an empty request list costs nothing, and
 * one text a kind and direction is planned once, where a text for every set of lists would be planned time and again.
 * One row, whose columns are the lists of `listsOwnedBy`; each holds its rows as request, place, carried values and,
 * where asked for, the node. Rows of a union would be copied branch by branch.
 */
export function pagesText(kind: NodeKind, direction: Direction): string {
  const lists = listsOwnedBy(kind);
  const branches = lists.map((list, column) => {
    const values = list.shape.carried.map((name) => `r.${name}`).join(', ');
    return `CALL () {
  UNWIND $p.${parameterOf.requests(list)} AS q
  CALL (q) { ${rowsOf(list, direction, `$p.${parameterOf.limit(list)}`)} }
  RETURN collect([q.i, place, [${values}], CASE WHEN q.nodes THEN [${node}] END]) AS l${column}
}`;
  });
  return `${branches.join('\n')}\nRETURN ${lists.map((_, column) => `l${column}`).join(', ')}`;
}

const node = NODE_COLUMNS.map((name) => `n.${name}`).join(', ');

/** Numbers of rows within places, of every list that nodes of a kind own. Columns: request, count. */
export function countsText(kind: NodeKind): string {
  const branches = listsOwnedBy(kind).map((list) => {
    const counts = scansOf(list, (scan) => `${scan} RETURN count(r) AS rows`);
    return `UNWIND $p.${parameterOf.requests(list)} AS q
CALL (q) { ${counts} }
RETURN q.i AS i, sum(rows) AS rows`;
  });
  return branches.join('\nUNION ALL\n');
}

/** The first `$limit` neighbours of each of `$owners`, `$total` rows in all. Columns: request, place. */
export function frontierText(list: ListSpec): string {
  return `UNWIND $p.owners AS q
CALL (q) { ${rowsOf(list, 'ASC', '$p.limit')} }
RETURN q.i AS i, place LIMIT $p.total`;
}

/**
 * The rows of a list behind q.low and before q.high, in order: `r`, `n` the neighbour, `place`. A list without direction
 * is the merge of two such scans, each of which stops at the limit.
 */
function rowsOf(list: ListSpec, direction: Direction, limit: string): string {
  const scans = scansOf(
    list,
    (scan, place, owner) =>
      `${scan} RETURN r, n, ${place} AS place ORDER BY ${owner} ${direction}, ${place} ${direction} LIMIT ${limit}`,
  );
  if (list.shape.directed) return scans;
  return `CALL (q) { ${scans} } RETURN r, n, place ORDER BY place ${direction} LIMIT ${limit}`;
}

function scansOf(list: ListSpec, use: (scan: string, place: string, owner: string) => string): string {
  return ownersOf(list)
    .map((end) => {
      const [type, place, owner] = [typeOf(list.shape), placeIn(list, end), keyAt(end)];
      const pattern = otherEnd(end) === 'to' ? `()-[r:${type}]->(n)` : `(n)-[r:${type}]->()`;
      const scan = `MATCH ${pattern} USING INDEX SEEK r:${type}(${owner}, ${place})
  WHERE r.${owner} = q.owner AND r.${place} > q.low AND r.${place} < q.high`;
      return use(scan, `r.${place}`, `r.${owner}`);
    })
    .join('\nUNION ALL\n');
}
