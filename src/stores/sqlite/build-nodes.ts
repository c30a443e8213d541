// Nodes of a store that is built from its records: folded from their descriptions, then written with their counters.

import type { NodeKind } from '../../graph/kinds.ts';
import { NODE_KINDS } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { dayNumberOf } from '../../graph/dates.ts';
import { kindRankOf, textBucketOf } from '../../graph/kind-order.ts';
import { countersOf, kindRowOf } from '../../graph/lists.ts';
import type { NodeImage } from '../../graph/writer.ts';
import type { SourceInfo } from '../../graph/statements.ts';
import { textTokensOf } from '../../graph/text.ts';
import { foldDescriptions, foldStub } from '../../graph/write-plan/fold-node.ts';
import { compareText, recordOrder } from '../../graph/write-plan/record-order.ts';
import { countersSql } from './build-counts.ts';
import { createStaged, dropStaged } from './build-statements.ts';
import type { Connection } from './connection.ts';
import { nodeCells } from './plan-rows.ts';
import { rowIdOf } from './read-text.ts';
import { eachRow, RowInserter } from './row-stream.ts';
import { columnsOf, kindTable, NODE, textTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { unpackStated } from './stated-text.ts';

/** Folds every node into `stage.node`: from its one description, from several, or, where nobody describes it, from what it is called. */
export function foldNodes(connection: Connection, sources: readonly SourceInfo[], records: string): void {
  createStaged(
    connection,
    'node',
    { kind: 'TEXT', id: 'TEXT', label: 'TEXT', props: 'TEXT', citations: 'INTEGER?', day: 'INTEGER?' },
    'key INTEGER PRIMARY KEY',
  );
  connection.run(
    `INSERT OR IGNORE INTO stage.node (key, kind, id, label, props, citations, day)
     SELECT d.key, i.kind, i.id, d.label, d.props, d.citations, d.day
     FROM stage.described d CROSS JOIN stage.identity i ON i.key = d.key ORDER BY d.key`,
  );
  foldContested(connection, sources, records);
  dropStaged(connection, 'described', 'contested');
  foldStubs(connection);
  stageIdentifiers(connection);
}

function foldContested(connection: Connection, sources: readonly SourceInfo[], records: string): void {
  const order = recordOrder(new Map(sources.map((source) => [source.id, source])));
  createStaged(connection, 'contested', { key: 'INTEGER', recs: 'TEXT' });
  connection.run(
    'INSERT INTO stage.contested SELECT key, json_group_array(rec) FROM stage.described GROUP BY key HAVING count(*) > 1',
  );
  for (const [key, recs] of eachRow<[Key, string]>(connection, 'SELECT key, recs FROM stage.contested')) {
    const described = connection
      .all<[string, StatedCell]>(
        `SELECT r.source, r.stated FROM json_each(?) j CROSS JOIN ${records} r ON r.rec = j.value`,
        recs,
      )
      .map(([source, stated]) => ({ source, stated: unpackStated(stated) }))
      .toSorted(order)
      .flatMap(({ stated: { node } }) => (node === undefined ? [] : [node]));
    const [first, ...others] = described;
    if (first === undefined) continue;
    const { label, props } = foldDescriptions([first, ...others]);
    connection.run(
      'UPDATE stage.node SET label = ?, props = ?, citations = ?, day = ? WHERE key = ?',
      label,
      JSON.stringify(props),
      props.citations ?? null,
      dayNumberOf(props.date),
      key,
    );
  }
}

function foldStubs(connection: Connection): void {
  const into = new RowInserter(connection, 'stage.node', ['key', 'kind', 'id', 'label', 'props']);
  const stubs = eachRow<[Key, NodeKind, string, string]>(
    connection,
    `SELECT i.key, i.kind, i.id, json_group_array(a.label) FILTER (WHERE a.label IS NOT NULL)
     FROM stage.identity i LEFT JOIN alias a ON a.key = i.key
     WHERE NOT EXISTS (SELECT 1 FROM stage.node n WHERE n.key = i.key) GROUP BY i.key`,
  );
  for (const [key, kind, id, labels] of stubs) {
    const aliases = (JSON.parse(labels) as string[]).map((label) => ({ key, label, claims: 1 }));
    const { label, props } = foldStub(id, aliases);
    into.push([key, kind, id, label, JSON.stringify(props)]);
  }
  into.end();
}

/** The further ids of every node that has any. */
function stageIdentifiers(connection: Connection): void {
  createStaged(connection, 'identifiers', { ids: 'TEXT' }, 'key INTEGER PRIMARY KEY');
  connection.run(
    `INSERT INTO stage.identifiers (key, ids)
     SELECT key, json_group_array(id) FROM name WHERE why <> 'own' AND claims > 0 GROUP BY key`,
  );
}

/** Nodes, the lists of their kinds and their text. All lists must be there. Returns how many of each kind. */
export function buildNodes(connection: Connection, listed: ReadonlySet<string>): ReadonlyMap<NodeKind, number> {
  const totals = new Map<NodeKind, number>();
  const nodes = new RowInserter(connection, NODE.name, columnsOf(NODE));
  const orders = [...new Set(NODE_KINDS.flatMap((row) => row.orders))];
  for (const order of orders) createStaged(connection, kindTable(order).name, kindTable(order).key);
  const lists = new Map(
    orders.map((order) => [
      order,
      new RowInserter(connection, `stage.${kindTable(order).name}`, ['kind', 'rank', 'key']),
    ]),
  );
  for (const { kind } of NODE_KINDS) {
    const table = textTable(kind);
    createStaged(connection, table, { place: 'INTEGER', body: 'TEXT' });
    const texts = new RowInserter(connection, `stage.${table}`, ['place', 'body']);
    let count = 0;
    for (const node of countedNodes(connection, kind, listed)) {
      count++;
      nodes.push(nodeCells(node));
      for (const order of kindRowOf(kind).orders) lists.get(order)?.push([kind, kindRankOf(order, node), node.key]);
      texts.push([rowIdOf(textBucketOf(node), node.key), textTokensOf(node).join(' ')]);
    }
    totals.set(kind, count);
    texts.end();
    connection.run(`INSERT INTO ${table} (rowid, body) SELECT place, body FROM stage.${table} ORDER BY place`);
  }
  for (const inserter of [nodes, ...lists.values()]) inserter.end();
  for (const order of orders) {
    const { name } = kindTable(order);
    connection.run(`INSERT INTO ${name} SELECT kind, rank, key FROM stage.${name} ORDER BY 1, 2, 3`);
  }
  return totals;
}

type CountedCells = [Key, string, string, string | null, string, string];

/** Nodes of a kind in the order of keys, with all their counters. */
function* countedNodes(connection: Connection, kind: NodeKind, listed: ReadonlySet<string>): Generator<NodeImage> {
  const { joins, counters } = countersSql(kind, listed);
  const counts = countersOf(kind).map((name) => counters.get(name) ?? '0');
  const rows = eachRow<CountedCells>(
    connection,
    `SELECT n.key, n.id, n.label, x.ids, n.props, '[' || ${counts.join(" || ',' || ")} || ']'
     FROM stage.node n LEFT JOIN stage.identifiers x ON x.key = n.key ${joins} WHERE n.kind = '${kind}' ORDER BY n.key`,
  );
  for (const [key, id, label, ids, props, texts] of rows) {
    yield {
      key,
      kind,
      id,
      label,
      activity: [],
      // In the order of code units, which is not SQLite's.
      identifiers: ids === null ? [] : (JSON.parse(ids) as string[]).toSorted(compareText),
      props: JSON.parse(props) as NodeImage['props'],
      counts: JSON.parse(texts) as number[],
    };
  }
}

/** Papers and citations by year, off the newest-first lists of papers. */
export function buildActivity(connection: Connection): void {
  const lists: Partial<Record<NodeKind, string>> = { AUTHOR: 'authored_from_date', TOPIC: 'about_to_date' };
  for (const { kind, activity } of NODE_KINDS) {
    if (!activity) continue;
    connection.run(
      `INSERT INTO activity (key, years)
       SELECT owner, '[' || group_concat('[' || year || ',' || papers || ',' || citations || ']', ',' ORDER BY year) || ']' FROM (
         SELECT l.owner, v.year, count(*) AS papers, sum(v.citations) AS citations
         FROM ${lists[kind]} l CROSS JOIN stage.value v ON v.key = l.neighbor
         WHERE v.year IS NOT NULL GROUP BY l.owner, v.year
       ) GROUP BY owner`,
    );
  }
}
