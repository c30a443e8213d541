// Everything that a SQLite store holds, streamed in the order of keys: what a copy, a check and files for another store are made of.

import type { AllRows, RecordText, ShownEdge } from '../../graph/all-rows.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import type { EdgeShape, NodeKind, NodeValues } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import { shapeOf } from '../../graph/lists.ts';
import { valuesOf } from '../../graph/nodes.ts';
import { imageOfSaid, imageOfTally } from '../../graph/write-plan/edge-images.ts';
import type { NameRow, NodeImage, SaidRow, TallyName } from '../../graph/writer.ts';
import type { Cell, Connection } from './connection.ts';
import { activityOf } from './plan-rows.ts';
import { eachRow } from './row-stream.ts';
import { checkpointOf, sources } from './runs-and-sources.ts';
import { columnsOf, quoted, saidTable, TALLIES, tallyTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { statedJson } from './stated-text.ts';
import { dataVersion } from './summary.ts';

/** Nodes whose values are remembered, because edges of one node mostly come together. */
const VALUES_KEPT = 50_000;
const NOTHING: NodeValues = { citations: null, date: null, papers: null };
const SAID_SHAPES: readonly EdgeShape[] = EDGE_SHAPES.filter((shape: EdgeShape) => shape.said !== null);

/** The rows of a store; see `AllRows`. One external sort for each shape whose edges the end that comes second states. */
export function allRows(connection: Connection): AllRows {
  // Sorts of everything do not belong in memory.
  connection.all('PRAGMA temp_store = FILE');
  return {
    nodes: () => mapped(eachRow<NodeCells>(connection, NODES), imageOf),
    edges: (shape) => (shape.said === null ? derivedEdges(connection, shape) : statedEdges(connection, shape)),
    hidden: () => hiddenRows(connection),
    names: () =>
      mapped(
        eachRow<[string, Key, NameRow['why'], number]>(
          connection,
          'SELECT id, key, why, claims FROM name ORDER BY id, key',
        ),
        ([id, key, why, claims]) => ({ id, key, why, claims }),
      ),
    mentions: () =>
      mapped(
        eachRow<[Key, 0 | 1 | 2, RecordKey]>(connection, 'SELECT key, role, rec FROM mention ORDER BY key, role, rec'),
        ([key, role, rec]) => ({ key, role, rec }),
      ),
    aliases: () =>
      mapped(
        eachRow<[Key, string, number]>(connection, 'SELECT key, label, claims FROM alias ORDER BY key'),
        ([key, label, claims]) => ({ key, label, claims }),
      ),
    pending: () =>
      mapped(eachRow<[string, RecordKey]>(connection, 'SELECT id, rec FROM pending ORDER BY id, rec'), ([id, rec]) => ({
        id,
        rec,
      })),
    bylines: () =>
      mapped(
        eachRow<[Key, Key, number, string]>(
          connection,
          `SELECT a, b, papers, years FROM ${tallyTable('byline').name} ORDER BY a, b`,
        ),
        ([a, b, papers, years]) => ({ a, b, papers, years }),
      ),
    joint: () =>
      mapped(
        eachRow<[Key, Key, number, Key]>(
          connection,
          'SELECT a, b, rank, paper FROM joint_paper ORDER BY a, b, rank, paper',
        ),
        ([a, b, rank, paper]) => ({ a, b, rank, paper }),
      ),
    totals: () =>
      connection
        .all<[string, number]>('SELECT name, value FROM total ORDER BY name')
        .map(([name, value]) => ({ name, value })),
    records: () => mapped(eachRow<RecordCells>(connection, RECORDS), recordOf),
    sources: () => sources(connection),
    runs: () =>
      connection
        .all<[string, number, string, string | null, string]>(
          'SELECT source, run, started_at, ended_at, report FROM run ORDER BY source, run',
        )
        .map(([source, run, startedAt, endedAt, report]) => ({ source, run, startedAt, endedAt, report })),
    checkpoints: () => sources(connection).flatMap(({ id }) => checkpointOf(connection, id) ?? []),
    dataVersion: () => dataVersion(connection),
  };
}

function* mapped<Row, T>(rows: Iterable<Row>, map: (row: Row) => T): Generator<T> {
  for (const row of rows) yield map(row);
}

type NodeCells = [Key, NodeKind, string, string, string, string, string, string | null];
const NODES = `
  SELECT n.key, n.kind, n.id, n.label, n.identifiers, n.props, n.counts, y.years
  FROM node n LEFT JOIN activity y ON y.key = n.key ORDER BY n.key`;

function imageOf([key, kind, id, label, identifiers, props, counts, years]: NodeCells): NodeImage {
  return {
    key,
    kind,
    id,
    label,
    identifiers: JSON.parse(identifiers) as string[],
    props: JSON.parse(props) as NodeImage['props'],
    counts: JSON.parse(counts) as number[],
    activity: activityOf(years),
  };
}

type RecordCells = [RecordKey, string, string, string, StatedCell, string, string, number];
const RECORDS = 'SELECT rec, source, record, digest, stated, keys, locator, run FROM record ORDER BY rec';

function recordOf([rec, source, record, digest, cell, keys, locator, run]: RecordCells): RecordText {
  return { rec, source, record, digest, stated: statedJson(cell), keys, locator, run };
}

function* derivedEdges(connection: Connection, shape: EdgeShape): Generator<ShownEdge> {
  const tally = TALLIES.find(({ name }) => name === shape.name);
  const { name } = tallyTable(shape.name as TallyName);
  const rows = eachRow<[Key, Key, number, number, string]>(
    connection,
    `SELECT a, b, papers, ${tally?.closeness ? 'closeness' : '0'}, years FROM ${name} ORDER BY a, b`,
  );
  for (const [a, b, papers, closeness, years] of rows) {
    yield { edge: imageOfTally(shape.name, a, b, { papers, closeness, years }), said: null, years };
  }
}

function* statedEdges(connection: Connection, shape: EdgeShape): Generator<ShownEdge> {
  const valuesByKey = rememberedValues(connection);
  const { name } = saidTable(shape);
  const order = shape.said === 'from' ? 'a, b, part' : 'b, a, part';
  const columns = columnsOf(saidTable(shape)).map(quoted).join(', ');
  const rows = eachRow<SaidCells>(connection, `SELECT ${columns} FROM ${name} WHERE shown ORDER BY ${order}`);
  for (const cells of rows) {
    const said = saidOf(shape, cells);
    yield { edge: imageOfSaid(said, valuesByKey(said.a)), said, years: null };
  }
}

/** What lists order edges by at the end that states them. */
function rememberedValues(connection: Connection): (key: Key) => NodeValues {
  const known = new Map<Key, NodeValues>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const row = connection.get<[NodeKind, string, string]>('SELECT kind, counts, props FROM node WHERE key = ?', key);
    const values =
      row === undefined
        ? NOTHING
        : valuesOf({
            kind: row[0],
            counts: JSON.parse(row[1]) as number[],
            props: JSON.parse(row[2]) as NodeImage['props'],
          });
    if (known.size >= VALUES_KEPT) known.clear();
    known.set(key, values);
    return values;
  };
}

type SaidCells = [a: Key, b: Key, part: number, rec: RecordKey, ...Cell[]];

function saidOf(shape: EdgeShape, cells: SaidCells): SaidRow {
  const [a, b, part, rec] = cells;
  let at = 4;
  const values: Record<string, number | null> = {};
  for (const name of shape.carried) values[name] = cells[at++] as number | null;
  const places = cells[at++] as string | null;
  const institutions = places === null ? [] : (JSON.parse(places) as Key[]);
  const shown = cells[at] === 1;
  return { shape: shape.name, a, b, part, rec, values, institutions, shown };
}

/** One sort of the rows of all shapes, with the columns of each packed as JSON. */
function* hiddenRows(connection: Connection): Generator<SaidRow> {
  const branches = SAID_SHAPES.map((shape) => {
    const table = saidTable(shape);
    const cells = columnsOf(table).map(quoted).join(', ');
    return `SELECT a, '${shape.name}' AS shape, b, part, rec, json_array(${cells}) AS cells FROM ${table.name} WHERE NOT shown`;
  });
  const rows = eachRow<[Key, string, Key, number, RecordKey, string]>(
    connection,
    `${branches.join(' UNION ALL ')} ORDER BY a, shape, b, part, rec`,
  );
  for (const [, name, , , , cells] of rows) yield saidOf(shapeOf(name), JSON.parse(cells) as SaidCells);
}
