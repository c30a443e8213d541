// The query plan of every statement that the store runs: searches in key order, no scan of a table, no sorting.

import { expect, test } from '@jest/globals';
import { EDGE_SHAPES, NODE_KINDS } from '../../../src/graph/kinds.ts';
import { LISTS } from '../../../src/graph/lists.ts';
import { withdrawRecords } from '../../../src/graph/write-plan/write-records.ts';
import type { SqliteStore } from '../../../src/stores/sqlite/sqlite-store.ts';
import { keyOf, SAMPLE, storeOf, write } from './sample-store.ts';

/** Bounded by the number of sources and kinds, and read whole by the summary. */
const SMALL = ['source', 'total'];

test('no statement scans a stored table or sorts', async () => {
  const store = await storeOf(SAMPLE);
  const statements = recordStatements(store);
  await readEverything(store);
  const writer = await store.writer();
  await write(
    writer,
    SAMPLE.map((record) => ({ ...record, statedOn: '2026' })),
  );
  await writer.saidByTargets('cites', [await keyOf(store, 'W2')]);
  await writer.mentionsByKeys([await keyOf(store, 'A1')]);
  await writer.pendingByIds(['openalex:W9']);
  await writer.checkpointOf('openalex');
  await withdrawRecords(writer, 'openalex', ['W1', 'A1']);
  expect(statements.size).toBeGreaterThan(2 * LISTS.length + 100);
  const faults = [...statements].flatMap((sql) =>
    planOf(store, sql)
      .filter(isFault)
      .map((step) => `${step} in ${sql}`),
  );
  expect(faults).toEqual([]);
  await store.close();
});

test('a page of a list is one range of its key, narrowed by ranks, in both directions', async () => {
  const store = await storeOf([]);
  const statements = recordStatements(store);
  for (const backward of [false, true]) {
    await store.listPages([{ list: 'authored.from.citations', owner: 1, first: 20, withNodes: false, backward }]);
  }
  const plans = [...statements].filter((sql) => sql.includes('authored')).map((sql) => planOf(store, sql));
  expect(plans).toEqual([
    ['SEARCH authored_from_citations USING PRIMARY KEY (owner=? AND (rank,neighbor,part)>(?,?,?) AND rank<?)'],
    ['SEARCH authored_from_citations USING PRIMARY KEY (owner=? AND rank>? AND (rank,neighbor,part)<(?,?,?))'],
  ]);
  await store.close();
});

test('a scan and a sort are found where they are', async () => {
  const store = await storeOf([]);
  const plan = planOf(store, 'SELECT label FROM node ORDER BY label');
  expect(plan.filter(isFault)).toHaveLength(2);
  await store.close();
});

function recordStatements(store: SqliteStore): ReadonlySet<string> {
  const statements = new Set<string>();
  const { database } = store.connection;
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    statements.add(sql);
    return prepare(sql);
  };
  return statements;
}

function planOf(store: SqliteStore, sql: string): readonly string[] {
  if (!/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(sql)) return [];
  const values = sql.match(/\?/g) ?? [];
  const rows = store.connection.all<[number, number, number, string]>(
    `EXPLAIN QUERY PLAN ${sql}`,
    ...values.map(() => 1),
  );
  return rows.map(([, , , detail]) => detail);
}

function isFault(step: string): boolean {
  if (step.includes('TEMP B-TREE')) return true;
  const scanned = /^SCAN (\S+)/.exec(step)?.[1];
  if (scanned === undefined || step.includes(' VIRTUAL TABLE')) return false;
  return !/^((owner|other)\d+|pair|CONSTANT|\(?subquery.*)$/.test(scanned) && !SMALL.includes(scanned);
}

async function readEverything(store: SqliteStore): Promise<void> {
  const keys = await Promise.all(['A1', 'A2', 'W1', 'W2', 'T1', 'I1'].map((short) => keyOf(store, short)));
  const [owner = 0, other = 0] = keys;
  for (const backward of [false, true]) {
    await store.listPages(LISTS.map(({ id }) => ({ list: id, owner, first: 20, withNodes: true, backward })));
    for (const { kind, orders } of NODE_KINDS) {
      for (const after of [undefined, { rank: 0, key: 0 }]) {
        await store.kindPages(orders.map((order) => ({ kind, order, first: 20, backward, after })));
      }
    }
  }
  await store.listCounts(LISTS.map(({ id }) => ({ list: id, owner, rankFrom: 0, rankTo: 9 })));
  await store.nodeDetails(keys);
  await store.jointPapers([{ a: owner, b: other, first: 20 }]);
  const edges = await store.edgesBetween(keys, EDGE_SHAPES);
  await store.edgesBetween(keys, EDGE_SHAPES, [owner]);
  await store.edgesOfPairs([[owner, keys[0] ?? 0]], EDGE_SHAPES);
  await store.edgeDetails(edges);
  await store.textMatches(NODE_KINDS.map(({ kind }) => ({ kind, tokens: ['a', 'bc'], prefix: true, first: 20 })));
  await store.summary();
}
