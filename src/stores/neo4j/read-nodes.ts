// Reads of nodes: by id, by key, in the order of their kind.

import { kindRowOf } from '../../graph/lists.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import type { KindPage, KindRequest, NamedNode, NodeRow } from '../../graph/store.ts';
import type { NameRow } from '../../graph/writer.ts';
import type { Statements } from './connection.ts';
import { FIRST_PLACE, kindPlaceOf, kindPositionOf, LAST_PLACE } from './place.ts';
import { labelOf, placeAmongKind } from './schema.ts';

/** A name that an id is found by. */
export type FoundName = NamedNode & Pick<NameRow, 'why' | 'claims'>;

/** The properties of a node row beside its key and kind, in the order of NodeCells. */
export const NODE_COLUMNS = ['id', 'label', 'identifiers', 'props', 'counts'] as const;
/** Neo4j's import tool knows no empty lists, so there are none. */
export type NodeCells = [
  id: string | null,
  label: string,
  identifiers: string[] | null,
  props: string,
  counts: number[],
];

/** The node of its columns; null where they are those of no node. */
export function nodeOf(key: Key, kind: NodeKind, [id, label, identifiers, props, counts]: NodeCells): NodeRow | null {
  if (id === null) return null;
  return { key, kind, id, label, identifiers: identifiers ?? [], props: JSON.parse(props) as NodeRow['props'], counts };
}

/** What each id names, with why; several nodes by key. One statement. */
export async function namesByIds(
  statements: Statements,
  ids: readonly string[],
): Promise<readonly (readonly FoundName[])[]> {
  const found: FoundName[][] = ids.map(() => []);
  const rows = await statements.all<[number, Key, NodeKind, string, NameRow['why'], number]>(NAMES_BY_IDS, { ids });
  for (const [index, key, kind, id, why, claims] of rows) {
    const redirected = why === 'merged' ? { redirectedFrom: ids[index] ?? id } : {};
    found[index]?.push({ key, kind, id, ...redirected, why, claims });
  }
  return found.map((names) => names.toSorted((x, y) => x.key - y.key));
}

/** Node rows in the order asked; null where there is no such node. One statement. */
export async function nodesByKeys(statements: Statements, keys: readonly Key[]): Promise<readonly (NodeRow | null)[]> {
  const rows = await statements.all<[Key, NodeKind, ...NodeCells]>(NODES_BY_KEYS, { keys: [...new Set(keys)] });
  const nodes = new Map(rows.map(([key, kind, ...cells]) => [key, nodeOf(key, kind, cells)]));
  return keys.map((key) => nodes.get(key) ?? null);
}

/** Pages of all nodes of a kind: a statement for each kind, order and direction, side by side. */
export async function kindPages(
  statements: Statements,
  requests: readonly KindRequest[],
): Promise<readonly KindPage[]> {
  const pages: KindPage[] = requests.map(() => ({ rows: [], more: false }));
  const asked = requests.map((request, i) => ({ i, request }));
  const groups = Map.groupBy(asked, ({ request: { kind, order, backward = false } }) =>
    kindText(kind, order, backward ? 'DESC' : 'ASC'),
  );
  await Promise.all(
    [...groups].map(async ([text, members]) => {
      const rows = await statements.all<[number, string, Key, ...NodeCells]>(text, {
        requests: members.map(({ i, request: { after, backward = false } }) => {
          const place = after === undefined ? null : kindPlaceOf(after);
          return {
            i,
            low: backward || place === null ? FIRST_PLACE : place,
            high: backward && place !== null ? place : LAST_PLACE,
          };
        }),
        limit: 1 + Math.max(...members.map(({ request }) => request.first)),
      });
      const byRequest = Map.groupBy(rows, ([i]) => i);
      for (const { i, request } of members) {
        const { kind, order, first } = request;
        const own = byRequest.get(i) ?? [];
        pages[i] = {
          rows: own.slice(0, first).flatMap(([, place, key, ...cells]) => {
            const node = nodeOf(key, kind, cells);
            return node === null ? [] : [{ position: kindPositionOf(order, place), node }];
          }),
          more: own.length > first,
        };
      }
    }),
  );
  return pages;
}

function kindText(kind: NodeKind, order: string, direction: 'ASC' | 'DESC'): string {
  if (!kindRowOf(kind).orders.some((known) => known === order)) throw new Error(`${kind} has no order ${order}`);
  const [label, place] = [labelOf(kind), placeAmongKind(order)];
  return `
UNWIND $p.requests AS q
CALL (q) {
  MATCH (n:${label}) USING INDEX SEEK n:${label}(${place}) WHERE n.${place} > q.low AND n.${place} < q.high
  RETURN n ORDER BY n.${place} ${direction} LIMIT $p.limit
}
RETURN q.i AS i, n.${place} AS place, n.key AS key, ${columns}`;
}

const columns = NODE_COLUMNS.map((name) => `n.${name} AS ${name}`).join(', ');

const NAMES_BY_IDS = `
UNWIND range(0, size($p.ids) - 1) AS i
MATCH (s:Name) USING INDEX SEEK s:Name(id, key) WHERE s.id = $p.ids[i] AND s.key >= 0
MATCH (n:Node {key: s.key})
RETURN i, n.key AS key, n.kind AS kind, n.id AS id, s.why AS why, s.claims AS claims`;
const NODES_BY_KEYS = `
UNWIND $p.keys AS key MATCH (n:Node {key: key})
RETURN n.key AS key, n.kind AS kind, ${columns}`;
