// What a write plan must know of the store before it is made. Batches of any size: each a JSON list, a few statements.

import type { GraphError } from '../../graph/errors.ts';
import type { EdgeShape } from '../../graph/kinds.ts';
import { EDGE_SHAPES } from '../../graph/kinds.ts';
import type { Key, RecordKey } from '../../graph/keys.ts';
import { MENTIONS_COUNTED } from '../../graph/limits.ts';
import { endsOf, listsOf } from '../../graph/lists.ts';
import { readStored, unlessDamaged } from '../../graph/stored-record.ts';
import type { AliasRow, MentionRow, NodeState, SaidRow, StoredRecord, Tally, TallyName } from '../../graph/writer.ts';
import type { Cell, Connection } from './connection.ts';
import { activityOf } from './plan-rows.ts';
import { nodesByKeys } from './read-nodes.ts';
import { columnsOf, listTable, quoted, saidTable, TALLIES, tallyTable } from './schema.ts';
import type { StatedCell } from './stated-text.ts';
import { statedJson } from './stated-text.ts';

/** Stored records in the order asked; of damaged ones as `GraphStore.records` says, null in their place. */
export function recordsByKeys(
  connection: Connection,
  recs: readonly RecordKey[],
  damaged?: (error: GraphError) => void,
): readonly (StoredRecord | null)[] {
  type Cells = [RecordKey, string, string, string, StatedCell, string, string, number];
  const rows = connection.all<Cells>(RECORDS_BY_KEYS, JSON.stringify([...new Set(recs)]));
  const records = new Map<RecordKey, StoredRecord>();
  for (const [rec, source, record, digest, cell, keysText, locator, run] of rows) {
    const read = (): StoredRecord => {
      const { stated, keys } = readStored(source, record, () => statedJson(cell), keysText);
      return { rec, source, digest, stated, keys, locator, run };
    };
    const stored = unlessDamaged(read, damaged);
    if (stored !== null) records.set(rec, stored);
  }
  return recs.map((rec) => records.get(rec) ?? null);
}

/** Records that wait for ids, by record key. */
export function pendingByIds(connection: Connection, ids: readonly string[]): readonly (readonly RecordKey[])[] {
  const waiting: RecordKey[][] = ids.map(() => []);
  for (const [index, rec] of connection.all<[number, RecordKey]>(PENDING_BY_IDS, JSON.stringify(ids))) {
    waiting[index]?.push(rec);
  }
  return waiting;
}

/** All mentions of nodes, by role and record. */
export function mentionsByKeys(connection: Connection, keys: readonly Key[]): readonly (readonly MentionRow[])[] {
  const mentions: MentionRow[][] = keys.map(() => []);
  const rows = connection.all<[number, Key, MentionRow['role'], RecordKey]>(MENTIONS_BY_KEYS, JSON.stringify(keys));
  for (const [index, key, role, rec] of rows) mentions[index]?.push({ key, role, rec });
  return mentions;
}

/** Node states in the order asked: four statements for all. */
export function nodesForWrite(connection: Connection, keys: readonly Key[]): readonly NodeState[] {
  const asked = JSON.stringify(keys);
  const nodes = nodesByKeys(connection, keys);
  const activity = new Map(connection.all<[number, string]>(ACTIVITY_BY_KEYS, asked));
  const mentions = new Map(connection.all<[number, number]>(MENTION_COUNTS, asked));
  const describedBy: RecordKey[][] = keys.map(() => []);
  for (const [index, rec] of connection.all<[number, RecordKey]>(DESCRIBING, asked)) describedBy[index]?.push(rec);
  const aliases: AliasRow[][] = keys.map(() => []);
  for (const [index, key, label, claims] of connection.all<[number, Key, string, number]>(ALIASES, asked)) {
    aliases[index]?.push({ key, label, claims });
  }
  return keys.map((_, index) => {
    const node = nodes[index] ?? null;
    const years = activity.get(index);
    return {
      image: node === null ? null : { ...node, activity: activityOf(years) },
      describedBy: describedBy[index] ?? [],
      aliases: aliases[index] ?? [],
      mentions: mentions.get(index) ?? 0,
    };
  });
}

/** All said rows of nodes at the said end: by shape, then b, part and record. A statement a shape. */
export function starsByKeys(connection: Connection, keys: readonly Key[]): readonly (readonly SaidRow[])[] {
  const stars: SaidRow[][] = keys.map(() => []);
  const asked = JSON.stringify(keys);
  for (const shape of EDGE_SHAPES as readonly EdgeShape[]) {
    if (shape.said === null) continue;
    const sql = `SELECT j.key, ${saidColumns(shape)} FROM json_each(?) j CROSS JOIN ${saidTable(shape).name} s ON s.a = j.value`;
    collectSaid(connection, stars, shape, sql, asked);
  }
  return stars;
}

/** Said rows of nodes at the end that does not say them, found through their list. */
export function saidByTargets(
  connection: Connection,
  shape: EdgeShape,
  targets: readonly Key[],
): readonly (readonly SaidRow[])[] {
  const said: SaidRow[][] = targets.map(() => []);
  const end = endsOf(shape).find((other) => other !== shape.said);
  const list = listsOf(shape.name).find((other) => other.end === end);
  if (shape.said === null || list === undefined) throw new Error(`records state no edge of ${shape.name}`);
  const sql = `
    SELECT j.key, ${saidColumns(shape)}
    FROM json_each(?) j CROSS JOIN ${listTable(list).name} l ON l.owner = j.value
    CROSS JOIN ${saidTable(shape).name} s ON s.a = l.neighbor AND s.b = l.owner AND s.part = l.part`;
  collectSaid(connection, said, shape, sql, JSON.stringify(targets));
  return said;
}

function saidColumns(shape: EdgeShape): string {
  return columnsOf(saidTable(shape))
    .map((name) => `s.${quoted(name)}`)
    .join(', ');
}

function collectSaid(connection: Connection, into: SaidRow[][], shape: EdgeShape, sql: string, asked: string): void {
  type Cells = [index: number, a: Key, b: Key, part: number, rec: RecordKey, ...Cell[]];
  for (const [index, a, b, part, rec, ...cells] of connection.all<Cells>(sql, asked)) {
    const values = Object.fromEntries(shape.carried.map((name, place) => [name, cells[place] as number | null]));
    const [places, shown] = cells.slice(shape.carried.length) as [string | null, number];
    const institutions = places === null ? [] : (JSON.parse(places) as Key[]);
    into[index]?.push({ shape: shape.name, a, b, part, rec, values, institutions, shown: shown === 1 });
  }
}

/** Tallies of pairs in the order asked: a statement a tally. */
export function talliesByPairs(
  connection: Connection,
  pairs: readonly { name: TallyName; a: Key; b: Key }[],
): readonly (Tally | null)[] {
  const found: (Tally | null)[] = pairs.map(() => null);
  for (const { name, closeness } of TALLIES) {
    const asked = pairs.flatMap((pair, index) => (pair.name === name ? [[index, pair.a, pair.b]] : []));
    if (asked.length === 0) continue;
    const sql = `
      SELECT j.value ->> 0, t.papers, ${closeness ? 't.closeness' : '0'}, t.years
      FROM json_each(?) j CROSS JOIN ${tallyTable(name).name} t ON t.a = j.value ->> 1 AND t.b = j.value ->> 2`;
    for (const [index, papers, sum, years] of connection.all<[number, number, number, string]>(
      sql,
      JSON.stringify(asked),
    )) {
      found[index] = { papers, closeness: sum, years };
    }
  }
  return found;
}

const RECORDS_BY_KEYS = `
  SELECT r.rec, r.source, r.record, r.digest, r.stated, r.keys, r.locator, r.run
  FROM json_each(?) j CROSS JOIN record r ON r.rec = j.value`;
const PENDING_BY_IDS = 'SELECT j.key, p.rec FROM json_each(?) j CROSS JOIN pending p ON p.id = j.value';
const MENTIONS_BY_KEYS =
  'SELECT j.key, m.key, m.role, m.rec FROM json_each(?) j CROSS JOIN mention m ON m.key = j.value';
const ACTIVITY_BY_KEYS = 'SELECT j.key, y.years FROM json_each(?) j CROSS JOIN activity y ON y.key = j.value';
const DESCRIBING = 'SELECT j.key, m.rec FROM json_each(?) j CROSS JOIN mention m ON m.key = j.value AND m.role = 0';
const ALIASES = `
  SELECT j.key, a.key, a.label, a.claims FROM json_each(?) j CROSS JOIN alias a ON a.key = j.value`;
const MENTION_COUNTS = `
  SELECT j.key, (SELECT count(*) FROM (SELECT 1 FROM mention WHERE key = j.value AND role < 2 LIMIT ${MENTIONS_COUNTED}))
  FROM json_each(?) j`;
