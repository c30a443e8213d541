// Reads of nodes: by id, by key, in the order of their kind, and their wide values.

import { kindRowOf } from '../../graph/lists.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import type { KindPage, KindPosition, KindRequest, NamedNode, NodeRow } from '../../graph/store.ts';
import type { NameRow } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { kindTable } from './schema.ts';

/** A name that an id is found by. */
export type FoundName = NamedNode & Pick<NameRow, 'why' | 'claims'>;
type NodeCells = [Key, NodeKind, string, string, string, string, string];

const NODE_COLUMNS = 'n.key, n.kind, n.id, n.label, n.identifiers, n.props, n.counts';

/** What each id names, with why; several nodes by key. One statement. */
export function namesByIds(connection: Connection, ids: readonly string[]): readonly (readonly FoundName[])[] {
  const found: FoundName[][] = ids.map(() => []);
  const rows = connection.all<[number, Key, NodeKind, string, NameRow['why'], number]>(
    NAMES_BY_IDS,
    JSON.stringify(ids),
  );
  for (const [index, key, kind, id, why, claims] of rows) {
    const redirected = why === 'merged' ? { redirectedFrom: ids[index] ?? id } : {};
    found[index]?.push({ key, kind, id, ...redirected, why, claims });
  }
  return found;
}

/** Node rows in the order asked; null where there is no such node. One statement. */
export function nodesByKeys(connection: Connection, keys: readonly Key[]): readonly (NodeRow | null)[] {
  const rows = nodeMap(connection, keys);
  return keys.map((key) => rows.get(key) ?? null);
}

/** Node rows by key. One statement. */
export function nodeMap(connection: Connection, keys: Iterable<Key>): ReadonlyMap<Key, NodeRow> {
  const rows = connection.all<NodeCells>(NODES_BY_KEYS, JSON.stringify([...new Set(keys)]));
  return new Map(rows.map((cells) => [cells[0], nodeOf(cells)]));
}

function nodeOf([key, kind, id, label, identifiers, props, counts]: NodeCells): NodeRow {
  return {
    key,
    kind,
    id,
    label,
    identifiers: JSON.parse(identifiers) as readonly string[],
    props: JSON.parse(props) as NodeRow['props'],
    counts: JSON.parse(counts) as readonly number[],
  };
}

/** Pages of all nodes of a kind: a range scan and a node statement each. */
export function kindPages(connection: Connection, requests: readonly KindRequest[]): readonly KindPage[] {
  return requests.map(({ kind, order, first, after, backward = false }) => {
    if (!kindRowOf(kind).orders.some((known) => known === order)) throw new Error(`${kind} has no order ${order}`);
    const place = after === undefined ? [] : [after.rank, after.key];
    const rows = connection.all<[KindPosition['rank'], Key]>(
      kindPageSql(order, backward, after !== undefined),
      kind,
      ...place,
      first + 1,
    );
    const page = rows.slice(0, first);
    const nodes = nodeMap(
      connection,
      page.map(([, key]) => key),
    );
    return {
      rows: page.flatMap(([rank, key]) => {
        const node = nodes.get(key);
        return node === undefined ? [] : [{ position: { rank, key }, node }];
      }),
      more: rows.length > first,
    };
  });
}

function kindPageSql(order: string, backward: boolean, after: boolean): string {
  const direction = backward ? 'DESC' : 'ASC';
  const bound = after ? `AND (rank, key) ${backward ? '<' : '>'} (?, ?)` : '';
  return `SELECT rank, key FROM ${kindTable(order).name} WHERE kind = ? ${bound} ORDER BY rank ${direction}, key ${direction} LIMIT ?`;
}

// CROSS JOIN fixes the loops: a probe for each member of the JSON list.
const NAMES_BY_IDS = `
  SELECT j.key, n.key, n.kind, n.id, s.why, s.claims
  FROM json_each(?) j CROSS JOIN name s ON s.id = j.value CROSS JOIN node n ON n.key = s.key`;
const NODES_BY_KEYS = `SELECT ${NODE_COLUMNS} FROM json_each(?) j CROSS JOIN node n ON n.key = j.value`;
