// Nodes of a store that is built from its records: folded from their descriptions, then counted from the lists.

import type { EdgeShape, NodeKind } from '../../graph/kinds.ts';
import { EDGE_SHAPES, NODE_KINDS } from '../../graph/kinds.ts';
import type { Key } from '../../graph/keys.ts';
import { PAIR_AUTHORS_MAX } from '../../graph/limits.ts';
import { dayNumberOf } from '../../graph/dates.ts';
import { kindRankOf, textBucketOf } from '../../graph/kind-order.ts';
import { countersOf, degreeName, endsOf, kindRowOf, rowsName } from '../../graph/lists.ts';
import type { SourceInfo, StatedRecord } from '../../graph/statements.ts';
import { textTokensOf } from '../../graph/text.ts';
import { foldDescriptions, foldStub } from '../../graph/write-plan/fold-node.ts';
import { compareText, recordOrder } from '../../graph/write-plan/record-order.ts';
import type { NodeImage } from '../../graph/writer.ts';
import type { Connection } from './connection.ts';
import { activityCells, listsOf, nodeCells } from './plan-rows.ts';
import { rowIdOf } from './read-text.ts';
import { eachRow, KeyedRows, RowInserter } from './row-stream.ts';
import { ACTIVITY, columnsOf, kindTable, listTable, NODE, textTable } from './schema.ts';

/** Folds every node from the staged references to it, in the order of keys, into `stage.node`. */
export function foldNodes(connection: Connection, sources: readonly SourceInfo[]): void {
  const order = recordOrder(new Map(sources.map((source) => [source.id, source])));
  const aliases = new KeyedRows<[Key, string, number]>(connection, 'SELECT key, label, claims FROM alias ORDER BY key');
  const ids = new KeyedRows<[Key, string]>(connection, 'SELECT key, id FROM stage.identity ORDER BY key');
  const claimed = new KeyedRows<[Key, string]>(
    connection,
    `SELECT key, id FROM name WHERE why <> 'own' AND claims > 0 ORDER BY key`,
  );
  const nodes = new RowInserter(connection, 'stage.node', [
    'key',
    'kind',
    'id',
    'label',
    'identifiers',
    'props',
    'citations',
    'day',
  ]);
  const refs = eachRow<[Key, NodeKind, string]>(
    connection,
    'SELECT key, min(kind), json_group_array(json(node)) FILTER (WHERE role = 0) FROM stage.ref WHERE role < 2 GROUP BY key',
  );
  for (const [key, kind, descriptions] of refs) {
    const id = ids.take(key)[0]?.[1] ?? '';
    const labels = aliases.take(key).map(([, label, claims]) => ({ key, label, claims }));
    const identifiers = claimed
      .take(key)
      .map(([, text]) => text)
      .sort(compareText);
    const records = (JSON.parse(descriptions) as (StatedRecord & { source: string })[])
      .map(({ source, ...stated }) => ({ source, stated }))
      .sort(order);
    const [first, ...others] = records.flatMap(({ stated: { node } }) => (node === undefined ? [] : [node]));
    const { label, props } = first === undefined ? foldStub(id, labels) : foldDescriptions([first, ...others]);
    nodes.push(
      key,
      kind,
      id,
      label,
      JSON.stringify(identifiers),
      JSON.stringify(props),
      props.citations ?? null,
      dayNumberOf(props.date),
    );
  }
  nodes.end();
}

/** Which shapes are listed so far, and so can be counted. */
type Listed = ReadonlySet<string>;

/** Staged nodes in the order of keys, with the counters that the lists built so far allow; the others are 0. */
export function* countedNodes(connection: Connection, listed: Listed): Generator<NodeImage> {
  const degrees = new Map(NODE_KINDS.map(({ kind }) => [kind, degreeStreams(connection, kind, listed)]));
  const sums = new Map(NODE_KINDS.map(({ kind }) => [kind, sumStream(connection, kind)]));
  const nodes = eachRow<[Key, NodeKind, string, string, string, string]>(
    connection,
    'SELECT key, kind, id, label, identifiers, props FROM stage.node ORDER BY key',
  );
  for (const [key, kind, id, label, identifiers, props] of nodes) {
    const counts = new Map<string, number>();
    for (const { names, rows } of degrees.get(kind) ?? []) {
      const [row] = rows.take(key);
      names.forEach((name, index) => counts.set(name, row?.[index + 1] ?? 0));
    }
    const { sums: sumNames } = kindRowOf(kind);
    const [sum] = sums.get(kind)?.take(key) ?? [];
    sumNames.forEach((name, index) => counts.set(name, sum?.[index + 1] ?? 0));
    yield {
      ...{ key, kind, id, label, activity: [] },
      identifiers: JSON.parse(identifiers) as string[],
      props: JSON.parse(props) as NodeImage['props'],
      counts: countersOf(kind).map((name) => counts.get(name) ?? 0),
    };
  }
}

interface DegreeStream {
  readonly names: readonly [string, string];
  readonly rows: KeyedRows<[Key, number, number]>;
}

function degreeStreams(connection: Connection, kind: NodeKind, listed: Listed): readonly DegreeStream[] {
  return EDGE_SHAPES.flatMap((shape: EdgeShape) =>
    endsOf(shape)
      .filter((end) => shape[end] === kind && listed.has(shape.name))
      .flatMap((end) => {
        const list = listsOf(shape.name).find((candidate) => candidate.end === end);
        if (list === undefined) return [];
        const distinct = shape.parallel ? 'count(DISTINCT neighbor)' : 'count(*)';
        const sql = `SELECT owner, ${distinct}, count(*) FROM ${listTable(list).name} GROUP BY owner ORDER BY owner`;
        return [
          {
            names: [degreeName(shape, end), rowsName(shape, end)] as const,
            rows: new KeyedRows<[Key, number, number]>(connection, sql),
          },
        ];
      }),
  );
}

/** The sums of a kind, in the order of `kindRowOf(kind).sums`. */
function sumStream(connection: Connection, kind: NodeKind): KeyedRows<[Key, ...number[]]> | undefined {
  const sql: Partial<Record<NodeKind, string>> = {
    AUTHOR: `SELECT l.owner, sum(v.citations), sum(v.authors > ${PAIR_AUTHORS_MAX}) FROM authored_from_citations l
             CROSS JOIN stage.value v ON v.key = l.neighbor GROUP BY l.owner ORDER BY l.owner`,
    PAPER: 'SELECT key, citations FROM stage.value ORDER BY key',
    INSTITUTION: 'SELECT institution, count(DISTINCT paper) FROM stage.place GROUP BY institution ORDER BY institution',
  };
  const text = sql[kind];
  return text === undefined ? undefined : new KeyedRows<[Key, ...number[]]>(connection, text);
}

/** Nodes, their activity, the lists of their kinds and their text. All lists must be there. Returns how many of each kind. */
export function buildNodes(connection: Connection, listed: Listed): ReadonlyMap<NodeKind, number> {
  const totals = new Map<NodeKind, number>();
  const nodes = new RowInserter(connection, NODE.name, columnsOf(NODE));
  const activity = new RowInserter(connection, ACTIVITY.name, columnsOf(ACTIVITY));
  const orders = [...new Set(NODE_KINDS.flatMap((row) => row.orders))];
  for (const order of orders) connection.run(`CREATE TABLE stage.kind_${order} (kind, rank, key)`);
  for (const { kind } of NODE_KINDS)
    connection.run(`CREATE TABLE stage.${textTable(kind)} (rowid INTEGER PRIMARY KEY, body)`);
  const lists = new Map(
    orders.map((order) => [order, new RowInserter(connection, `stage.kind_${order}`, ['kind', 'rank', 'key'])]),
  );
  const texts = new Map(
    NODE_KINDS.map(({ kind }) => [kind, new RowInserter(connection, `stage.${textTable(kind)}`, ['rowid', 'body'])]),
  );
  const years = activityStreams(connection);
  for (const counted of countedNodes(connection, listed)) {
    const { kind, key } = counted;
    const node = { ...counted, activity: activityOf(years.get(kind)?.take(key) ?? []) };
    totals.set(kind, (totals.get(kind) ?? 0) + 1);
    nodes.push(...nodeCells(node));
    const cells = activityCells(node);
    if (cells !== null) activity.push(...cells);
    for (const order of kindRowOf(kind).orders) lists.get(order)?.push(kind, kindRankOf(order, node), key);
    texts.get(kind)?.push(rowIdOf(textBucketOf(node), key), textTokensOf(node).join(' '));
  }
  for (const inserter of [nodes, activity, ...lists.values(), ...texts.values()]) inserter.end();
  for (const order of orders)
    connection.run(
      `INSERT INTO ${kindTable(order).name} SELECT kind, rank, key FROM stage.kind_${order} ORDER BY 1, 2, 3`,
    );
  for (const { kind } of NODE_KINDS) {
    connection.run(
      `INSERT INTO ${textTable(kind)} (rowid, body) SELECT rowid, body FROM stage.${textTable(kind)} ORDER BY rowid`,
    );
  }
  return totals;
}

type YearRow = [Key, number, number, number];

/** Papers and citations by year, read off the newest-first list of papers. */
function activityStreams(connection: Connection): ReadonlyMap<NodeKind, KeyedRows<YearRow>> {
  const lists: Partial<Record<NodeKind, string>> = { AUTHOR: 'authored_from_date', TOPIC: 'about_to_date' };
  return new Map(
    NODE_KINDS.filter(({ activity }) => activity).map(({ kind }) => [
      kind,
      new KeyedRows<YearRow>(
        connection,
        `SELECT l.owner, v.year, count(*), sum(v.citations) FROM ${lists[kind]} l CROSS JOIN stage.value v ON v.key = l.neighbor
         WHERE v.year IS NOT NULL GROUP BY l.owner, v.year ORDER BY l.owner, v.year`,
      ),
    ]),
  );
}

function activityOf(rows: readonly YearRow[]): NodeImage['activity'] {
  return rows.map(([, year, papers, citations]) => ({ year, papers, citations }));
}
