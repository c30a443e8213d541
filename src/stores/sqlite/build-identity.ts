// Which node each key stands for, when a store is built from records whose references are resolved already.

import type { Key } from '../../graph/keys.ts';
import { keyOf } from '../../graph/keys.ts';
import type { NodeKind } from '../../graph/kinds.ts';
import { createStaged } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { eachRow, RowInserter } from './row-stream.ts';

/** Ids of equal hashes have keys of different salts; more than a few never meet. */
const SALTS = [0, 1, 2, 3];

/**
 * Fills `stage.identity` for all nodes in `stage.named`. The own id of a node is the one that its key is made of: any place
 * that still has it will do, so `known` selects (key, id) from wherever else ids of nodes are.
 */
export function identify(connection: Connection, known: string): void {
  createStaged(connection, 'identity', { id: 'TEXT', kind: 'TEXT' }, 'key INTEGER PRIMARY KEY');
  const into = new RowInserter(connection, 'stage.identity', ['key', 'id', 'kind']);
  const named = eachRow<[Key, string, NodeKind]>(
    connection,
    `SELECT i.key, i.id, k.kind FROM (
       SELECT key, id FROM stage.named UNION ALL ${known}
     ) i CROSS JOIN (SELECT key, min(kind) AS kind FROM stage.named GROUP BY key) k ON k.key = i.key ORDER BY i.key`,
  );
  let last: Key | null = null;
  for (const [key, id, kind] of named) {
    if (key === last || !SALTS.some((salt) => keyOf(id, salt) === key)) continue;
    into.push([key, id, kind]);
    last = key;
  }
  into.end();
}
